import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { ClubKind } from './club.ts'

export interface ClubHours {
  readonly staffId: string
  readonly kind: ClubKind
  readonly days: number
  readonly minutes: number
}

/** The time that each person of a team gave to clubs, by kind, from one day to another: for time by kind of work. */
export async function clubHours(
  { db, actor: { areaId } }: Read,
  { teamId, from, until }: { readonly teamId: string; readonly from: Day; readonly until: Day },
): Promise<ClubHours[]> {
  return db
    .selectFrom('clubTime')
    .innerJoin('club', (on) => on.on('club.areaId', '=', areaId).onRef('club.id', '=', 'clubTime.clubId'))
    .where('clubTime.areaId', '=', areaId)
    .where('clubTime.teamId', '=', teamId)
    .where('clubTime.onDay', '>=', from)
    .where('clubTime.onDay', '<=', until)
    .where('clubTime.takenBackAt', 'is', null)
    .groupBy(['clubTime.staffId', 'club.kind'])
    .orderBy('clubTime.staffId')
    .orderBy('club.kind')
    .select('clubTime.staffId')
    .select((is) => [
      is.ref('club.kind').$castTo<ClubKind>().as('kind'),
      is.fn.countAll<number>().as('days'),
      is.fn.sum<number>('clubTime.minutes').as('minutes'),
    ])
    .execute()
}
