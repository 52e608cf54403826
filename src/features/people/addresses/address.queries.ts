import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { type Child, fullName, nameToUse, onlyWhatIsSafe, placeOf } from '../child.ts'
import { knows, selectChildren } from '../children.queries.ts'
import { type WhereOrAsked, whereChildIs } from '../where-a-child-is.ts'
import { type Address, isSame, type Protection } from './address.ts'
import { livesWith } from './household.queries.ts'

const MOST_READERS = 50

export async function currentAddress(read: Read, childId: string) {
  return read.db
    .selectFrom('homeAddress')
    .where('areaId', '=', read.actor.areaId)
    .where('childId', '=', childId)
    .where((on) => on.or([on('toDay', 'is', null), on('toDay', '>', read.today)]))
    .orderBy('id', 'desc')
    .select(['lines', 'town', 'postcode'])
    .executeTakeFirst()
}

export async function endHomeAddress(write: Write, childId: string, toDay: Day): Promise<void> {
  await write.db
    .updateTable('homeAddress')
    .set({ toDay })
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .where('toDay', 'is', null)
    .execute()
}

export async function insertHomeAddress(
  write: Write,
  { id: childId, schoolId, knownTo }: Child,
  address: Address & { id: string; fromDay: Day | null },
): Promise<void> {
  await write.db
    .insertInto('homeAddress')
    .values({ ...address, areaId: write.actor.areaId, childId, schoolId, knownTo: [...knownTo] })
    .execute()
}

/** Takes every address of these children away, also those before, from which somebody could be traced; for its readers it is kept. */
export async function protectAddresses(
  write: Write,
  childIds: readonly string[],
  { readers, ...address }: Protection,
): Promise<void> {
  const { actor, now } = write
  const { areaId } = actor
  const kept = { ...address, readers: [...readers], areaId, setBy: actor.id, setAt: now }
  const rows = childIds.map((childId) => ({ ...kept, childId, id: write.newId() }))
  await write.db
    .with('removed', (db) => db.deleteFrom('homeAddress').where('areaId', '=', areaId).where('childId', 'in', childIds))
    .with('kept', (db) => db.insertInto('protectedAddress').values(rows))
    .updateTable('child')
    .set((is) => ({ hasProtectedAddress: true, version: is('version', '+', 1) }))
    .where('areaId', '=', areaId)
    .where('id', 'in', childIds)
    .execute()
}

export async function holdProtectedAddress(write: Write, childId: string) {
  return write.db
    .selectFrom('protectedAddress')
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .select(['id', 'readers', 'version'])
    .forUpdate()
    .executeTakeFirst()
}

export async function updateProtectedAddress(
  write: Write,
  id: string,
  { readers, ...address }: Protection,
): Promise<void> {
  await write.db
    .updateTable('protectedAddress')
    .set({ ...address, readers: [...readers] })
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
}

/** Who may be named: those who lead the child’s school, the people of the teams and cases that know the child, and who reads it already. */
export async function possibleReaders(
  read: Read,
  { schoolId, knownTo, readers }: WhereOrAsked & { readonly readers: readonly string[] },
) {
  const { areaId, id: me } = read.actor
  return read.db
    .selectFrom('staffMember as reader')
    .innerJoin('membership', (on) =>
      on.on('membership.areaId', '=', areaId).onRef('membership.staffId', '=', 'reader.id'),
    )
    .where('reader.areaId', '=', areaId)
    .where('reader.active', '=', true)
    .where('membership.role', 'in', ['school lead', 'practitioner', 'supervisor'])
    .where('membership.startsOn', '<=', read.today)
    .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', read.today)]))
    .where((is) =>
      is.or([
        sql<boolean>`reader.id = any(${[me, ...readers]}::uuid[] || ${knownTo}::uuid[])`,
        sql<boolean>`membership.organisation_id = any(array_append(${knownTo}::uuid[], ${schoolId}::uuid))`,
        is.exists(
          is
            .selectFrom('caseMember')
            .where('caseMember.areaId', '=', areaId)
            .whereRef('caseMember.staffId', '=', 'reader.id')
            .where(sql<boolean>`case_member.case_id = any(${knownTo}::uuid[])`)
            .where((on) => on.or([on('caseMember.endsOn', 'is', null), on('caseMember.endsOn', '>=', read.today)]))
            .select(sql<number>`1`.as('one')),
        ),
      ]),
    )
    .groupBy(['reader.id', 'reader.givenName', 'reader.familyName', 'reader.jobTitle'])
    .orderBy('reader.familyName')
    .orderBy('reader.givenName')
    .orderBy('reader.id')
    .limit(MOST_READERS)
    .select(['reader.id', 'reader.givenName', 'reader.familyName', 'reader.jobTitle'])
    .execute()
}

/** A child whose address I may protect, the address as it stands, and who could read it. */
export async function childToProtect(read: Read, childId: string) {
  const [found, possible] = await Promise.all([
    selectToProtect(read, childId).executeTakeFirst(),
    possibleReaders(read, { ...whereChildIs(read, childId), readers: [] }),
  ])
  if (!found) throw new NotFound('Child')
  const { knownTo: _, address, livesWith: others, ...child } = found
  const place = placeOf(read.actor)
  const household = others.map(({ id, address: written, ...other }) => ({
    id,
    name: fullName({ ...other, givenName: nameToUse(other, place) }),
    lives:
      written === null ? ('not known' as const) : isSame(written, address) ? ('here' as const) : ('elsewhere' as const),
  }))
  return { child: onlyWhatIsSafe(child, place), address, possible, household }
}

function selectToProtect(read: Read, childId: string) {
  return selectChildren(read)
    .where('child.id', '=', childId)
    .where((is) => knows(read, is))
    .select((is) =>
      jsonObjectFrom(
        is
          .selectFrom('homeAddress as home')
          .where('home.areaId', '=', read.actor.areaId)
          .whereRef('home.childId', '=', 'child.id')
          .orderBy('home.id', 'desc')
          .limit(1)
          .select(['home.lines', 'home.town', 'home.postcode']),
      ).as('address'),
    )
    .select((is) => livesWith(read, is as never).as('livesWith'))
}

/** The address itself, for its readers. For everybody else there is none. */
export async function protectedAddressOf(read: Read, childId: string) {
  const { areaId } = read.actor
  const found = await selectChildren(read)
    .where('child.id', '=', childId)
    .select((is) =>
      jsonObjectFrom(
        is
          .selectFrom('protectedAddress as hidden')
          .where('hidden.areaId', '=', areaId)
          .whereRef('hidden.childId', '=', 'child.id')
          .select(['hidden.id', 'hidden.lines', 'hidden.town', 'hidden.postcode', 'hidden.reason', 'hidden.readers'])
          .select(['hidden.version', sql<string>`hidden.set_at`.as('setAt')])
          .select((hidden) =>
            hidden
              .selectFrom('staffMember as reader')
              .where('reader.areaId', '=', areaId)
              .where(sql<boolean>`reader.id = any(hidden.readers)`)
              .select(sql<string>`string_agg(reader.given_name || ' ' || reader.family_name, ', ')`.as('names'))
              .as('readerNames'),
          ),
      ).as('address'),
    )
    .executeTakeFirst()
  if (!found?.address) throw new NotFound('Address')
  const { address, knownTo, ...child } = found
  return { child, address, knownTo }
}
