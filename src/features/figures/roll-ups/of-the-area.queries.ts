import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { fits } from '#platform/db/fits.ts'
import { once } from '#platform/once.ts'
import { TEAMS_TO_CHOOSE_FROM } from '../link-work/link-work.queries.ts'

/** What is about no school, which comes first and has no name; and the sums of all teams. */
export const NOUGHT = '00000000-0000-0000-0000-000000000000'

/** A number for each team and month. */
export type Cells = readonly (readonly [month: Day, n: number])[]

const allCells = sql<Cells>`json_agg(json_build_array(month, n))`

/**
 * The sums are kept, and the schools are those of a page, in the order of their names; each is found by itself. Ids are compared as ids:
 * a text that is made one comes after the row policy, so it would find nothing by an index.
 */
export const ofTheArea = once(
  (
    ...[read, what, months, lastName, lastId, schools]: [
      read: Read,
      what: string,
      months: readonly Day[],
      lastName: string,
      /** Nought: from the first. */
      lastId: string,
      schools: number,
    ]
  ) => {
    const { areaId } = read.actor
    const cellsOf = (school: ReturnType<typeof sql<string>>) =>
      read.db
        .selectFrom('rollupMonth')
        .where('rollupMonth.areaId', '=', areaId)
        .where('rollupMonth.schoolId', '=', school)
        .where(wanted(what, months))
        .select(allCells.as('cells'))
    const page = read.db
      .selectFrom(inOrder(read, 'school').where(sql<boolean>`(name, id) > (${lastName}, ${lastId}::uuid)`).as('place'))
      .innerJoinLateral(cellsOf(sql<string>`place.id`).as('counted'), (on) => on.on('counted.cells', 'is not', null))
      .orderBy('place.name')
      .orderBy('place.id')
      .limit(schools)
      .select(['place.id as schoolId', 'place.name', 'counted.cells'])
    const aboutNone = read.db
      .selectFrom(cellsOf(sql<string>`${sql.lit(NOUGHT)}::uuid`).as('counted'))
      .where('counted.cells', 'is not', null)
      .where(sql<boolean>`${lastId}::uuid = ${sql.lit(NOUGHT)}::uuid`)
      .select([sql<string>`${sql.lit(NOUGHT)}::uuid`.as('schoolId'), sql<string>`''`.as('name'), 'counted.cells'])
    return read.db
      .selectFrom('area')
      .where('area.id', '=', areaId)
      .select([
        jsonArrayFrom(
          aboutNone
            .unionAll(read.db.selectFrom(page.as('one')).select(['schoolId', 'name', 'cells']))
            .orderBy('name')
            .orderBy('schoolId'),
        ).as('schools'),
        jsonArrayFrom(sumsOf(read, sql<string>`${sql.lit(NOUGHT)}::uuid`, what, months)).as('sums'),
        jsonArrayFrom(teamsInOrder(read)).as('teams'),
        sql<string | null>`null`.as('teamName'),
      ])
  },
)

/** Of one team: it works in few schools, so they are found by what was counted of it and not one after the other. */
export const ofATeam = once(
  (
    ...[read, what, team, months, lastName, lastId, schools]: [
      read: Read,
      what: string,
      team: string,
      months: readonly Day[],
      lastName: string,
      /** Empty: from the first. */
      lastId: string,
      schools: number,
    ]
  ) => {
    const { areaId } = read.actor
    const teamId = sql<string>`${team}::uuid`
    const name = sql<string>`coalesce(organisation.name, '')`
    const cells = read.db
      .selectFrom('rollupMonth')
      .where('rollupMonth.areaId', '=', areaId)
      .where('rollupMonth.teamId', '=', teamId)
      .where(wanted(what, months))
      .groupBy('rollupMonth.schoolId')
      .select(['rollupMonth.schoolId', allCells.as('cells')])
    return read.db
      .selectFrom('area')
      .where('area.id', '=', areaId)
      .select((is) => [
        jsonArrayFrom(
          is
            .selectFrom(cells.as('counted'))
            .leftJoin('organisation', (on) =>
              on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'counted.schoolId'),
            )
            .where(
              sql<boolean>`(${lastId}::text = '' or (${name}, counted.school_id) > (${lastName}, nullif(${lastId}::text, '')::uuid))`,
            )
            .orderBy(name)
            .orderBy('counted.schoolId')
            .limit(schools)
            .select(['counted.schoolId', name.as('name'), 'counted.cells']),
        ).as('schools'),
        jsonArrayFrom(sumsOf(read, teamId, what, months)).as('sums'),
        jsonArrayFrom(teamsInOrder(read)).as('teams'),
        is
          .selectFrom('organisation as team')
          .where('team.areaId', '=', areaId)
          .where('team.id', '=', teamId)
          .where('team.kind', '=', sql.lit('team'))
          .select('team.name')
          .as('teamName'),
      ])
  },
)

/** Teams whose name has this in it, in the order of their names, after one. */
export async function teamsNamed(read: Read, named: string, after: { name: string; id: string }) {
  return inOrder(read, 'team')
    .$if(named !== '', (query) => query.where(fits(sql.ref('organisation.name'), named)))
    .where(sql<boolean>`(name, id) > (${after.name}, ${after.id}::uuid)`)
    .limit(sql.lit(TEAMS_TO_CHOOSE_FROM + 1))
    .execute()
}

/** All of them, or one more than can be chosen from. */
const teamsInOrder = (read: Read) => inOrder(read, 'team').limit(sql.lit(TEAMS_TO_CHOOSE_FROM + 1))

/** The kind stands in the statement and is not filled in: there is an index for each. */
function inOrder({ db, actor }: Read, kind: 'school' | 'team') {
  return db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', actor.areaId)
    .where('organisation.kind', '=', sql.lit(kind))
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .select(['organisation.id', 'organisation.name'])
}

const sumsOf = ({ db, actor }: Read, team: ReturnType<typeof sql<string>>, what: string, months: readonly Day[]) =>
  db
    .selectFrom('rollupArea')
    .where('rollupArea.areaId', '=', actor.areaId)
    .where('rollupArea.teamId', '=', team)
    .where(wanted(what, months))
    .select(['rollupArea.month', 'rollupArea.n', 'rollupArea.least', 'rollupArea.byDays'])

const wanted = (what: string, months: readonly Day[]) => sql<boolean>`what = ${what} and month = any(${months}::date[])`
