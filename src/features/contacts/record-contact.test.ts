import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { countingPackets } from '#test/packets.ts'
import { aService, people, world } from '#test/service.ts'
import { enterInError } from './amend-contact.ts'
import { aContact, aSession } from './testing/a-contact.ts'

const service = aService()
const packetsOf = countingPackets(service)
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

const theCase = async () =>
  (
    await service.sql(
      'select status, contact_count, first_child_contact_at, first_parent_contact_at, last_contact_at from help_case where id = $1',
      [caseId],
    )
  )[0]!

test('HAST-10: a session before the family was met needs a reason', async () => {
  const alone = { ...aSession, withWhom: ['child'] as const }
  await assert.rejects(aContact(service, caseId, alone), (error: Refused) => error.field === 'inSpiteOf')
  assert.equal((await theCase()).contact_count, 0)

  const inSpiteOf = 'Amira is competent to decide and does not want them told yet'
  const { contactId } = await aContact(service, caseId, { ...alone, inSpiteOf })
  const [row] = await service.sql('select in_spite_of from contact where id = $1', [contactId])
  assert.equal(row?.in_spite_of, inSpiteOf)

  await aContact(service, caseId, { at: new Date('2026-02-27T16:00:00Z') })
  await aContact(service, caseId, { ...alone, at: new Date('2026-02-27T16:30:00Z') })
  await assert.rejects(aContact(service, caseId, { ...alone, at: new Date('2026-02-27T15:00:00Z') }), Refused)
})

test('HAST-10: a service that does not ask for it is not asked', async () => {
  const other = await aCase(service, {
    by: 'otherSupervisor',
    childId: world.bea,
    schoolId: world.millLane,
    teamId: world.linkWork,
    raisedBy: people.otherTeacher.id,
    leadId: people.otherPractitioner.id,
  })
  await aContact(service, other.caseId, { ...aSession, withWhom: ['child'], by: 'otherPractitioner' })
})

test('CSW-11: a contact is kept with who, with whom, when, how, where and what, and begins the help', async () => {
  const { contactId } = await aContact(service, caseId, {
    ...aSession,
    withNames: 'Amira and her mum',
    minutes: 45,
    seenAlone: true,
    childVoice: '“The dinner hall is the worst.”',
    analysis: 'Noise, more than people.',
    nextStep: 'Try the side door.',
  })
  const [row] = await service.sql('select * from contact where id = $1', [contactId])
  assert.equal(row?.worker_id, people.practitioner.id)
  assert.deepEqual(row.with_whom, ['child', 'parent or carer'])
  assert.deepEqual(
    [row.kind, row.mode, row.place, row.attendance, row.minutes, row.seen_alone, row.text_version],
    ['child session', 'face to face', 'school', 'attended', 45, true, 1],
  )
  const [text] = await service.sql('select * from contact_text where contact_id = $1', [contactId])
  assert.equal(text?.child_voice, '“The dinner hall is the worst.”')
  assert.equal(text.next_step, 'Try the side door.')
  const helpCase = await theCase()
  assert.equal(helpCase.status, 'active')
  assert.deepEqual(helpCase.last_contact_at, new Date('2026-03-02T09:00:00Z'))
  const [told] = await service.sql('select said, headline, audience from chronology_entry where source_id = $1', [
    contactId,
  ])
  assert.deepEqual(told, {
    said: { is: 'contact', kind: 'child session', attendance: 'attended' },
    headline: 'We drew a map of the loud places.',
    audience: 'service',
  })
})

test('CSW-11: somebody seen has something written, or a promise to write it', async () => {
  const refused = (about: Parameters<typeof aContact>[2]) =>
    assert.rejects(aContact(service, caseId, about), (error: Refused) => error.field === 'content')
  await refused({ content: '' })
  await refused({ content: '', writeLater: true, nextStep: 'This would be lost' })
  const { contactId } = await aContact(service, caseId, { content: '', writeLater: true })
  assert.deepEqual(await service.sql('select text_version from contact where id = $1', [contactId]), [
    { text_version: 0 },
  ])
  assert.deepEqual(await service.sql('select 1 from contact_text where contact_id = $1', [contactId]), [])
})

test('what was said from afar has no place, and what was written is not a contact that was made', async () => {
  const before = await theCase()
  const { contactId } = await aContact(service, caseId, { mode: 'email', at: new Date('2026-03-02T08:59:00Z') })
  const [row] = await service.sql('select place from contact where id = $1', [contactId])
  assert.equal(row?.place, 'not in person')
  const after = await theCase()
  assert.equal(after.contact_count, before.contact_count + 1)
  assert.deepEqual(after.last_contact_at, before.last_contact_at)
})

