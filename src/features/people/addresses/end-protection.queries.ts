import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectChildren } from '../children.queries.ts'

/** A protected address that I may read, and who has asked to protect it no longer. Nothing of the address itself. */
export async function protectionToEnd(read: Read, childId: string) {
  const { areaId } = read.actor
  const found = await selectChildren(read)
    .innerJoin('protectedAddress as hidden', (on) =>
      on.on('hidden.areaId', '=', areaId).onRef('hidden.childId', '=', 'child.id'),
    )
    .leftJoin('staffMember as asker', (on) =>
      on.on('asker.areaId', '=', areaId).onRef('asker.id', '=', 'hidden.liftAskedBy'),
    )
    .where('child.id', '=', childId)
    .select(['hidden.id as addressId', 'hidden.readers', 'hidden.liftAskedBy', 'hidden.liftAskedAt', 'hidden.liftWhy'])
    .select(['hidden.version as addressVersion', 'asker.givenName as askerGiven', 'asker.familyName as askerFamily'])
    .executeTakeFirst()
  if (!found) throw new NotFound('Address')
  const { addressId, addressVersion, readers, liftAskedBy, liftAskedAt, liftWhy, askerGiven, askerFamily, ...rest } =
    found
  const { knownTo: _, ...child } = rest
  const asked = liftAskedBy && {
    by: liftAskedBy,
    name: `${askerGiven} ${askerFamily}`,
    at: liftAskedAt!,
    why: liftWhy!,
  }
  return { child, address: { id: addressId, version: addressVersion, readers }, asked: asked || undefined }
}

/** Answers whether nobody else was first. */
export async function setAsked(
  write: Write,
  { id, version }: { id: string; version: number },
  why: string | null,
): Promise<boolean> {
  const asked =
    why === null
      ? { liftAskedBy: null, liftAskedAt: null, liftWhy: null }
      : { liftAskedBy: write.actor.id, liftAskedAt: write.now, liftWhy: why }
  const { numUpdatedRows } = await write.db
    .updateTable('protectedAddress')
    .set({ ...asked, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Answers whose address is protected no longer. */
export async function endProtectionOf(write: Write, childId: string): Promise<string[]> {
  const { rows } = await sql<{ childId: string }>`
    select * from public.end_protection(${childId}::uuid) as ended (child_id)`.execute(write.db)
  return rows.map((row) => row.childId)
}
