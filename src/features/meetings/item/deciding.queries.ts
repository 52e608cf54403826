import { type QueryCreator, sql, type Updateable } from 'kysely'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { MeetingItem, Tables } from '#platform/db/tables.ts'
import type { HeldItem } from '../held.ts'

/**
 * What was decided of an item; or, with a state, only where it goes. What this table had said before of when it looks at the
 * same child again is over with a new decision.
 */
export async function keepDecision(
  write: Write,
  { id, seriesId, childId, readers }: Pick<HeldItem, 'id' | 'seriesId' | 'childId' | 'readers'>,
  change: Updateable<MeetingItem>,
  story?: StoryEvent,
): Promise<void> {
  const { areaId, id: decidedBy } = write.actor
  const decides = change.state === undefined
  const set = decides ? { ...change, state: 'decided', decidedBy, decidedAt: write.now } : change
  const db = story
    ? (write.db.with('story', () => addingToChronology(write, story)) as unknown as QueryCreator<Tables>)
    : write.db
  await db
    .with('earlier', (also) =>
      also
        .updateTable('meetingItem')
        .set({ nextItemId: id })
        .where('areaId', '=', areaId)
        .where('seriesId', '=', seriesId)
        .where('childId', '=', decides ? childId : null)
        .where('state', '=', sql.lit('decided'))
        .where('reviewOn', 'is not', null)
        .where('nextItemId', 'is', null)
        .where('id', '<>', id)
        .where('readers', '=', sql<string[]>`${[...readers]}::uuid[]`),
    )
    .updateTable('meetingItem')
    .set({ ...set, version: sql`version + 1` })
    .where('areaId', '=', areaId)
    .where('id', '=', id)
    .execute()
}
