import { type ExpressionBuilder, sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Nation, Role, Tables } from '#platform/db/tables.ts'
import { once } from '#platform/once.ts'

export interface MySchool {
  readonly id: string
  readonly name: string
  readonly nation: Nation
  readonly lowestAge: number | null
  readonly highestAge: number | null
}

/** My memberships today, to ask about the organisation of each. */
export function myMemberships<DB extends Tables, TB extends keyof DB>(
  { actor, today }: Read,
  is: ExpressionBuilder<DB, TB>,
  roles: readonly Role[],
) {
  return (is as unknown as ExpressionBuilder<Tables, never>)
    .selectFrom('membership as mine')
    .where('mine.areaId', '=', actor.areaId)
    .where('mine.staffId', '=', actor.id)
    .where('mine.role', 'in', [...roles])
    .where('mine.startsOn', '<=', today)
    .where((on) => on.or([on('mine.endsOn', 'is', null), on('mine.endsOn', '>=', today)]))
    .select(sql<number>`1`.as('one'))
}

/** The schools whose class lists I see: where I teach or lead, those of my cluster, and those my team works in. */
export function mySchools(read: Read): Promise<MySchool[]> {
  return selectMySchools(read).execute()
}

const selectMySchools = once((read: Read) => schoolsOfMine(read).orderBy('organisation.name').orderBy('school.id'))

/** The same in no order, for a statement that asks for something of one of them. */
export function schoolsOfMine(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('school')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'school.id'),
    )
    .where('school.areaId', '=', areaId)
    .where((is) =>
      is.or([
        is.exists(
          myMemberships(read, is, ['teacher', 'school lead']).where('mine.organisationId', '=', is.ref('school.id')),
        ),
        is.exists(
          myMemberships(read, is, ['education manager']).where('mine.organisationId', '=', is.ref('school.clusterId')),
        ),
        is.exists(
          myMemberships(read, is, ['practitioner', 'supervisor'])
            .innerJoin('agreement', (on) =>
              on.on('agreement.areaId', '=', areaId).onRef('agreement.teamId', '=', 'mine.organisationId'),
            )
            .where('agreement.schoolId', '=', is.ref('school.id'))
            .where('agreement.startsOn', '<=', read.today)
            .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', read.today)])),
        ),
      ]),
    )
    .select(['school.id', 'organisation.name', 'organisation.nation', 'school.lowestAge', 'school.highestAge'])
}

/** The teams I work in today. */
export async function myTeams(read: Read): Promise<string[]> {
  const rows = await read.db
    .selectFrom('membership as mine')
    .where('mine.areaId', '=', read.actor.areaId)
    .where('mine.staffId', '=', read.actor.id)
    .where('mine.role', 'in', ['practitioner', 'supervisor'])
    .where('mine.startsOn', '<=', read.today)
    .where((on) => on.or([on('mine.endsOn', 'is', null), on('mine.endsOn', '>=', read.today)]))
    .select('mine.organisationId')
    .execute()
  return rows.map(({ organisationId }) => organisationId)
}
