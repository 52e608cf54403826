import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { gatherAgenda } from './gather-agenda.ts'
import { raiseChild } from './raise-child.ts'
import { startMeeting } from './run-meeting.ts'
import { aPanel } from './testing/a-panel.ts'

const service = aService()
let panel: Awaited<ReturnType<typeof aPanel>>

before(async () => {
  await service.ready
  panel = await aPanel(service)
})

const itemsOf = (name: 'practitioner' | 'lead' | 'teacher' | 'colleagueTeacher' | 'partner' | 'supervisor') =>
  service
    .as(name)
    .look((read) =>
      read.db
        .selectFrom('meetingItem')
        .where('areaId', '=', read.actor.areaId)
        .where('meetingId', '=', panel.meetingId)
        .orderBy('place')
        .select(['saidName', 'yearGroup'])
        .execute(),
    )

test('HACK-3: raw', async () => {
  await service
    .as('lead')
    .change((write) =>
      raiseChild(write, panel.seriesId, { childId: world.amira, name: null, why: 'Cries before maths', readers: [] }),
    )
  await service.as('lead').change((write) =>
    raiseChild(write, panel.seriesId, {
      childId: world.tom,
      name: null,
      why: 'Not for all',
      readers: [people.practitioner.id],
    }),
  )
  for (const name of ['practitioner', 'lead', 'teacher', 'colleagueTeacher', 'partner', 'supervisor'] as const) {
    console.log(name, await itemsOf(name))
  }
  await service.as('practitioner').change((write) => gatherAgenda(write, panel.meetingId))
  service.clock.advance({ hours: 24 })
  await service.as('practitioner').change((write) => startMeeting(write, panel.meetingId))
  assert.ok(true)
})
