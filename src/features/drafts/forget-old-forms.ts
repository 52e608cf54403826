import type { World } from '#platform/context.ts'
import { areasOf } from '#platform/db/database.ts'
import { transact } from '#platform/db/transact.ts'

export interface Forgotten {
  readonly drafts: number
  readonly keys: number
}

/**
 * Forgets drafts that nobody has worked on for 14 days, also of people who have left, and the keys of forms that were sent
 * more than 7 days ago. It is done every night, in every area, as nobody: it sees no text, only how old a thing is.
 */
export async function forgetOldForms(world: World): Promise<Forgotten> {
  const now = world.clock.now()
  const all = { drafts: 0, keys: 0 }
  for (const { id: areaId } of await areasOf(world.database)) {
    await transact(world.database, undefined, async ({ call, last }) => {
      const [[drafts, keys] = [0, 0]] = await call('select drafts, keys from auth.forget_old_forms($1, $2)', [
        areaId,
        now,
      ])
      all.drafts += drafts as number
      all.keys += keys as number
      const line = { did: 'old drafts forgotten', children: [], about: { count: drafts } }
      if (drafts) last('select audit.write($1, $2, $3::jsonb)', [areaId, now, JSON.stringify([line])])
    })
  }
  return all
}
