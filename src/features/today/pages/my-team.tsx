import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { StatRow } from '#ui/stat-row.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../my-team.words.ts'
import { sayTimeLeft } from '../say-time.ts'
import type { Shortened, TheDay } from '../the-day.ts'
import { words as todayWords } from '../today.words.ts'
import type { DayProps } from './my-work.tsx'
import { Part } from './part.tsx'

/** What waits for a supervisor, with the three figures that say whether anybody was forgotten. */
export function MyTeam({ day, language }: DayProps) {
  const t = words(language)
  const d = todayWords(language)
  return (
    <>
      <Figures day={day} language={language} />
      <Requests
        heading={t.waitingList.heading}
        none={t.waitingList.none}
        list={day.waitingList}
        say={t.waitingList.contact}
        all="/requests/waiting"
        day={day}
        language={language}
      />
      <Part
        heading={t.lateReviews.heading}
        list={day.lateReviews}
        none={t.lateReviews.none}
        more={{ href: '/cases', text: d.moreOfThese.cases }}
        line={(review) => ({
          href: `/cases/${review.id}`,
          text: review.childName ?? d.somebody,
          hint: [
            sayTimeLeft(review, day.today, language),
            t.lateReviews.lead(`${review.leadGiven} ${review.leadFamily}`),
          ].join('; '),
        })}
      />
      {day.caseloads?.map((team) => (
        <Caseload team={team} language={language} />
      ))}
    </>
  )
}

type Waiting = NonNullable<TheDay['waitingList']>['rows'][number]

interface RequestsProps extends DayProps {
  heading: string
  none: string
  list: Shortened<Waiting> | undefined
  say?: (time: string) => string
  all?: string
}

/** Requests that wait for somebody, with the time they have left. */
export function Requests({
  heading,
  none,
  list,
  day,
  language,
  say = (time) => time,
  all = '/requests',
}: RequestsProps) {
  const d = todayWords(language)
  return (
    <Part
      heading={heading}
      list={list}
      none={none}
      more={{ href: all, text: d.moreOfThese.requests }}
      line={(request) => ({
        href: `/requests/${request.id}`,
        text: request.childName ?? d.somebody,
        hint: say(sayTimeLeft(request, day.today, language)),
      })}
    />
  )
}

function Figures({ day: { figures }, language }: DayProps) {
  if (!figures) return null
  const t = words(language).figures
  const { toDecide, waiting, waitingSince, withoutReply, lateReplies, unwritten } = figures
  const since = waitingSince ? { note: t.since(formatDay(dayIn(new Date(waitingSince)), language)) } : {}
  return (
    <StatRow
      stats={[
        { figure: toDecide, words: t.toDecide },
        { figure: waiting, words: t.waiting, ...since },
        { figure: lateReplies, words: t.lateReplies, note: t.ofThose(withoutReply) },
        { figure: unwritten, words: t.unwritten, note: t.unwrittenNote },
      ]}
    />
  )
}

type Team = NonNullable<TheDay['caseloads']>[number]

/** By name, never by figure: nobody is ranked. */
function Caseload({ team: { name, caseloadPerWte, people }, language }: { team: Team; language: Language }) {
  const t = words(language).caseload
  const perWte = new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB', { maximumFractionDigits: 1 })
  return (
    <>
      <Table
        caption={t.caption(name)}
        firstCellIsHeader
        columns={[
          t.person,
          { text: t.wte, numeric: true },
          { text: t.cases, numeric: true },
          { text: t.perWte, numeric: true },
        ]}
        rows={people.map(({ givenName, familyName, wte, cases }) => [
          `${givenName} ${familyName}`,
          { text: String(wte), numeric: true },
          { text: String(cases ?? 0), numeric: true },
          { text: perWte.format((cases ?? 0) / wte), numeric: true },
        ])}
      />
      <p class="nhsuk-hint">{t.note(caseloadPerWte)}</p>
    </>
  )
}
