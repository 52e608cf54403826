import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { absentOf, attendanceFrom, figuresOf, levelOf, percentPresent, stretchesOf, trendOf } from './attendance.ts'
import { CLASS_OF, classOf, codeOf, readMark } from './attendance-code.ts'
import { inOneLine } from './in-one-line.ts'
import { dayAt, NO_MARKS, overlaid, placeOf, SESSIONS, schoolYearOf, takenBack } from './marks.ts'

/** Marks on the school days from a day on, each day both sessions; `days` of a code. */
function marks(from: string, runs: readonly (readonly [code: string, sessions: number])[]): string {
  const line = Array.from(NO_MARKS)
  let place = placeOf(from, 'morning')
  const step = () => {
    place += 1
    const day = new Date(`${dayAt(2025, place)}T00:00Z`).getUTCDay()
    if (day === 6) place += 4
  }
  for (const [code, sessions] of runs) {
    for (let n = 0; n < sessions; n += 1) {
      line[place] = readMark(code)!
      step()
    }
  }
  return line.join('')
}

test('HACK-30: 14 sessions away of 120 possible are 11.7 per cent, and persistent (the worked example of the definition)', () => {
  const figures = figuresOf(
    marks('2025-09-01', [
      ['/', 106],
      ['I', 8],
      ['O', 6],
      ['Y1', 10],
      ['D', 4],
      ['#', 2],
      ['X', 2],
      ['Z', 2],
      ['Q', 2],
    ]),
  )
  assert.deepEqual(figures, { possible: 120, authorised: 8, unauthorised: 6 })
  assert.equal(Math.round((absentOf(figures) / figures.possible) * 1000) / 10, 11.7)
  assert.equal(levelOf(figures), 'persistent')
  assert.equal(percentPresent(figures), 88.3)
})

test('HACK-30: persistent from 10 per cent, severe from 50, and nothing is said below 40 sessions', () => {
  const of = (possible: number, absent: number) => levelOf({ possible, authorised: absent, unauthorised: 0 })
  assert.equal(of(200, 19), 'below')
  assert.equal(of(200, 20), 'persistent')
  assert.equal(of(200, 99), 'persistent')
  assert.equal(of(200, 100), 'severe')
  assert.equal(of(39, 39), 'too few')
  assert.equal(of(40, 4), 'persistent')
  assert.equal(of(0, 0), 'too few')
})

test('each code counts as its class; an old one as what it is called now; one that there is not is no mark', () => {
  const classes = Map.groupBy(Object.keys(CLASS_OF), (code) => CLASS_OF[code])
  assert.deepEqual(
    [...classes].map(([is, codes]) => [is, codes.join(' ')]),
    [
      ['present', '/ \\ L'],
      ['approved activity', 'B K P V W'],
      ['authorised', 'C C1 C2 E I J1 M R S T'],
      ['unauthorised', 'G N O U'],
      ['not possible', 'D X Z # Q Y1 Y2 Y3 Y4 Y5 Y6 Y7'],
    ],
  )
  for (const [code, is] of Object.entries(CLASS_OF)) {
    const mark = readMark(` ${code.toLowerCase()} `)!
    assert.equal(mark.length, 1, code)
    assert.equal(codeOf(mark), code)
    assert.equal(classOf(mark), is)
  }
  assert.deepEqual(
    ['H', 'J', 'Y'].map((old) => classOf(readMark(old)!)),
    ['authorised', 'authorised', 'not possible'],
  )
  for (const none of ['', ' ', '-', '*']) assert.equal(readMark(none), null)
  for (const nonsense of ['A', 'Y8', '//', 'constructor', '__proto__', '1'])
    assert.equal(readMark(nonsense), undefined, nonsense)
})

test('a half-term is what lies between two holidays, and the trend is the latest against the one before', () => {
  const line = overlaid(
    overlaid(
      marks('2025-09-01', [
        ['/', 76],
        ['I', 4],
      ]),
      marks('2025-11-03', [
        ['/', 60],
        ['I', 20],
      ]),
    ),
    marks('2026-01-05', [['#', 10]]),
  )
  const [first, second, ...none] = stretchesOf(2025, line)
  assert.deepEqual(none, [])
  assert.deepEqual([first!.from, first!.to], ['2025-09-01', '2025-10-24'])
  assert.deepEqual([second!.from, second!.to], ['2025-11-03', '2025-12-26'])
  assert.equal(trendOf([first!, second!]), 'falling')
  assert.equal(trendOf([second!, first!]), 'rising')
  assert.equal(trendOf([first!, first!]), 'steady')
  assert.equal(trendOf([first!]), 'not known')
  assert.equal(
    inOneLine(attendanceFrom(2025, [line]), 'en'),
    '85% this year, falling; persistent absence: away for 10% or more',
  )
})

test('a session counts once, whichever of two schools or records it stands on', () => {
  const one = marks('2025-09-01', [['/', 40]])
  const other = marks('2025-09-22', [['I', 20]])
  assert.deepEqual(attendanceFrom(2025, [one, other]).figures, { possible: 50, authorised: 20, unauthorised: 0 })
})

test('P33: a school year begins on 1 August, and every day of it has its place, in leap years too', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-08-01'), max: new Date('2099-07-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10)
      const place = placeOf(day, 'afternoon')
      assert.ok(place < SESSIONS)
      assert.equal(dayAt(schoolYearOf(day), place), day)
      assert.equal(dayAt(schoolYearOf(day), placeOf(day, 'morning')), day)
    }),
  )
  assert.equal(schoolYearOf('2026-07-31'), 2025)
  assert.equal(schoolYearOf('2026-08-01'), 2026)
})

const line = fc
  .array(fc.constantFrom(' ', ' ', '/', 'I', 'N', 'c', '1'), { minLength: SESSIONS, maxLength: SESSIONS })
  .map((marks) => marks.join(''))

test('what a file set is taken back to what was there, and what somebody changed since stays', () => {
  fc.assert(
    fc.property(line, line, line, (was, set, later) => {
      const only = (marks: string) => Array.from(marks, (mark, place) => (set[place] === ' ' ? ' ' : mark)).join('')
      const before = { was: only(was), set }
      assert.deepEqual(takenBack(overlaid(was, set), before), { marks: was, changed: 0 })
      const { marks } = takenBack(overlaid(overlaid(was, set), later), before)
      for (let place = 0; place < SESSIONS; place += 1) {
        const untouched = later[place] === ' ' || later[place] === set[place]
        assert.equal(marks[place], untouched ? was[place] : later[place])
      }
    }),
    { numRuns: 30 },
  )
})
