import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCycle, attendeesOf } from '#features/consultations/testing/a-cycle.ts'
import { aCheckedAdult, anActionFor, linkSentTo } from '#features/links/testing/a-link.ts'
import { aService, world } from '#test/service.ts'

/** Amira has a phone of her own. She is 12, and her mother does not read her messages. */
const service = aService()
const worker = service.as('practitioner')
const NUMBER = '+447700900123'
const ownNumber = `/children/${world.amira}/own-number`
let caseId: string
let consultationId: string
let hers: string
let pageId: string

before(async () => {
  await service.ready
  ;({ caseId, consultationId } = await aCycle(service))
  await aCheckedAdult(service)
  const young = { ownerKind: 'young person', ownerStaffId: null, ownerName: 'Amira' } as const
  hers = await anAction(service, caseId, { what: 'Ask for the quiet room', ...young })
  await anActionFor(service, caseId, 'Sara Khan', 'Zebra: talk with her father')
  await worker.send(`${ownNumber}/new`, {
    ...{ channel: 'text', address: '07700 900123', language: 'en', parentsKnow: 'yes', othersRead: 'no' },
    understands: 'She told me in her own words who could see it.',
  })
})

const codeTexted = async () => {
  await service.runJobs()
  const { text } = service.mails.findLast(({ to, text: said }) => to === NUMBER && /\b\d{6}\b/.test(said))!
  return /\b\d{6}\b/.exec(text)![0]
}
const checked = async () => {
  await worker.send(ownNumber, { _button: 'send' })
  return worker.send(ownNumber, { _button: 'check', code: await codeTexted() })
}
const pages = () => worker.visit(`/cases/${caseId}/family`)
const main = (reply: { page: { querySelector(q: string): { text: string } | null } }) =>
  reply.page.querySelector('main')!.text.replaceAll(/\s+/g, ' ')

test('P19: a young person has no page until their own number is checked, and the page says why', async () => {
  const before = await pages()
  assert.match(main(before), /Amira themselves/)
  assert.match(main(before), /has not been checked|not.*checked/i)
  assert.equal(before.page.querySelectorAll('input[name=to]').length, 1, 'only her mother')
  assert.equal((await checked()).status, 303)
  assert.equal((await pages()).page.querySelectorAll('input[name=to]').length, 2)
})

test('R11: they see their own action to answer, and nothing that is a parent’s', async () => {
  const [{ id: own }] = (await service.sql('select id from own_channel where ended_at is null')) as [{ id: string }]
  const made = await worker.send(`/cases/${caseId}/family`, { to: own, reach: 'Ring Priya on 01234 567890.' })
  pageId = made.location!.split('/').at(-1)!
  const add = await worker.visit(`/family-pages/${pageId}/add`)
  assert.match(main(add), /Ask for the quiet room/)
  assert.doesNotMatch(main(add), /Zebra/)
  await worker.send(`/family-pages/${pageId}/add`, { actions: [hers] })
  const [item] = await service.sql('select id, kind, version from shared_item where page_id = $1', [pageId])
  assert.equal(item!.kind, 'my action')
  const shared = { _button: 'share', item: item!.id, seen: String(item!.version) }
  assert.equal((await worker.send(`/family-pages/${pageId}`, shared)).status, 303)
})

test('the link goes to their own phone and names nobody; two taps answer, and whoever works with them is told', async () => {
  await worker.send(`/family-pages/${pageId}`, { _button: 'send' })
  service.clock.advance({ minutes: 2 })
  const browser = aBrowser(service)
  const path = await linkSentTo(service, NUMBER)
  for (const { by, to, text } of service.mails.slice(-1)) {
    assert.deepEqual([by, to], ['text', NUMBER])
    assert.doesNotMatch(text, /Amira|Khan|Hill Road|Priya|quiet/i)
  }
  await browser.send(path)
  await browser.send('/for-you/code', { code: await codeTexted(), _button: 'check' })
  const page = await browser.visit('/for-you/family')
  assert.match(main(page), /What you said you would do.*Ask for the quiet room/)
  const inWelsh = main(await browser.visit('/for-you/family?lang=cy'))
  assert.match(inWelsh, /Dy dudalen di.*Wyt ti|Dy dudalen di.*wyt ti/s, 'as one speaks to somebody young')
  assert.doesNotMatch(inWelsh, /Gallwch|dywedoch|[Ee]ich |Ffoniwch|gyda chi/)
  await browser.visit('/for-you/family?lang=en')
  const item = page.page.querySelector('main input[name=item]')!.getAttribute('value')!
  await browser.send('/for-you/family', { item, _button: 'done' })
  const said = await browser.send('/for-you/family', { mind: 'I do not want my form tutor to know.', _button: 'mind' })
  assert.equal(said.status, 303, said.body)
  await service.runJobs()
  const [action] = await service.sql('select tried, status from action where id = $1', [hers])
  assert.deepEqual(action, { tried: 'yes', status: 'done' })
  assert.match(main(await worker.visit(`/family-pages/${pageId}`)), /I do not want my form tutor to know/)
  const told = await service.sql(
    `select kind from notice where kind in ('family asks', 'action answered') order by kind`,
  )
  assert.ok(
    told.some(({ kind }) => kind === 'family asks'),
    'what they say is lost to nobody',
  )
})

test('once their number is ended the page opens nothing', async () => {
  await worker.send(ownNumber, { _button: 'end' })
  assert.match(main(await worker.visit(`/family-pages/${pageId}`)), /This page no longer works/)
  assert.equal((await worker.send(`/family-pages/${pageId}`, { _button: 'send' })).status, 422)
})

test('HACK-15: asked by their own link they say no and what they want said, which stands in the register', async () => {
  await worker.send(`${ownNumber}/new`, {
    ...{ channel: 'text', address: '07700 900123', language: 'cy', parentsKnow: 'yes', othersRead: 'no' },
    understands: 'As before.',
  })
  await worker.send(`/consultations/${consultationId}/people`, { youngPerson: 'yes' })
  const young = (await attendeesOf(service, consultationId)).find(({ kind }) => kind === 'young person')!
  const invited = await worker.send(`/consultations/${consultationId}/people/${young.id}/invite`, {
    how: 'in person',
    ...{ 'day1[day]': '16', 'day1[month]': '3', 'day1[year]': '2026', time1: '9am' },
  })
  const link = `${invited.location!}/link`
  const form = await worker.visit(link)
  assert.match(main(form), /answers for themselves only where somebody has written down why they can/)
  const words = form.page.querySelector('textarea')!.text
  assert.match(words, /dy helpu di/, 'in their language, and as one says it to somebody young')
  const unchecked = await worker.send(link, { words })
  assert.equal(unchecked.status, 422)
  await checked()
  assert.equal((await worker.send(link, { words })).status, 303)
  service.clock.advance({ minutes: 2 })
  const browser = aBrowser(service)
  await browser.send(await linkSentTo(service, NUMBER))
  await browser.send('/for-you/code', { code: await codeTexted(), _button: 'check' })
  await browser.send('/for-you/invitation', { comes: 'no', note: 'Ask me before you move me.' })
  await service.runJobs()
  const register = await worker.visit(`/consultations/${consultationId}/register`)
  assert.equal(register.page.querySelector('textarea[name=views]')!.text, 'Ask me before you move me.')
  assert.match(register.page.querySelector('textarea[name=viewsHow]')!.text, /by their own link/)
})
