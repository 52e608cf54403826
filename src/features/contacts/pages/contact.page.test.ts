import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import type { PersonName } from '#test/standard-world.ts'
import { contactsToWriteUp } from '../contacts-to-write-up.ts'
import { aContact, aSession } from '../testing/a-contact.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

const everyone = [
  'practitioner',
  'supervisor',
  'lead',
  'educationManager',
  'teacher',
  'colleague',
  'partner',
  'otherPractitioner',
  'otherSupervisor',
  'otherLead',
  'practitionerElsewhere',
  'leadElsewhere',
] as const satisfies readonly PersonName[]

/** Who finds the contact: on its page, in the list, and as JSON of both. It must be the same everywhere. */
async function whoFinds(contactId: string): Promise<string[]> {
  const found: string[] = []
  for (const name of everyone) {
    const person = service.as(name)
    const page = (await person.visit(`/contacts/${contactId}`)).status === 200
    const json = (await person.json(`/contacts/${contactId}`)).data !== undefined
    const list = (await person.visit(`/cases/${caseId}/contacts`)).body.includes(contactId)
    const listJson = JSON.stringify(await person.json(`/cases/${caseId}/contacts`)).includes(contactId)
    assert.deepEqual([json, list, listJson], [page, page, page], name)
    if (page) found.push(name)
  }
  return found
}

test('what the service writes for itself is read by its workers and supervisors', async () => {
  const { contactId } = await aContact(service, caseId, { audience: 'service' })
  assert.deepEqual(await whoFinds(contactId), ['practitioner', 'supervisor'])
})

test('what is for the case is also read by those who lead the school', async () => {
  const { contactId } = await aContact(service, caseId, { audience: 'case' })
  assert.deepEqual(await whoFinds(contactId), ['practitioner', 'supervisor', 'lead', 'educationManager'])
})

test('CSW-6: what is for people by name is read by them and whoever did it, and by no supervisor', async () => {
  const { contactId } = await aContact(service, caseId, { audience: 'named', readers: [people.practitioner.id] })
  assert.deepEqual(await whoFinds(contactId), ['practitioner'])
  const written = await aContact(service, caseId, {
    by: 'supervisor',
    workerId: people.practitioner.id,
    audience: 'named',
    readers: [people.practitioner.id],
  })
  assert.deepEqual(await whoFinds(written.contactId), ['practitioner', 'supervisor'])
})

test('HACK-7: a contact shows what it was, who was there, how long, where, and who can read it', async () => {
  const { contactId } = await aContact(service, caseId, {
    ...aSession,
    minutes: 45,
    withNames: 'Amira and her mum',
    seenAlone: false,
  })
  const actionId = await anAction(service, caseId)
  await service.sql('update action set contact_id = $1 where id = $2', [contactId, actionId])
  const { page } = await service.as('practitioner').visit(`/contacts/${contactId}`)
  assert.equal(page.querySelector('h1')?.text, 'Session with the child on 2 March 2026')
  assert.equal(page.querySelector('title')?.text.startsWith('Session with the child on 2 March 2026'), true)
  for (const expected of [
    /45 minutes/,
    /The child, a parent or carer: Amira and her mum/,
    /Face to face, at school/,
    /Went ahead/,
    /The service only/,
    /We drew a map/,
    /Sit Amira by the door/,
  ])
    assert.match(page.querySelector('main')!.text, expected)
  assert.match(page.querySelector('.app-print-only')!.text, /Printed by Priya Practitioner/)
})

test('CSW-11: a change is a new version with its reason, and what was written first stays', async () => {
  const { contactId } = await aContact(service, caseId, { content: 'Mum said Tuesday.' })
  const amend = `/contacts/${contactId}/amend`
  const without = await service.as('practitioner').send(amend, { content: 'Mum said Thursday.' })
  assert.equal(without.status, 422)
  assert.match(without.page.querySelector('#why-error')!.text, /Write why/)
  assert.equal(without.page.querySelector('#content')?.text, 'Mum said Thursday.')
  const same = await service.as('practitioner').send(amend, { content: 'Mum said Tuesday.', why: 'x' })
  assert.match(same.page.querySelector('#content-error')!.text, /Change something/)

  const changed = await service.as('supervisor').send(amend, { content: 'Mum said Thursday.', why: 'I misheard' })
  assert.equal(changed.location, `/contacts/${contactId}`)
  const texts = await service.sql(
    'select text_version, content, why_changed, written_by from contact_text where contact_id = $1 order by 1',
    [contactId],
  )
  assert.deepEqual(texts, [
    { text_version: 1, content: 'Mum said Tuesday.', why_changed: null, written_by: people.practitioner.id },
    { text_version: 2, content: 'Mum said Thursday.', why_changed: 'I misheard', written_by: people.supervisor.id },
  ])
  const { page } = await service.as('practitioner').visit(`/contacts/${contactId}`)
  assert.match(
    page.querySelector('main')!.text,
    /Mum said Thursday\..*Changed because: I misheard.*1 earlier version.*Mum said Tuesday\./s,
  )
  await assert.rejects(
    service.as('practitioner').change(async (write) => {
      await write.db.updateTable('contactText').set({ content: 'never' }).where('areaId', '=', 1).execute()
    }),
    /permission denied/,
  )
})

