import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { fits } from '#platform/db/fits.ts'
import { type Asked, TO_CHOOSE_FROM } from '#platform/one-of-many.ts'

const PAGE = 25

/** A page of the programmes that are used, by name. */
export async function selectProgrammes(read: Read, after?: string) {
  const { areaId } = read.actor
  const found = await programmesInUse(read)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`lower(name) > (select lower(last.name) from training_programme as last where last.area_id = ${areaId} and last.id = ${after}::uuid)`,
      ),
    )
    .limit(PAGE + 1)
    .execute()
  return { programmes: found.slice(0, PAGE), more: found.length > PAGE }
}

/** One of them, or one that nobody has any more. */
export async function selectProgramme(read: Read, programmeId: string) {
  return programmesInUse(read).where('id', '=', programmeId).executeTakeFirst()
}

export async function isProgramme(read: Read, name: string): Promise<boolean> {
  const there = await programmesInUse(read).where(sql`lower(name)`, '=', sql<string>`lower(${name})`).executeTakeFirst()
  return there !== undefined
}

/** Those that are called so; the one that was chosen, where nothing was typed. */
export function programmesCalledSo(read: Read, { id, name }: Asked) {
  return programmesInUse(read).where((is) => (name === '' ? is('id', '=', id) : fits(sql<string>`name`, name)))
}

/** Those whose names fit, the one that was chosen before the others. */
export async function programmesMeant(read: Read, { id, name }: Asked) {
  return programmesCalledSo(read, { id: null, name })
    .$if(id !== null, (query) => query.clearOrderBy().orderBy(sql`id = ${id}::uuid`, 'desc'))
    .limit(TO_CHOOSE_FROM + 1)
    .execute()
}

export function programmesInUse({ db, actor }: Read) {
  return db
    .selectFrom('trainingProgramme')
    .where('areaId', '=', actor.areaId)
    .where('endedAt', 'is', null)
    .orderBy(sql`lower(name)`)
    .select(['id', 'name', 'topics', 'validYears', 'version'])
}
