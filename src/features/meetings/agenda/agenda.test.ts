import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { NO_MARKS, placeOf } from '#features/attendance/marks.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { aService, people, world } from '#test/service.ts'
import { agendaReasons } from '../agenda-reasons.ts'
import { type Found, planAgenda } from '../agenda.ts'
import { aPanel } from '../testing/a-panel.ts'
import { moved } from './order.ts'

describe('an agenda', () => {
  const on = (id: string, childId: string | null, source = 'raised', since: string | null = null) => {
    return { id, childId, reasons: [{ source, aboutId: null, since }] }
  }

  test('has each child once with all their reasons, undone actions first, and of a kind whoever has waited longest', () => {
    const found: Found[] = [
      { childId: 'b', source: 'new request', aboutId: 'r1', since: '2026-02-27' },
      { childId: 'c', source: 'undone action', aboutId: 'a1', since: '2026-02-20' },
      { childId: 'd', source: 'undone action', aboutId: 'a2', since: '2026-02-10' },
      { childId: 'c', source: 'attendance', calls: false },
      { childId: 'e', source: 'attendance', calls: false },
      { childId: 'a', source: 'no progress', aboutId: 'k1' },
    ]
    const plan = planAgenda([on('i1', 'a'), on('i2', null)], found)
    assert.deepEqual(
      plan.toAdd.map(({ childId, reasons }) => [childId, reasons.length]),
      [
        ['b', 1],
        ['c', 2],
        ['d', 1],
      ],
      'what is only good to know puts nobody on it',
    )
    assert.deepEqual(
      plan.toSay.map(({ itemId }) => itemId),
      ['i1'],
    )
    assert.deepEqual(
      plan.order.map(({ childId }) => childId),
      ['d', 'c', 'a', null, 'b'],
    )
  })

  test('that somebody has put in order keeps it, and what is new comes after', () => {
    const plan = planAgenda([on('i1', 'a'), on('i2', 'b')], [{ childId: 'c', source: 'undone action' }], {
      isOrdered: true,
    })
    assert.deepEqual(
      plan.order.map(({ childId }) => childId),
      ['a', 'b', 'c'],
    )
  })

  test('says nothing twice', () => {
    const again: Found = { childId: 'a', source: 'attendance', calls: false }
    const known = { id: 'i1', childId: 'a', reasons: [{ source: 'attendance', aboutId: null, since: null }] }
    assert.deepEqual(planAgenda([known], [again]).toSay, [])
  })

  test('moves by a step or to an end, and no further', () => {
    const order = ['a', 'b', 'c']
    assert.deepEqual(moved(order, 'a', 'up'), ['a', 'b', 'c'])
    assert.deepEqual(moved(order, 'b', 'up'), ['b', 'a', 'c'])
    assert.deepEqual(moved(order, 'c', 'down'), ['a', 'b', 'c'])
    assert.deepEqual(moved(order, 'a', 'last'), ['b', 'c', 'a'])
    assert.deepEqual(moved(order, 'c', 'first'), ['c', 'a', 'b'])
  })
})

describe('gathered from the records', () => {
  const service = aService()
  const lead = service.as('lead')
  let path: string
  const dues: string[] = []

  before(async () => {
    await service.ready
    const { meetingId } = await aPanel(service)
    path = `/meetings/${meetingId}`
    await service.as('teacher').change((write) => aRequest(write))
    await aCase(service, { childId: world.tom })
    await service.sql(
      `insert into need (area_id, id, child_id, kind, started_on, noted_by, noted_at, school_id, known_to)
       values (1, gen_random_uuid(), $1, 'anxiety', '2025-09-01', $2, now(), $3, array[$4]::uuid[])`,
      [world.tom, people.practitioner.id, world.hillRoad, world.keyWork],
    )
    const [{ id: caseId }] = (await service.sql(`select id from help_case where child_id = $1`, [world.tom])) as [
      { id: string },
    ]
    for (const day of ['2026-01-20', '2026-02-10'])
      await service.sql(
        `insert into review (area_id, id, case_id, child_id, kind, due_on, held_on, progress, outcome, rationale, decided_by, set_by, school_id, team_id)
         values (1, gen_random_uuid(), $1, $2, 'case', $3, $3, 'none', 'keep going', 'No change', $4, $4, $5, $6)`,
        [caseId, world.tom, day, people.practitioner.id, world.hillRoad, world.keyWork],
      )
    // Every morning and afternoon of the autumn: there for the first 30 sessions, away for the next 40.
    let marks: string = NO_MARKS
    const set = (day: string, mark: string) => {
      const at = placeOf(day, 'morning')
      marks = marks.slice(0, at) + mark.repeat(2) + marks.slice(at + 2)
    }
    for (let day = 1; day <= 15; day += 1) set(`2025-10-${String(day).padStart(2, '0')}`, '/')
    for (let day = 1; day <= 20; day += 1) set(`2025-11-${String(day).padStart(2, '0')}`, 'O')
    await service.sql(
      `insert into attendance_year (area_id, id, child_id, marked_at, year, marks, possible, absent, school_id)
       values (1, gen_random_uuid(), $1, $2, 2025, $3, 70, 40, $2)`,
      [world.tom, world.hillRoad, marks],
    )
    agendaReasons.areGivenBy((_read, { childIds }) => {
      dues.push(...childIds)
      return Promise.resolve([])
    })
    const { status } = await lead.send(path, { _button: 'gather' })
    assert.equal(status, 303)
  })

  const rowOf = async (name: string) => {
    const { page } = await lead.visit(path)
    const rows = page.querySelectorAll('main table tbody tr').map((row) => row.text.replaceAll(/\s+/g, ' '))
    return rows.find((row) => row.includes(name)) ?? ''
  }

  test('new requests since last time', async () => {
    assert.match(await rowOf('Amira Khan'), /New request/)
  })

  test('HACK-12: what lasts and does not get better', async () => {
    assert.match(await rowOf('Tom O’Brien'), /does not get better: \d+ weeks, 2 reviews without progress/)
  })

  test('HACK-30: attendance in per cent, and whether it is persistent or severe, are on the item', async () => {
    assert.match(await rowOf('Tom O’Brien'), /Attendance: 42\.8%? this year.*severe|Attendance: .*42\.8.*severe/i)
  })

  test('HACK-29: other features are asked about the children on the agenda, those of the records among them', () => {
    assert.ok(dues.includes(world.tom) && dues.includes(world.amira))
  })

  test('nothing of another school', async () => {
    assert.equal(await rowOf('Bea'), '')
  })
})
