import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { addDays, weekday } from '#platform/dates/day.ts'
import { aService, world } from '#test/service.ts'
import { readMark } from './attendance-code.ts'
import { NO_MARKS, placeOf, type Session } from './marks.ts'
import { patternFrom } from './pattern.ts'
import { patternInWords } from './pattern-in-words.ts'

const service = aService()

type Marking = (day: number, session: Session, nth: number) => string

/** School days from a day on, each half marked by a rule: it is given the weekday (Monday 1), the half, and the how manieth day it is. */
function marks(from: string, days: number, code: Marking, under: string = NO_MARKS): string {
  const line = Array.from(under)
  let [day, nth] = [from, 0]
  while (nth < days) {
    if (weekday(day) <= 5) {
      for (const session of ['morning', 'afternoon'] as const)
        line[placeOf(day, session)] = readMark(code(weekday(day), session, nth))!
      nth += 1
    }
    day = addDays(day, 1)
  }
  return line.join('')
}

const said = (line: string) => patternInWords(patternFrom(2025, [line])!, 'en')

describe('CSW-35: when a child who keeps away is away', () => {
  test('CSW-35: Monday mornings, when most of the sessions away are on them', () => {
    const line = marks('2025-09-01', 60, (day, session, nth) =>
      day === 1 && session === 'morning' && nth < 45 ? 'O' : nth === 17 ? 'I' : '/',
    )
    assert.deepEqual(said(line).slice(0, 1), ['Away mostly on Monday mornings: 9 of 11 sessions away.'])
  })

  test('CSW-35: a day, two days, or a time of day, where no half of a day has most of it', () => {
    const at = (is: (day: number, session: Session, nth: number) => boolean) =>
      said(marks('2025-09-01', 60, (...one) => (is(...one) ? 'O' : '/')))[0]
    assert.equal(
      at((day, _session, nth) => day === 3 && nth < 30),
      'Away mostly on Wednesdays: 12 of 12 sessions away.',
    )
    assert.equal(
      at((day, _session, nth) => (day === 1 || day === 5) && nth < 20),
      'Away mostly on Mondays and Fridays: 16 of 16 sessions away.',
    )
    assert.equal(
      at((_day, session, nth) => session === 'morning' && nth % 4 === 0),
      'Away mostly in the mornings: 15 of 15 sessions away.',
    )
  })

  test('CSW-35: nothing stands out of weeks away, however many; and of too few nothing is said at all', () => {
    const ill = marks('2025-09-01', 60, (_day, _session, nth) => (nth >= 10 && nth < 20 ? 'I' : '/'))
    assert.deepEqual(said(ill), ['No day of the week and no time of day stands out.', 'Away once, for 10 school days.'])
    const away = (sessions: number, days: number) =>
      patternFrom(2025, [marks('2025-09-01', days, (_day, _session, nth) => (nth * 2 < sessions ? 'I' : '/'))])
    assert.equal(away(4, 60), undefined)
    assert.equal(away(6, 19), undefined, 'of 38 sessions')
    assert.equal(away(6, 20)?.all.away, 6)
  })

  test('CSW-35: on the first days after a holiday, as the marks themselves show it', () => {
    const autumn = marks('2025-09-01', 39, () => '/')
    const both = marks('2025-11-03', 35, (_day, _session, nth) => (nth < 2 ? 'O' : '/'), autumn)
    const three = marks('2026-01-05', 30, (_day, _session, nth) => (nth < 2 ? 'O' : '/'), both)
    assert.deepEqual(said(three).slice(1, 3), [
      'More often in the first two days after a holiday: away for 8 of 8 sessions.',
      'Away 2 times, the longest for 2 school days.',
    ])
  })

  test('CSW-35: halves of days, lateness, and what the school wrote down; what it decided itself is left out', () => {
    const line = marks('2025-09-01', 60, (_day, session, nth) => {
      if (nth < 3) return session === 'morning' ? 'O' : '/'
      if (nth < 5) return session === 'afternoon' ? 'M' : '/'
      if (nth < 8) return 'I'
      if (nth < 12) return 'L'
      return nth < 20 ? 'C2' : '/'
    })
    const pattern = patternFrom(2025, [line])!
    assert.deepEqual(pattern.all, { possible: 104, away: 11 })
    assert.deepEqual(pattern.reasons, [
      { code: 'I', sessions: 6 },
      { code: 'O', sessions: 3 },
      { code: 'M', sessions: 2 },
    ])
    assert.deepEqual(said(line).slice(2), [
      'On 3 days they came for the afternoon alone.',
      'On 2 days they were there in the morning and away in the afternoon.',
      'Late 8 times, before the register closed: those count as there.',
      'Left out here: 16 sessions away that the school had decided (a part-time timetable, study leave, a suspension or exclusion).',
    ])
  })

  test('CSW-35: the child’s page shows it to those who may see the register, and the case leads there', async () => {
    const { caseId } = await aCase(service)
    const line = marks('2025-09-01', 60, (day, session, nth) =>
      day === 1 && session === 'morning' && nth < 45 ? 'O' : '/',
    )
    await service.sql(
      `insert into attendance_year (area_id, id, child_id, marked_at, year, marks, possible, absent, school_id, known_to)
       values (1, gen_random_uuid(), $1, $2, 2025, $3, 120, 9, $2, array[$4]::uuid[])`,
      [world.amira, world.hillRoad, line, world.keyWork],
    )
    const worker = service.as('practitioner')
    const address = `/children/${world.amira}/attendance`
    const links = (await worker.visit(`/cases/${caseId}`)).page.querySelectorAll('main a')
    assert.ok(links.some((link) => link.getAttribute('href') === address))
    const { page } = await worker.visit(address)
    assert.match(page.text, /Away mostly on Monday mornings: 9 of 9 sessions away/)
    assert.match(page.text, /92\.5% this year/)
    const [row] = page
      .querySelectorAll('table')
      .flatMap((table) => table.querySelectorAll('tbody tr').filter(({ text }) => text.includes('Monday')))
    assert.deepEqual(
      row!.querySelectorAll('th, td').map(({ text }) => text.trim()),
      ['Monday', '9 of 12', '0 of 12'],
    )
    for (const caption of page.querySelectorAll('caption'))
      assert.match(caption.text, /School year 2025 to 2026$/, 'tables of several years are told apart')
    await service.sql('update attendance_year set year = 2024')
    assert.match((await worker.visit(address)).page.text, /92\.5%(?! this year)/, 'of a year that is over')
    const elsewhere = await service.as('otherPractitioner').visit(address)
    assert.doesNotMatch(elsewhere.page.text, /Away mostly/)
  })
})
