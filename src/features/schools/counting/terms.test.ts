import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { dayNumber, dayOfNumber } from '#platform/dates/day.ts'
import { holidayName, isWithin, knownTime } from './terms.ts'

function term(startsOn: string, endsOn: string) {
  return { name: 'A term', startsOn, endsOn }
}

function written({ from, to }: { from: number; to: number }) {
  return `${dayOfNumber(from)} to ${dayOfNumber(to)}`
}

suite('terms', () => {
  test('have holidays between them', () => {
    const { known, holidays } = knownTime([
      term('2026-11-02', '2026-12-18'),
      term('2026-09-02', '2026-10-23'),
      term('2027-01-04', '2027-02-12'),
    ])
    assert.deepEqual(holidays.map(written), ['2026-10-24 to 2026-11-01', '2026-12-19 to 2027-01-03'])
    assert.deepEqual(known.map(written), ['2026-09-02 to 2027-02-12'])
  })

  test('that are missing are not a holiday, but a long summer is', () => {
    const missing = knownTime([
      term('2026-09-02', '2026-12-18'),
      term('2027-04-12', '2027-06-30'),
      term('2027-09-01', '2027-10-22'),
    ])
    assert.deepEqual(missing.known.map(written), ['2026-09-02 to 2026-12-18', '2027-04-12 to 2027-10-22'])
    assert.deepEqual(missing.holidays.map(written), ['2027-07-01 to 2027-08-31'])

    const yearMissing = knownTime([term('2026-06-01', '2026-07-21'), term('2027-09-01', '2027-10-22')])
    assert.deepEqual(yearMissing.holidays, [])
  })

  test('may overlap, as an area’s and a school’s own do', () => {
    const { known, holidays } = knownTime([term('2026-09-02', '2026-10-23'), term('2026-09-07', '2026-10-30')])
    assert.deepEqual(known.map(written), ['2026-09-02 to 2026-10-30'])
    assert.deepEqual(holidays, [])
  })
})

test('a holiday has the name people give it', () => {
  const name = (from: string, to: string) => holidayName({ from: dayNumber(from), to: dayNumber(to) }).en
  assert.equal(name('2026-10-24', '2026-11-01'), 'Half-term holiday')
  assert.equal(name('2026-12-19', '2027-01-03'), 'Christmas holiday')
  assert.equal(name('2027-02-13', '2027-02-21'), 'Half-term holiday')
  assert.equal(name('2027-03-26', '2027-04-11'), 'Easter holiday')
  assert.equal(name('2026-04-11', '2026-04-26'), 'Spring holiday')
  assert.equal(name('2027-05-29', '2027-06-06'), 'Half-term holiday')
  assert.equal(name('2027-07-22', '2027-09-01'), 'Summer holiday')
})

test('a stretch holds its first and its last day', () => {
  const stretch = { from: dayNumber('2026-10-24'), to: dayNumber('2026-11-01') }
  const days = ['2026-10-23', '2026-10-24', '2026-11-01', '2026-11-02']
  assert.deepEqual(
    days.map((day) => isWithin(stretch, day)),
    [false, true, true, false],
  )
})
