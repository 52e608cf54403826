import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { NumbersToRing } from './numbers-to-ring.tsx'

const numbersOf = (text: string) =>
  [...render(<NumbersToRing>{text}</NumbersToRing>).matchAll(/href="tel:([^"]+)">([^<]+)</g)].map(([, to, said]) => [
    to,
    said,
  ])

test('each number of a sentence can be rung, and reads as it was written', () => {
  assert.deepEqual(numbersOf('Call 999. Samaritans, 116 123, or Childline, 0800 1111. Both are free.'), [
    ['999', '999'],
    ['116123', '116 123'],
    ['08001111', '0800 1111'],
  ])
  assert.deepEqual(numbersOf('Ring Priya on 01632 960001, Monday to Wednesday 9 to 5, or +44 7700 900123'), [
    ['01632960001', '01632 960001'],
    ['+447700900123', '+44 7700 900123'],
  ])
})

test('what is no number to ring stays as it is', () => {
  for (const text of ['Text SHOUT to 85258', 'On 12 3 2026 at 9.30', 'Room 1110', '£999', '2026-03-02', '0800 111', ''])
    assert.deepEqual(numbersOf(text), [], text)
  assert.equal(render(<NumbersToRing>{'<b>Call</b> me'}</NumbersToRing>), '&lt;b>Call&lt;/b> me')
})
