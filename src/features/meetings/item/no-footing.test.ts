import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { nameChild } from '../agenda/name-child.ts'
import { raiseChild } from '../agenda/raise-child.ts'
import { agreeAtItem } from '../agree-at-item.ts'
import { decideItem } from '../decide-item.ts'
import { endMeeting, openMeeting, startMeeting } from '../running/run-meeting.ts'
import { aPanel } from '../testing/a-panel.ts'
import { recordSharing } from './record-sharing.ts'
import { restrictItem } from './restrict-item.ts'

const service = aService()
const practitioner = service.as('practitioner')
let panel: Awaited<ReturnType<typeof aPanel>>
let caseId: string
let secretId: string
let openId: string
let nextId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  panel = await aPanel(service)
})

const raise = (who: 'lead' | 'partner', childId: string | null, name: string | null, readers: readonly string[] = []) =>
  service.as(who).change((write) => raiseChild(write, panel.seriesId, { childId, name, why: 'Zebra why', readers }))
const versionOf = async (itemId: string) =>
  (await service.sql<{ version: number }>('select version from meeting_item where id = $1', [itemId]))[0]!.version
const decide = async (itemId: string, decision: 'watch and review' | 'group') => {
  const version = await versionOf(itemId)
  const said = { reason: 'Zebra reason', discussion: 'Zebra words', ownerId: panel.members.leadSits }
  await practitioner.change((write) =>
    decideItem(write, itemId, { decision, ...said, reviewOn: '2026-03-24' }, version),
  )
}

test('HACK-5: nobody of an agency is a reader of a restricted item about a child', async () => {
  openId = (await raise('lead', world.tom, null)).itemId
  await assert.rejects(raise('lead', world.tom, null, [people.partner.id]), /Select people who sit at this table/)
  const version = await versionOf(openId)
  await assert.rejects(
    practitioner.change((write) => restrictItem(write, openId, [people.partner.id], version)),
    /Select people who sit at this table/,
  )
  const { body } = await practitioner.visit(`/meetings/items/${openId}/readers`)
  assert.match(body, new RegExp(people.lead.id))
  assert.doesNotMatch(body, new RegExp(people.partner.id))
})

test('HACK-5: a name that an agency brought for some alone leaves them when it is a child', async () => {
  const { itemId } = await raise('partner', null, 'Amy K', [people.practitioner.id])
  await practitioner.change((write) => nameChild(write, itemId, world.amira, 1))
  for (const table of ['meeting_item where id', 'meeting_reason where item_id']) {
    const [row] = await service.sql(`select readers from ${table} = $1`, [itemId])
    assert.deepEqual(row!.readers, [people.practitioner.id])
  }
  assert.doesNotMatch((await service.as('partner').visit(`/meetings/${panel.meetingId}`)).body, /Amira/)
  secretId = itemId
})

test('HACK-5: a name that an agency brought is on their paper until it is a child', async () => {
  const { itemId } = await raise('partner', null, 'Amy Kh')
  const pack = `/meetings/${panel.meetingId}/pack?for=${panel.members.partnerSits}`
  assert.match((await practitioner.visit(pack)).page.text, /Amy Kh/)
  await practitioner.change((write) => nameChild(write, itemId, world.amira, 1))
  assert.doesNotMatch((await practitioner.visit(pack)).page.text, /Amira/)
})

test('HACK-5: to watch and review on a restricted item puts nothing into the case', async () => {
  service.clock.advance({ hours: 24 })
  await practitioner.change((write) => startMeeting(write, panel.meetingId))
  await practitioner.change((write) =>
    agreeAtItem(write, secretId, {
      ...{ what: 'Zebra talk', ownerId: panel.members.leadSits, ownerName: null, place: 'school', dueOn: '2026-03-06' },
    }),
  )
  await decide(secretId, 'watch and review')
  const [row] = await service.sql('select status from help_case where id = $1', [caseId])
  assert.notEqual(row!.status, 'watchful waiting')
  const story = await service.sql(`select * from chronology_entry where case_id = $1 and audience <> 'named'`, [caseId])
  assert.doesNotMatch(JSON.stringify(story), /Zebra reason/)
})

test('HACK-5: what a restricted item said before is on no shared screen and no paper', async () => {
  await decide(openId, 'group')
  await practitioner.change((write) => endMeeting(write, panel.meetingId))
  service.clock.advance({ days: 7 })
  nextId = (await practitioner.change((write) => openMeeting(write, panel.seriesId, '2026-03-10'))).meetingId
  const { itemId } = await raise('lead', world.amira, null)
  for (const path of [`live?item=${itemId}`, 'pack']) {
    const { page } = await practitioner.visit(`/meetings/${nextId}/${path}`)
    assert.match(page.text, /Amira/)
    assert.doesNotMatch(page.text, /Zebra words|Zebra talk|Zebra reason|Watch and review/, path)
  }
})

test('HACK-5: an agency’s paper says what was decided before only where that was shared too', async () => {
  const { itemId } = await raise('lead', world.tom, null)
  await practitioner.change((write) =>
    recordSharing(write, itemId, { agency: 'Young Northshire', basis: 'consent', why: 'His mother, today' }),
  )
  const pack = async (rest = '') => (await practitioner.visit(`/meetings/${nextId}/pack${rest}`)).page.text
  assert.match(await pack(), /O’Brien.*3 March 2026: /s)
  const theirs = await pack(`?for=${panel.members.partnerSits}`)
  assert.match(theirs, /O’Brien/)
  assert.doesNotMatch(theirs, /3 March 2026: /)
})
