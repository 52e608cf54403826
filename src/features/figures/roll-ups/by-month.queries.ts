import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
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

interface CountedSchool {
  readonly schoolId: string
  readonly name: string
  /** Of all teams together, and of the team with the fewest. */
  readonly months: Readonly<Record<Day, readonly [n: number, least: number]>>
}

/** The figures of a year as this person may see them, by school, with those of all schools, in one statement. */
export async function figuresByMonth(read: Read, wanted: Wanted) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(
        read.db.selectFrom(schoolsOf(read, wanted).as('school')).orderBy('name').orderBy('schoolId').selectAll(),
      ).as('schools'),
      jsonArrayFrom(
        cells(read, wanted)
          .groupBy('month')
          .select(['month', sql<number>`sum(n)::int`.as('n'), sql<number>`min(n)`.as('least')]),
      ).as('months'),
      jsonArrayFrom(
        cells(read, wanted)
          .innerJoin(
            sql<{ n: number; step: number }>`unnest(by_days) with ordinality`.as<'wait'>(sql`wait(n, step)`),
            (on) => on.onTrue(),
          )
          .groupBy('wait.step')
          .orderBy('wait.step')
          .select(sql<number>`sum(wait.n)::int`.as('n')),
      ).as('waits'),
      jsonArrayFrom(myTeams(read)).as('teams'),
    ])
    .executeTakeFirstOrThrow()
}

function cells({ db, actor }: Read, { what, team, from, before }: Wanted) {
  return db
    .selectFrom('rollupMonth')
    .where('rollupMonth.areaId', '=', actor.areaId)
    .where('rollupMonth.what', '=', what)
    .where('rollupMonth.month', '>=', from)
    .where('rollupMonth.month', '<', before)
    .$if(team !== undefined, (query) => query.where('rollupMonth.teamId', '=', team!))
}

/** One row a school; what is about no school has no name. */
function schoolsOf(read: Read, wanted: Wanted) {
  const byMonth = cells(read, wanted)
    .groupBy(['rollupMonth.schoolId', 'month'])
    .select(['rollupMonth.schoolId', 'month', sql<number>`sum(n)::int`.as('n'), sql<number>`min(n)`.as('least')])
  const name = sql<string>`coalesce(organisation.name, '')`
  return read.db
    .selectFrom(byMonth.as('cell'))
    .leftJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', read.actor.areaId).onRef('organisation.id', '=', 'cell.schoolId'),
    )
    .$if(wanted.after !== undefined, (query) =>
      query.where(sql<boolean>`(${name}, cell.school_id) > (${wanted.after!.name}, ${wanted.after!.id}::uuid)`),
    )
    .groupBy(['cell.schoolId', 'organisation.name'])
    .orderBy(name)
    .orderBy('cell.schoolId')
    .limit(wanted.schools + 1)
    .select(['cell.schoolId', name.as('name')])
    .select(
      sql<CountedSchool['months']>`jsonb_object_agg(cell.month, jsonb_build_array(cell.n, cell.least))`.as('months'),
    )
}

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
