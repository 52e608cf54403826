import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { noteNeeds } from './note-needs.ts'

const service = aService()
const amira = { childId: world.amira, schoolId: world.hillRoad, knownTo: [world.keyWork] }

test('HACK-9: needs are a list to choose from and one’s own words beside it', async () => {
  const { needIds } = await service.as('lead').change(async (write) => {
    write.audit('needs noted', { children: [world.amira] })
    return noteNeeds(write, amira, [
      { kind: 'anxiety', startedOn: '2025-11-01', severity: 2 },
      { kind: 'other', other: 'Will not go into the dining hall' },
    ])
  })

  const rows = await service.sql(
    'select kind, other, started_on::text, noted_by from need where id = any ($1) order by id',
    [needIds],
  )
  assert.deepEqual(rows, [
    { kind: 'anxiety', other: null, started_on: '2025-11-01', noted_by: people.lead.id },
    { kind: 'other', other: 'Will not go into the dining hall', started_on: null, noted_by: people.lead.id },
  ])
  const ratings = await service.sql('select need_id, severity, on_day::text from need_rating')
  assert.deepEqual(ratings, [{ need_id: needIds[0], severity: 2, on_day: '2026-03-02' }])
})

test('a need is seen by those who lead the school and those who know the child, and by nobody else', async () => {
  const seenBy = (name: 'lead' | 'practitioner' | 'teacher' | 'otherLead' | 'otherPractitioner') =>
    service.as(name).look(async (read) => {
      const rows = await read.db.selectFrom('need').where('areaId', '=', read.actor.areaId).select('id').execute()
      return rows.length
    })

  assert.equal(await seenBy('lead'), 2)
  assert.equal(await seenBy('practitioner'), 2)
  assert.equal(await seenBy('teacher'), 0)
  assert.equal(await seenBy('otherLead'), 0)
  assert.equal(await seenBy('otherPractitioner'), 0)
})

test('HACK-10: a need cannot have started on a day that has not come', async () => {
  const tomorrow = service
    .as('lead')
    .change((write) => noteNeeds(write, amira, [{ kind: 'anxiety', startedOn: '2026-03-03' }]))
  await assert.rejects(tomorrow, /today or in the past/)
})
