import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { once } from '#platform/once.ts'
import { teamsToChooseFrom } from '../link-work/link-work.queries.ts'
import type { Counted } from './counted.ts'
import { type Cells, NOUGHT, ofATeam, ofTheArea } from './of-the-area.queries.ts'

export interface Wanted {
  readonly what: Counted
  readonly team: string | undefined
  readonly months: readonly Day[]
  /** The last school of the page before. */
  readonly after: { readonly name: string; readonly id: string } | undefined
  readonly schools: number
}

/** Of all teams together, and of the one with the fewest. */
export interface Sum {
  readonly month: Day
  readonly n: number
  readonly least: number
}

export interface Figures {
  readonly schools: readonly { readonly schoolId: string; readonly name: string; readonly cells: Cells }[]
  readonly sums: readonly Sum[]
  /** How many waited how long, by its steps. */
  readonly waits: readonly number[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  /** Of the team that was asked for. */
  readonly teamName: string | null
}

/** Theirs are the numbers of every school, and so the sums that are kept of the area. All others add up what they see. */
export function seesTheWholeArea({ actor: { roles } }: Pick<Read, 'actor'>): boolean {
  return roles.has('commissioner') || roles.has('area administrator')
}

/** The figures of a year as this person may see them, by school, with those of all schools, in one statement. */
export async function figuresByMonth(read: Read, asked: Wanted): Promise<Figures> {
  const { what, team, months, after, schools } = asked
  const lastName = after?.name ?? ''
  if (!seesTheWholeArea(read)) {
    const mine = await ofMine(read, what, team ?? '', months, lastName, after?.id ?? '', schools + 1).executeTakeFirst()
    return { ...mine!, waits: mine!.waits.map(({ n }) => n) }
  }
  const found = team
    ? await ofATeam(read, what, team, months, lastName, after?.id ?? '', schools + 1).executeTakeFirst()
    : await ofTheArea(read, what, months, lastName, after?.id ?? NOUGHT, schools + 1).executeTakeFirst()
  return { ...found!, waits: addedUp(found!.sums.map(({ byDays }) => byDays ?? [])) }
}

/** Step by step. */
function addedUp(waits: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...waits.map((steps) => steps.length))
  return Array.from({ length: longest }, (_, step) => waits.reduce((sum, steps) => sum + (steps[step] ?? 0), 0))
}

type Asked = [
  read: Read,
  what: string,
  team: string,
  months: readonly Day[],
  lastName: string,
  lastId: string,
  most: number,
]

/** `public.my_figures` finds the cells by their schools and teams; the policy of `rollup_month` judges them. */
const ofMine = once((...[read, what, team, months, lastName, lastId, most]: Asked) => {
  const { areaId } = read.actor
  const name = sql<string>`coalesce(organisation.name, '')`
  const mine = sql<{
    schoolId: string
    month: Day
    n: number
    byDays: number[] | null
  }>`public.my_figures(${what}, ${months}::date[])`
  return read.db
    .with('cell', (db) =>
      db
        .selectFrom(mine.as('mine'))
        .where(sql<boolean>`(${team}::text = '' or team_id = nullif(${team}::text, '')::uuid)`)
        .select(['mine.schoolId', 'mine.month', 'mine.n', 'mine.byDays']),
    )
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('cell')
          .leftJoin('organisation', (on) =>
            on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'cell.schoolId'),
          )
          .where(
            sql<boolean>`(${lastId}::text = '' or (${name}, cell.school_id) > (${lastName}, nullif(${lastId}::text, '')::uuid))`,
          )
          .groupBy(['cell.schoolId', 'organisation.name'])
          .orderBy(name)
          .orderBy('cell.schoolId')
          .limit(most)
          .select(['cell.schoolId', name.as('name')])
          .select(sql<Cells>`json_agg(json_build_array(cell.month, cell.n))`.as('cells')),
      ).as('schools'),
      jsonArrayFrom(
        is
          .selectFrom('cell')
          .groupBy('cell.month')
          .select('cell.month')
          .select([sql<number>`sum(cell.n)::int`.as('n'), sql<number>`min(cell.n)`.as('least')]),
      ).as('sums'),
      jsonArrayFrom(
        is
          .selectFrom('cell')
          .innerJoin(sql<Step>`unnest(cell.by_days) with ordinality`.as<'wait'>(sql`wait(n, step)`), (on) =>
            on.onTrue(),
          )
          .groupBy('wait.step')
          .orderBy('wait.step')
          .select(sql<number>`sum(wait.n)::int`.as('n')),
      ).as('waits'),
      jsonArrayFrom(teamsToChooseFrom(read)).as('teams'),
      is
        .selectFrom('organisation as team')
        .where('team.areaId', '=', areaId)
        .where('team.id', '=', sql<string>`nullif(${team}::text, '')::uuid`)
        .where('team.kind', '=', sql.lit('team'))
        .select('team.name')
        .as('teamName'),
    ])
})

type Step = { n: number; step: number }
