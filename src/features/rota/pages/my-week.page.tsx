import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { addDays, type Day, isDay, weekday } from '#platform/dates/day.ts'
import { page } from '#platform/http/page.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { notThereInWords, timesInWords, whyInWords } from '../assignment-in-words.ts'
import { type FoundAssignment, selectRota } from '../rota.queries.ts'
import { words } from '../rota.words.ts'
import { goesAhead, rotaOf, type Visit } from '../visits.ts'

/** My five days: where I am, when, and on which of them a school is shut and why (HACK-1). */
export const myWeekPage = page({
  params: {},
  query: { of: z.string().refine(isDay).optional().catch(undefined) },

  async load({ read, query: { of } }) {
    const found = await selectRota(read, { staffId: read.actor.id })
    const rota = rotaOf(found.assignments, found)
    const monday = mondayOf(of ?? read.today)
    const visits = rota.between(monday, addDays(monday, 4))
    const area = rota.calendar(null)
    const days = [0, 1, 2, 3, 4].map((after) => {
      const day = addDays(monday, after)
      return { day, visits: visits.filter((visit) => visit.day === day), shut: area.whyNotSchoolDay(day) }
    })
    return { monday, today: read.today, letter: rota.letter(monday), isEmpty: found.assignments.length === 0, days }
  },

  view({ monday, today, letter, isEmpty, days }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.weekTitle} back="/today">
        <h1>{t.weekTitle}</h1>
        <p class="nhsuk-body-l">
          {t.weekOf(sayDay(monday, language))}. {t.week(letter)}.
        </p>
        {isEmpty ? (
          <>
            <p>{t.none}</p>
            <p>{t.noneHelp}</p>
            <ActionLink href={`/rota/${actor.id}`}>{t.enter}</ActionLink>
          </>
        ) : (
          <>
            <SummaryList
              rows={days.map(({ day, visits, shut }) => ({
                key: capitalised(sayDay(day, language)) + (day === today ? ` (${t.today})` : ''),
                value: <OneDay visits={visits} shut={shut} language={language} />,
              }))}
            />
            <ActionLink href={`/rota/${actor.id}`}>{t.change}</ActionLink>
            <ActionLink href={`/rota/${actor.id}/away`}>{t.iAmAway}</ActionLink>
            <ActionLink href="/account/calendar">{t.calendar}</ActionLink>
            <ActionLink href="/figures/link-work">{t.myNumbers}</ActionLink>
          </>
        )}
        <Pagination
          previous={{ href: `/my-week?of=${addDays(monday, -7)}`, label: t.weekBefore }}
          next={{ href: `/my-week?of=${addDays(monday, 7)}`, label: t.weekAfter }}
        />
      </Layout>
    )
  },
})

/** The Monday of a week; at the weekend, of the one to come. */
function mondayOf(day: Day): Day {
  const dayOfWeek = weekday(day)
  return addDays(day, dayOfWeek > 5 ? 8 - dayOfWeek : 1 - dayOfWeek)
}

interface OneDayProps {
  visits: readonly Visit<FoundAssignment>[]
  shut: Visit<FoundAssignment>['shut']
  language: Language
}

function OneDay({ visits, shut, language }: OneDayProps) {
  const t = words(language)
  if (visits.length === 0) return <>{shut ? capitalised(whyInWords(shut, language)) : t.noSchool}</>
  return (
    <ul class="nhsuk-list">
      {visits.map((visit) => (
        <li>
          <OneVisit visit={visit} language={language} />
        </li>
      ))}
    </ul>
  )
}

function OneVisit({ visit, language }: { visit: Visit<FoundAssignment>; language: Language }) {
  const t = words(language)
  const { day, assignment } = visit
  const { schoolId, schoolName, room, covers } = assignment
  if (!goesAhead(visit)) return <>{notThereInWords(visit, language)}</>
  return (
    <>
      {timesInWords(assignment, language)}: <a href={`/my-day?school=${schoolId}&on=${day}`}>{schoolName}</a>
      {room && `, ${room}`}
      {covers && `. ${t.youCover(fullName(assignment))}`}
    </>
  )
}
