import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dayNumber, weekday } from '#platform/dates/day.ts'
import { countUpTo, endOfWeek, weekOf, workingDaysUpTo } from './working-days.ts'

function workingDays(nation: 'England' | 'Scotland', after: string, until: string) {
  return workingDaysUpTo(nation, dayNumber(until)) - workingDaysUpTo(nation, dayNumber(after))
}

test('working days leave out weekends and the nation’s bank holidays', () => {
  assert.equal(workingDays('England', '2026-03-01', '2026-03-31'), 22)
  assert.equal(workingDays('England', '2026-04-02', '2026-04-07'), 1)
  assert.equal(workingDays('Scotland', '2026-04-02', '2026-04-07'), 2)
  assert.equal(workingDays('England', '2025-12-31', '2026-12-31'), 253)
  assert.equal(workingDays('England', '1969-12-26', '1970-01-09'), 10)
})

test('each day adds one or nothing, also before 1970', () => {
  for (let day = '1969-12-01'; day < '1970-02-01'; day = addDays(day, 1)) {
    assert.equal(workingDays('England', addDays(day, -1), day), weekday(day) <= 5 ? 1 : 0, day)
  }
})

test('a week runs from Monday to Sunday', () => {
  const sunday = dayNumber('2026-10-25')
  assert.equal(weekOf(sunday), weekOf(dayNumber('2026-10-19')))
  assert.equal(weekOf(sunday + 1), weekOf(sunday) + 1)
  assert.equal(endOfWeek(weekOf(sunday)), sunday)
  assert.equal(weekOf(0), 0)
})

test('counting in a sorted list', () => {
  assert.deepEqual(
    [0, 1, 2, 5, 9].map((limit) => countUpTo([1, 2, 2, 5], limit)),
    [0, 1, 3, 4, 4],
  )
})
