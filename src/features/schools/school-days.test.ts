import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type SchoolYearInput, schoolCalendar } from './school-days.ts'

const terms = [
  ['Autumn 1', '2026-09-02', '2026-10-23'],
  ['Autumn 2', '2026-11-02', '2026-12-18'],
  ['Spring 1', '2027-01-04', '2027-02-12'],
  ['Spring 2', '2027-02-22', '2027-03-25'],
  ['Summer 1', '2027-04-12', '2027-05-28'],
  ['Summer 2', '2027-06-07', '2027-07-21'],
].map(([name = '', startsOn = '', endsOn = '']) => ({ name, startsOn, endsOn }))

const year: SchoolYearInput = {
  nation: 'England',
  terms,
  closedDays: [
    { from: '2026-09-02', to: '2026-09-03', name: 'Staff training', kind: 'INSET' },
    { from: '2027-03-15', to: '2027-03-19', name: 'Flood', kind: 'closure' },
  ],
}

const school = schoolCalendar(year)

suite('a school day', () => {
  test('is a weekday in a term on which the school is open', () => {
    assert.equal(school.isSchoolDay('2026-09-04'), true)
    assert.equal(school.isSchoolDay('2026-10-23'), true)
    assert.equal(school.whyNotSchoolDay('2026-10-23'), undefined)
  })

  test('is not any of these, and each is named', () => {
    const why = (day: string) => {
      assert.equal(school.isSchoolDay(day), false, day)
      const { kind, name } = school.whyNotSchoolDay(day) ?? assert.fail(day)
      return `${kind}: ${name.en}, ${name.cy}`
    }
    assert.equal(why('2026-10-25'), 'weekend: Weekend, Penwythnos')
    assert.equal(why('2026-10-26'), 'holiday: Half-term holiday, Gwyliau hanner tymor')
    assert.equal(why('2026-12-25'), 'bank holiday: Christmas Day, Dydd Nadolig')
    assert.equal(why('2026-12-21'), 'holiday: Christmas holiday, Gwyliau’r Nadolig')
    assert.equal(why('2026-09-02'), 'INSET: Staff training, Staff training')
    assert.equal(why('2027-03-17'), 'closure: Flood, Flood')
    assert.equal(why('2027-05-03'), 'bank holiday: Early May bank holiday, Gŵyl banc dechrau Mai')
    assert.equal(why('2027-04-01'), 'holiday: Easter holiday, Gwyliau’r Pasg')
  })

  test('counts as one when no terms are known: a weekday that is not a bank holiday, and we say so', () => {
    assert.equal(school.termsKnown('2026-09-02'), true)
    assert.equal(school.termsKnown('2026-12-27'), true)
    assert.equal(school.termsKnown('2027-07-22'), false)
    assert.equal(school.isSchoolDay('2027-07-22'), true)
    assert.equal(school.isSchoolDay('2027-07-24'), false)
    assert.equal(school.whyNotSchoolDay('2027-08-30')?.kind, 'bank holiday')

    const unknown = schoolCalendar({ nation: 'Wales', terms: [], closedDays: [] })
    assert.equal(unknown.termsKnown('2026-10-26'), false)
    assert.equal(unknown.isSchoolDay('2026-10-26'), true)
  })

  test('may be a bank holiday on which this school opens, or a day inside a holiday', () => {
    const scottish = schoolCalendar({
      nation: 'Scotland',
      terms,
      closedDays: [],
      openDays: ['2026-11-30', '2026-10-26', '2026-10-31'],
    })
    assert.equal(scottish.isSchoolDay('2026-11-30'), true)
    assert.equal(scottish.isSchoolDay('2026-10-26'), true)
    assert.equal(scottish.isSchoolDay('2026-10-27'), false)
    assert.equal(scottish.isSchoolDay('2026-10-31'), false)
    assert.equal(scottish.schoolDaysBetween('2026-11-27', '2026-12-01'), 2)
    assert.equal(scottish.schoolWeeksBetween('2026-10-19', '2026-11-02'), 2)
  })
})

