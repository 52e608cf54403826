import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCycle } from '#features/consultations/testing/a-cycle.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, type PersonName, world } from '#test/service.ts'
import { gatherAgenda } from './agenda/gather-agenda.ts'
import { raiseChild } from './agenda/raise-child.ts'
import { agreeAtItem } from './agree-at-item.ts'
import { endMeeting, openMeeting, startMeeting } from './running/run-meeting.ts'
import { aPanel } from './testing/a-panel.ts'

const service = aService()
const practitioner = service.as('practitioner')
let panel: Awaited<ReturnType<typeof aPanel>>
let cycle: Awaited<ReturnType<typeof aCycle>>

before(async () => {
  await service.ready
  cycle = await aCycle(service)
  panel = await aPanel(service)
  const raised = (childId: string) =>
    practitioner.change((write) =>
      raiseChild(write, panel.seriesId, { childId, name: null, why: 'Away a lot', readers: [] }),
    )
  await raised(world.amira)
  const toms = await raised(world.tom)
  service.clock.advance({ hours: 24 })
  await practitioner.change((write) => startMeeting(write, panel.meetingId))
  const action = { what: 'Ring home', ownerId: panel.members.leadSits, ownerName: null, place: null }
  await practitioner.change((write) => agreeAtItem(write, toms.itemId, { ...action, dueOn: '2026-03-05' }))
  await service.sql(`update meeting_item set state = 'taken off' where id = $1`, [toms.itemId])
  await practitioner.change((write) => endMeeting(write, panel.meetingId))
  for (const childId of [world.amira, world.tom]) {
    const [child] = await service.sql<{ version: number }>('select version from child where id = $1', [childId])
    await service
      .as('lead')
      .change((write) =>
        moveSchool(write, childId, world.millLane, { yearGroup: 6, registration: null }, child!.version),
      )
  }
})

test('whoever changed school is on no agenda of the old one; back there, they are again', async () => {
  const { meetingId } = await practitioner.change((write) => openMeeting(write, panel.seriesId, '2026-03-10'))
  const gathered = async () => {
    await practitioner.change((write) => gatherAgenda(write, meetingId))
    const rows = await service.sql<{ child_id: string }>(`select child_id from meeting_item where meeting_id = $1`, [
      meetingId,
    ])
    return rows.map(({ child_id: childId }) => childId).sort()
  }
  assert.deepEqual(await gathered(), [])
  await service.sql(`update child set school_id = $1 where id = any ($2::uuid[])`, [
    world.hillRoad,
    [world.amira, world.tom],
  ])
  assert.deepEqual(await gathered(), [world.amira, world.tom].sort())
})

test('HACK-26: a cycle that is under way goes with the child, and the old school sees it no more', async () => {
  const sees = async (name: PersonName) =>
    service
      .as(name)
      .look((read) =>
        read.db
          .selectFrom('consultation')
          .where('areaId', '=', 1)
          .where('cycleId', '=', cycle.cycleId)
          .select('schoolId')
          .distinct()
          .execute(),
      )
  assert.deepEqual(await sees('lead'), [])
  assert.deepEqual(await sees('otherLead'), [{ schoolId: world.millLane }])
})

test('a child who moves is taken off an agenda on which they wait', async () => {
  const { itemId } = await practitioner.change((write) =>
    raiseChild(write, panel.seriesId, { childId: world.tom, name: null, why: 'Away again', readers: [] }),
  )
  const state = async () => (await service.sql('select state from meeting_item where id = $1', [itemId]))[0]!.state
  assert.equal(await state(), 'waiting')
  const [child] = await service.sql<{ version: number }>('select version from child where id = $1', [world.tom])
  const to = { yearGroup: 10, registration: null }
  await service.as('lead').change((write) => moveSchool(write, world.tom, world.millLane, to, child!.version))
  assert.equal(await state(), 'taken off')
})
