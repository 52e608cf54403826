import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Written } from './contact.ts'
import { seenAttendances, spokenModes } from './contact-codes.ts'
import type { ShownContact } from './shown-contact.ts'

/** A new text beside those before it, and which one counts, in one statement. */
export async function addText(
  write: Write,
  contact: ShownContact,
  { why, ...written }: Written & { why: string | null },
): Promise<void> {
  const { areaId } = write.actor
  const textVersion = contact.textVersion + 1
  const { caseId, childId, schoolId, teamId, workerId, audience, readers } = contact
  await write.db
    .with('counts', (db) =>
      db
        .updateTable('contact')
        .set({
          textVersion,
          version: contact.version + 1,
          ...(contact.textVersion === 0 ? { writtenAt: write.now } : {}),
        })
        .where('areaId', '=', areaId)
        .where('id', '=', contact.id),
    )
    .insertInto('contactText')
    .values({
      areaId,
      contactId: contact.id,
      textVersion,
      ...written,
      whyChanged: why,
      writtenBy: write.actor.id,
      writtenAt: write.now,
      caseId,
      childId,
      schoolId,
      teamId,
      workerId,
      audience,
      readers,
    })
    .execute()
}

/** Says who struck it out and why; then its case counts what is left. */
export async function strikeOut(write: Write, { id, version }: ShownContact, why: string): Promise<void> {
  await write.db
    .updateTable('contact')
    .set({ inErrorAt: write.now, inErrorBy: write.actor.id, inErrorWhy: why, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
  await sql`select public.strike_out_contact(${id}::uuid, ${seenAttendances}::text[], ${spokenModes}::text[])`.execute(
    write.db,
  )
}
