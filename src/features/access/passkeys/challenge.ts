import { randomBytes } from 'node:crypto'
import type { Site } from '#platform/context.ts'

/** A `Read` is one. */
interface Asking {
  readonly now: Date
  readonly site: Site
}

const GOOD_FOR_MS = 10 * 60_000
const NONCE = 16
const STAMP = 8

/**
 * What a passkey is asked to sign. Nothing is kept for it: it says itself until when it is good and for whom, and only we
 * can make one, so that looking at a page writes nothing. That it is answered once is kept when it is answered.
 */
export function newChallenge({ now, site }: Asking, to: Buffer): string {
  const stamp = Buffer.alloc(STAMP)
  stamp.writeBigUInt64BE(BigInt(now.getTime() + GOOD_FOR_MS))
  const said = Buffer.concat([randomBytes(NONCE), stamp])
  return Buffer.concat([said, site.keys.mark(said.toString('hex'), about(to))]).toString('base64url')
}

/** Ours, for this browser or person, and not too old. */
export function isOurChallenge({ now, site }: Asking, to: Buffer, challenge: string): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  const said = bytes.subarray(0, NONCE + STAMP)
  if (said.length < NONCE + STAMP) return false
  const until = Number(said.readBigUInt64BE(NONCE))
  return until > now.getTime() && site.keys.isMark(bytes.subarray(NONCE + STAMP), said.toString('hex'), about(to))
}

/** Until when it counts, as it says itself. */
export function challengeEnds(challenge: string): Date {
  return new Date(Number(Buffer.from(challenge, 'base64url').readBigUInt64BE(NONCE)))
}

function about(to: Buffer): string {
  return `challenge for ${to.toString('base64url')}`
}
