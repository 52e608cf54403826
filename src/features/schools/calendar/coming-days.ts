import { bankHolidays, type Nation } from '#platform/dates/bank-holidays.ts'
import { addDays, type Day, dayNumber, dayOfNumber } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import type { ClosedDays } from '../school-days.ts'
import { holidayName, knownTime, type Term } from '../counting/terms.ts'

export interface Coming {
  readonly from: Day
  readonly to: Day
  readonly kind: ClosedDays['kind'] | 'bank holiday'
  readonly name: Sentence
}

/** The bank holidays of a nation in the year from a day on. */
export function comingBankHolidays(nation: Nation, from: Day): { day: Day; name: Sentence }[] {
  const until = addDays(from, 365)
  const year = Number(from.slice(0, 4))
  return [...bankHolidays(nation, year), ...bankHolidays(nation, year + 1)].filter(
    ({ day }) => day >= from && day < until,
  )
}

interface Year {
  readonly nation: Nation
  readonly terms: readonly Term[]
  readonly closedDays: readonly ClosedDays[]
}

/** The next few times that a school is shut: holidays between terms, closed days, and bank holidays in term. */
export function comingDays({ nation, terms, closedDays }: Year, today: Day, howMany: number): Coming[] {
  const holidays = knownTime(terms).holidays.map((stretch) => ({
    from: dayOfNumber(stretch.from),
    to: dayOfNumber(stretch.to),
    kind: 'holiday' as const,
    name: holidayName(stretch),
  }))
  const inTerm = (day: Day) => terms.some(({ startsOn, endsOn }) => day >= startsOn && day <= endsOn)
  const bank = comingBankHolidays(nation, today)
    .filter(({ day }) => inTerm(day))
    .map(({ day, name }) => ({ from: day, to: day, kind: 'bank holiday' as const, name }))
  const closed = closedDays.map(({ name, ...days }) => ({ ...days, name: { en: name, cy: name } }))
  return [...holidays, ...bank, ...closed]
    .filter(({ to }) => to >= today)
    .sort((one, other) => dayNumber(one.from) - dayNumber(other.from))
    .slice(0, howMany)
}
