import { easterSunday } from '#platform/dates/bank-holidays.ts'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'
import type { DemoPlace } from './place.ts'

interface DemoTerm {
  readonly name: string
  readonly startsOn: Day
  readonly endsOn: Day
}

interface DemoClosedDays {
  readonly kind: 'INSET' | 'holiday'
  readonly name: string
  readonly from: Day
  readonly to: Day
}

interface DemoSchoolYear {
  readonly terms: readonly DemoTerm[]
  readonly closedDays: readonly DemoClosedDays[]
}

/** The terms that a council would set for the school year that begins in this year, by the customs of its nation. */
export function schoolYearOf(nation: DemoPlace['nation'], year: number): DemoSchoolYear {
  return nation === 'England' ? inEngland(year) : inScotland(year)
}

/** The year in which the school year of a day began. */
export function schoolYearStart(day: Day): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '08-15' ? 1 : 0)
}

function inEngland(year: number): DemoSchoolYear {
  const starts = weekdayFrom(`${year}-09-01`)
  const halfTerm = lastMondayUpTo(`${year}-10-31`)
  const spring = mondayFrom(`${year + 1}-01-04`)
  const february = addDays(mondayFrom(`${year + 1}-02-01`), 14)
  const easter = easterSunday(year + 1)
  const may = lastMondayUpTo(`${year + 1}-05-31`)
  return {
    terms: [
      { name: 'Autumn, first half', startsOn: starts, endsOn: addDays(halfTerm, -3) },
      { name: 'Autumn, second half', startsOn: addDays(halfTerm, 7), endsOn: fridayUpTo(`${year}-12-20`) },
      { name: 'Spring, first half', startsOn: spring, endsOn: addDays(february, -3) },
      { name: 'Spring, second half', startsOn: addDays(february, 7), endsOn: addDays(easter, -9) },
      { name: 'Summer, first half', startsOn: addDays(easter, 8), endsOn: addDays(may, -3) },
      { name: 'Summer, second half', startsOn: addDays(may, 7), endsOn: weekdayUpTo(`${year + 1}-07-21`) },
    ],
    closedDays: [
      { kind: 'INSET', name: 'Staff training', from: starts, to: weekdayFrom(addDays(starts, 1)) },
      { kind: 'INSET', name: 'Staff training', from: spring, to: spring },
    ],
  }
}

function inScotland(year: number): DemoSchoolYear {
  const starts = addDays(mondayFrom(`${year}-08-01`), 14)
  const october = addDays(mondayFrom(`${year}-10-01`), 7)
  const spring = mondayFrom(`${year + 1}-01-05`)
  const february = addDays(mondayFrom(`${year + 1}-02-01`), 14)
  const easter = easterSunday(year + 1)
  const may = addDays(mondayFrom(`${year + 1}-05-01`), 1)
  return {
    terms: [
      { name: 'Term 1', startsOn: starts, endsOn: addDays(october, -3) },
      { name: 'Term 2', startsOn: addDays(october, 14), endsOn: fridayUpTo(`${year}-12-20`) },
      { name: 'Term 3', startsOn: spring, endsOn: addDays(easter, -9) },
      { name: 'Term 4', startsOn: addDays(easter, 8), endsOn: fridayUpTo(`${year + 1}-06-27`) },
    ],
    closedDays: [
      { kind: 'INSET', name: 'Staff training', from: starts, to: addDays(starts, 1) },
      { kind: 'holiday', name: 'Mid-term holiday', from: february, to: addDays(february, 1) },
      { kind: 'INSET', name: 'Staff training', from: may, to: may },
    ],
  }
}

const isWeekend = (day: Day) => weekday(day) > 5

function weekdayFrom(day: Day): Day {
  return isWeekend(day) ? weekdayFrom(addDays(day, 1)) : day
}

function weekdayUpTo(day: Day): Day {
  return isWeekend(day) ? weekdayUpTo(addDays(day, -1)) : day
}

function mondayFrom(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7)
}

function lastMondayUpTo(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

function fridayUpTo(day: Day): Day {
  return addDays(day, -((weekday(day) + 2) % 7))
}
