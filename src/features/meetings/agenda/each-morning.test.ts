import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { endMeeting, startMeeting } from '../running/run-meeting.ts'
import { aPanel } from '../testing/a-panel.ts'
import { raiseChild } from './raise-child.ts'

const service = aService()

test('HACK-4: on the days before a panel its agenda gathers itself, and not for one that is far off or over', async () => {
  await service.ready
  const { seriesId, meetingId } = await aPanel(service)
  const gathered = async () =>
    (
      await service.sql(`select on_day::text as day from meeting where series_id = $1 and gathered_at is not null`, [
        seriesId,
      ])
    ).map(({ day }) => day)
  const morning = async () => {
    await service.runSchedules()
    await service.runJobs()
  }
  const practitioner = service.as('practitioner')
  const raised = { childId: world.amira, name: null, why: 'Away a lot', readers: [] }
  const { itemId } = await practitioner.change((write) => raiseChild(write, seriesId, raised))
  assert.deepEqual(await gathered(), [])

  service.clock.advance({ hours: 22 })
  await morning()
  assert.deepEqual(await gathered(), ['2026-03-03'])

  service.clock.advance({ hours: 2 })
  await practitioner.change((write) => startMeeting(write, meetingId))
  await practitioner.change((write) => endMeeting(write, meetingId))
  await morning()
  assert.deepEqual(await gathered(), ['2026-03-03'])

  service.clock.advance({ days: 5 })
  await morning()
  assert.deepEqual(await gathered(), ['2026-03-03', '2026-03-10'])
  const next = await service.sql(
    `select child_id from meeting_item join meeting on meeting.id = meeting_id where on_day = '2026-03-10' and meeting_item.id <> $1`,
    [itemId],
  )
  assert.deepEqual(next, [{ child_id: world.amira }])
})
