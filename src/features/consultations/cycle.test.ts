import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { isTaskOf, withoutTask } from './attendee.ts'
import { daysToOffer, schoolWeeksLater, stageOf, suggested } from './cycle.ts'

const calendar = schoolCalendar({
  nation: 'England',
  terms: [
    { name: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
    { name: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-25' },
    { name: 'Summer 1', startsOn: '2027-04-12', endsOn: '2027-05-28' },
    { name: 'Summer 2', startsOn: '2027-06-07', endsOn: '2027-07-21' },
  ],
  closedDays: [{ from: '2027-03-02', to: '2027-03-02', name: 'Staff training', kind: 'INSET' }],
})

suite('HACK-26: consultations are counted in weeks of school', () => {
  test('a half-term does not count as a week', () => {
    // Tuesday 2 February; the week of 15 February is half-term; the INSET day of 2 March moves on within its week.
    assert.equal(schoolWeeksLater(calendar, '2027-02-02', 2), '2027-02-23')
    assert.equal(schoolWeeksLater(calendar, '2027-02-02', 3), '2027-03-03')
  })

  test('the last day of a week that is shut becomes one before it', () => {
    // Friday 26 March is Good Friday, and Thursday is the last day of term.
    assert.equal(schoolWeeksLater(calendar, '2027-02-26', 4), '2027-03-25')
  })

  test('four, five and six weeks are offered, across the Easter holidays', () => {
    assert.deepEqual(daysToOffer(calendar, '2027-03-01'), [
      { weeks: 4, day: '2027-04-12' },
      { weeks: 5, day: '2027-04-19' },
      { weeks: 6, day: '2027-04-26' },
    ])
  })

  test('the second and the third are foreseen from the day of the one before, and are to be booked within a week', () => {
    const [first, second] = suggested(calendar, '2027-03-01', [2, 3])
    assert.deepEqual(first, { number: 2, suggestedOn: '2027-04-19', bookBy: '2027-03-09' })
    assert.equal(second?.suggestedOn, '2027-05-24')
  })
})

suite('the stages of a cycle', () => {
  test('of three: meet, plan again, evaluate; and of any other length', () => {
    assert.deepEqual(
      [1, 2, 3].map((number) => stageOf(number, 3)),
      ['meet', 'plan again', 'evaluate'],
    )
    assert.deepEqual(
      [1, 2].map((number) => stageOf(number, 2)),
      ['meet', 'evaluate'],
    )
    assert.equal(stageOf(1, 1), 'meet')
  })
})

suite('HACK-20: who leaves without a task', () => {
  const mother = { kind: 'parent or carer', staffId: null, name: 'Sara Khan', came: true, noTaskWhy: null } as const
  const young = { kind: 'young person', staffId: null, name: 'Amira', came: true, noTaskWhy: null } as const
  const teacher = { kind: 'staff', staffId: 't', name: 'Tess Teacher', came: true, noTaskWhy: null } as const
  const withIds = [mother, young, teacher].map((one, index) => ({ ...one, id: String(index), called: null }))

  test('the parent and the young person too', () => {
    const tasks = [{ ownerKind: 'staff', ownerStaffId: 't', ownerName: 'Tess Teacher' }] as const
    assert.deepEqual(
      withoutTask(withIds, tasks).map(({ name }) => name),
      ['Sara Khan', 'Amira'],
    )
  })

  test('not who did not come, and not who has a reason', () => {
    const others = [
      { ...withIds[0]!, came: false },
      { ...withIds[1]!, noTaskWhy: 'Not today.' },
    ]
    assert.deepEqual(withoutTask(others, []), [])
  })

  test('a young person’s task is theirs under every name', () => {
    assert.equal(isTaskOf(young, { ownerKind: 'young person', ownerStaffId: null, ownerName: 'Ali' }), true)
    assert.equal(isTaskOf(mother, { ownerKind: 'parent or carer', ownerStaffId: null, ownerName: 'Omar Khan' }), false)
  })
})
