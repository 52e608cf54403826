import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sendMeetingActions } from '#features/links/send-meeting-actions.ts'
import { aService, people, world } from '#test/service.ts'
import { raiseChild } from './agenda/raise-child.ts'
import { agreeAtItem } from './agree-at-item.ts'
import { restrictItem } from './item/restrict-item.ts'
import { startMeeting } from './running/run-meeting.ts'
import { aPanel } from './testing/a-panel.ts'

const service = aService()
const practitioner = service.as('practitioner')
let itemId: string

before(async () => {
  await service.ready
  const panel = await aPanel(service)
  await service.sql(
    `update meeting_member set verified_address = email, verified_at = now(), verified_by = $2 where id = $1`,
    [panel.members.officerSits, people.practitioner.id],
  )
  const raised = { childId: world.amira, name: null, why: 'Away a lot', readers: [] }
  ;({ itemId } = await practitioner.change((write) => raiseChild(write, panel.seriesId, raised)))
  service.clock.advance({ hours: 24 })
  await practitioner.change((write) => startMeeting(write, panel.meetingId))
  const action = {
    what: 'Ring the club',
    ownerId: panel.members.officerSits,
    ownerName: null,
    place: null,
    dueOn: null,
  }
  await practitioner.change((write) => agreeAtItem(write, itemId, action))
  await practitioner.change((write) => sendMeetingActions(write, panel.meetingId, [panel.members.officerSits]))
  await service.runJobs()
})

const isThere = () =>
  service.sql(
    `select auth.item_is_there(1, i, p.to_name) as there from shared_item i join shared_page p on p.id = i.page_id where i.kind = 'tick'`,
  )

test('HACK-5: what somebody undertook is on their link no more once the table keeps it from them', async () => {
  assert.deepEqual(await isThere(), [{ there: true }])
  // As though they sat for an agency with which nothing is shared.
  await service.sql(`update meeting_member set agency = 'Young Northshire' where staff_id is null`)
  assert.deepEqual(await isThere(), [{ there: false }])
  await service.sql(`update meeting_member set agency = null where staff_id is null`)
  const [item] = await service.sql('select version from meeting_item where id = $1', [itemId])
  await practitioner.change((write) => restrictItem(write, itemId, [people.practitioner.id], item!.version))
  assert.deepEqual(await isThere(), [{ there: false }])
})
