import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { addDays } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { daysInWords, insteadInWords, notThereInWords, timesInWords, whenInWords } from '../assignment-in-words.ts'
import { daysAwayFrom } from '../days-away.queries.ts'
import { workerToKeep } from '../keeping.queries.ts'
import { type FoundAssignment, selectRota } from '../rota.queries.ts'
import { words } from '../rota.words.ts'
import { goesAhead, rotaOf, type Visit } from '../visits.ts'

const DAYS_SHOWN = 28

/** One worker’s days in schools, as they are kept and as they fall in the next four weeks. */
export const workerRotaPage = page({
  params: { workerId: z.uuid() },

  async load({ read, params: { workerId } }) {
    const [worker, found, away] = await Promise.all([
      workerToKeep(read, workerId),
      selectRota(read, { staffId: workerId }),
      daysAwayFrom(read, workerId),
    ])
    const { today } = read
    const coming = rotaOf(found.assignments, found).between(today, addDays(today, DAYS_SHOWN))
    const assignments = found.assignments.filter(({ endsOn, covers }) => !covers && (!endsOn || endsOn >= today))
    return { worker, assignments, coming, away }
  },

  view({ worker, assignments, coming, away }, { language }) {
    const t = words(language)
    const title = t.daysOf(fullName(worker))
    return (
      <Layout title={title} back="/rota">
        <h1>{title}</h1>
        {assignments.length === 0 ? (
          <p>{t.noDays}</p>
        ) : (
          <Table
            caption={title}
            captionHidden
            firstCellIsHeader
            columns={[t.school, t.when, t.where, t.lasts, t.changeLink]}
            rows={assignments.map((each) => cellsOf(each, worker.id, language))}
          />
        )}
        {worker.schools.length === 0 ? (
          <p>{t.noSchools}</p>
        ) : (
          <ActionLink href={`/rota/${worker.id}/new`}>{t.add}</ActionLink>
        )}
        <Away away={away} workerId={worker.id} language={language} />
        <Coming coming={coming} language={language} />
      </Layout>
    )
  },
})

function cellsOf(each: FoundAssignment, workerId: string, language: Language) {
  const t = words(language)
  const lasts = [
    t.since(formatShortDay(each.startsOn, language)),
    each.endsOn && t.until_(formatShortDay(each.endsOn, language)),
  ]
  return [
    { text: each.schoolName, href: `/schools/${each.schoolId}` },
    capitalised(whenInWords(each, language)),
    each.room ?? t.noRoom,
    lasts.filter(Boolean).join(' '),
    {
      text: t.changeLink,
      href: `/rota/${workerId}/${each.id}`,
      hiddenText: t.changeHidden(each.schoolName, whenInWords(each, language)),
    },
  ]
}

/** As they fall: a day on which the school is shut is named, so that nobody thinks it was forgotten. */
function Coming({ coming, language }: { coming: readonly Visit<FoundAssignment>[]; language: Language }) {
  const t = words(language)
  if (coming.length === 0) return null
  return (
    <>
      <h2>{t.coming}</h2>
      <ul class="nhsuk-list">
        {coming.map((visit) => (
          <li>{visitInWords(visit, language)}</li>
        ))}
      </ul>
    </>
  )
}

function visitInWords(visit: Visit<FoundAssignment>, language: Language): string {
  const { day, assignment } = visit
  const when = capitalised(sayDay(day, language))
  if (!goesAhead(visit)) return `${when}. ${notThereInWords(visit, language)}`
  const where = `${when}, ${timesInWords(assignment, language)}: ${assignment.schoolName}`
  return assignment.covers ? `${where}. ${words(language).coversFor(fullName(assignment))}` : where
}

type FoundAway = Awaited<ReturnType<typeof daysAwayFrom>>

/** When they are away, to be called off; and the way to say so. */
function Away({ away, workerId, language }: { away: FoundAway; workerId: string; language: Language }) {
  const t = words(language)
  return (
    <>
      <h2>{t.awayHeading}</h2>
      {away.length > 0 && (
        <ul class="nhsuk-list">
          {away.map((each) => (
            <li>
              {capitalised(daysInWords(each, language))}. {insteadInWords(each, language)}{' '}
              <a href={`/rota/${workerId}/away/${each.id}`}>
                {t.callOff}
                <span class="nhsuk-u-visually-hidden"> ({daysInWords(each, language)})</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <ActionLink href={`/rota/${workerId}/away`}>{t.noteAway}</ActionLink>
    </>
  )
}
