import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { clash } from './assignment.ts'
import { weekLetters } from './school-weeks.ts'
import { type Assignment, rotaOf } from './visits.ts'

const terms = [
  { schoolId: null, name: 'Autumn', startsOn: '2025-09-02', endsOn: '2025-12-19' },
  { schoolId: null, name: 'Spring 1', startsOn: '2026-01-05', endsOn: '2026-02-13' },
  { schoolId: null, name: 'Spring 2', startsOn: '2026-02-23', endsOn: '2026-03-27' },
  { schoolId: null, name: 'Summer', startsOn: '2026-04-13', endsOn: '2026-07-17' },
]
const dates = { nation: 'England', terms, closedDays: [] } as const
const tuesdays: Assignment = {
  ...{ id: 'a', schoolId: 's', weekday: 2, weeks: 'every', fromTime: '08:30', untilTime: '12:30' },
  ...{ startsOn: '2026-01-06', endsOn: null, worksUntil: '9999-12-31', agreedUntil: '9999-12-31', away: [] },
}

suite('HACK-1: every other week', () => {
  const letter = weekLetters(terms, schoolCalendar(dates))

  test('is counted in school weeks from the first of the year: a holiday is no week', () => {
    // Tuesdays, counted by hand on a calendar: 2 September is the first week, 16 December the sixteenth.
    assert.equal(letter('2025-09-02'), 'A')
    assert.equal(letter('2025-09-09'), 'B')
    assert.equal(letter('2025-12-16'), 'B')
    // Two weeks of Christmas are no weeks: 6 January is the seventeenth.
    assert.equal(letter('2026-01-06'), 'A')
    assert.equal(letter('2026-02-10'), 'B')
    assert.equal(letter('2026-02-24'), 'A', 'half-term lies between, and is left out')
    assert.equal(letter('2026-03-03'), 'B')
  })

  test('is one letter for the whole week', () => {
    for (const day of ['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-08']) assert.equal(letter(day), 'B', day)
  })

  test('has a letter where no terms are entered, too', () => {
    const unknown = weekLetters([], schoolCalendar({ ...dates, terms: [] }))
    assert.notEqual(unknown('2026-03-03'), unknown('2026-03-10'))
    assert.equal(unknown('2026-03-03'), unknown('2026-03-17'))
  })
})

suite('when somebody comes', () => {
  const days = (assignment: Partial<Assignment>, from: string, to: string) =>
    rotaOf([{ ...tuesdays, ...assignment }], dates)
      .between(from, to)
      .map(({ day, shut }) => (shut ? `${day} ${shut.kind}` : day))

  test('a day on which the school is shut is there, and says why', () => {
    assert.deepEqual(days({}, '2026-02-09', '2026-03-04'), [
      '2026-02-10',
      '2026-02-17 holiday',
      '2026-02-24',
      '2026-03-03',
    ])
    assert.deepEqual(days({ weekday: 1 }, '2026-05-01', '2026-05-11'), ['2026-05-04 bank holiday', '2026-05-11'])
  })

  test('every other week misses a holiday once, and not twice', () => {
    assert.deepEqual(days({ weeks: 'A' }, '2026-01-20', '2026-03-11'), [
      '2026-01-20',
      '2026-02-03',
      '2026-02-24',
      '2026-03-10',
    ])
  })

  test('not before its first day, nor after its last', () => {
    assert.deepEqual(days({ startsOn: '2026-03-04' }, '2026-03-02', '2026-03-11'), ['2026-03-10'])
    assert.deepEqual(days({ endsOn: '2026-03-03' }, '2026-03-02', '2026-03-11'), ['2026-03-03'])
    assert.deepEqual(days({ endsOn: '2026-01-05' }, '2026-01-05', '2026-03-11'), [], 'one that never was')
  })

  test('not when they no longer work in the team, nor the team in the school', () => {
    assert.deepEqual(days({ worksUntil: '2026-03-05' }, '2026-03-02', '2026-03-11'), ['2026-03-03'])
    assert.deepEqual(days({ agreedUntil: '2026-03-05' }, '2026-03-02', '2026-03-11'), ['2026-03-03'])
    assert.deepEqual(days({ agreedUntil: null }, '2026-03-02', '2026-03-11'), [])
  })

  test('next and last leave out what is shut', () => {
    const rota = rotaOf([tuesdays], dates)
    assert.equal(rota.next('2026-02-11')?.day, '2026-02-24')
    assert.equal(rota.last('2026-02-24')?.day, '2026-02-10')
    assert.equal(rota.next('2026-03-03')?.day, '2026-03-03', 'today counts')
    assert.equal(rota.last('2026-03-03')?.day, '2026-02-24', 'today is not the last time')
    assert.equal(rota.last('2026-01-06'), undefined)
  })
})

test('nobody can be in two places at once: one day, one time, one week', () => {
  const one = { ...tuesdays, weeks: 'every' } as const
  const isClash = (but: object) => clash(one, { ...one, ...but })
  assert.ok(isClash({}))
  assert.ok(isClash({ weeks: 'B' }), 'every week is also in week B')
  assert.ok(!clash({ ...one, weeks: 'A' }, { ...one, weeks: 'B' }))
  assert.ok(!isClash({ weekday: 3 }))
  assert.ok(!isClash({ fromTime: '12:30', untilTime: '15:00' }), 'one begins when the other ends')
  assert.ok(isClash({ fromTime: '12:00', untilTime: '15:00' }))
  assert.ok(!clash({ ...one, endsOn: '2026-02-28' }, { ...one, startsOn: '2026-03-01' }))
})
