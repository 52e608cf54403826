import { sql } from 'kysely'
import { childNameColumns, withChildName } from '#features/access/child-name.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { fullNameOf } from './staff-name.ts'

/** Opens it for an hour. Answers whom to tell; nobody where there is no such record. */
export async function openRecord(write: Write, childId: string, openingId: string, reason: string): Promise<string[]> {
  const { rows } = await sql<{ staffId: string }>`
    select * from public.open_in_emergency(${childId}::uuid, ${openingId}::uuid, ${reason}, ${write.now}, ${write.today}::date)
      as told (staff_id)`.execute(write.db)
  return rows.map(({ staffId }) => staffId)
}

/** Emergencies that nobody has signed, of records that I am a reader of today. */
export function openings(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('emergencyOpening as opening')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'opening.childId'))
    .innerJoin('staffMember as opener', (on) =>
      on.on('opener.areaId', '=', areaId).onRef('opener.id', '=', 'opening.staffId'),
    )
    .where('opening.areaId', '=', areaId)
    .where('opening.decidedBy', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('sealReader as mine')
          .where('mine.areaId', '=', areaId)
          .whereRef('mine.sealId', '=', 'opening.sealId')
          .where('mine.staffId', '=', read.actor.id)
          .where('mine.startsOn', '<=', read.today)
          .where((on) => on.or([on('mine.endsOn', 'is', null), on('mine.endsOn', '>=', read.today)]))
          .select(sql<number>`1`.as('one')),
      ),
    )
    .select([
      'opening.id',
      'opening.childId',
      'opening.staffId',
      'opening.reason',
      'opening.openedAt',
      'opening.endsAt',
    ])
    .select([...childNameColumns, 'opener.jobTitle', fullNameOf('opener').as('openedBy')])
}

/** The longest waiting first. */
export async function openingsToSign(read: Read) {
  const rows = await openings(read).orderBy('opening.openedAt').orderBy('opening.id').limit(50).execute()
  return rows.map((row) => withChildName(row, read.actor))
}

export async function openingToSign(read: Read, openingId: string) {
  const opening = await openings(read).where('opening.id', '=', openingId).executeTakeFirst()
  if (!opening) throw new NotFound('Opening')
  return withChildName(opening, read.actor)
}

export type Opening = Awaited<ReturnType<typeof openingToSign>>

export async function decideOpeningRow(
  write: Write,
  openingId: string,
  { decision, note }: { decision: string; note: string },
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('emergencyOpening')
    .set({ decision, note, decidedBy: write.actor.id, decidedAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', openingId)
    .where('decidedBy', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