test('two who change a note at once see both texts, however long', async () => {
  const { contactId } = await aContact(service, caseId, { content: 'First.' })
  const amend = `/contacts/${contactId}/amend`
  const [mine, theirs] = ['Mine. '.repeat(3000).trim(), 'Theirs. '.repeat(2400).trim()]
  assert.equal((await service.as('supervisor').send(amend, { content: theirs, why: 'more' })).status, 303)
  const reply = await service.as('practitioner').send(amend, { content: mine, why: 'more too' }, { version: 1 })
  assert.equal(reply.status, 409)
  assert.equal(reply.page.querySelector('#content')?.text, mine)
  assert.ok(reply.body.includes(theirs))
  assert.equal((await service.sql('select 1 from contact_text where contact_id = $1', [contactId])).length, 2)
})

test('CSW-11: what is to be written up is worked out, and is late after the hours of the service', async () => {
  const at = new Date('2026-03-01T09:30:00Z')
  const { contactId } = await aContact(service, caseId, { content: '', writeLater: true, at })
  await aContact(service, caseId, { ...aSession, attendance: 'was not brought', content: '' })
  const mine = () => service.as('practitioner').look(contactsToWriteUp)
  assert.deepEqual(
    (await mine()).map(({ dueAt, isLate, childName, ...waiting }) => [
      waiting.contactId,
      childName,
      dueAt.toISOString(),
      isLate,
    ]),
    [[contactId, 'Amira Khan', '2026-03-02T09:30:00.000Z', false]],
  )
  service.clock.advance({ hours: 1 })
  assert.equal((await mine())[0]?.isLate, true)
  assert.deepEqual(await service.as('supervisor').look(contactsToWriteUp), [])

  assert.match((await service.as('practitioner').visit(`/contacts/${contactId}`)).body, /still to be written up/)
  const written = await service
    .as('practitioner')
    .send(`/contacts/${contactId}/amend`, { content: 'She told me about the bus.' })
  assert.equal(written.status, 303)
  assert.deepEqual(await mine(), [])
  const [row] = await service.sql('select text_version, written_at from contact where id = $1', [contactId])
  assert.deepEqual([row?.text_version, row?.written_at.toISOString()], [1, '2026-03-02T10:00:00.000Z'])
})

test('entered in error: struck through with its reason, readable, and counted no more', async () => {
  const { caseId: theirs } = await aCase(service, { childId: world.tom })
  const first = await aContact(service, theirs, {
    at: new Date('2026-02-24T10:00:00Z'),
    audience: 'named',
    readers: [people.practitioner.id],
  })
  const { contactId } = await aContact(service, theirs, { content: 'About the wrong boy.' })
  const error = `/contacts/${contactId}/error`
  assert.equal((await service.as('supervisor').send(error, {})).status, 422)
  assert.equal((await service.as('supervisor').send(error, { why: 'late' }, { version: 9 })).status, 409)
  assert.equal((await service.as('supervisor').send(error, { why: 'This was another Tom' })).status, 303)

  const { page } = await service.as('practitioner').visit(`/contacts/${contactId}`)
  assert.match(
    page.querySelector('main')!.text,
    /Entered in error.*This was another Tom.*Struck out by Sana Supervisor/s,
  )
  assert.match(page.querySelector('main del')!.text, /About the wrong boy/)
  assert.match(
    (await service.as('practitioner').visit(`/cases/${theirs}/contacts`)).page.querySelector('tbody')!.text,
    /Entered in error/,
  )
  const [counted] = await service.sql(
    'select contact_count, last_contact_at, first_parent_contact_at from help_case where id = $1',
    [theirs],
  )
  // The first one is for people by name: everybody on the case reads the count, so it is not in it.
  assert.deepEqual(counted, { contact_count: 0, last_contact_at: null, first_parent_contact_at: null })
  const story = await service.sql(
    'select kind, struck_out from chronology_entry where source_id = $1 order by at, id',
    [contactId],
  )
  assert.deepEqual(story, [
    { kind: 'contact', struck_out: true },
    { kind: 'contact amended', struck_out: false },
  ])
  assert.equal((await service.as('practitioner').visit(`/contacts/${contactId}/amend`)).status, 422)
  assert.equal((await service.as('practitioner').visit(`/contacts/${first.contactId}`)).status, 200)
})

test('who may read a note may not always change it', async () => {
  const { contactId } = await aContact(service, caseId, { audience: 'case' })
  for (const page of ['amend', 'error']) {
    assert.equal((await service.as('lead').visit(`/contacts/${contactId}/${page}`)).status, 404)
    assert.equal((await service.as('practitionerElsewhere').visit(`/contacts/${contactId}/${page}`)).status, 404)
    assert.equal((await service.as('supervisor').visit(`/contacts/${contactId}/${page}`)).status, 200)
  }
  assert.equal((await service.as('practitioner').visit('/contacts/nonsense')).status, 404)
})

test('P28: looking at a contact is in the log, within 4 statements, and changing it within 8', async () => {
  const { contactId } = await aContact(service, caseId)
  const lead = service.as('practitioner')
  const shown = await service.statements(() => lead.visit(`/contacts/${contactId}`))
  assert.ok(shown.sent.length + 1 <= 4)
  const opened = await service.statements(() => lead.visit(`/contacts/${contactId}/amend`))
  const changed = await service.statements(() =>
    lead.send(`/contacts/${contactId}/amend`, { content: 'New', why: 'x' }),
  )
  assert.ok(changed.sent.length - opened.sent.length + 1 <= 8)
  const struck = await service.statements(() => lead.send(`/contacts/${contactId}/error`, { why: 'x' }))
  assert.ok(struck.sent.length - opened.sent.length + 1 <= 8)
  const [entry] = await service.sql(
    `select child_ids, subject from audit.entry where what = 'saw contact' and person_id = $1 order by seq desc limit 1`,
    [people.practitioner.id],
  )
  assert.deepEqual([entry?.child_ids, entry?.subject.contactId], [[world.amira], contactId])
})
