import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { said } from '#features/actions/testing/said.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people } from '#test/service.ts'
import { aContact } from '../testing/a-contact.ts'

const service = aService()
let caseId: string
let path: string
let session: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  path = `/cases/${caseId}/contacts/new`
  session = `${path}?kind=child+session`
})

const usual = {
  attendance: 'attended',
  content: 'We drew a map of the loud places.',
  kind: 'child session',
  withWhom: 'child',
  worker: people.practitioner.id,
  'day[day]': '2',
  'day[month]': '3',
  'day[year]': '2026',
  time: '9am',
  mode: 'face to face',
  place: 'school',
  audience: 'service',
}
const latest = async () => (await service.sql('select * from contact order by written_at desc, id desc limit 1'))[0]!

test('it opens as most contacts are: now, mine, with the child, face to face at school, read by the service', async () => {
  const { form } = await service.as('practitioner').json(session)
  const known = Object.fromEntries(form.fields.map(({ name, value }: { name: string; value: string }) => [name, value]))
  assert.deepEqual(
    [
      known.attendance,
      known.kind,
      known.withWhom,
      known.worker,
      known.day,
      known.time,
      known.mode,
      known.place,
      known.audience,
    ],
    [
      'attended',
      'child session',
      'child',
      people.practitioner.id,
      '2026-03-02',
      '09:00',
      'face to face',
      'school',
      'service',
    ],
  )
  const call = await service.as('practitioner').json(`${path}?kind=parent+contact`)
  const field = (wanted: string) => call.form.fields.find(({ name }: { name: string }) => name === wanted).value
  assert.deepEqual([field('withWhom'), field('mode')], ['parent or carer', 'phone'])
})

test('what is recorded when nothing is opened is said', async () => {
  const { page } = await service.as('practitioner').visit(session)
  assert.match(
    page.querySelector('main')!.text,
    /Unless you change it below: Session with the child, 2 March 2026 at 9am, face to face, at school, by Priya Practitioner\. Who can read it: The service only/,
  )
})

test('what a browser sends when only the note is typed is a whole contact', async () => {
  const { page } = await service.as('practitioner').visit(`${path}?kind=parent+contact`)
  const fields: Record<string, string | string[]> = {}
  for (const input of page.querySelectorAll('main input[type=text], main textarea, main input:not([type])'))
    fields[input.getAttribute('name')!] = input.getAttribute('value') ?? input.text
  for (const input of page.querySelectorAll('main input[checked]'))
    fields[input.getAttribute('name')!] = input.getAttribute('value')!
  for (const select of page.querySelectorAll('main select')) {
    const option = select.querySelector('option[selected]') ?? select.querySelector('option')
    fields[select.getAttribute('name')!] = option!.getAttribute('value')!
  }
  const reply = await service
    .as('practitioner')
    .send(path, { ...fields, content: 'Spoke to mum, agreed a call on Friday' })
  assert.equal(reply.status, 303)
  assert.equal(reply.location, `/cases/${caseId}`)
  assert.equal(said(reply), 'The contact is recorded.')
  const row = await latest()
  assert.deepEqual(
    [row.kind, row.mode, row.with_whom, row.audience],
    ['parent contact', 'phone', ['parent or carer'], 'service'],
  )
})

test('CSW-11: each field that a record must have is asked for beside it, and nothing is lost', async () => {
  for (const missing of ['attendance', 'kind', 'withWhom', 'worker', 'time', 'mode', 'place', 'audience'] as const) {
    const { status, page } = await service.as('practitioner').send(path, { ...usual, [missing]: '' })
    assert.equal(status, 422, missing)
    assert.equal(page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), `#${missing}`)
    assert.equal(page.querySelector('#content')?.text, usual.content)
  }
  const content = await service.as('practitioner').send(path, { ...usual, content: '', analysis: 'Long and dear' })
  assert.equal(content.status, 422)
  assert.match(content.page.querySelector('#content-error')!.text, /Write what happened/)
  assert.equal(content.page.querySelector('#analysis')?.text, 'Long and dear')
  const open = content.page.querySelectorAll('main form details[open] summary').map(({ text }) => text)
  assert.deepEqual(open, ['Add what you make of it'], 'only what holds something that somebody typed')
})

