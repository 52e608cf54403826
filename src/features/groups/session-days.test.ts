import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { sessionDays } from './session-days.ts'

const calendar = schoolCalendar({
  nation: 'Scotland',
  terms: [
    { name: 'Spring', startsOn: '2026-01-06', endsOn: '2026-04-02' },
    { name: 'Summer', startsOn: '2026-04-20', endsOn: '2026-06-26' },
  ],
  closedDays: [{ from: '2026-03-18', to: '2026-03-18', name: 'Teachers’ day', kind: 'INSET' }],
})

test('a group meets on the same weekday, over holidays and closed days, and names them', () => {
  const { days, skipped } = sessionDays(calendar, '2026-03-11', 5)
  assert.deepEqual(days, ['2026-03-11', '2026-03-25', '2026-04-01', '2026-04-22', '2026-04-29'])
  assert.deepEqual(
    skipped.map(({ day, why }) => [day, why.kind]),
    [
      ['2026-03-18', 'INSET'],
      ['2026-04-08', 'holiday'],
      ['2026-04-15', 'holiday'],
    ],
  )
})

test('where no school day comes on that weekday, there are none', () => {
  assert.deepEqual(sessionDays(calendar, '2026-03-14', 3).days, [])
})
