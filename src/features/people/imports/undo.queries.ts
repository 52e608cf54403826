import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { AdultColumns } from './class-list-writes.queries.ts'

/** Takes away what nothing has happened to since; answers what is gone. */
async function takeBack(
  write: Write,
  what: 'children' | 'relationships' | 'adults',
  asked: string | readonly string[],
): Promise<Set<string>> {
  if (asked.length === 0) return new Set()
  const call = {
    children: sql<{ id: string }>`public.take_back_children(${asked}::jsonb)`,
    relationships: sql<{ id: string }>`public.take_back_relationships(${asked}::uuid[])`,
    adults: sql<{ id: string }>`public.take_back_adults(${asked}::uuid[])`,
  }[what]
  const gone = await write.db.selectFrom(call.as('gone')).select(sql<string>`gone`.as('id')).execute()
  return new Set(gone.map(({ id }) => id))
}

export function takeBackChildren(
  write: Write,
  children: readonly { id: string; version: number }[],
): Promise<Set<string>> {
  return takeBack(write, 'children', children.length === 0 ? '' : JSON.stringify(children))
}

export function takeBackRelationships(write: Write, ids: readonly string[]): Promise<Set<string>> {
  return takeBack(write, 'relationships', ids)
}

export function takeBackAdults(write: Write, ids: readonly string[]): Promise<Set<string>> {
  return takeBack(write, 'adults', ids)
}

export async function deleteNumbers(write: Write, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await write.db
    .deleteFrom('childIdentifier')
    .where('areaId', '=', write.actor.areaId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('source', '=', 'class list')
    .where('status', '=', 'unverified')
    .execute()
}

/** Addresses that a list added and that are as it added them; answers which are gone. */
export async function deleteAddresses(write: Write, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const gone = await write.db
    .deleteFrom('homeAddress')
    .where('areaId', '=', write.actor.areaId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('toDay', 'is', null)
    .where(sql<boolean>`as_imported = jsonb_build_object('lines', lines, 'town', town, 'postcode', postcode)`)
    .returning('id')
    .execute()
  return new Set(gone.map(({ id }) => id))
}

export async function currentAdults(write: Write, ids: readonly string[]): Promise<Map<string, AdultColumns>> {
  if (ids.length === 0) return new Map()
  const rows = await write.db
    .selectFrom('adult')
    .where('areaId', '=', write.actor.areaId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .select(['id', 'fullName', 'email', 'phone', 'asImported'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function currentRelationships(
  write: Write,
  ids: readonly string[],
): Promise<Map<string, { id: string; kind: string; asImported: string | null }>> {
  if (ids.length === 0) return new Map()
  const rows = await write.db
    .selectFrom('relationship')
    .where('areaId', '=', write.actor.areaId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .select(['id', 'kind', 'asImported'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Those of these adults whom somebody has changed since they were added. */
export async function changedAdults(write: Write, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await write.db
    .selectFrom('adult')
    .where('areaId', '=', write.actor.areaId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('version', '>', 1)
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
