import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const BYTES = 5

/** In order, 5 bytes of the hash of each: see scripts/common-passwords.mjs for where they come from. */
let hashes: Buffer | undefined

/** Among the million passwords that people choose most: those of them that are not too short anyway. */
export function isCommonPassword(password: string): boolean {
  hashes ??= readFileSync(path.join(import.meta.dirname, 'common-passwords.bin'))
  const plain = password.normalize('NFC').toLowerCase()
  const wanted = createHash('sha256').update(plain).digest().subarray(0, BYTES)
  let from = 0
  let to = hashes.length / BYTES
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const order = Buffer.compare(hashes.subarray(middle * BYTES, (middle + 1) * BYTES), wanted)
    if (order === 0) return true
    if (order < 0) from = middle + 1
    else to = middle
  }
  return false
}
