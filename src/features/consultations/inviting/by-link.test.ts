import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { type AnAdult, aCheckedAdult, codeSentTo, linkSentTo } from '#features/links/testing/a-link.ts'
import { aService, people } from '#test/service.ts'
import { aCycle, attendeesOf, consultationsOf } from '../testing/a-cycle.ts'

const service = aService()
const worker = () => service.as('practitioner')
let first: string
let sara: AnAdult
let invitation: string

before(async () => {
  await service.ready
  const { cycleId } = await aCycle(service)
  sara = await aCheckedAdult(service)
  first = (await consultationsOf(service, cycleId))[0]!.id
  await worker().send(`/consultations/${first}/people`, { family: [sara.relationshipId] })
  const { id } = (await attendeesOf(service, first)).find(({ name }) => name === 'Sara Khan')!
  const times = { day1: '2026-03-16', time1: '9:00', day2: '2026-03-17', time2: '15:30' }
  const sent = await worker().send(`/consultations/${first}/people/${id}/invite`, { how: 'email', ...times })
  invitation = sent.location!
})

test('HACK-14, P07: a link names nobody, and its words may not either', async () => {
  const named = await worker().send(`${invitation}/link`, { words: 'Come and talk about Amira Khan.' })
  assert.equal(named.status, 422)
  assert.match(named.page.querySelector('.nhsuk-error-summary')!.text, /Leave out/)
  const sent = await worker().send(`${invitation}/link`, { words: 'We would like to meet you. Which time is best?' })
  assert.equal(sent.location, invitation)
})

test('HACK-14: she chooses a time by her link; her answer comes home in her name, and is booked with one click', async () => {
  service.clock.advance({ minutes: 2 })
  const path = await linkSentTo(service, sara.email)
  const mail = service.mails.findLast(({ text }) => text.includes('/for-you/'))!
  assert.doesNotMatch(`${mail.subject} ${mail.text}`, /Amira|Khan|Hill Road|consultation/i)
  const browser = aBrowser(service)
  await browser.send(path)
  const { location } = await browser.send('/for-you/code', {
    code: await codeSentTo(service, sara.email),
    _button: 'check',
  })
  const { page } = await browser.visit(location!)
  assert.match(page.text, /Which time is best\?/)
  assert.doesNotMatch(page.querySelector('main')!.text, /Amira|Hill Road/)
  const times = page.querySelectorAll('input[type=radio]').map((input) => ({
    name: input.getAttribute('name')!,
    value: input.getAttribute('value')!,
  }))
  const second = times.filter(({ value }) => /[0-9a-f-]{36}/.test(value))[1] ?? times[1]!
  const answered = await browser.send(location!, { [second.name]: second.value, why: 'After work.' })
  assert.equal(answered.status, 303)
  service.clock.advance({ minutes: 8 })
  await service.runJobs()
  const [row] = await service.sql('select answer, chosen, answered_by, answered_how from consultation_invitation')
  assert.deepEqual(row, {
    answer: 'yes',
    chosen: new Date('2026-03-17T15:30:00Z'),
    answered_by: 'Sara Khan',
    answered_how: 'link',
  })
  const told = await service.sql('select kind from notice where to_id = $1 order by at desc limit 1', [
    people.practitioner.id,
  ])
  assert.deepEqual(told, [{ kind: 'invitation answered' }])
  const home = await worker().visit(invitation)
  assert.ok(home.page.querySelector('a[href*="/book?at=2026-03-17T15:30"]'))
})
