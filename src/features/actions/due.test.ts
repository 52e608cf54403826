import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { dueDay, quickDaysFrom, schoolDaysLate } from './due.ts'
import { dueInWords, movedInWords, quickDayInWords, sayDay } from './due-in-words.ts'

const calendar = schoolCalendar({
  nation: 'England',
  terms: [
    { name: 'Spring', startsOn: '2026-01-05', endsOn: '2026-04-02' },
    { name: 'Summer', startsOn: '2026-04-20', endsOn: '2026-07-21' },
  ],
  closedDays: [{ kind: 'INSET', name: 'Training', from: '2026-04-20', to: '2026-04-20' }],
})

test('the quick choices are days on which this school is open', () => {
  assert.deepEqual(
    quickDaysFrom(calendar, '2026-03-31').map(({ day }) => day),
    ['2026-04-01', '2026-04-21', '2026-04-23', '2026-04-30'],
  )
  assert.equal(quickDayInWords({ schoolDays: 1, day: '2026-04-01' }, 'en'), 'In 1 school day: Wednesday 1 April')
  assert.equal(
    quickDayInWords({ schoolDays: 3, day: '2026-04-21' }, 'cy'),
    'Mewn 3 diwrnod ysgol: dydd Mawrth 21 Ebrill',
  )
})

test('a day on which the school is shut moves to the next one that is open, and says why', () => {
  const said = (day: string) => movedInWords(dueDay(calendar, day), 'en')
  assert.equal(said('2026-04-06'), 'Monday 6 April is Easter Monday: due Tuesday 21 April')
  assert.equal(said('2026-03-07'), 'Saturday 7 March is at the weekend: due Monday 9 March')
  assert.equal(said('2026-04-08'), 'Wednesday 8 April is in the holidays (Easter holiday): due Tuesday 21 April')
  assert.equal(said('2026-04-20'), 'Monday 20 April is an INSET day (Training): due Tuesday 21 April')
  assert.equal(said('2026-03-09'), undefined)
  assert.equal(
    movedInWords(dueDay(calendar, '2026-04-06'), 'cy'),
    'Llun y Pasg yw dydd Llun 6 Ebrill: erbyn dydd Mawrth 21 Ebrill',
  )
})

test('what is late is late by the days on which the school was open', () => {
  const late = (today: string) => schoolDaysLate(calendar, { dueOn: '2026-04-01' }, today)
  assert.deepEqual(['2026-04-01', '2026-04-02', '2026-04-10', '2026-04-21'].map(late), [0, 1, 1, 2])
  assert.equal(
    dueInWords({ dueOn: '2026-04-01', schoolDaysLate: 1 }, '2026-04-02', 'en'),
    'Due Wednesday 1 April, late by 1 school day',
  )
  assert.equal(dueInWords({ dueOn: '2026-04-01', schoolDaysLate: 0 }, '2026-04-01', 'en'), 'Due today')
  assert.equal(sayDay('2026-04-01', 'cy'), 'dydd Mercher 1 Ebrill')
})
