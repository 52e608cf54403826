import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns, withChildName } from '#features/access/child-name.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import type { NewSeal } from './seal.ts'
import { fullNameOf } from './staff-name.ts'

/** Of these records the one that is restricted, and whom to ask. Nothing when it is not there or was never theirs. */
export async function whomToAsk(read: Read, records: readonly string[]) {
  const { rows } = await sql<{ childId: string; askId: string; askName: string; askTitle: string | null }>`
    select * from public.whom_to_ask(${[...records]}::uuid[])`.execute(read.db as Write['db'])
  return rows[0]
}

export async function insertSeal(write: Write, childId: string, sealId: string, seal: NewSeal): Promise<void> {
  const { actor, now, today } = write
  const { reason, askId, reviewOn, readers } = seal
  const of = { areaId: actor.areaId, childId }
  await write.db
    .with('sealed', (db) =>
      db.insertInto('seal').values({ ...of, id: sealId, reason, askId, reviewOn, sealedBy: actor.id, sealedAt: now }),
    )
    .insertInto('sealReader')
    .values(readers.map((staffId) => ({ ...of, sealId, staffId, startsOn: today, namedBy: actor.id, namedAt: now })))
    .execute()
}

/** The seal of a child with its readers, for one of them. An emergency opens the record, and not this. */
export async function sealOf(read: Read, childId: string) {
  const { areaId, id: me } = read.actor
  const found = await read.db
    .selectFrom('seal')
    .innerJoin('area', (on) => on.on('area.id', '=', areaId))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'seal.childId'))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .innerJoin('staffMember as sealer', (on) =>
      on.on('sealer.areaId', '=', areaId).onRef('sealer.id', '=', 'seal.sealedBy'),
    )
    .innerJoin('staffMember as asked', (on) => on.on('asked.areaId', '=', areaId).onRef('asked.id', '=', 'seal.askId'))
    .leftJoin('staffMember as lifter', (on) =>
      on.on('lifter.areaId', '=', areaId).onRef('lifter.id', '=', 'seal.liftAskedBy'),
    )
    .where('seal.areaId', '=', areaId)
    .where('seal.childId', '=', childId)
    .where((is) =>
      is.exists(
        is
          .selectFrom('sealReader as mine')
          .where('mine.areaId', '=', areaId)
          .whereRef('mine.sealId', '=', 'seal.id')
          .where('mine.staffId', '=', me)
          .where('mine.startsOn', '<=', read.today)
          .where((on) => on.or([on('mine.endsOn', 'is', null), on('mine.endsOn', '>=', read.today)]))
          .select(sql<number>`1`.as('one')),
      ),
    )
    .select([...childNameColumns, 'child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress'])
    .select(['child.schoolId', 'child.knownTo', 'school.name as schoolName'])
    .select((is) => is.fn.coalesce('school.nation', 'area.nation').as('nation'))
    .select(['seal.id', 'seal.childId', 'seal.reason', 'seal.askId', 'seal.reviewOn', 'seal.sealedAt', 'seal.version'])
    .select(['seal.liftAskedBy', 'seal.liftAskedAt', 'seal.liftWhy'])
    .select([fullNameOf('sealer').as('sealedBy'), fullNameOf('asked').as('askName'), fullNameOf('lifter').as('lifter')])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('sealReader as reader')
          .innerJoin('staffMember as person', (on) =>
            on.on('person.areaId', '=', areaId).onRef('person.id', '=', 'reader.staffId'),
          )
          .where('reader.areaId', '=', areaId)
          .whereRef('reader.sealId', '=', 'seal.id')
          .orderBy('person.familyName')
          .orderBy('person.id')
          .select(['reader.staffId', 'reader.startsOn', 'reader.endsOn', fullNameOf('person').as('name')]),
      ).as('readers'),
      jsonArrayFrom(
        is
          .selectFrom('emergencyOpening as opening')
          .innerJoin('staffMember as opener', (on) =>
            on.on('opener.areaId', '=', areaId).onRef('opener.id', '=', 'opening.staffId'),
          )
          .where('opening.areaId', '=', areaId)
          .whereRef('opening.sealId', '=', 'seal.id')
          .orderBy('opening.openedAt', 'desc')
          .limit(20)
          .select(['opening.id', 'opening.decision', fullNameOf('opener').as('name')])
          .select(sql<string>`opening.opened_at`.as('openedAt')),
      ).as('openings'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('Seal')
  const { givenName, familyName, knownAs, knownAsSafeWith, pronouns, bornOn, yearGroup, ...more } = found
  const { hasProtectedAddress, schoolId, knownTo, schoolName, nation, ...seal } = more
  const names = { givenName, familyName, knownAs, knownAsSafeWith, pronouns }
  const child = { id: childId, ...names, bornOn, yearGroup, schoolName, nation, hasProtectedAddress }
  return { ...seal, child, around: { schoolId, knownTo } }
}

export type Sealed = Awaited<ReturnType<typeof sealOf>>

/** Who changes its readers waits for whoever does already: each counts the keepers that the other leaves. */
export async function holdSeal(write: Write, childId: string): Promise<void> {
  await write.db
    .selectFrom('seal')
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .select('id')
    .forUpdate()
    .execute()
}

/** Held until the change is done, by its version. Answers whether nobody else was first. */
export async function changeSeal(
  write: Write,
  { id, version }: Pick<Sealed, 'id' | 'version'>,
  set: { liftAskedBy: string | null; liftAskedAt: Date | null; liftWhy: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('seal')
    .set({ ...set, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function liftSealRow(write: Write, sealId: string): Promise<boolean> {
  const { rows } = await sql<{
    lifted: boolean
  }>`select public.lift_seal(${sealId}::uuid, ${write.now}) as lifted`.execute(write.db)
  return rows[0]!.lifted
}

export async function setReviewOn(
  write: Write,
  { id, version }: Pick<Sealed, 'id' | 'version'>,
  reviewOn: Day,
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('seal')
    .set({ reviewOn, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Restricted records that I may see and that were to be looked at again by today. */
export function sealsDue(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('seal')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'seal.childId'))
    .where('seal.areaId', '=', areaId)
    .where('seal.reviewOn', '<=', read.today)
}

export async function sealsToReview(read: Read) {
  const rows = await sealsDue(read)
    .orderBy('seal.reviewOn')
    .orderBy('seal.id')
    .limit(50)
    .select(['seal.id', 'seal.childId', 'seal.reviewOn', ...childNameColumns])
    .execute()
  return rows.map((row) => withChildName(row, read.actor))
}
