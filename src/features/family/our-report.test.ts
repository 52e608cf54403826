import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { type AnAdult, aCheckedAdult } from '#features/links/testing/a-link.ts'
import { aReport, give } from '#features/reports/testing/a-report.ts'
import { writeReport } from '#features/reports/writing/write-report.ts'
import { aService, people } from '#test/service.ts'
import { wordForFamily } from './share-on-page.ts'
import { aFamilyPage, linkToPage, opensPage, prepared } from './testing/a-family-page.ts'

const service = aService()
const by = 'practitioner' as const
let sara: AnAdult
let pageId: string
let omarsPageId: string
let namesakesPageId: string
let reportId: string

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  sara = await aCheckedAdult(service)
  pageId = await aFamilyPage(service, caseId, sara)
  omarsPageId = await aFamilyPage(service, caseId, await aCheckedAdult(service, 'Omar Khan', { kind: 'father' }))
  const namesake = await aCheckedAdult(service, 'Sara Khan', { kind: 'grandparent', email: 'sara.khan@elsewhere.test' })
  namesakesPageId = await aFamilyPage(service, caseId, namesake)
  ;({ reportId } = await aReport(service, caseId, { by, title: 'For the review' }))
  const text = { title: 'For the review', sections: { work: 'We walked and talked.', next: 'Two more walks.' } }
  await service.as(by).change((write) => writeReport(write, reportId, text, 1))
})

const offered = async () =>
  (await service.as(by).visit(`/family-pages/${pageId}/add`)).page
    .querySelectorAll('input[name=reports]')
    .map((input) => input.getAttribute('value'))

test('CSW-16: a report that has not left, or that others were given, is not offered for a family’s page', async () => {
  assert.deepEqual(await offered(), [])
  await give(service, reportId, {}, by)
  assert.deepEqual(await offered(), [], 'a meeting was given it, and the family was not')
  await assert.rejects(prepared(service, pageId, { reportIds: [reportId] }), /Report/)
})

test('CSW-16: what is for somebody’s page is given to a person, and not to a name', async () => {
  const byName = await service.as(by).send(`/reports/${reportId}/give`, {
    ...{ toKind: 'family', toName: 'Sara Khan', basis: 'consent', why: 'She asked', how: 'on their pages' },
    ...{ 'onDay[day]': '2', 'onDay[month]': '3', 'onDay[year]': '2026' },
  })
  assert.equal(byName.status, 422)
  assert.match(byName.page.querySelector('.nhsuk-error-summary')!.text, /Select who .+ it is for/)
})

test('CSW-16: given to the family to read on their page, it is there word for word once it was read and shared', async () => {
  const given = await service.as(by).send(`/reports/${reportId}/give`, {
    ...{ toKind: 'family', familyId: sara.relationshipId, basis: 'consent', why: 'She asked', how: 'on their pages' },
    ...{ 'onDay[day]': '2', 'onDay[month]': '3', 'onDay[year]': '2026' },
  })
  assert.match(given.location!, /\/cases\/.+\/family/)
  assert.deepEqual(await offered(), [reportId])

  const omars = (await service.as(by).visit(`/family-pages/${omarsPageId}/add`)).page
  assert.equal(omars.querySelectorAll('input[name=reports]').length, 0, 'what Sara was given is not for another page')
  assert.match(omars.text, /“For the review” was given to Sara Khan, so it is not for the page of Omar Khan/)
  await assert.rejects(prepared(service, omarsPageId, { reportIds: [reportId] }), /Report/)
  await assert.rejects(prepared(service, namesakesPageId, { reportIds: [reportId] }), /Report/, 'of the same name')
  assert.equal((await service.as(by).send(`/family-pages/${pageId}/add`, { reports: reportId })).status, 303)
  const [item] = await service.sql(`select id, version, words from shared_item where kind = 'our report'`)
  assert.match(item!.words, /We walked and talked\.[\s\S]*Two more walks\./)

  await assert.rejects(
    service.as(by).change((write) => wordForFamily(write, { pageId, itemId: item!.id }, 'All is well.')),
    /word for word, as it was seen/,
  )

  const shared = { item: item!.id, seen: String(item!.version), _button: 'share' }
  assert.equal((await service.as(by).send(`/family-pages/${pageId}`, shared)).status, 303)
  const browser = await opensPage(service, await linkToPage(service, pageId, sara), sara)
  const page = (await browser.visit('/for-you/family')).page.querySelector('main')!.text
  assert.match(page, /A report that you were given[\s\S]*For the review[\s\S]*We walked and talked\./)
  const [story] = await service.sql(
    `select headline from chronology_entry where kind = 'shared with family' order by id desc limit 1`,
  )
  assert.equal(story!.headline, 'Sara Khan: For the review', 'the story says that it was shared, and not what it says')
})

