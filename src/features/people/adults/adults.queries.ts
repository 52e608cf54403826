import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { Child } from '../child.ts'
import { nameWords } from '../names.ts'
import type { Adult, Relationship } from '../relationship.ts'

const MOST_OFFERED = 20

/** Adults of children with the same family name, whom this child may share: brothers and sisters, as far as I see them. */
export async function adultsOfTheFamily(read: Read, child: Pick<Child, 'id' | 'familyName'>) {
  const { areaId } = read.actor
  const family = nameWords(child.familyName).map(({ whole }) => whole)
  return read.db
    .selectFrom('childNameToken as token')
    .innerJoin('relationship', (on) =>
      on.on('relationship.areaId', '=', areaId).onRef('relationship.childId', '=', 'token.childId'),
    )
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'token.childId'))
    .where('token.areaId', '=', areaId)
    .where(sql<boolean>`token.token = any(${family}::text[])`)
    .where('token.kind', '=', 'name')
    .where('relationship.endedOn', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('relationship as mine')
            .where('mine.areaId', '=', areaId)
            .where('mine.childId', '=', child.id)
            .whereRef('mine.adultId', '=', 'adult.id')
            .select(sql<number>`1`.as('one')),
        ),
      ),
    )
    .groupBy(['adult.id', 'adult.fullName'])
    .orderBy('adult.fullName')
    .orderBy('adult.id')
    .limit(MOST_OFFERED)
    .select(['adult.id', 'adult.fullName'])
    .select(sql<string>`string_agg(distinct child.given_name, ', ')`.as('children'))
    .select(sql<string[]>`array_agg(distinct child.id)`.as('childIds'))
    .execute()
}

export async function insertAdult(write: Write, adultId: string, adult: Adult, child: Child): Promise<void> {
  await write.db
    .insertInto('adult')
    .values({
      ...adult,
      id: adultId,
      areaId: write.actor.areaId,
      schoolIds: child.schoolId ? [child.schoolId] : [],
      knownTo: [...child.knownTo],
    })
    .execute()
}

/** Lets those who see this child see the adult. False when there is no such adult, or none that I may see. */
export async function shareAdult(write: Write, adultId: string, { schoolId, knownTo }: Child): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('adult')
    .set({
      schoolIds: sql`array(select distinct unnest(school_ids || ${schoolId ? [schoolId] : []}::uuid[]))`,
      knownTo: sql`array(select distinct unnest(known_to || ${knownTo}::uuid[]))`,
    })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', adultId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertRelationship(
  write: Write,
  child: Child,
  { id, adultId, ...relationship }: Relationship & { id: string; adultId: string },
): Promise<void> {
  const { id: childId, schoolId, knownTo } = child
  await write.db
    .insertInto('relationship')
    .values({ ...relationship, id, adultId, childId, schoolId, knownTo: [...knownTo], areaId: write.actor.areaId })
    .execute()
}

/** One adult and one child. Both rows have a version; their sum changes whenever either does. */
export function selectRelationship(read: Read, childId: string, relationshipId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .where('relationship.childId', '=', childId)
    .where('relationship.id', '=', relationshipId)
    .select(['relationship.id', 'relationship.adultId', 'relationship.kind', 'relationship.parentalResponsibility'])
    .select(['relationship.evidence', 'relationship.courtOrders', 'relationship.maySee', 'relationship.mayBeTold'])
    .select(['relationship.safeChannel', 'relationship.safeNote', 'relationship.livesWith', 'relationship.checkedOn'])
    .select(['relationship.endedOn', 'adult.fullName', 'adult.phone', 'adult.email', 'adult.language'])
    .select(['relationship.verifiedAddress', 'relationship.verifiedAt'])
    .select(['adult.interpreter', sql<number>`relationship.version + adult.version`.as('version')])
}

export async function updateAdult(write: Write, adultId: string, adult: Adult): Promise<void> {
  await write.db
    .updateTable('adult')
    .set(adult)
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', adultId)
    .execute()
}

export async function updateRelationship(
  write: Write,
  relationshipId: string,
  changed: Partial<Relationship> & { endedOn?: string },
): Promise<void> {
  await write.db
    .updateTable('relationship')
    .set(changed)
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', relationshipId)
    .execute()
}
