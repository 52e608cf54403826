import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { anAction } from '../testing/an-action.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

const listed = async (name: 'teacher' | 'practitioner' | 'partner' | 'colleagueTeacher', path = '/actions') =>
  (await service.as(name).visit(path)).page
    .querySelectorAll('main tbody a')
    .map((link) => link.childNodes[0]!.text.trim())

test('everybody has a list of their own, and it may be empty', async () => {
  for (const name of ['teacher', 'partner', 'practitioner', 'commissioner', 'officer'] as const) {
    const { status, page } = await service.as(name).visit('/actions')
    assert.equal(status, 200)
    assert.match(page.text, /You have nothing to do/)
  }
})

test('mine to do, soonest first, with the child and how late it is', async () => {
  await anAction(service, caseId, { what: 'Second', dueOn: '2026-03-09' })
  await anAction(service, caseId, { what: 'First', dueOn: '2026-02-26' })
  await anAction(service, caseId, { what: 'For another', ownerStaffId: people.lead.id, ownerName: 'Lena Lead' })
  assert.deepEqual(await listed('teacher'), ['First', 'Second'])
  const { page } = await service.as('teacher').visit('/actions')
  assert.match(page.querySelector('tbody tr')!.text, /Amira Khan.*agreed by Priya Practitioner.*late by 2 school days/s)
  assert.deepEqual(await listed('colleagueTeacher'), [])
})

test('what I agreed with others is apart, and what is answered too', async () => {
  await anAction(service, caseId, {
    what: 'Mine',
    ownerStaffId: people.practitioner.id,
    ownerName: 'Priya Practitioner',
  })
  assert.deepEqual((await listed('practitioner', '/actions?show=asked')).sort(), ['First', 'For another', 'Second'])
  assert.deepEqual(await listed('practitioner'), ['Mine'])
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>(`select id from action where what = 'First'`)
  await service.as('teacher').send(`/actions/${id}`, { answer: 'yes' })
  assert.deepEqual(await listed('teacher', '/actions?show=answered'), ['First'])
  assert.deepEqual(await listed('teacher'), ['Second'])
  assert.deepEqual(await listed('teacher', '/actions?show=nonsense'), ['Second'])
})

test('it is paged by key, and no row is missed or shown twice', async () => {
  for (let i = 0; i < 26; i += 1) await anAction(service, caseId, { what: `Every day ${i}`, dueOn: '2026-03-09' })
  const first = await service.as('teacher').visit('/actions')
  const next = first.page.querySelector('.nhsuk-pagination a')!.getAttribute('href')!
  const seen = [...(await listed('teacher')), ...(await listed('teacher', next.replaceAll('&amp;', '&')))]
  assert.equal(seen.length, 27)
  assert.equal(new Set(seen).size, 27)
})

test('P28: the children on it are in the log, and it is at most 4 statements', async () => {
  const { sent } = await service.statements(() => service.as('teacher').visit('/actions'))
  assert.ok(sent.length + 1 <= 4)
  const [entry] = await service.sql(
    `select child_ids from audit.entry where person_id = $1 and what = 'saw actions' order by seq desc limit 1`,
    [people.teacher.id],
  )
  assert.deepEqual(entry?.child_ids, [world.amira])
})
