import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from '#features/notices/tell.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { sendMail } from './send-mail.ts'

const service = aService()

const mailTheLead = (kind: 'something waits' | 'read this now', about = {}) =>
  service.as('teacher').change(async (write) => {
    await sendMail(write, { kind, toStaffId: people.lead.id, about })
    write.audit('told', {})
  })

test('a mail is sent once its transaction is kept, to one person, with a link and no name', async () => {
  await mailTheLead('read this now', { childId: world.amira })
  assert.equal(service.mails.length, 0)
  await service.runJobs()

  const [mail] = service.mails.splice(0)
  assert.equal(mail!.to, 'lena.lead.1@example.test')
  assert.equal(mail!.subject, 'Please sign in to Linkwork now')
  assert.match(mail!.text, /http:\/\/localhost:3000\/today/)
  assert.doesNotMatch(mail!.text + mail!.subject, /Amira|Khan|Hill Road|Tess/)
  assert.match(mail!.messageId, /^<[0-9a-f-]{36}@localhost>$/)
})

test('a mail of a transaction that is not kept is never sent', async () => {
  const broken = service.as('teacher').change(async (write) => {
    await sendMail(write, { kind: 'read this now', toStaffId: people.lead.id })
    throw new Error('no')
  })
  await assert.rejects(broken)
  await service.runJobs()
  assert.equal(service.mails.length, 0)
})

test('what waits is gathered: at most one mail an hour', async () => {
  await mailTheLead('something waits')
  await service.runJobs()
  assert.equal(service.mails.splice(0).length, 1)

  await mailTheLead('something waits')
  await mailTheLead('something waits')
  await service.runJobs()
  assert.equal(service.mails.length, 0)

  service.clock.advance({ minutes: 60 })
  await service.runJobs()
  const [mail] = service.mails.splice(0)
  assert.equal(mail!.subject, '2 things wait for you in Linkwork')
})

test('P27: who may no longer see what it is about is sent nothing', async () => {
  await mailTheLead('read this now', { childId: world.bea })
  await service.runJobs()
  assert.equal(service.mails.length, 0)
  const [row] = await service.sql(`select state, why from mail where about ->> 'childId' = $1`, [world.bea])
  assert.deepEqual(row, { state: 'dropped', why: 'no longer theirs' })
})

test('P27: what cannot wait leaves before all else that is due', async () => {
  service.clock.advance({ hours: 1 })
  const toAll = (kind: 'something waits' | 'read this now', ...names: PersonName[]) =>
    service.as('teacher').change(async (write) => {
      for (const name of names) await sendMail(write, { kind, toStaffId: people[name].id })
      write.audit('told', {})
    })
  await toAll('something waits', 'lead', 'supervisor', 'educationManager')
  await toAll('read this now', 'practitioner')
  await service.runJobs()
  assert.deepEqual(service.mails.splice(0).map(({ subject }) => subject)[0], 'Please sign in to Linkwork now')
})

test('an id that nobody can check does not go into a mail', async () => {
  await assert.rejects(mailTheLead('read this now', { colourId: world.bea }), /Nobody can check colourId/)
})

test('what somebody is told in Linkwork, they are mailed of, unless they have read it by then', async () => {
  service.clock.advance({ hours: 2 })
  const tellTheLead = () =>
    service.as('teacher').change(async (write) => {
      await tell(write, 'request to screen', [people.lead.id], { childId: world.amira })
      write.audit('told', {})
    })
  await tellTheLead()
  await service.runJobs()
  assert.equal(service.mails.splice(0)[0]!.subject, 'Something waits for you in Linkwork')

  await tellTheLead()
  await service.as('lead').send('/notices')
  service.clock.advance({ hours: 2 })
  await service.runJobs()
  assert.equal(service.mails.length, 0)
})

test('once a day means at half past seven in the morning, and never means never, but for what is urgent', async () => {
  const choose = (rhythm: string) => service.as('lead').send('/account/mail', { rhythm })
  assert.equal((await choose('daily')).location, '/account')
  await mailTheLead('something waits')
  await mailTheLead('something waits')
  await service.runJobs()
  assert.equal(service.mails.length, 0)
  service.clock.advance({ days: 1 })
  await service.runJobs()
  assert.equal(service.mails.splice(0)[0]!.subject, '2 things wait for you in Linkwork')
  const [{ at }] = (await service.sql(
    `select made_at as at from mail where kind = 'things wait' order by made_at desc limit 1`,
  )) as [{ at: Date }]
  assert.ok(at >= new Date('2026-03-03T07:30:00Z'))

  await choose('never')
  await mailTheLead('something waits')
  service.clock.advance({ days: 2 })
  await service.runJobs()
  assert.equal(service.mails.length, 0)
  await mailTheLead('read this now')
  await service.runJobs()
  assert.equal(service.mails.splice(0).length, 1)
})
