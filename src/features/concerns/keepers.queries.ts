import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Duty, Role, Tables } from '#platform/db/tables.ts'
import type { Keeper } from './line-of-receivers.ts'

const ROLES: readonly Role[] = ['school lead', 'supervisor']
const DUTIES: readonly Duty[] = ['designated safeguarding lead', 'deputy safeguarding lead', 'head teacher']

// oxlint-disable-next-line typescript/no-explicit-any -- whichever tables the query around it has
type Around = ExpressionBuilder<any, any>

/** Everybody who may be told of a concern at these places, and whoever looks after the area; with who stands in for whom. */
export function keepersAt({ actor: { areaId }, today }: Read, is: Around, places: Expression<unknown>) {
  return (is as ExpressionBuilder<Tables, never>)
    .selectFrom('membership')
    .innerJoin('staffMember as keeper', (on) =>
      on.on('keeper.areaId', '=', areaId).onRef('keeper.id', '=', 'membership.staffId').on('keeper.active', '=', true),
    )
    .leftJoin('safeguardingCover as cover', (on) =>
      on
        .on('cover.areaId', '=', areaId)
        .onRef('cover.awayId', '=', 'keeper.id')
        .on('cover.overAt', 'is', null)
        .on('cover.fromDay', '<=', today)
        .on('cover.untilDay', '>=', today),
    )
    .leftJoin('staffMember as standIn', (on) =>
      on.on('standIn.areaId', '=', areaId).onRef('standIn.id', '=', 'cover.standInId').on('standIn.active', '=', true),
    )
    .where('membership.areaId', '=', areaId)
    .where((on) => isCurrent(on, today))
    .where((on) =>
      on.or([
        on.and([
          sql<SqlBool>`membership.organisation_id = any (${places})`,
          on.or([on('membership.role', 'in', ROLES), on('membership.duty', 'in', DUTIES)]),
        ]),
        on('membership.role', '=', 'area administrator'),
      ]),
    )
    .orderBy('keeper.familyName')
    .orderBy('keeper.id')
    .select(['keeper.id', 'keeper.givenName', 'keeper.familyName', 'keeper.phone'])
    .select(['membership.organisationId', 'membership.role', 'membership.duty'])
    .select(['standIn.id as standInId', 'standIn.phone as standInPhone'])
    .select([
      sql<string>`keeper.given_name || ' ' || keeper.family_name`.as('name'),
      sql<string | null>`stand_in.given_name || ' ' || stand_in.family_name`.as('standInName'),
    ])
}

/** The same by themselves. */
export async function selectKeepers(read: Read, places: readonly string[]): Promise<Keeper[]> {
  const { keepers } = await read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select((is) => jsonArrayFrom(keepersAt(read, is, sql`${[...places]}::uuid[]`)).as('keepers'))
    .executeTakeFirstOrThrow()
  return keepers
}