test('HAST-8: when a child is not brought, the school’s leads and the supervisors hear it, and no more', async () => {
  const missed = { ...aSession, attendance: 'was not brought', content: '', nextStep: 'Ring mum' } as const
  await aContact(service, caseId, missed)
  const told = await service.sql(
    `select to_id, child_id, case_id from notice where kind = 'was not brought' order by to_id`,
  )
  assert.deepEqual(
    told,
    [people.lead.id, people.supervisor.id].map((to_id) => ({ to_id, child_id: world.amira, case_id: caseId })),
  )
  await aContact(service, caseId, { ...missed, audience: 'named', readers: [people.practitioner.id] })
  assert.equal((await service.sql(`select 1 from notice where kind = 'was not brought'`)).length, told.length)
  await aContact(service, caseId, { ...missed, attendance: 'cancelled', cancelledBy: 'school' })
  assert.equal((await service.sql(`select 1 from notice where kind = 'was not brought'`)).length, told.length)
})

test('a cancelled contact says who cancelled, and nothing is in the future', async () => {
  await assert.rejects(aContact(service, caseId, { attendance: 'cancelled' }), /who cancelled/)
  await assert.rejects(aContact(service, caseId, { at: new Date('2026-03-02T09:01:00Z') }), /not in the future/)
  await assert.rejects(aContact(service, caseId, { audience: 'named' }), /who may read/)
  await assert.rejects(aContact(service, caseId, { withWhom: [] }), /who the contact was with/)
})

test('nobody is named who has nothing to do with the case', async () => {
  const elsewhere = people.practitionerElsewhere.id
  await assert.rejects(aContact(service, caseId, { workerId: elsewhere }), NotFound)
  await assert.rejects(aContact(service, caseId, { workerId: people.teacher.id }), NotFound)
  await assert.rejects(aContact(service, caseId, { audience: 'named', readers: [people.teacher.id] }), NotFound)
  const action = { what: 'Ring', ownerKind: 'staff', ownerName: 'X', place: 'school', dueOn: '2026-03-09' } as const
  await assert.rejects(aContact(service, caseId, { action: { ...action, ownerStaffId: elsewhere } }), NotFound)
})

test('only those who work on the case record on it', async () => {
  await assert.rejects(aContact(service, caseId, { by: 'colleague' }), Refused)
  for (const by of ['lead', 'teacher', 'otherPractitioner', 'practitionerElsewhere'] as const)
    await assert.rejects(aContact(service, caseId, { by }), NotFound)
  await aContact(service, caseId, { by: 'supervisor', workerId: people.practitioner.id })
})

test('an action that comes of it is agreed with it, and no wider than the note', async () => {
  const { contactId } = await aContact(service, caseId, {
    action: {
      what: 'Keep a seat by the door',
      ownerKind: 'staff',
      ownerStaffId: people.teacher.id,
      ownerName: 'Tess Teacher',
      place: 'school',
      dueOn: '2026-03-09',
    },
  })
  const [action] = await service.sql('select id, audience, contact_id from action where contact_id = $1', [contactId])
  assert.equal(action?.audience, 'service')
  assert.deepEqual(await service.sql('select to_id from notice where action_id = $1', [action.id]), [
    { to_id: people.teacher.id },
  ])
})

test('three round trips: to enter, to hold the case, and all that is written with the commit', async () => {
  const action = { what: 'Ring', ownerKind: 'staff', ownerName: 'Tess', place: 'school', dueOn: '2026-03-09' } as const
  const withAction = () => aContact(service, caseId, { action: { ...action, ownerStaffId: people.teacher.id } })
  await withAction()
  assert.equal(await packetsOf(withAction), 3)
})

test('what happened before a case was closed may still be written down', async () => {
  await service.sql(
    `update help_case set status = 'closed', closed_at = '2026-02-28T12:00Z', outcome = 'aim met' where id = $1`,
    [caseId],
  )
  await aContact(service, caseId, { at: new Date('2026-02-28T11:00:00Z') })
  await assert.rejects(aContact(service, caseId, { at: new Date('2026-02-28T13:00:00Z') }), /closed/)
})

test('P06: a note for people by name is neither in the list nor in any count for others, and moves no date', async () => {
  const { caseId } = await aCase(service, { childId: world.tom })
  const before = await service.sql('select * from help_case where id = $1', [caseId])
  const { contactId } = await aContact(service, caseId, { audience: 'named', readers: [people.practitioner.id] })
  assert.deepEqual(await service.sql('select * from help_case where id = $1', [caseId]), before)
  for (const name of ['supervisor', 'lead', 'colleague'] as const) {
    const { body } = await service.as(name).visit(`/cases/${caseId}`)
    assert.ok(!body.includes(contactId), name)
    assert.doesNotMatch(body, /contacts\/[0-9a-f]{8}-/, name)
    assert.equal((await service.as(name).visit(`/contacts/${contactId}`)).status, 404, name)
  }
  assert.equal((await service.as('practitioner').visit(`/contacts/${contactId}`)).status, 200)

  // Nor does it come to be counted when another contact is struck out.
  const shared = await aContact(service, caseId, {})
  await service.as('practitioner').change((write) => enterInError(write, shared.contactId, 'Another child', 1))
  const [counted] = await service.sql('select contact_count, last_contact_at from help_case where id = $1', [caseId])
  assert.deepEqual(counted, { contact_count: 0, last_contact_at: null })
})
