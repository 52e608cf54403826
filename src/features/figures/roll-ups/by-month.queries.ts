import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { once } from '#platform/once.ts'
import { teamsToChooseFrom } from '../link-work/link-work.queries.ts'
import type { Counted } from './counted.ts'

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

/** What is about no school, which comes first and has no name; and the sums of all teams. */
const NOUGHT = '00000000-0000-0000-0000-000000000000'

/** Theirs are the numbers of every school, and so the sums that are kept of the area. All others add up what they see. */
export function seesTheWholeArea({ actor: { roles } }: Pick<Read, 'actor'>): boolean {
  return roles.has('commissioner') || roles.has('area administrator')
}

/** The figures of a year as this person may see them, by school, with those of all schools, in one statement. */
export async function figuresByMonth(read: Read, { what, team = '', months, after, schools }: Wanted) {
  const ask = seesTheWholeArea(read) ? ofTheArea : ofMine
  const found = await ask(read, what, team, months, after?.name ?? '', after?.id ?? '', schools + 1).executeTakeFirst()
  return found!
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

/** The sums are kept, and the schools are those of a page, in the order of their names; each is found by itself. */
const ofTheArea = once((...[read, what, team, months, lastName, lastId, most]: Asked) => {
  const { areaId } = read.actor
  const wanted = sql<boolean>`what = ${what} and month = any(${months}::date[])`
  const cellsOf = (school: ReturnType<typeof sql<string>>) =>
    read.db
      .selectFrom(
        read.db
          .selectFrom('rollupMonth')
          .where('rollupMonth.areaId', '=', areaId)
          .where('rollupMonth.schoolId', '=', school)
          .where(wanted)
          .where(sql<boolean>`(${team}::text = '' or team_id = nullif(${team}::text, '')::uuid)`)
          .groupBy('month')
          .select(['month', sql<number>`sum(n)::int`.as('n'), sql<number>`min(n)`.as('least')])
          .as('cell'),
      )
      .select(sql<Sum[] | null>`jsonb_agg(cell)`.as('months'))
  // In order before anything is counted: so no more schools are counted than the page shows.
  const inOrder = read.db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .where('organisation.kind', '=', 'school')
    .where(
      sql<boolean>`(${lastId}::text = '' or (organisation.name, organisation.id) > (${lastName}, nullif(${lastId}::text, '')::uuid))`,
    )
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .select(['organisation.id', 'organisation.name'])
  const page = read.db
    .selectFrom(inOrder.as('place'))
    .innerJoinLateral(cellsOf(sql<string>`place.id`).as('counted'), (on) => on.on('counted.months', 'is not', null))
    .orderBy('place.name')
    .orderBy('place.id')
    .limit(most)
    .select(['place.id as schoolId', 'place.name', 'counted.months'])
  const aboutNone = read.db
    .selectFrom(cellsOf(sql<string>`${sql.lit(NOUGHT)}::uuid`).as('counted'))
    .where('counted.months', 'is not', null)
    .where(sql<boolean>`${lastId}::text = ''`)
    .select([sql<string>`${sql.lit(NOUGHT)}::uuid`.as('schoolId'), sql<string>`''`.as('name'), 'counted.months'])
  const sums = read.db
    .selectFrom('rollupArea')
    .where('rollupArea.areaId', '=', areaId)
    .where('rollupArea.teamId', '=', sql<string>`coalesce(nullif(${team}::text, ''), ${sql.lit(NOUGHT)})::uuid`)
    .where(wanted)
  const teams = read.db
    .selectFrom('organisation as team')
    .where('team.areaId', '=', areaId)
    .where('team.kind', '=', 'team')
    .orderBy('team.name')
    .limit(100)
    .select(['team.id', 'team.name'])
  return read.db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(
        aboutNone
          .unionAll(read.db.selectFrom(page.as('one')).select(LINE))
          .orderBy('name')
          .orderBy('schoolId'),
      ).as('schools'),
      jsonArrayFrom(sums.select(['month', 'n', 'least'])).as('months'),
      jsonArrayFrom(
        read.db
          .selectFrom(sums.select('byDays').as('sum'))
          .innerJoin(step('sum'), (on) => on.onTrue())
          .groupBy('wait.step')
          .orderBy('wait.step')
          .select(sql<number>`sum(wait.n)::int`.as('n')),
      ).as('waits'),
      jsonArrayFrom(teams).as('teams'),
    ])
})

const LINE = ['schoolId', 'name', 'months'] as const

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
          .selectFrom(
            is
              .selectFrom('cell')
              .groupBy(['cell.schoolId', 'cell.month'])
              .select(['cell.schoolId', 'cell.month'])
              .select([sql<number>`sum(cell.n)::int`.as('n'), sql<number>`min(cell.n)`.as('least')])
              .as('sum'),
          )
          .leftJoin('organisation', (on) =>
            on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'sum.schoolId'),
          )
          .where(
            sql<boolean>`(${lastId}::text = '' or (${name}, sum.school_id) > (${lastName}, nullif(${lastId}::text, '')::uuid))`,
          )
          .groupBy(['sum.schoolId', 'organisation.name'])
          .orderBy(name)
          .orderBy('sum.schoolId')
          .limit(most)
          .select(['sum.schoolId', name.as('name')])
          .select(
            sql<Sum[]>`jsonb_agg(jsonb_build_object('month', sum.month, 'n', sum.n, 'least', sum.least))`.as('months'),
          ),
      ).as('schools'),
      jsonArrayFrom(
        is
          .selectFrom('cell')
          .groupBy('cell.month')
          .select('cell.month')
          .select([sql<number>`sum(cell.n)::int`.as('n'), sql<number>`min(cell.n)`.as('least')]),
      ).as('months'),
      jsonArrayFrom(
        is
          .selectFrom('cell')
          .innerJoin(step('cell'), (on) => on.onTrue())
          .groupBy('wait.step')
          .orderBy('wait.step')
          .select(sql<number>`sum(wait.n)::int`.as('n')),
      ).as('waits'),
      jsonArrayFrom(teamsToChooseFrom(read)).as('teams'),
    ])
})

const step = (of: 'cell' | 'sum') =>
  sql<{ n: number; step: number }>`unnest(${sql.ref(`${of}.byDays`)}) with ordinality`.as<'wait'>(sql`wait(n, step)`)
