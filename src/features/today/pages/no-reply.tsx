import type { Language } from '#platform/words.ts'
import { sayTimeLeft } from '../say-time.ts'
import type { TheDay } from '../the-day.ts'
import { words } from '../today.words.ts'
import type { DayProps } from './my-work.tsx'
import { Part } from './part.tsx'

/** Before everything else, for those who answer: nobody asks for help and hears nothing. */
export function NoReply({ day, language }: DayProps) {
  const t = words(language)
  return (
    <Part
      heading={t.noReply.heading}
      list={day.noReply}
      none={t.noReply.none}
      more={{ href: '/requests?show=open', text: t.moreOfThese.requests }}
      line={(request) => ({
        href: `/requests/${request.id}`,
        text: request.childName ?? t.somebody,
        hint: `${sayTimeLeft(request, day.today, language)}; ${withWhom(request, language)}`,
      })}
    />
  )
}

type Waiting = NonNullable<TheDay['noReply']>['rows'][number]

function withWhom({ forMe, managerFirst, status, teamName }: Waiting, language: Language): string {
  const t = words(language).noReply
  if (forMe) return t.forMe
  if (status === 'awaiting screening') return t.school
  return managerFirst ? t.managerFirst : t.team(teamName)
}

/** What somebody had who has left: it is here until somebody else has it. */
export function LeftBehind({ day, language }: DayProps) {
  const t = words(language)
  return (
    <Part
      heading={t.leftBehind.heading}
      list={day.leftBehind}
      line={({ what, id, childName, leaverGiven, leaverFamily }) => ({
        href: `/${what}/${id}`,
        text: childName ?? t.somebody,
        hint: t.leftBehind[what](`${leaverGiven} ${leaverFamily}`),
      })}
    />
  )
}
