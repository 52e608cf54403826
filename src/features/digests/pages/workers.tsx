import type { ComponentChildren } from 'preact'
import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import { words } from '../digests.words.ts'
import type { TeamOfTheWeek, WorkerOfTheWeek } from '../the-week.ts'

/** So many of a kind are named, and the rest are a number: eight workers are two sheets of paper. */
const NAMED = 3

/** By name, never by figure: nobody is ranked. */
export function WorkersTable({ team, language }: { team: TeamOfTheWeek; language: Language }) {
  const t = words(language)
  const perWte = new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB', { maximumFractionDigits: 1 })
  const number = (figure: number) => ({ text: String(figure), numeric: true })
  const { worker, ...figures } = t.columns
  return (
    <>
      <Table
        caption={t.team(team.name)}
        firstCellIsHeader
        scroll
        columns={[worker, ...Object.values(figures).map((text) => ({ text, numeric: true }))]}
        rows={team.workers.map((row) => [
          fullName(row),
          number(row.cases),
          { text: row.wte > 0 ? perWte.format(row.cases / row.wte) : '–', numeric: true },
          number(row.notSeen.length),
          number(row.reviews.length),
          number(row.unwritten.length),
          number(row.lateActions.length),
        ])}
      />
      <p class="nhsuk-hint">{t.meant(team.caseloadPerWte)}</p>
    </>
  )
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
