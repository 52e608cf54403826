import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { bankHolidayOn, bankHolidays, easterSunday, type Nation } from './bank-holidays.ts'
import { weekday } from './day.ts'

/** As listed at gov.uk/bank-holidays: written down from there, not from what the code says. */
const LISTED: Record<Exclude<Nation, 'Wales'>, Record<number, string>> = {
  England: {
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  },
  Scotland: {
    2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
    2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
    2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
    2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  },
  'Northern Ireland': {
    2020: '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28',
    2021: '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28',
    2022: '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27',
    2023: '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26',
    2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
    2028: '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
  },
}

const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const

function days(nation: Nation, year: number) {
  return bankHolidays(nation, year)
    .map(({ day }) => day.slice(5))
    .join(' ')
}

suite('bank holidays', () => {
  for (const nation of NATIONS) {
    for (const [year, listed] of Object.entries(LISTED[nation === 'Wales' ? 'England' : nation])) {
      test(`${nation}, ${year}, as gov.uk lists them`, () => assert.equal(days(nation, Number(year)), listed))
    }
  }

  test('have a name in both languages, and say when they stand in for a day at a weekend', () => {
    assert.deepEqual(bankHolidayOn('Wales', '2026-12-28'), {
      day: '2026-12-28',
      name: { en: 'Boxing Day', cy: 'Dydd San Steffan' },
      substitute: true,
    })
    assert.equal(bankHolidayOn('Northern Ireland', '2027-07-12')?.name.en, 'Battle of the Boyne (Orangemen’s Day)')
    assert.equal(bankHolidayOn('Scotland', '2026-06-15')?.name.cy, 'Gŵyl banc Cwpan y Byd')
    assert.equal(bankHolidayOn('England', '2020-05-08')?.name.en, 'Early May bank holiday (VE day)')
    assert.equal(bankHolidayOn('England', '2022-06-02')?.name.en, 'Spring bank holiday')
  })

  test('Christmas on a Sunday moves past Boxing Day; on a Saturday both move', () => {
    assert.equal(bankHolidayOn('England', '2022-12-26')?.name.en, 'Boxing Day')
    assert.equal(bankHolidayOn('England', '2022-12-27')?.name.en, 'Christmas Day')
    assert.equal(bankHolidayOn('England', '2027-12-27')?.name.en, 'Christmas Day')
    assert.equal(bankHolidayOn('England', '2027-12-28')?.name.en, 'Boxing Day')
  })

  test('are not the same in every nation', () => {
    assert.equal(bankHolidayOn('Scotland', '2026-04-06'), undefined)
    assert.equal(bankHolidayOn('England', '2026-06-15'), undefined)
    assert.equal(bankHolidayOn('England', '2026-11-30'), undefined)
    assert.equal(bankHolidayOn('England', '2020-05-04'), undefined)
    assert.equal(bankHolidayOn('England', '2022-05-30'), undefined)
  })

  test('are weekdays, in order, once each, as many as the nation has, from 2020 to 2040', () => {
    const usual = { England: 8, Wales: 8, Scotland: 9, 'Northern Ireland': 10 }
    const more = { 2022: 2, 2023: 1 } as Record<number, number>
    for (const nation of NATIONS) {
      for (let year = 2020; year <= 2040; year++) {
        const found = bankHolidays(nation, year).map(({ day }) => day)
        const worldCup = nation === 'Scotland' && year === 2026 ? 1 : 0
        assert.equal(found.length, usual[nation] + (more[year] ?? 0) + worldCup, `${nation} ${year}`)
        assert.deepEqual(found, [...new Set(found)].sort())
        assert.ok(found.every((day) => weekday(day) <= 5))
      }
    }
  })

  test('of years we have no Easter for, or that are none, are unknown', () => {
    for (const year of [1899, 2100, 2026.5, Number.NaN]) assert.deepEqual(bankHolidays('England', year), [])
  })
})

test('Easter, in years whose date is well known', () => {
  const known = [
    '1954-04-18',
    '1981-04-19',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
  ]
  for (const day of [...known, '2027-03-28', '2030-04-21', '2035-03-25', '2038-04-25', '2049-04-18', '2076-04-19']) {
    assert.equal(easterSunday(Number(day.slice(0, 4))), day)
  }
})
