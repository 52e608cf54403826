import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutAt } from './cut.ts'

test('P34: a text is cut between letters, and never within one', () => {
  assert.equal(cutAt('Zoë', 3), 'Zoë')
  assert.equal(cutAt('Zoë and', 3), 'Zoë')
  assert.equal(cutAt('Zoe\u0308 and', 3), 'Zo', 'a letter and its accent')
  assert.equal(cutAt('𠮷田', 1), '')
  assert.equal(cutAt('a𠮷田', 2), 'a')
  assert.equal(cutAt('ab👩‍👩‍👧cd', 7), 'ab')
  assert.equal(cutAt('ab👩‍👩‍👧cd', 10), 'ab👩‍👩‍👧')
  assert.equal(cutAt(`a${'\u0301'.repeat(50)}`, 10).length, 10, 'what is no letter any more is cut all the same')
})
