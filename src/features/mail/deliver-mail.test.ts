import assert from 'node:assert/strict'
import { test } from 'node:test'
import { performJob } from '#platform/jobs/perform-job.ts'
import { wakeMail } from '#platform/jobs/wake-mail.ts'
import { MailAway, MailLater, MailRefused, type MailTransport } from '#platform/mail/transport.ts'
import { aService, people, world } from '#test/service.ts'
import { connectMail } from './connect-mail.ts'
import { sendMail, type WantedMail } from './send-mail.ts'

const service = aService()

const want = (mail: WantedMail, by: 'teacher' | 'practitioner' = 'teacher') =>
  service.as(by).change(async (write) => {
    const id = await sendMail(write, mail)
    write.audit('told', {})
    return id
  })
const toTheLead = () => want({ kind: 'read this now', toStaffId: people.lead.id })
const stateOf = async (id: string) => (await service.sql('select state, why from mail where id = $1', [id]))[0]
const failing = (error: Error): Partial<MailTransport> => ({
  async send() {
    throw error
  },
  answers: async () => false,
})

test('P27: mail that is down for a day is sent within five minutes of its return, once', async () => {
  const id = await toTheLead()
  service.carrier = failing(new MailAway('away'))
  for (let minutes = 0; minutes < 24 * 60; minutes += 30) {
    await service.runJobs()
    assert.equal(await wakeMail(service.workshop), 0)
    service.clock.advance({ minutes: 30 })
  }
  assert.deepEqual(await stateOf(id), { state: 'waits', why: null })
  service.carrier = undefined

  service.clock.advance({ minutes: 1 })
  assert.equal(await wakeMail(service.workshop), 1)
  await service.runJobs()
  assert.deepEqual(await stateOf(id), { state: 'sent', why: null })
  assert.equal(service.mails.splice(0).length, 1)
  await service.runJobs()
  assert.equal(service.mails.length, 0)
})

test('P39: while mail is down, casework goes on and the queue can be seen', async () => {
  service.carrier = failing(new MailAway('away'))
  const sent = await service.as('teacher').visit('/today')
  assert.equal(sent.status, 200)
  const id = await toTheLead()
  for (let tries = 0; tries < 6; tries += 1) {
    await service.runJobs()
    service.clock.advance({ minutes: 4 })
  }
  const { page } = await service.as('administrator').visit('/jobs/failed')
  assert.match(page.text, /Sending a mail/)
  assert.match(page.text, /The mail server cannot be reached/)
  service.carrier = undefined
  await wakeMail(service.workshop)
  await service.runJobs()
  assert.deepEqual(await stateOf(id), { state: 'sent', why: null })
  service.mails.length = 0
})

test('a mail that the server refuses is not tried again; one that it puts off is', async () => {
  service.carrier = failing(new MailRefused('550'))
  const refused = await toTheLead()
  await service.runJobs()
  assert.deepEqual(await stateOf(refused), { state: 'dropped', why: 'mail refused 550' })

  service.carrier = failing(new MailLater('450'))
  const later = await toTheLead()
  await service.runJobs()
  assert.deepEqual(await stateOf(later), { state: 'waits', why: null })
  service.carrier = undefined
  assert.equal(await wakeMail(service.workshop), 0, 'not woken: the server is there')
  service.clock.advance({ hours: 1 })
  await service.runJobs()
  assert.deepEqual(await stateOf(later), { state: 'sent', why: null })
  service.mails.length = 0
})

test('P27: whoever leaves before a mail is sent gets none', async () => {
  const id = await want({ kind: 'read this now', toStaffId: people.colleagueTeacher.id })
  await service.sql('update staff_member set active = false where id = $1', [people.colleagueTeacher.id])
  await service.runJobs()
  assert.equal(service.mails.length, 0)
  assert.deepEqual(await stateOf(id), { state: 'waits', why: null })
  await service.sql('update staff_member set active = true where id = $1', [people.colleagueTeacher.id])
})

test('P42: a family is written to after two minutes, at the address that is verified then, or not at all', async () => {
  let address: string | undefined = 'before@example.test'
  let link: string | undefined = '/l/abc'
  connectMail({
    adult: async () => (address ? { by: 'email', address, language: 'cy' } : undefined),
    links: { 'something for you': async () => link },
  })
  const toMum = () => want({ kind: 'something for you', toAdultId: people.lead.id }, 'practitioner')

  await toMum()
  await service.runJobs()
  assert.equal(service.mails.length, 0, 'it is held for two minutes')
  address = 'verified@example.test'
  service.clock.advance({ minutes: 2 })
  await service.runJobs()
  const [mail] = service.mails.splice(0)
  assert.equal(mail!.to, 'verified@example.test')
  assert.match(mail!.subject, /rannu/)
  assert.match(mail!.text, /http:\/\/localhost:3000\/l\/abc/)
  assert.doesNotMatch(mail!.text, /account/)

  const removed = await toMum()
  address = undefined
  service.clock.advance({ minutes: 2 })
  await service.runJobs()
  assert.deepEqual(await stateOf(removed), { state: 'dropped', why: 'nobody to write to' })

  const unwanted = await toMum()
  address = 'verified@example.test'
  link = undefined
  service.clock.advance({ minutes: 2 })
  await service.runJobs()
  assert.deepEqual(await stateOf(unwanted), { state: 'dropped', why: 'no longer wanted' })
  assert.equal(service.mails.length, 0)
})

test('a mail is in the language of whoever gets it', async () => {
  await service.sql(`update staff_member set language = 'cy' where id = $1`, [people.lead.id])
  await toTheLead()
  await service.runJobs()
  assert.equal(service.mails.splice(0)[0]!.subject, 'Mewngofnodwch i Linkwork nawr')
  await service.sql(`update staff_member set language = 'en' where id = $1`, [people.lead.id])
})

test('P42: a mail cannot be sent by a job that somebody else enters', async () => {
  const mailId = await want({ kind: 'read this now', toStaffId: people.lead.id, about: { childId: world.amira } })
  const payload = { area: 1, id: people.lead.id, onBehalfOf: people.otherTeacher.id, about: { mailId } }
  await performJob(service.workshop, 'deliver mail', payload)
  assert.equal(service.mails.length, 0)
})
