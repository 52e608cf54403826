import type { ComponentChildren } from 'preact'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import type { Cell } from '#ui/table-cell.ts'
import { words } from '../digests.words.ts'
import type { TeamOfTheWeek, WorkerOfTheWeek } from '../the-week.ts'

/** So many of a kind are named, and the rest are a number: eight workers are two sheets of paper. */
const NAMED = 3

/** A row for each worker: by name, never by figure, since nobody is ranked. What a team has no use for is no column. */
export function WorkersTable({ team, today, language }: { team: TeamOfTheWeek; today: Day; language: Language }) {
  const t = words(language)
  const columns = columnsOf(team, today, language)
  return (
    <>
      <Table
        caption={t.team(team.name)}
        firstCellIsHeader
        scroll
        columns={[t.columns.worker, ...columns.map(({ text, numeric = true }) => ({ text, numeric }))]}
        rows={team.workers.map((row) => [
          row.away?.untilDay
            ? `${fullName(row)} (${t.awayUntil(formatShortDay(row.away.untilDay, language))})`
            : fullName(row),
          ...columns.map(({ of, numeric = true }) => {
            const cell = of(row)
            return typeof cell === 'object' ? cell : { text: String(cell), numeric }
          }),
        ])}
      />
      <p class="nhsuk-hint">{t.meant(team.caseloadPerWte)}</p>
      {team.covers.map(({ startsOn, endsOn, ...standIn }) => (
        <p>{t.covers(fullName(standIn), formatShortDay(startsOn, language), formatShortDay(endsOn, language))}</p>
      ))}
    </>
  )
}

interface WorkerColumn {
  readonly text: string
  readonly numeric?: boolean
  readonly of: (worker: WorkerOfTheWeek) => string | number | Cell
}

function columnsOf({ workers, guards }: TeamOfTheWeek, today: Day, language: Language): WorkerColumn[] {
  const t = words(language).columns
  const perWte = new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB', { maximumFractionDigits: 1 })
  const some = (has: (worker: WorkerOfTheWeek) => unknown) => workers.some(has)
  const supervision = (worker: WorkerOfTheWeek) => supervisionCell(worker, today, language)
  return [
    { text: t.cases, of: ({ cases }) => cases },
    { text: t.perWte, of: ({ cases, wte }) => (wte > 0 ? perWte.format(cases / wte) : '–') },
    { text: t.contacts, of: ({ contactsLastWeek }) => contactsLastWeek ?? 0 },
    { text: t.notSeen, of: ({ notSeen }) => notSeen.length },
    { text: t.reviews, of: ({ reviews }) => reviews.length },
    { text: t.unwritten, of: ({ unwritten }) => unwritten.length },
    { text: t.lateActions, of: ({ lateActions }) => lateActions.length },
    ...(guards.includes('reportsSeenFirst') ? [{ text: t.reports, of: waiting }] : []),
    ...(some(({ trainingRunningOut }) => trainingRunningOut) ? [{ text: t.training, of: runningOut }] : []),
    ...(some((worker) => worker.supervision) ? [{ text: t.supervision, numeric: false, of: supervision }] : []),
  ]
}

const waiting = ({ reportsWaiting }: WorkerOfTheWeek) => reportsWaiting ?? 0
const runningOut = ({ trainingRunningOut }: WorkerOfTheWeek) => trainingRunningOut ?? 0

/** When the next one is; where its day is over, since when it is late. */
function supervisionCell({ supervision, ...worker }: WorkerOfTheWeek, today: Day, language: Language): Cell | string {
  const t = words(language)
  if (!supervision) return t.noSupervision
  const { id, day, dueOn } = supervision
  const text = dueOn < today ? t.lateSince(formatShortDay(dueOn, language)) : formatShortDay(day, language)
  return { text, href: `/supervision/${id}`, hiddenText: fullName(worker), numeric: false }
}

/** What one worker has in hand that is due or forgotten: a line for each kind, and each child a way to the record. */
export function Worker({ worker, language }: { worker: WorkerOfTheWeek; language: Language }) {
  const t = words(language)
  const nothing = [worker.notSeen, worker.reviews, worker.unwritten, worker.lateActions].every(({ length }) => !length)
  if (nothing) return <p>{t.nothing(fullName(worker))}</p>
  return (
    <>
      <h3>{fullName(worker)}</h3>
      <ul>
        <Line
          heading={t.lines.notSeen}
          rows={worker.notSeen}
          language={language}
          say={({ id, childName, days }) => ({ href: `/cases/${id}`, childName, note: t.days(days) })}
        />
        <Line
          heading={t.lines.reviews}
          rows={worker.reviews}
          language={language}
          say={({ id, childName, dueOn, isLate }) => ({
            href: `/cases/${id}`,
            childName,
            note: isLate ? t.late(formatShortDay(dueOn, language)) : formatShortDay(dueOn, language),
          })}
        />
        <Line
          heading={t.lines.unwritten}
          rows={worker.unwritten}
          language={language}
          say={({ caseId, childName, at }) => ({
            href: caseId ? `/cases/${caseId}` : undefined,
            childName: caseId ? childName : t.advice,
            note: formatShortDay(dayIn(new Date(at)), language),
          })}
        />
        <Line
          heading={t.lines.lateActions}
          rows={worker.lateActions}
          language={language}
          say={({ id, childName, dueOn }) => ({
            href: `/actions/${id}`,
            childName,
            note: formatShortDay(dueOn, language),
          })}
        />
      </ul>
    </>
  )
}

interface LineProps<Row> {
  heading: string
  rows: readonly Row[]
  language: Language
  say: (row: Row) => { href: string | undefined; childName: string | null; note: string }
}

function Line<Row>({ heading, rows, language, say }: LineProps<Row>) {
  const t = words(language)
  if (rows.length === 0) return null
  const named = rows.slice(0, NAMED).map(say)
  return (
    <li>
      {heading}:{' '}
      {named.map(({ href, childName, note }, index) => (
        <>
          {index > 0 && ', '}
          <MaybeLink href={href}>{childName ?? t.somebody}</MaybeLink> ({note})
        </>
      ))}
      {rows.length > NAMED && ` ${t.more(rows.length - NAMED)}`}
    </li>
  )
}

function MaybeLink({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  return href ? <a href={href}>{children}</a> : <>{children}</>
}

const fullName = ({ givenName, familyName }: Pick<WorkerOfTheWeek, 'givenName' | 'familyName'>) =>
  `${givenName} ${familyName}`
