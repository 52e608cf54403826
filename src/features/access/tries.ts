import { createHash } from 'node:crypto'
import type { OpenTransaction } from '#platform/db/transact.ts'

/** Somebody who tries to prove who they are: by account and device, never by the address of a network (P16). */
export interface Trying {
  /** 0 for an e-mail address that nobody has: it is counted all the same, so that nothing tells the two apart. */
  readonly areaId: number
  readonly about: Buffer
}

const MOST_TRIES = 10

/** A pupil who guesses must not lock the lead out: where somebody has signed in before, only tries made there count. */
export async function tryingOf(
  { call }: OpenTransaction,
  what: 'password' | 'code' | 'recovery',
  { areaId, staffId, email }: { areaId: number; staffId: string | undefined; email?: string },
  device: Buffer | undefined,
  now: Date,
): Promise<Trying> {
  const [[known] = []] = await call('select auth.knows_device($1, $2, $3, $4)', [
    areaId,
    staffId ?? NOBODY,
    device ?? Buffer.alloc(0),
    now,
  ])
  const where = known && device ? device.toString('base64url') : 'unknown device'
  return { areaId, about: aboutOf(what, staffId ?? email ?? '', where) }
}

/** What tries are counted by, as a hash: the table of tries names nobody. */
export function aboutOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}

/** Takes one of the tries of this hour, before anything is compared. The transaction must be kept, whatever comes of it. */
export async function takeTry({ call }: OpenTransaction, { areaId, about }: Trying, now: Date): Promise<boolean> {
  const [[may] = []] = await call('select auth.take_try($1, $2, $3, $4)', [areaId, about, now, MOST_TRIES])
  return may === true
}

/** They have proved it: what went wrong before counts no more. */
export async function forgetTries({ call }: OpenTransaction, { areaId, about }: Trying): Promise<void> {
  await call('select auth.forget_tries($1, $2::bytea[])', [areaId, [about]])
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
