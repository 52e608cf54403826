import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameForEverywhere, nameToUse, PLACES } from './child-name.ts'

const alex = { givenName: 'Alexandra', knownAs: 'Alex', knownAsSafeWith: ['service'] }

test('a name is used only where somebody has said it is safe, and in words that go anywhere only if it is safe everywhere', () => {
  assert.equal(nameToUse(alex, 'service'), 'Alex')
  for (const place of ['school', 'home', 'letters'] as const) assert.equal(nameToUse(alex, place), 'Alexandra')
  assert.equal(nameForEverywhere(alex), 'Alexandra')
  assert.equal(nameForEverywhere({ ...alex, knownAsSafeWith: ['school', 'service', 'letters'] }), 'Alexandra')
  assert.equal(nameForEverywhere({ ...alex, knownAsSafeWith: PLACES }), 'Alex')
  assert.equal(nameForEverywhere({ givenName: 'Alexandra', knownAs: null, knownAsSafeWith: PLACES }), 'Alexandra')
})
