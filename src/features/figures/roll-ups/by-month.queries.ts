import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { once } from '#platform/once.ts'
import type { Counted } from './counted.ts'

export interface Wanted {
  readonly what: Counted
  readonly team: string | undefined
  /** Months from the first to the one before the last. */
  readonly from: Day
  readonly before: Day
  /** The last school of the page before. */
  readonly after: { readonly name: string; readonly id: string } | undefined
  readonly schools: number
}

/** Of a school: of all teams together, and of the team with the fewest. */
type Months = Readonly<Record<Day, readonly [n: number, least: number]>>

/** The figures of a year as this person may see them, by school, with those of all schools, in one statement. */
export async function figuresByMonth(read: Read, { what, team = '', from, before, after, schools }: Wanted) {
  const found = countedByMonth(read, what, team, from, before, after?.name ?? '', after?.id ?? '', schools + 1)
  return (await found.executeTakeFirst())!
}

/** Without a team, of all of them; without a last school, from the first one on. What is about no school has no name. */
const countedByMonth = once(
  (read: Read, what: string, team: string, from: Day, before: Day, lastName: string, lastId: string, most: number) => {
    const { areaId } = read.actor
    const name = sql<string>`coalesce(organisation.name, '')`
    return read.db
      .with('cell', (db) =>
        db
          .selectFrom('rollupMonth')
          .where('rollupMonth.areaId', '=', areaId)
          .where('rollupMonth.what', '=', what)
          .where('rollupMonth.month', '>=', from)
          .where('rollupMonth.month', '<', before)
          .where(sql<boolean>`(${team}::text = '' or rollup_month.team_id = nullif(${team}::text, '')::uuid)`)
          .select(['rollupMonth.schoolId', 'rollupMonth.month', 'rollupMonth.n', 'rollupMonth.byDays']),
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
            .select(sql<Months>`jsonb_object_agg(sum.month, jsonb_build_array(sum.n, sum.least))`.as('months')),
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
            .innerJoin(
              sql<{ n: number; step: number }>`unnest(cell.by_days) with ordinality`.as<'wait'>(sql`wait(n, step)`),
              (on) => on.onTrue(),
            )
            .groupBy('wait.step')
            .orderBy('wait.step')
            .select(sql<number>`sum(wait.n)::int`.as('n')),
        ).as('waits'),
        jsonArrayFrom(myTeams(read)).as('teams'),
      ])
  },
)

/** The teams to choose from: those I supervise; all of them for whoever sees the whole area; those in my schools for a lead. */
function myTeams({ db, actor, today }: Read) {
  return db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', actor.areaId)
    .where('organisation.kind', '=', 'team')
    .$if(!actor.roles.has('commissioner') && !actor.roles.has('area administrator'), (query) =>
      query.where((is) =>
        is.or([
          is.exists(
            is
              .selectFrom('membership')
              .where('membership.areaId', '=', actor.areaId)
              .where('membership.staffId', '=', actor.id)
              .where('membership.role', '=', 'supervisor')
              .whereRef('membership.organisationId', '=', 'organisation.id')
              .where((on) => isCurrent(on, today))
              .select('membership.id'),
          ),
          is.exists(
            is
              .selectFrom('rollupMonth as mine')
              .where('mine.areaId', '=', actor.areaId)
              .whereRef('mine.teamId', '=', 'organisation.id')
              .select(sql<number>`1`.as('one')),
          ),
        ]),
      ),
    )
    .orderBy('organisation.name')
    .limit(100)
    .select(['organisation.id', 'organisation.name'])
}
