import type pg from 'pg'
import { dayIn } from '../dates/day.ts'
import { standInArea } from '../db/roles.ts'
import type { Endings } from './journal.ts'
import type { Ending } from './journal-file.ts'

export interface TakenAway {
  readonly done: readonly Ending[]
  /** What a person must look at: it cannot be done again without what only the lost database knew. */
  readonly byHand: readonly Ending[]
}

/**
 * Before anybody is let into a database that went back: everybody is signed out, no link to choose a password opens any more
 * (an invitation is sent anew), and what had been taken away is taken away again, in the order in which it was, all of it or
 * nothing. Each leaves a line in the log like the first.
 */
export async function takeAwayAgain(
  admin: pg.Client,
  lost: readonly Ending[],
  endings: Endings,
  now: Date,
): Promise<TakenAway> {
  const done: Ending[] = []
  const byHand: Ending[] = []
  await admin.query('set role linkwork_owner')
  await admin.query('begin')
  try {
    await admin.query('update auth.sign_in set ended_at = $1 where ended_at is null', [now])
    // Which of them were used since, only the lost database knew: a link in an old mail must not open a second time.
    await admin.query('update auth.link set ended_at = $1 where ended_at is null', [now])
    for (const ending of lost) {
      const again = endings.get(ending.what)
      if (!again || again === 'by hand') byHand.push(ending)
      else {
        const at = new Date(ending.at)
        await standInArea(admin, ending.area)
        await admin.query(again.sql, [ending.area, ending.about, ending.children, dayIn(at), at])
        done.push(ending)
      }
    }
    for (const { area, what, children, about } of done) {
      await standInArea(admin, area)
      const entry = { did: what, children, about: { ...about, afterRestore: true } }
      await admin.query('select audit.write($1, $2, $3::jsonb)', [area, now, JSON.stringify([entry])])
    }
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback')
    throw error
  } finally {
    await admin.query('reset role')
  }
  return { done, byHand }
}