test('HAST-10: the first contact is with the family, and before it the reason for another is asked for', async () => {
  await service.sql('update help_case set first_parent_contact_at = null where id = $1', [caseId])
  const { page } = await service.as('practitioner').visit(path)
  assert.equal(page.querySelector('#kind option[selected]')?.getAttribute('value'), 'parent contact')
  assert.match(page.querySelector('.nhsuk-card--warning')!.text, /The family has not been met yet/)
  const without = await service.as('practitioner').send(path, usual)
  assert.equal(without.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#inSpiteOf')
  assert.equal(
    (await service.as('practitioner').send(path, { ...usual, inSpiteOf: 'She refuses, and is competent to' })).status,
    303,
  )
})

test('CSW-11: a contact may be written up later, and is then on a list', async () => {
  const reply = await service
    .as('practitioner')
    .send(path, { ...usual, inSpiteOf: 'x', content: '', writeLater: 'yes' })
  assert.match(said(reply), /waits on your list/)
  assert.equal((await latest()).text_version, 0)
})

test('an action of the same form is agreed with it', async () => {
  const action = {
    actionWhat: 'Ask about the dinner hall',
    actionOwner: `staff ${people.teacher.id}`,
    actionDue: '2026-03-09',
  }
  assert.equal((await service.as('practitioner').send(path, { ...usual, inSpiteOf: 'x', ...action })).status, 303)
  const [row] = await service.sql('select * from action where contact_id = $1', [(await latest()).id])
  assert.deepEqual(
    [row?.what, row?.owner_name, row?.due_on && row.audience],
    ['Ask about the dinner hall', 'Tess Teacher', 'service'],
  )
  const wrong = await service
    .as('practitioner')
    .send(path, { ...usual, inSpiteOf: 'x', ...action, actionDue: '2026-01-09' })
  assert.equal(wrong.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#actionDue')
})

test('HAST-19, HAST-20, HAST-21: support for a parent says what it was about', async () => {
  for (const strand of ['parenting', 'employment', 'parent wellbeing']) {
    const fields = { ...usual, kind: 'parent contact', withWhom: 'parent or carer', mode: 'phone', strand }
    assert.equal((await service.as('practitioner').send(path, fields)).status, 303)
    assert.equal((await latest()).strand, strand)
  }
})

test('CSW-45: at school, at home or in the community, and no address', async () => {
  for (const place of ['school', 'home', 'community']) {
    await service.as('practitioner').send(path, { ...usual, kind: 'home visit', place })
    assert.equal((await latest()).place, place)
  }
  const { page } = await service.as('practitioner').visit(path)
  assert.equal(page.querySelectorAll('input[autocomplete*=address], #address').length, 0)
})

test('only who works on the case opens the form', async () => {
  assert.equal((await service.as('colleague').visit(path)).status, 422)
  for (const name of ['lead', 'teacher', 'partner', 'otherPractitioner', 'practitionerElsewhere'] as const)
    assert.equal((await service.as(name).visit(path)).status, 404)
  assert.equal((await service.as('practitioner').visit('/cases/not-a-case/contacts/new')).status, 404)
})

test('it opens within 4 statements and is recorded within 8', async () => {
  const practitioner = service.as('practitioner')
  const opened = await service.statements(() => practitioner.visit(path))
  assert.ok(opened.sent.length + 1 <= 4, `${opened.sent.length + 1}`)
  await aContact(service, caseId)
  const withAll = {
    ...usual,
    inSpiteOf: 'x',
    actionWhat: 'Ring',
    actionOwner: `staff ${people.teacher.id}`,
    actionDue: '2026-03-09',
  }
  for (const fields of [usual, withAll, { ...withAll, content: '', attendance: 'was not brought' }]) {
    const { sent } = await service.statements(() => practitioner.send(path, fields))
    assert.ok(sent.length - opened.sent.length + 1 <= 8, `${sent.length - opened.sent.length + 1}`)
  }
})

test('it is whole in Welsh', async () => {
  const { page } = await service.as('practitioner').visit(`${path}?lang=cy`)
  assert.equal(page.querySelector('h1')?.text, 'Cofnodi cyswllt')
})
