import { type Insertable, sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { insertMany } from '#platform/db/insert-many.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { CurrentChild } from './current-child.ts'
import type { ListedNumber } from './listed-child.ts'

const ROWS_AT_ONCE = 500

type Added = 'child' | 'childIdentifier' | 'adult' | 'relationship' | 'homeAddress'

/** Many rows at once, all sent before the first is waited for. A number that somebody has meanwhile stays theirs. */
export async function insertInPieces<T extends Added>(
  write: Write,
  table: T,
  rows: readonly Omit<Insertable<Tables[T]>, 'areaId'>[],
): Promise<void> {
  const sent: Promise<void>[] = []
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const piece = rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({ ...row, areaId: write.actor.areaId }))
    sent.push(insertMany(write.db, table, piece as never, { unlessThere: table === 'childIdentifier' }))
  }
  await Promise.all(sent)
}

export interface Moved {
  readonly childId: string
  readonly fromSchool: string | null
  readonly fromRoll: string
  readonly fromLeftOn: Day | null
}

export async function moveChildrenHere(
  write: Write,
  schoolId: string,
  numbers: readonly (ListedNumber & { bornOn: Day })[],
): Promise<Map<string, Moved>> {
  if (numbers.length === 0) return new Map()
  const asked = JSON.stringify(numbers.map(({ scheme, value, bornOn }) => ({ scheme, value, born_on: bornOn })))
  const moved = await write.db
    .selectFrom(sql<Moved>`public.move_children_here(${schoolId}::uuid, ${asked}::jsonb)`.as('moved'))
    .selectAll()
    .execute()
  return new Map(moved.map((child) => [child.childId, child]))
}

export async function moveChildrenBack(
  write: Write,
  batchId: string,
  places: readonly { childId: string; schoolId: string | null; roll: string; leftOn: Day | null }[],
): Promise<Set<string>> {
  if (places.length === 0) return new Set()
  const asked = JSON.stringify(
    places.map(({ childId, schoolId, roll, leftOn }) => ({
      child_id: childId,
      school_id: schoolId,
      roll,
      left_on: leftOn,
    })),
  )
  const back = await write.db
    .selectFrom(sql<{ id: string }>`public.move_children_back(${batchId}::uuid, ${asked}::jsonb)`.as('back'))
    .select(sql<string>`back`.as('id'))
    .execute()
  return new Set(back.map(({ id }) => id))
}

/** What a list may set of a child, all of it: what does not change is set to what it is. */
export type ChildColumns = Pick<
  CurrentChild,
  | 'givenName'
  | 'familyName'
  | 'otherNames'
  | 'knownAs'
  | 'knownAsSafeWith'
  | 'bornOn'
  | 'yearGroup'
  | 'registration'
  | 'roll'
  | 'leftOn'
  | 'asImported'
  | 'editedFields'
>

export async function updateChildren(
  write: Write,
  children: readonly (ChildColumns & { readonly id: string })[],
): Promise<void> {
  if (children.length === 0) return
  await write.db
    .updateTable('child')
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(children)}::jsonb)`.as<'said'>(sql`said(id uuid, "givenName" text, "familyName" text,
        "otherNames" text, "knownAs" text, "knownAsSafeWith" text[], "bornOn" date, "yearGroup" smallint, registration text,
        roll roll_status, "leftOn" date, "asImported" jsonb, "editedFields" text[])`),
    )
    .set({
      givenName: sql`said."givenName"`,
      familyName: sql`said."familyName"`,
      otherNames: sql`said."otherNames"`,
      knownAs: sql`said."knownAs"`,
      knownAsSafeWith: sql`said."knownAsSafeWith"`,
      bornOn: sql`said."bornOn"`,
      yearGroup: sql`said."yearGroup"`,
      registration: sql`said.registration`,
      roll: sql`said.roll`,
      leftOn: sql`said."leftOn"`,
      asImported: sql`said."asImported"`,
      editedFields: sql`said."editedFields"`,
      version: sql`child.version + 1`,
    })
    .where('child.areaId', '=', write.actor.areaId)
    .where(sql<boolean>`child.id = said.id`)
    .execute()
}

export interface AdultColumns {
  readonly id: string
  readonly fullName: string
  readonly email: string | null
  readonly phone: string | null
  readonly asImported: unknown
}

export async function updateAdults(write: Write, adults: readonly AdultColumns[]): Promise<void> {
  if (adults.length === 0) return
  await write.db
    .updateTable('adult')
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(adults)}::jsonb)`.as<'said'>(
        sql`said(id uuid, "fullName" text, email text, phone text, "asImported" jsonb)`,
      ),
    )
    .set({
      fullName: sql`said."fullName"`,
      email: sql`said.email`,
      phone: sql`said.phone`,
      asImported: sql`said."asImported"`,
      version: sql`adult.version + 1`,
    })
    .where('adult.areaId', '=', write.actor.areaId)
    .where(sql<boolean>`adult.id = said.id`)
    .execute()
}

export async function updateRelationships(
  write: Write,
  relationships: readonly { id: string; kind: string; asImported: string | null }[],
): Promise<void> {
  if (relationships.length === 0) return
  await write.db
    .updateTable('relationship')
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(relationships)}::jsonb)`.as<'said'>(
        sql`said(id uuid, kind text, "asImported" text)`,
      ),
    )
    .set({ kind: sql`said.kind`, asImported: sql`said."asImported"`, version: sql`relationship.version + 1` })
    .where('relationship.areaId', '=', write.actor.areaId)
    .where(sql<boolean>`relationship.id = said.id`)
    .execute()
}

/** From one day on a child lives elsewhere; or, with null, they live there after all. */
export async function endAddresses(write: Write, ids: readonly string[], toDay: Day | null): Promise<void> {
  if (ids.length === 0) return
  await write.db
    .updateTable('homeAddress')
    .set({ toDay })
    .where('areaId', '=', write.actor.areaId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
}

/** Adults around children of this school who have one of these e-mail addresses. */
export async function adultsByEmail(
  write: Write,
  schoolId: string,
  emails: readonly string[],
): Promise<{ id: string; fullName: string; email: string | null }[]> {
  if (emails.length === 0) return []
  return write.db
    .selectFrom('adult')
    .where('areaId', '=', write.actor.areaId)
    .where(sql<boolean>`email = any(${emails}::text[])`)
    .where(sql<boolean>`school_ids @> array[${schoolId}::uuid]`)
    .orderBy('id', 'desc')
    .select(['id', 'fullName', 'email'])
    .execute()
}
