import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCycle, attendeesOf, complete, held } from '#features/consultations/testing/a-cycle.ts'
import { type AnAdult, aCheckedAdult } from '#features/links/testing/a-link.ts'
import { aService } from '#test/service.ts'
import { shareOnPage } from './share-on-page.ts'
import { aFamilyPage, linkToPage, opensPage } from './testing/a-family-page.ts'

/** The letter after a consultation, read by link. Sara and Omar Khan were both there. */
const service = aService()
const worker = service.as('practitioner')
let sara: AnAdult
let caseId: string
let path: string

before(async () => {
  await service.ready
  const cycle = await aCycle(service)
  caseId = cycle.caseId
  sara = await aCheckedAdult(service, 'Sara Khan', { language: 'Welsh' })
  const omar = await aCheckedAdult(service, 'Omar Khan', { kind: 'father' })
  await held(service, cycle.consultationId, {
    day: '2026-03-03',
    tasks: 'everybody',
    with: [sara.relationshipId, omar.relationshipId],
  })
  await complete(service, cycle.consultationId)
  const { id } = (await attendeesOf(service, cycle.consultationId)).find(({ name }) => name === 'Sara Khan')!
  path = `/consultations/${cycle.consultationId}/letters/${id}/share`
})

test('without a page of theirs it says what to do first', async () => {
  const refused = await worker.send(path)
  assert.equal(refused.status, 422)
  assert.match(refused.page.text, /They have no page yet/)
})

test('the letter waits on their page until it is shared, in their language, and names nobody else of the family', async () => {
  const pageId = await aFamilyPage(service, caseId, sara)
  const sent = await worker.send(path)
  assert.equal(sent.location, `/family-pages/${pageId}`)
  const [item] = await service.sql<{ id: string; words: string; version: number; shared_at: Date | null }>(
    'select id, words, version, shared_at from shared_item where page_id = $1',
    [pageId],
  )
  assert.equal(item!.shared_at, null)
  assert.match(item!.words, /^Annwyl Sara,/)
  assert.doesNotMatch(item!.words, /Omar|Khan/)

  await worker.change((write) => shareOnPage(write, { pageId, itemId: item!.id, version: item!.version }))
  const browser = await opensPage(service, await linkToPage(service, pageId, sara), sara)
  const read = await browser.visit('/for-you/family')
  assert.match(read.page.text, /Annwyl Sara,/)
  assert.ok(service.mails.every(({ text }) => !/Annwyl Sara|Amira/.test(text)))
})

test('a school’s lead puts nothing on a page', async () => {
  assert.equal((await service.as('lead').visit(path)).status, 404)
})
