import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'

/** A place at a table that counts on a day: begun, and not over before it. */
function sitsOn(on: ExpressionBuilder<Tables, 'meetingMember'>, day: Day) {
  return on.and([
    on('meetingMember.startsOn', '<=', day),
    on.or([on('meetingMember.endsOn', 'is', null), on('meetingMember.endsOn', '>=', day)]),
  ])
}

/** For a wide query: how whoever asks sits at this table today. Of two seats, the one that sees more. */
export function mySeat({ actor, today }: Read, is: ExpressionBuilder<Tables, never>, seriesId: Expression<string>) {
  return jsonObjectFrom(
    is
      .selectFrom('meetingMember')
      .where('meetingMember.areaId', '=', actor.areaId)
      .where('meetingMember.seriesId', '=', seriesId)
      .where('meetingMember.staffId', '=', actor.id)
      .where((on) => sitsOn(on, today))
      .orderBy(sql`agency is not null`)
      .orderBy(sql`cardinality(year_groups)`)
      .limit(1)
      .select(['meetingMember.id', 'meetingMember.agency', 'meetingMember.yearGroups', 'meetingMember.seat']),
  )
}

/** For a wide query: whether somebody runs this table today, and still belongs to the place through which they sit there. */
export function isRunByAnybody(
  { actor: { areaId }, today }: Read,
  is: ExpressionBuilder<Tables, never>,
  seriesId: Expression<string>,
) {
  return is.exists(
    is
      .selectFrom('meetingMember')
      .innerJoin('membership as place', (on) =>
        on
          .on('place.areaId', '=', areaId)
          .onRef('place.staffId', '=', 'meetingMember.staffId')
          .onRef('place.organisationId', '=', 'meetingMember.organisationId')
          .on('place.startsOn', '<=', today)
          .on((of) => of.or([of('place.endsOn', 'is', null), of('place.endsOn', '>=', today)])),
      )
      .innerJoin('staffMember as person', (on) =>
        on
          .on('person.areaId', '=', areaId)
          .onRef('person.id', '=', 'meetingMember.staffId')
          .on('person.active', '=', true),
      )
      .where('meetingMember.areaId', '=', areaId)
      .where('meetingMember.seriesId', '=', seriesId)
      .where('meetingMember.agency', 'is', null)
      .where('meetingMember.yearGroups', '=', sql<number[]>`'{}'::smallint[]`)
      .where((on) => sitsOn(on as never, today))
      .select('meetingMember.id'),
  )
}

/** For a wide query: who sits at this table on a day. */
export function membersOn(
  { actor: { areaId } }: Read,
  is: ExpressionBuilder<Tables, never>,
  { seriesId, day }: { seriesId: Expression<string>; day: Expression<Day> },
) {
  return jsonArrayFrom(
    is
      .selectFrom('meetingMember')
      .where('meetingMember.areaId', '=', areaId)
      .where('meetingMember.seriesId', '=', seriesId)
      .where('meetingMember.startsOn', '<=', day)
      .where((on) => on.or([on('meetingMember.endsOn', 'is', null), on('meetingMember.endsOn', '>=', day)]))
      .orderBy('meetingMember.isChair', 'desc')
      .orderBy(sql`agency is not null`)
      .orderBy('meetingMember.fullName')
      .orderBy('meetingMember.id')
      .select(['meetingMember.id', 'meetingMember.staffId', 'meetingMember.fullName', 'meetingMember.initials'])
      .select(['meetingMember.organisation', 'meetingMember.agency', 'meetingMember.email', 'meetingMember.seat'])
      .select(['meetingMember.seatWords', 'meetingMember.isChair', 'meetingMember.yearGroups'])
      .$castTo<Member>(),
  )
}

/** Somebody who sits at a table. */
export interface Member {
  readonly id: string
  readonly staffId: string | null
  readonly fullName: string
  readonly initials: string
  readonly organisation: string
  readonly agency: string | null
  readonly email: string | null
  readonly seat: string
  readonly seatWords: string | null
  readonly isChair: boolean
  readonly yearGroups: readonly number[]
}

/** Who else of the school and the team sits at these tables today, with an account. */
export async function selectOthersAtTables({ db, actor, today }: Read, seriesIds: readonly string[]) {
  return db
    .selectFrom('meetingMember')
    .where('meetingMember.areaId', '=', actor.areaId)
    .where('meetingMember.seriesId', 'in', [...seriesIds])
    .where('meetingMember.staffId', 'is not', null)
    .where('meetingMember.staffId', '<>', actor.id)
    .where('meetingMember.agency', 'is', null)
    .where((on) => sitsOn(on as never, today))
    .select(['meetingMember.seriesId', 'meetingMember.yearGroups'])
    .select((is) => is.ref('meetingMember.staffId').$notNull().as('staffId'))
    .execute()
}
