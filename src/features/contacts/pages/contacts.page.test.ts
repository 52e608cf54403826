import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, world } from '#test/service.ts'
import { aContact, aSession } from '../testing/a-contact.ts'

const service = aService()
let caseId: string
let list: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  list = `/cases/${caseId}/contacts`
})

const rows = async (path: string) =>
  (await service.as('practitioner').visit(path)).page.querySelectorAll('main tbody tr').map((row) => row.text)

test('there may be none, and who may not read them is not told how many there are', async () => {
  assert.match((await service.as('practitioner').visit(list)).body, /There are no contacts here that you can read/)
  await aContact(service, caseId, { at: new Date('2026-02-20T10:00:00Z') })
  const { status, page } = await service.as('lead').visit(list)
  assert.equal(status, 200)
  assert.match(page.text, /There are no contacts here that you can read/)
  assert.deepEqual((await service.as('lead').json(list)).data.contacts, [])
})

test('latest first, by what it was and whether it took place', async () => {
  await aContact(service, caseId, { ...aSession, at: new Date('2026-02-24T10:00:00Z') })
  await aContact(service, caseId, {
    ...aSession,
    at: new Date('2026-02-26T10:00:00Z'),
    attendance: 'was not brought',
    content: '',
  })
  const all = await rows(list)
  assert.equal(all.length, 3)
  assert.match(all[0]!, /26 February 2026.*Was not brought/s)
  assert.equal((await rows(`${list}?kind=child+session`)).length, 2)
  assert.equal((await rows(`${list}?kind=child+session&attendance=attended`)).length, 1)
  assert.equal((await rows(`${list}?kind=nonsense`)).length, 3)
  assert.match((await service.as('practitioner').visit(`${list}?kind=observation`)).body, /No contact is like this/)
})

test('it is paged by key, filters kept, and no row is missed or shown twice', async () => {
  for (let i = 0; i < 27; i += 1)
    await aContact(service, caseId, {
      kind: 'school liaison',
      withWhom: ['class teacher'],
      at: new Date('2026-02-27T10:00:00Z'),
    })
  const links = async (path: string) =>
    (await service.as('practitioner').visit(path)).page
      .querySelectorAll('main tbody a')
      .map((link) => link.getAttribute('href'))
  const first = `${list}?kind=school+liaison`
  const { page } = await service.as('practitioner').visit(first)
  const older = page.querySelector('.nhsuk-pagination a')!.getAttribute('href')!.replaceAll('&amp;', '&')
  assert.match(older, /kind=school/)
  const seen = [...(await links(first)), ...(await links(older))]
  assert.equal(seen.length, 27)
  assert.equal(new Set(seen).size, 27)
})

test('a case that is not theirs is not there, and looking is in the log within 4 statements', async () => {
  for (const name of ['teacher', 'otherPractitioner', 'otherLead', 'practitionerElsewhere'] as const)
    assert.equal((await service.as(name).visit(list)).status, 404)
  const { sent } = await service.statements(() => service.as('practitioner').visit(list))
  assert.ok(sent.length + 1 <= 4)
  const [entry] = await service.sql(
    `select child_ids from audit.entry where what = 'saw contacts' order by at desc limit 1`,
  )
  assert.deepEqual(entry?.child_ids, [world.amira])
})
