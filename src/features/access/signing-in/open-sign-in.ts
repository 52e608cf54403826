import { randomBytes } from 'node:crypto'
import type { World } from '#platform/context.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import { newId } from '#platform/ids.ts'

/** A person is signed out after half a day whatever they do (P14). */
const HOURS = 12

export interface OpenedSignIn {
  readonly areaId: number
  readonly staffId: string
  readonly token: Buffer
}

interface Opening {
  readonly kind: 'browser' | 'command line'
  /** More is wanted before anything can be seen: a code, or, when that is given, a password of their own. */
  readonly awaitsCode: boolean
  readonly codeGiven?: boolean
  /** Somebody else says in the log what this was for. */
  readonly quiet?: boolean
  /** The browser, to be known from now on. */
  readonly device?: Buffer | undefined
}

/** Opens a sign-in with a new token, never one that a browser brought along. */
export async function openSignIn(
  world: World,
  { areaId, staffId }: { areaId: number; staffId: string },
  { kind, awaitsCode, codeGiven = false, quiet = false, device }: Opening,
): Promise<OpenedSignIn> {
  const now = world.clock.now()
  const token = randomBytes(32)
  const csrf = randomBytes(24).toString('base64url')
  const ends = new Date(now.getTime() + HOURS * 3_600_000)
  // Whoever runs a command can reach the database: there is nothing more to prove for as long as it lasts.
  const provedAt = awaitsCode ? null : kind === 'browser' ? now : ends
  await transact(world.database, undefined, async (open) => {
    await open.call('select auth.open_sign_in($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
      areaId,
      staffId,
      token,
      newId(now),
      kind,
      csrf,
      awaitsCode,
      codeGiven,
      provedAt,
      now,
      ends,
    ])
    if (device && !awaitsCode)
      await open.call('select auth.know_device($1, $2, $3, $4)', [areaId, staffId, device, now])
    if (!awaitsCode && !quiet) leaveLine(open, areaId, now, 'signed in', staffId)
  })
  return { areaId, staffId, token }
}

/** A line of the log about somebody who is not (yet) in the transaction. */
export function leaveLine(open: OpenTransaction, areaId: number, now: Date, did: string, staffId: string): void {
  open.last('select audit.write($1, $2, $3::jsonb)', [
    areaId,
    now,
    JSON.stringify([{ did, children: [], about: { staffId } }]),
  ])
}
