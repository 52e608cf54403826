import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'
import { daysAtTable } from './keep-line.ts'
import type { Days } from './quick-due.ts'
import { type AtTheTable, readQuickLine } from './quick-line.ts'

const osei: AtTheTable = { id: 'osei', name: 'Grace Osei', initials: 'GO', seats: ['SENCO', 'SEN'] }
const price: AtTheTable = { id: 'price', name: 'Mr Tom Price', initials: 'TP', seats: ['learning lead', 'LL'] }
const other: AtTheTable = { id: 'price2', name: 'Ann Price', initials: 'AP', seats: ['learning lead', 'LL'] }
const sen: AtTheTable = { id: 'norton', name: 'Sam E Norton', initials: 'SEN', seats: ['youth worker', 'YW'] }
const people = [osei, price]

/** Monday 2 March 2026; the school is shut at weekends, and on Friday the 6th. */
const today = '2026-03-02'
const days: Days = {
  today,
  nextMeeting: '2026-03-10',
  whyShut: (day) => (day === '2026-03-06' ? 'INSET day' : weekday(day) > 5 ? 'Weekend' : undefined),
}
const read = (text: string, around: Partial<Parameters<typeof readQuickLine>[1]> = {}) =>
  readQuickLine(text, { people, days, writer: undefined, ...around })
const kept = (text: string) => {
  const { owners, what, due, whyNot } = read(text)
  assert.deepEqual(whyNot, [], text)
  return [owners.join(), what, due.dueOn]
}

test('the line of the brief: role, name, what, by when', () => {
  assert.deepEqual(read('SEN: Miss Osei – check seating – Thu'), {
    owners: ['osei'],
    what: 'check seating',
    due: { dueOn: '2026-03-05' },
    whyNot: [],
  })
})

test('by seat, initials or name; with hyphens or dashes; in any case', () => {
  for (const text of [
    'SEN: check seating – Thu',
    'sen: check seating - thu',
    'GO: check seating — Thursday',
    'go: check seating by Thu',
    'Senco: check seating – dydd Iau',
    'Miss Osei: check seating – Thu.',
    'osei – check seating – thurs',
    'Grace O - check seating - by Thursday',
    'grace: check seating –Thu',
    '  GO :  check   seating  – 5/3 ',
    'SENC: check seating – 5 March',
  ])
    assert.deepEqual(kept(text), ['osei', 'check seating', '2026-03-05'], text)
})

test('words have hyphens and times have colons', () => {
  assert.deepEqual(kept('GO: re-plan the drop-in at 9:30 – Thu'), ['osei', 're-plan the drop-in at 9:30', '2026-03-05'])
  assert.deepEqual(kept('TP: meet mum at 15:10'), ['price', 'meet mum at 15:10', '2026-03-10'])
})

test('somebody who is not at the table is part of what is to be done', () => {
  assert.deepEqual(kept('SEN: Mr Dunn – check seating – Thu'), ['osei', 'Mr Dunn – check seating', '2026-03-05'])
})

test('two whom it could mean are both offered', () => {
  const line = read('LL: ring home', { people: [osei, price, other] })
  assert.deepEqual(line.owners, ['price', 'price2'])
  assert.deepEqual(line.whyNot, ['several people'])
  assert.deepEqual(read('SEN: x', { people: [osei, sen] }).owners, ['osei', 'norton'], 'initials and a seat')
  assert.deepEqual(read('SEN: Mr Price – check seating – Thu').owners, ['osei', 'price'], 'a seat, and another name')
  assert.deepEqual(read('SEN & TP: ring home').owners, ['osei', 'price'])
  assert.deepEqual(
    read('LL: Ann Price – ring home', { people: [price, other] }).owners,
    ['price2'],
    'the name says which',
  )
})

test('“me” is whoever writes', () => {
  assert.deepEqual(read('me: ring home', { writer: 'price' }).owners, ['price'])
  assert.deepEqual(read('me: ring home').whyNot, ['nobody called that'])
})