test('CSW-16: put on a page just while it was taken back, it is not there, and whoever shares the page sees that', async () => {
  const browser = await opensPage(service, await linkToPage(service, pageId, sara), sara)
  const asTheySee = async () => (await service.as(by).visit(`/family-pages/${pageId}`)).page.text
  assert.match((await browser.visit('/for-you/family')).body, /We walked and talked/)
  assert.match(await asTheySee(), /Sara Khan sees exactly this.*We walked and talked/s)
  await service.sql(
    `update report_recipient set taken_back_by = given_by, taken_back_at = now(), why_taken_back = 'x' where to_kind = 'family'`,
  )
  assert.doesNotMatch((await browser.visit('/for-you/family')).body, /We walked and talked|For the review/)
  assert.match(await asTheySee(), /Sara Khan sees exactly this.*Nothing is here yet/s)
  await service.sql('update report_recipient set taken_back_by = null, taken_back_at = null, why_taken_back = null')
})

test('CSW-16: given to the wrong person, it is taken back: off their page at once, with the reason, and the supervisor is told', async () => {
  const browser = await opensPage(service, await linkToPage(service, pageId, sara), sara)
  assert.match((await browser.visit('/for-you/family')).body, /We walked and talked/)
  const [given] = await service.sql(`select id from report_recipient where to_kind = 'family'`)
  const path = `/reports/copies/${reportId}/given/${given!.id}`

  const silent = await service.as(by).send(path, { why: '' })
  assert.match(silent.page.querySelector('.nhsuk-error-summary')!.text, /Say why it is taken back/)
  assert.match((await browser.visit('/for-you/family')).body, /We walked and talked/)

  const back = await service.as(by).send(path, { why: 'It was meant for their father.' })
  assert.equal(back.location, `/reports/${reportId}`)
  assert.doesNotMatch((await browser.visit('/for-you/family')).body, /We walked and talked|For the review/)
  assert.deepEqual(await offered(), [])
  await assert.rejects(prepared(service, pageId, { reportIds: [reportId] }), /Report/)

  const page = (await service.as(by).visit(`/reports/${reportId}`)).page.querySelector('main')!.text
  assert.match(page, /Taken back by Priya .+ on 2 March 2026: It was meant for their father\./)
  const told = await service.sql(`select to_id from notice where kind = 'report taken back' and to_id = $1`, [
    people.supervisor.id,
  ])
  assert.equal(told.length, 1)
  const [story] = await service.sql(
    `select said ->> 'is' as said, headline from chronology_entry where kind = 'shared with family' order by id desc limit 1`,
  )
  assert.deepEqual(story, { said: 'no longer shared', headline: 'Sara Khan: For the review' })
  const lines = await service.sql(
    `select what from audit.entry where what in ('report taken back', 'item taken back') order by seq desc limit 2`,
  )
  assert.deepEqual(new Set(lines.map(({ what }) => what)), new Set(['item taken back', 'report taken back']))
  const again = await service.as(by).visit(path)
  assert.equal(again.status, 422)
  assert.match(again.body, /taken back already/)
})