suite('counting school days', () => {
  test('goes over half-term, bank holidays and a flood', () => {
    assert.equal(school.addSchoolDays('2026-10-23', 1), '2026-11-02')
    assert.equal(school.addSchoolDays('2026-11-02', -1), '2026-10-23')
    assert.equal(school.addSchoolDays('2026-12-17', 3), '2027-01-05')
    assert.equal(school.addSchoolDays('2027-03-12', 2), '2027-03-23')
    assert.equal(school.schoolDaysBetween('2026-10-23', '2026-11-02'), 1)
    assert.equal(school.schoolDaysBetween('2026-11-02', '2026-10-23'), -1)
    assert.equal(school.schoolDaysBetween('2026-10-24', '2026-11-01'), 0)
  })

  test('adding none stays, or goes to the next school day', () => {
    assert.equal(school.addSchoolDays('2026-10-23', 0), '2026-10-23')
    assert.equal(school.addSchoolDays('2026-10-24', 0), '2026-11-02')
    assert.equal(school.nextSchoolDay('2026-10-22'), '2026-10-23')
    assert.equal(school.nextSchoolDay('2026-10-23'), '2026-11-02')
    assert.equal(school.nextSchoolDay('2026-10-28'), '2026-11-02')
  })

  test('from a day that is none, the first school day after it is one away', () => {
    assert.equal(school.addSchoolDays('2026-10-24', 1), '2026-11-02')
    assert.equal(school.addSchoolDays('2026-10-24', -1), '2026-10-23')
  })

  test('beyond the terms we know it goes on with weekdays', () => {
    assert.equal(school.addSchoolDays('2027-07-21', 1), '2027-07-22')
    assert.equal(school.addSchoolDays('2027-07-21', 28), '2027-08-31')
    assert.equal(school.addSchoolDays('2026-09-04', -1), '2026-09-01')
  })

  test('over a thousand years is as quick as over a week', () => {
    const start = performance.now()
    const far = school.addSchoolDays('2026-09-04', 260_000)
    assert.equal(school.schoolDaysBetween('2026-09-04', far), 260_000)
    assert.ok(far > '3000-01-01')
    assert.ok(performance.now() - start < 100)
  })

  test('says so when there is no such day', () => {
    const shut = schoolCalendar({
      ...year,
      closedDays: [{ from: '2027-01-01', to: '9999-12-31', name: 'Closed for good', kind: 'closure' }],
    })
    assert.throws(() => shut.nextSchoolDay('2027-01-01'), RangeError)
    assert.equal(shut.addSchoolDays('2027-01-01', -1), '2026-12-18')
    assert.throws(() => school.addSchoolDays('2026-09-04', 1.5), RangeError)
    assert.throws(() => school.addSchoolDays('2026-09-04', Number.POSITIVE_INFINITY), RangeError)
    assert.throws(() => school.isSchoolDay('2026-02-30'), RangeError)
  })
})

suite('counting school weeks', () => {
  test('a holiday does not make weekly any later', () => {
    assert.equal(school.schoolWeeksBetween('2026-10-13', '2026-10-20'), 1)
    assert.equal(school.schoolWeeksBetween('2026-10-20', '2026-11-03'), 1)
    assert.equal(school.schoolWeeksBetween('2026-12-15', '2027-01-05'), 1)
    assert.equal(school.schoolWeeksBetween('2027-03-09', '2027-03-23'), 1)
    assert.equal(school.schoolWeeksBetween('2026-10-20', '2026-10-27'), 0)
    assert.equal(school.schoolWeeksBetween('2026-11-03', '2026-10-20'), -1)
    assert.equal(school.schoolWeeksBetween('2026-10-19', '2026-10-25'), 0)
  })

  test('a week with one school day in it is a school week', () => {
    const short = schoolCalendar({
      ...year,
      closedDays: [{ from: '2026-11-09', to: '2026-11-12', name: 'Boiler', kind: 'closure' }],
    })
    assert.equal(short.schoolWeeksBetween('2026-11-03', '2026-11-17'), 2)
    const none = schoolCalendar({
      ...year,
      closedDays: [
        { from: '2027-05-04', to: '2027-05-05', name: 'Boiler', kind: 'closure' },
        { from: '2027-05-06', to: '2027-05-07', name: 'Boiler', kind: 'closure' },
      ],
    })
    assert.equal(none.schoolWeeksBetween('2027-04-27', '2027-05-11'), 1)
  })

  test('the terms of this year hold 40 weeks, and one is lost to the flood', () => {
    assert.equal(school.schoolWeeksBetween('2026-08-30', '2027-07-21'), 39)
  })
})
