import { randomBytes, randomUUID } from 'node:crypto'

let last = 0n

/**
 * A UUIDv7 (RFC 9562): sorts by when it was made. Made here and not in the database, so that a write can be sent again
 * with the same id (scale.md rules 8 and 28). Ids of one process never go backwards, even within a millisecond.
 */
export function newId(now: Date): string {
  const random = randomBytes(10)
  let stamp = (BigInt(now.getTime()) << 12n) | BigInt(((random[0]! << 8) | random[1]!) & 0x3ff)
  if (stamp <= last && last - stamp < 1n << 24n) stamp = last + 1n
  last = stamp
  const time = (stamp >> 12n).toString(16).padStart(12, '0')
  const sequence = (stamp & 0xfffn).toString(16).padStart(3, '0')
  const tail = Buffer.from(random.subarray(2))
  tail[0] = (tail[0]! & 0x3f) | 0x80
  const hex = tail.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${hex.slice(0, 4)}-${hex.slice(4)}`
}

/** An id that says nothing about when, for keys that a browser carries. */
export function newKey(): string {
  return randomUUID()
}
