import { sayDay } from '#features/actions/due-in-words.ts'
import { chaseInWords, stageInWords } from '#features/onward/stage-in-words.ts'
import { statusInWords } from '#features/requests/where-it-stands.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words as myWorkWords } from '../my-work.words.ts'
import { sayTimeLeft } from '../say-time.ts'
import type { TheDay } from '../the-day.ts'
import { words } from '../today.words.ts'
import { Part } from './part.tsx'

export interface DayProps {
  day: TheDay
  language: Language
}

/** What everybody may have: things they agreed to do. Those whose work it is not see it once there is one. */
export function MyActions({ day, language, always }: DayProps & { always: boolean }) {
  const t = words(language)
  const m = myWorkWords(language)
  return (
    <Part
      heading={m.myActions.heading}
      list={day.myActions}
      {...(always ? { none: m.myActions.none } : {})}
      more={{ href: '/actions', text: t.moreOfThese.actions }}
      line={(action) => ({
        href: `/actions/${action.id}`,
        text: action.what,
        about: action.childName,
        hint: [action.childName, sayTimeLeft(action, day.today, language)].filter(Boolean).join(': '),
      })}
    />
  )
}

/** What goes on only when this person has said more: before everything else. */
export function ToAnswer({ day, language }: DayProps) {
  const t = words(language)
  const m = myWorkWords(language)
  return (
    <Part
      heading={m.toAnswer.heading}
      list={day.toAnswer}
      more={{ href: '/requests', text: t.moreOfThese.requests }}
      line={({ id, childName, status }) => ({
        href: `/requests/${id}/detail`,
        text: childName ?? t.somebody,
        hint: status === 'needs detail' ? m.toAnswer.begun : m.toAnswer.asked,
      })}
    />
  )
}

/** What somebody asked for, where it stands in plain words, and by when they hear. */
export function MyRequests({ day, language, always }: DayProps & { always: boolean }) {
  const t = words(language)
  return (
    <Part
      heading={t.myRequests.heading}
      list={day.myRequests}
      {...(always ? { none: t.myRequests.none } : {})}
      more={{ href: '/requests', text: t.moreOfThese.requests }}
      line={(request) => ({
        href: `/requests/${request.id}`,
        text: request.childName ?? t.somebody,
        hint: [statusInWords(request, language), expected(request, language)].filter(Boolean).join('; '),
      })}
    />
  )
}

type MyRequest = NonNullable<TheDay['myRequests']>['rows'][number]

function expected({ status, dueOn, isLate, helperGiven, helperFamily }: MyRequest, language: Language) {
  const t = words(language).myRequests
  const day = sayDay(dueOn, language)
  if (status === 'allocated' && helperGiven) return t.helper(`${helperGiven} ${helperFamily}`)
  if (status === 'accepted') return t.contactBy(day)
  if (status !== 'awaiting screening' && status !== 'awaiting decision') return undefined
  return isLate ? t.answerWas(day) : t.answerBy(day)
}

/** What a worker has in hand: what to write up, whom to look at again, whom to meet, who was not seen for long; not what is empty. */
export function MyCases({ day, language, always }: DayProps & { always: boolean }) {
  const t = words(language)
  const m = myWorkWords(language)
  const more = { href: '/cases?mine=yes', text: t.moreOfThese.cases }
  const inHand = [day.toWriteUp, day.myActions, day.myReviews, day.myReferrals, day.newCases, day.notSeen]
  if (inHand.every((list) => !list?.rows.length)) {
    return always ? (
      <p>
        {m.nothingInHand} <a href={more.href}>{more.text}</a>
      </p>
    ) : null
  }
  return (
    <>
      <Part
        heading={m.toWriteUp.heading}
        list={day.toWriteUp}
        line={({ id, childName, at, isLate }) => ({
          href: `/contacts/${id}/amend`,
          text: childName ?? t.somebody,
          hint: [m.toWriteUp.happened(formatDateTime(new Date(at), language)), isLate && m.toWriteUp.late]
            .filter(Boolean)
            .join('; '),
        })}
      />
      <MyActions day={day} language={language} always={false} />
      <Part
        heading={m.myReviews.heading}
        list={day.myReviews}
        more={more}
        line={(review) => ({
          href: `/cases/${review.id}`,
          text: review.childName ?? t.somebody,
          hint: sayTimeLeft(review, day.today, language),
        })}
      />
      <Part
        heading={m.myReferrals.heading}
        list={day.myReferrals}
        more={{ href: '/onward', text: t.moreOfThese.referrals }}
        line={(referral) => ({
          href: referral.state === 'not accepted' ? `/onward/${referral.id}/what-now` : `/onward/${referral.id}`,
          text: referral.childName ?? t.somebody,
          hint: [stageInWords(referral, day.today, language), chaseInWords(referral, day.today, language)]
            .filter(Boolean)
            .join('. '),
        })}
      />
      <Part
        heading={m.newCases.heading}
        list={day.newCases}
        more={more}
        line={(helpCase) => ({
          href: `/cases/${helpCase.id}`,
          text: helpCase.childName ?? t.somebody,
          hint: m.newCases.line(formatDay(helpCase.openedOn, language), sayTimeLeft(helpCase, day.today, language)),
        })}
      />
      <Part
        heading={m.notSeen.heading}
        list={day.notSeen}
        more={more}
        line={({ id, childName, days }) => ({
          href: `/cases/${id}`,
          text: childName ?? t.somebody,
          hint: m.notSeen.days(days),
        })}
      />
    </>
  )
}
