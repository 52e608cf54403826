import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

export interface GroupHours {
  readonly staffId: string
  readonly sessions: number
  readonly minutes: number
}

/** The time that each person of a team gave to sessions of groups, from one day to another: of whoever took the register. */
export async function groupHours(
  { db, actor: { areaId } }: Read,
  { teamId, from, until }: { readonly teamId: string; readonly from: Day; readonly until: Day },
): Promise<GroupHours[]> {
  const found = await db
    .selectFrom('groupSession')
    .where('areaId', '=', areaId)
    .where('teamId', '=', teamId)
    .where('onDay', '>=', from)
    .where('onDay', '<=', until)
    .where('state', '=', 'held')
    .where('heldBy', 'is not', null)
    .groupBy('heldBy')
    .orderBy('heldBy')
    .select('heldBy as staffId')
    .select((is) => [is.fn.countAll<number>().as('sessions'), is.fn.sum<number>('minutes').as('minutes')])
    .execute()
  return found.map(({ staffId, sessions, minutes }) => ({ staffId: staffId!, sessions, minutes }))
}
