import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock, systemClock } from './clock.ts'

test('the system’s clock goes', () => {
  const before = Date.now()
  assert.ok(systemClock.now().getTime() >= before)
})

test('a fixed clock stands still until it is moved, and may go back', () => {
  const clock = fixedClock('2026-03-02T09:00:00Z')
  assert.equal(clock.now().toISOString(), '2026-03-02T09:00:00.000Z')
  assert.equal(clock.now().toISOString(), '2026-03-02T09:00:00.000Z')

  clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 })
  assert.equal(clock.now().toISOString(), '2026-03-03T11:03:04.005Z')

  assert.equal(clock.advance({ minutes: -10 }).toISOString(), '2026-03-03T10:53:04.005Z')
})

test('what a fixed clock gives out cannot move it', () => {
  const start = new Date('2026-03-02T09:00:00Z')
  const clock = fixedClock(start)
  start.setFullYear(1999)
  clock.now().setFullYear(1999)
  assert.equal(clock.now().getUTCFullYear(), 2026)
  assert.throws(() => fixedClock('yesterday'), RangeError)
})
