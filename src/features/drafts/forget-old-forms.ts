import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

interface Forgotten {
  readonly drafts: number
  readonly keys: number
}

/**
 * Forgets drafts that nobody has worked on for 14 days, also of people who have left, and the keys of forms that were sent
 * more than 7 days ago, in the whole area. Whoever it is done for sees no text: only how many there were.
 */
export async function forgetOldForms({ db, actor, now }: Write): Promise<Forgotten> {
  const forgotten = sql<Forgotten>`auth.forget_old_forms(${actor.areaId}, ${now})`
  return db.selectFrom(forgotten.as('forgotten')).select(['drafts', 'keys']).executeTakeFirstOrThrow()
}