const dues: [string, Day][] = [
  ['today', '2026-03-02'],
  ['tomorrow', '2026-03-03'],
  ['yfory', '2026-03-03'],
  ['Mon', '2026-03-09'],
  ['Tue', '2026-03-03'],
  ['next Tue', '2026-03-10'],
  ['Mawrth', '2026-03-03'],
  ['next week', '2026-03-09'],
  ['in 2 weeks', '2026-03-16'],
  ['two weeks', '2026-03-16'],
  ['a fortnight', '2026-03-16'],
  ['mewn 3 wythnos', '2026-03-23'],
  ['in 3 days', '2026-03-05'],
  ['12/3', '2026-03-12'],
  ['12.3.', '2026-03-12'],
  ['12/3/26', '2026-03-12'],
  ['12 March', '2026-03-12'],
  ['12th of March', '2026-03-12'],
  ['12 Mawrth', '2026-03-12'],
  ['2026-03-12', '2026-03-12'],
  ['1/3', '2027-03-01'],
  ['next meeting', '2026-03-10'],
]
test('by when, in words or figures', () => {
  for (const [words, day] of dues) assert.deepEqual(kept(`GO: x – ${words}`), ['osei', 'x', day], words)
})

test('without a day it is for the next meeting', () => {
  assert.deepEqual(kept('GO: check seating'), ['osei', 'check seating', '2026-03-10'])
})

test('a day on which the school is shut becomes the next, and says why', () => {
  assert.deepEqual(read('GO: x – Fri').due, { dueOn: '2026-03-09', moved: { from: '2026-03-06', why: 'INSET day' } })
})

test('what cannot be read says why, and loses nothing', () => {
  assert.deepEqual(read('check seating – Thu'), {
    owners: [],
    what: 'check seating',
    due: { dueOn: '2026-03-05' },
    whyNot: ['nobody named'],
  })
  assert.deepEqual(read('XQ: check seating').whyNot, ['nobody called that'])
  assert.equal(read('XQ: check seating').what, 'XQ: check seating')
  assert.deepEqual(read('GO:').whyNot, ['nothing to do'])
  assert.deepEqual(read('GO: x – 31/2').whyNot, ['no such day'])
  assert.deepEqual(read('GO: x – 1/2/2026').whyNot, ['day is past'])
  assert.deepEqual(read('').whyNot, ['nobody named', 'nothing to do'])
  assert.equal(read('GO: sort maths – and English too').what, 'sort maths – and English too', 'no day at its end')
})

test('any text is read without a fault', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'SEN',
          ':',
          ' – ',
          ' - ',
          'Fri',
          '31/2',
          'by',
          'Price',
          'check',
          '12',
          'next',
          'in',
          'weeks',
          ' ',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const line = read(typed)
      for (const id of line.owners) assert.ok(people.some((person) => person.id === id))
      assert.equal(new Set(line.owners).size, line.owners.length)
      if (line.whyNot.length === 0) {
        assert.equal(line.owners.length, 1)
        assert.notEqual(line.what, '')
        assert.ok(line.due.dueOn >= today)
        assert.ok(line.due.dueOn === days.nextMeeting || days.whyShut(line.due.dueOn) === undefined)
      }
    }),
    { numRuns: 500 },
  )
})

test('what is put together is read as it was meant, however it is written', () => {
  const task = fc
    .array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 2, maxLength: 5 })
    .map((words) => `zz ${words.join(' ')}`)
    .filter((words) => !/\b(by|erbyn)\b/.test(words))
  const owner = fc.constantFrom<[string, string]>(
    ['GO', 'osei'],
    ['SEN', 'osei'],
    ['Miss Osei', 'osei'],
    ['TP', 'price'],
    ['learning lead', 'price'],
    ['Tom', 'price'],
  )
  const dash = fc.constantFrom(' – ', ' - ', ' — ', '– ', ' –')
  const spelled = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
  )
  fc.assert(
    fc.property(
      owner,
      task,
      fc.constantFrom(...dues),
      dash,
      spelled,
      ([called, id], what, [when, day], between, write) => {
        const line = read(write(`${called}: ${what}${between}${when}`))
        assert.deepEqual([line.owners, line.what, line.due.dueOn, line.whyNot], [[id], write(what), day, []])
      },
    ),
    { numRuns: 500 },
  )
})

test('a school that is shut for ever does not hold it up', () => {
  const shut = { ...days, whyShut: () => 'Closed' }
  assert.ok(read('GO: x – Fri', { days: shut }).due.dueOn > addDays(today, 300))
})

test('the next meeting is in a week; and of one that is still open days later, on its next weekday', () => {
  const next = (today: Day) => daysAtTable({ today }, { onDay: '2026-03-03' }).nextMeeting
  assert.deepEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-09', '2026-03-10', '2026-03-12'].map(next), [
    '2026-03-10',
    '2026-03-10',
    '2026-03-10',
    '2026-03-10',
    '2026-03-17',
    '2026-03-17',
  ])
})
