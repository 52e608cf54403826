import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import type { Child } from '../child.ts'
import { knows, selectChildren } from '../children.queries.ts'
import type { Names } from '../names.ts'
import type { Scheme } from './identifier-scheme.ts'

/** A child whose numbers I may change, with the numbers. */
export async function childWithIdentifiers(read: Read, childId: string) {
  const child = await selectChildren(read)
    .where('child.id', '=', childId)
    .where((is) => knows(read, is))
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('childIdentifier as number')
          .where('number.areaId', '=', read.actor.areaId)
          .whereRef('number.childId', '=', 'child.id')
          .orderBy('number.scheme')
          .orderBy('number.id')
          .select(['number.id', 'number.scheme', 'number.value', 'number.status']),
      ).as('identifiers'),
    )
    .executeTakeFirst()
  if (!child) throw new NotFound('Child')
  return child
}

/** The child who has this number, if I may see that child’s numbers. */
export async function whoHasIdentifier(
  write: Write,
  scheme: Scheme,
  value: string,
): Promise<(Names & { id: string }) | undefined> {
  const { areaId } = write.actor
  return write.db
    .selectFrom('childIdentifier')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'childIdentifier.childId'))
    .where('childIdentifier.areaId', '=', areaId)
    .where('childIdentifier.scheme', '=', scheme)
    .where('childIdentifier.value', '=', value)
    .select(['child.id', 'child.givenName', 'child.familyName'])
    .executeTakeFirst()
}

export async function insertIdentifier(
  write: Write,
  child: Child,
  number: { id: string; scheme: Scheme; value: string; status: string },
): Promise<void> {
  const { id: childId, schoolId, knownTo } = child
  await write.db
    .insertInto('childIdentifier')
    .values({ ...number, areaId: write.actor.areaId, childId, schoolId, knownTo: [...knownTo], source: 'by hand' })
    .execute()
}

export async function setIdentifierStatus(
  write: Write,
  childId: string,
  identifierId: string,
  status: string,
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('childIdentifier')
    .set({ status })
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .where('id', '=', identifierId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeIdentifierRow(write: Write, childId: string, identifierId: string): Promise<boolean> {
  const { numDeletedRows } = await write.db
    .deleteFrom('childIdentifier')
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .where('id', '=', identifierId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
