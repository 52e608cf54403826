import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { type AnAdult, aCheckedAdult } from '#features/links/testing/a-link.ts'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { aService, world } from '#test/service.ts'
import { aFamilyPage, linkToPage, opensPage, prepared } from './testing/a-family-page.ts'

const service = aService()
let sara: AnAdult
let pageId: string

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  sara = await aCheckedAdult(service)
  pageId = await aFamilyPage(service, caseId, sara)
})

const add = () => `/family-pages/${pageId}/add`
const worker = () => service.as('practitioner')

test('there is no plan to share before one is agreed', async () => {
  const { page } = await worker().visit(add())
  assert.equal(page.querySelector('input[name=plan]'), null)
  await assert.rejects(prepared(service, pageId, { plan: true }), /Plan/)
})

test('CSW-10: the plan is on the adult’s page once it was read and shared, and is taken back like anything else', async () => {
  await anAgreedPlan(service, { childId: world.amira })
  assert.ok((await worker().visit(add())).page.querySelector('input[name=plan]'))
  assert.equal((await worker().send(add(), { plan: 'yes' })).status, 303)
  const browser = await opensPage(service, await sharedSomething(), sara)
  const text = async () => (await browser.visit('/for-you/family')).page.querySelector('main')!.text
  assert.doesNotMatch(await text(), /What we hope/, 'prepared is not shared')

  const [item] = await service.sql(`select id, version, words from shared_item where kind = 'our plan'`)
  assert.doesNotMatch(item!.words, /We are glad/, 'what an adult said stays theirs')
  const shared = await worker().send(`/family-pages/${pageId}`, {
    ...{ item: item!.id, seen: String(item!.version), _button: 'share' },
  })
  assert.equal(shared.status, 303)
  assert.match(await text(), /Our plan[\s\S]*What we hope: He plays with other children on most days\./)
  assert.equal((await worker().visit(add())).page.querySelector('input[name=plan]'), null, 'it is there once')

  await worker().send(`/family-pages/${pageId}`, { item: item!.id, _button: 'off' })
  assert.doesNotMatch(await text(), /What we hope/)
})

test('P07: a plan that names somebody else of the family is not shared before its words are changed', async () => {
  const { id } = (await prepared(service, pageId, { plan: true })).at(-1)!
  await service.sql(`update shared_item set words = words || ' Ask Mr Khan.' where id = $1`, [id])
  const reply = await worker().send(`/family-pages/${pageId}`, { item: id, seen: '1', _button: 'share' })
  assert.equal(reply.status, 422)
  assert.match(reply.body, /no surname/)
})

/** Something is on the page, so that its link can be sent. */
async function sharedSomething() {
  const items = await prepared(service, pageId, { agreed: 'A walk on Sunday.' })
  const [walk] = await service.sql(`select id, version from shared_item where kind = 'agreed'`)
  assert.ok(items.length > 0)
  await worker().send(`/family-pages/${pageId}`, { item: walk!.id, seen: String(walk!.version), _button: 'share' })
  return linkToPage(service, pageId, sara)
}
