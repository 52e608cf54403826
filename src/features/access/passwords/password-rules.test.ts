import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { passwordFault } from './password-rules.ts'

const about = ['Priya Practitioner', 'priya.practitioner@example.test', 'Hill Road School']
const refused = (password: string) => passwordFault(password, about)?.en

test('P17: a password has 12 to 128 characters, of any kind', () => {
  assert.match(refused('elevenchars') ?? '', /12 characters or more/)
  assert.match(refused('x7 '.repeat(43)) ?? '', /128 characters or fewer/)
  assert.equal(refused('gorse kettle lantern'), undefined)
  assert.equal(refused('8391-2847-5529'), undefined)
  assert.equal(refused('ŵyl gwdihŵ nos 葉'), undefined)
})

test('P17: what everybody tries first is refused, also with figures for letters', () => {
  for (const guess of [
    'password1234',
    'P4ssw0rd!2026',
    'Summer2026!!!',
    'qwertyuiop12',
    'iloveyou1234',
    'Croeso2025croeso',
  ]) {
    assert.match(refused(guess) ?? '', /too easy to guess/, guess)
  }
})

test('P17: so is what many people have chosen, in capitals too: 44,000 of the million most chosen are long enough', () => {
  for (const chosen of ['zbktitymrf809', 'vjht123jltccf', 'maurolarastefy', 'MauroLaraStefy'])
    assert.match(refused(chosen) ?? '', /Many people have chosen/, chosen)
  const hashes = readFileSync(path.join(import.meta.dirname, 'common-passwords.bin'))
  assert.ok(hashes.length / 5 > 40_000)
  const each = Array.from({ length: hashes.length / 5 }, (_, at) => hashes.subarray(at * 5, at * 5 + 5).toString('hex'))
  assert.deepEqual(each, each.toSorted(), 'it is searched by halves')
})

test('P17: so are rows of keys and the same few characters', () => {
  for (const guess of ['aaaaaaaaaaaa', '123456789012', 'abcabcabcabcabc', '111122223333', 'abcdefghijklmn']) {
    assert.match(refused(guess) ?? '', /too easy to guess/, guess)
  }
})

test('P17: so are the person’s own name, address and school', () => {
  for (const guess of ['priyapractitioner', 'HillRoadSchool26', 'practitioner2026!', 'Hi11 R0ad Sch00l']) {
    assert.match(refused(guess) ?? '', /too easy to guess/, guess)
  }
})
