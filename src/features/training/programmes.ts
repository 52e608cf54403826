import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { type Asked, theOneMeant, TO_CHOOSE_FROM, toOffer } from '#platform/one-of-many.ts'
import { programmesCalledSo, programmesInUse, programmesMeant } from './programmes.queries.ts'
import { sayOfProgrammes } from './rules.words.ts'

export type ProgrammesToChoose = Awaited<ReturnType<typeof programmesToChoose>>

/** The programmes that a form offers: all that are used; or of many those that are called as was typed, and none where those are too many. */
export async function programmesToChoose(read: Read, asked: Asked) {
  const { all, called } = await read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(programmesInUse(read).limit(sql.lit(TO_CHOOSE_FROM + 1))).as('all'),
      jsonArrayFrom(programmesCalledSo(read, asked).limit(sql.lit(TO_CHOOSE_FROM + 1))).as('called'),
    ])
    .executeTakeFirstOrThrow()
  return toOffer(all, called)
}

/** The programme that is meant: the one chosen, unless another name was typed since; or the only one that is called so. */
export async function programmeMeant(read: Read, asked: Asked, field: string): Promise<string | null> {
  if (asked.name === '') return asked.id
  return theOneMeant(await programmesMeant(read, asked), asked.id, { field, say: sayOfProgrammes })
}
