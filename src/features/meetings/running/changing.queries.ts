import { type Insertable, type QueryCreator, sql, type Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Meeting, MeetingItem, MeetingReason, Tables } from '#platform/db/tables.ts'

export type NewItem = Omit<Insertable<MeetingItem>, 'areaId'>
type NewReason = Omit<Insertable<MeetingReason>, 'areaId'>

export async function changeMeeting(write: Write, meetingId: string, change: Updateable<Meeting>): Promise<void> {
  await changingMeeting(write.db, write, meetingId, change).execute()
}

/** Items and why they are there, in one statement. */
export async function addToAgenda(
  write: Write,
  items: readonly NewItem[],
  reasons: readonly NewReason[],
): Promise<void> {
  const { areaId } = write.actor
  const adding = items.length > 0 ? withItems(write.db, write, items) : write.db
  await adding
    .insertInto('meetingReason')
    .values(reasons.map((reason) => ({ areaId, ...reason })))
    .execute()
}

interface Gathered {
  readonly items: readonly NewItem[]
  readonly reasons: readonly NewReason[]
  /** Every item in order, the new ones among the rest. */
  readonly order: readonly string[]
}

/** What was gathered: the same, with where each item stands now, and when that was. */
export async function keepGathered(
  write: Write,
  meetingId: string,
  { items, reasons, order }: Gathered,
): Promise<void> {
  const { areaId } = write.actor
  const placed = items.map((item) => ({ ...item, place: order.indexOf(item.id) + 1 }))
  let db: QueryCreator<Tables> = placing(write.db, write, meetingId, order)
  if (items.length > 0) db = withItems(db, write, placed)
  if (reasons.length > 0) {
    const rows = reasons.map((reason) => ({ areaId, ...reason }))
    db = db.with('why', (also) => also.insertInto('meetingReason').values(rows)) as unknown as QueryCreator<Tables>
  }
  await changingMeeting(db, write, meetingId, { gatheredAt: write.now }).execute()
}

/** Where items stand, as somebody has moved them. */
export async function placeItems(write: Write, meetingId: string, order: readonly string[]): Promise<void> {
  const db = placing(write.db, write, meetingId, order)
  await changingMeeting(db, write, meetingId, { orderedAt: write.now }).execute()
}

function changingMeeting(db: QueryCreator<Tables>, write: Write, meetingId: string, change: Updateable<Meeting>) {
  return db
    .updateTable('meeting')
    .set({ ...change, version: sql`version + 1` })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', meetingId)
}

function withItems(db: QueryCreator<Tables>, { actor: { areaId } }: Write, items: readonly NewItem[]) {
  const rows = items.map((item) => ({ areaId, ...item }))
  return db.with('added', (also) => also.insertInto('meetingItem').values(rows)) as unknown as QueryCreator<Tables>
}

function placing(db: QueryCreator<Tables>, { actor: { areaId } }: Write, meetingId: string, order: readonly string[]) {
  const places = sql<{ id: string; place: number }>`unnest(${[...order]}::uuid[]) with ordinality`
  return db.with('placed', (also) =>
    also
      .updateTable('meetingItem')
      .from(places.as(sql`standing(id, place)`) as never)
      .set({ place: sql<number>`standing.place` })
      .where('meetingItem.areaId', '=', areaId)
      .where('meetingItem.meetingId', '=', meetingId)
      .where(sql<boolean>`meeting_item.id = standing.id`),
  ) as unknown as QueryCreator<Tables>
}
