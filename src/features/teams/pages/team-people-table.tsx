import { roleName } from '#features/access/role-name.ts'
import type { TeamPerson } from '#features/staff/team-people.ts'
import type { Language } from '#platform/words.ts'
import { StatRow } from '#ui/stat-row.tsx'
import { Table } from '#ui/table.tsx'
import { caseloadOf, wteOf } from '../caseload.ts'
import { words } from '../teams.words.ts'

interface TeamPeopleProps {
  readonly people: readonly TeamPerson[]
  /** Open cases by lead, for people of the team; null for others. */
  readonly cases: Readonly<Record<string, number>> | null
  readonly rightForOne: number
  readonly language: Language
}

/** Who works in the team, and for its own people how much each has on (HAST-3). */
export function TeamPeople({ people, cases, rightForOne, language }: TeamPeopleProps) {
  const t = words(language)
  if (people.length === 0) return <p>{t.noPeople}</p>
  const wte = wteOf(people)
  const stats = [
    { figure: people.length, words: t.peopleTogether },
    { figure: wte, words: t.wteTogether },
  ]
  if (!cases) {
    return (
      <>
        <StatRow stats={stats} />
        <PlainTable people={people} language={language} />
        <p>{t.onlyOurs}</p>
      </>
    )
  }
  const open = Object.values(cases).reduce((sum, count) => sum + count, 0)
  const ofOthers = open - people.reduce((sum, { id }) => sum + (cases[id] ?? 0), 0)
  const together = caseloadOf(open, wte, rightForOne)
  return (
    <>
      <StatRow
        stats={[...stats, { figure: open, words: t.casesTogether }, { figure: together.perWte, words: t.perWte }]}
      />
      <p>{t.meantFor(rightForOne)}</p>
      <CaseloadTable people={people} cases={cases} rightForOne={rightForOne} language={language} />
      {ofOthers > 0 && <p>{t.ledByOthers(ofOthers)}</p>}
    </>
  )
}

function PlainTable({ people, language }: Pick<TeamPeopleProps, 'people' | 'language'>) {
  const t = words(language)
  return (
    <Table
      caption={t.peopleOnly}
      columns={[t.name, t.role, { text: t.wte, numeric: true }]}
      firstCellIsHeader
      responsive
      rows={people.map(({ id, name, role, wte }) => [
        { text: name, href: `/staff/${id}` },
        roleName(role, language),
        wte,
      ])}
    />
  )
}

interface CaseloadTableProps extends Omit<TeamPeopleProps, 'cases'> {
  readonly cases: Readonly<Record<string, number>>
}

function CaseloadTable({ people, cases, rightForOne, language }: CaseloadTableProps) {
  const t = words(language)
  return (
    <Table
      caption={t.peopleCaption}
      columns={[t.name, t.role, ...[t.wte, t.led, t.perWte].map((text) => ({ text, numeric: true })), t.room]}
      firstCellIsHeader
      responsive
      rows={people.map(({ id, name, role, wte }) => {
        const { led, perWte, room } = caseloadOf(cases[id] ?? 0, wte, rightForOne)
        return [
          { text: name, href: `/staff/${id}` },
          roleName(role, language),
          wte,
          led,
          perWte,
          room < 0 ? t.over(-room) : t.roomFor(room),
        ]
      })}
    />
  )
}
