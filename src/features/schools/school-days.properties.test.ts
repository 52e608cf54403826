import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { bankHolidayOn } from '#platform/dates/bank-holidays.ts'
import { addDays, type Day, dayNumber, dayOfNumber, weekday } from '#platform/dates/day.ts'
import { type ClosedDays, type SchoolYearInput, schoolCalendar } from './school-days.ts'

/** Two years with days that break calendars: 25 October 2026 and 28 March 2027 (clocks change), 29 February 2028. */
const TERMS = [
  ['2026-09-02', '2026-10-23'],
  ['2026-11-02', '2026-12-18'],
  ['2027-01-04', '2027-02-12'],
  ['2027-02-22', '2027-03-25'],
  ['2027-04-12', '2027-05-28'],
  ['2027-06-07', '2027-07-21'],
  ['2027-09-01', '2027-10-22'],
  ['2027-11-01', '2027-12-17'],
  ['2028-01-04', '2028-02-11'],
  ['2028-02-21', '2028-04-07'],
].map(([startsOn = '', endsOn = '']) => ({ name: 'A term', startsOn, endsOn }))

const nations = fc.constantFrom('England', 'Wales', 'Scotland', 'Northern Ireland')
const hard = fc.constantFrom('2026-10-25', '2027-03-28', '2028-02-29', '2026-12-31', '2027-07-21', '2028-04-07')
const near = fc.tuple(hard, fc.integer({ min: -5, max: 5 })).map(([day, days]) => addDays(day, days))
const anywhere = fc.integer({ min: dayNumber('2026-08-01'), max: dayNumber('2028-08-31') }).map(dayOfNumber)
const days = fc.oneof(near, anywhere)
const closed: fc.Arbitrary<ClosedDays> = fc
  .tuple(days, fc.integer({ min: 0, max: 12 }))
  .map(([from, length]) => ({ from, to: addDays(from, length), name: 'Shut', kind: 'closure' }))
const inputs = fc.record({
  nation: nations,
  terms: fc.constantFrom(TERMS, TERMS.slice(2, 8), []),
  closedDays: fc.array(closed, { maxLength: 4 }),
  openDays: fc.array(days, { maxLength: 3 }),
})

/** The same rule, told day by day. */
function teaches({ nation, terms, closedDays, openDays = [] }: SchoolYearInput, day: Day): boolean {
  if (weekday(day) > 5) return false
  if (openDays.includes(day)) return true
  if (bankHolidayOn(nation, day) || closedDays.some(({ from, to }) => day >= from && day <= to)) return false
  const isKnown = terms.some(({ startsOn }) => startsOn <= day) && terms.some(({ endsOn }) => endsOn >= day)
  return !isKnown || terms.some(({ startsOn, endsOn }) => day >= startsOn && day <= endsOn)
}

suite('in 10,000 calendars', () => {
  test('a day is a school day just when the rule says so, and otherwise there is a reason', () => {
    fc.assert(
      fc.property(inputs, days, (input, day) => {
        const school = schoolCalendar(input)
        assert.equal(school.isSchoolDay(day), teaches(input, day))
        assert.equal(school.whyNotSchoolDay(day) === undefined, teaches(input, day))
      }),
      { numRuns: 10_000 },
    )
  })

  test('adding n lands on a school day that is n away', () => {
    fc.assert(
      fc.property(inputs, days, fc.integer({ min: -300, max: 300 }), (input, day, n) => {
        const school = schoolCalendar(input)
        const landed = school.addSchoolDays(day, n)
        assert.ok(teaches(input, landed))
        assert.equal(Math.sign(landed.localeCompare(day)), n === 0 && !teaches(input, day) ? 1 : Math.sign(n))
        if (n > 0 || teaches(input, day)) assert.equal(school.schoolDaysBetween(day, landed), n || 0)
        if (n < 0) assert.equal(school.schoolDaysBetween(addDays(day, -1), landed), n + 1)
      }),
      { numRuns: 10_000 },
    )
  })

  test('counting day by day gives the same days and the same weeks', () => {
    fc.assert(
      fc.property(inputs, days, fc.integer({ min: 0, max: 40 }), (input, from, length) => {
        const school = schoolCalendar(input)
        const to = addDays(from, length)
        const after = Array.from({ length }, (_, index) => addDays(from, index + 1))
        assert.equal(school.schoolDaysBetween(from, to), after.filter((day) => teaches(input, day)).length)
        assert.equal(school.schoolDaysBetween(to, from), -school.schoolDaysBetween(from, to) || 0)

        const mondays = after.filter((day) => weekday(day) === 1)
        const inWeek = (monday: Day) => [0, 1, 2, 3, 4].some((more) => teaches(input, addDays(monday, more)))
        assert.equal(school.schoolWeeksBetween(from, to), mondays.filter(inWeek).length)
      }),
      { numRuns: 10_000 },
    )
  })
})
