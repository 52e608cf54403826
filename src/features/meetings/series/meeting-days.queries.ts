import type { Insertable } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Meeting } from '#platform/db/tables.ts'

/** The days from a day on of which something is there already. */
export async function meetingsFrom(read: Read, seriesId: string, from: Day) {
  return read.db
    .selectFrom('meeting')
    .where('areaId', '=', read.actor.areaId)
    .where('seriesId', '=', seriesId)
    .where('onDay', '>=', from)
    .orderBy('onDay')
    .limit(20)
    .select(['id', 'onDay', 'state'])
    .execute()
}

/** The meeting of that day, made if it is not there. Two who begin it at once have one. */
export async function meetingOn(
  write: Write,
  { onDay, ...series }: Omit<Insertable<Meeting>, 'areaId' | 'id'> & { readonly onDay: Day },
): Promise<string> {
  const { areaId } = write.actor
  const { id } = await write.db
    .insertInto('meeting')
    .values({ areaId, id: write.newId(), onDay, ...series })
    .onConflict((it) => it.columns(['areaId', 'seriesId', 'onDay']).doUpdateSet({ onDay }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
