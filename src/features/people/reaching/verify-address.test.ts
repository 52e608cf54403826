import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { type AnAdult, anAdult, codeSentTo } from '#features/links/testing/a-link.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, world } from '#test/service.ts'
import { maskedAddress } from '../masked-address.ts'
import { checkAddress, verifyAddress } from '../verify-address.ts'

const service = aService()
let sara: AnAdult
const path = () => `/children/${world.amira}/adults/${sara.relationshipId}/address-check`
const send = (fields: Record<string, string>) => service.as('practitioner').send(path(), fields)
const checked = async () =>
  (await service.sql(`select verified_address from relationship where id = $1`, [sara.relationshipId]))[0]!
    .verified_address

before(async () => {
  await service.ready
  await aCase(service)
  sara = await anAdult(service)
})

test('P42: an address counts once its owner has read a code from it', async () => {
  await send({ _button: 'send' })
  const code = await codeSentTo(service, sara.email)
  const mail = service.mails.at(-1)!
  assert.doesNotMatch(mail.text + mail.subject, /Amira|Khan|Sara|Priya|Hill Road/)
  assert.equal((await send({ _button: 'check', code: code === '000000' ? '1' : '000000' })).status, 422)
  assert.equal(await checked(), null)
  assert.equal((await send({ _button: 'check', code: `${code.slice(0, 3)} ${code.slice(3)}` })).status, 303)
  assert.equal(await checked(), sara.email)
  assert.match((await service.as('practitioner').visit(path())).page.text, /Last checked\s*2 March 2026/)
})

test('a code counts for 30 minutes, for five tries and for one address, and once', async () => {
  const codeNow = async () => {
    await send({ _button: 'send' })
    return codeSentTo(service, sara.email)
  }
  const works = async (code: string) => (await send({ _button: 'check', code })).status === 303
  const code = await codeNow()
  assert.deepEqual([await works(code), await works(code)], [true, false])

  const late = await codeNow()
  service.clock.advance({ minutes: 30 })
  assert.equal(await works(late), false)

  const guessed = await codeNow()
  for (let tries = 0; tries < 5; tries += 1) await works('no')
  assert.equal(await works(guessed), false)

  const old = await codeNow()
  await service.sql(`update adult set email = 'new@home.test' where email = $1`, [sara.email])
  assert.equal(await works(old), false)
  assert.match((await service.as('practitioner').visit(path())).page.text, /Not since it was changed/)
})

test('who is no longer around the child is sent no code, and none of theirs counts', async () => {
  const greta = await anAdult(service, 'Greta Gone')
  const pair = { childId: world.amira, relationshipId: greta.relationshipId }
  await service.sql(`update relationship set ended_on = '2026-03-01' where id = $1`, [greta.relationshipId])
  const worker = service.as('practitioner')
  await assert.rejects(
    worker.change((write) => checkAddress(write, pair)),
    NotFound,
  )
  await assert.rejects(
    worker.change((write) => verifyAddress(write, pair, '000000')),
    NotFound,
  )
})

test('who may not be written to is sent no code', async () => {
  const nora = await anAdult(service, 'Nora Nottold', { mayBeTold: false })
  const reply = await service
    .as('practitioner')
    .send(`/children/${world.amira}/adults/${nora.relationshipId}/address-check`, { _button: 'send' })
  assert.equal(reply.status, 422)
  service.mails.length = 0
  await service.runJobs()
  assert.equal(service.mails.length, 0)
})

test('a masked address shows its first letter, its last, and where it is', () => {
  assert.equal(maskedAddress('sara.khan@home.test'), 's…n@home.test')
  assert.equal(maskedAddress('s@home.test'), 's…@home.test')
  assert.equal(maskedAddress('07700 900123'), '…123')
})

test('where texts are the safe way, the code is a text message to their number, and the number is what counts', async () => {
  const nadia = await anAdult(service, 'Nadia Nextdoor', { safeChannel: 'text' })
  const page = `/children/${world.amira}/adults/${nadia.relationshipId}/address-check`
  const verified = async () =>
    (await service.sql('select verified_address from relationship where id = $1', [nadia.relationshipId]))[0]!
      .verified_address
  assert.equal((await service.as('practitioner').send(page, { _button: 'send' })).status, 422, 'there is no number')
  await service.sql(`update adult set phone = '07700 900321' where email = $1`, [nadia.email])
  await service.as('practitioner').send(page, { _button: 'send' })
  service.mails.length = 0
  await service.runJobs()
  const [sent] = service.mails
  assert.deepEqual([sent!.by, sent!.to], ['text', '+447700900321'])
  assert.doesNotMatch(sent!.text, /Amira|Khan|Nadia|Priya|Hill Road/)
  const code = /\d{6}/.exec(sent!.text)![0]
  await service.as('practitioner').send(page, { _button: 'check', code })
  assert.equal(await verified(), '07700 900321')
  await service.sql(`update adult set phone = '07700 900322' where email = $1`, [nadia.email])
  assert.match((await service.as('practitioner').visit(page)).page.text, /Not since it was changed/)
})

test('P16: six codes a day go to one phone, however its number is written and for whomever; then none, to nobody’s harm', async () => {
  const [one, other] = [
    await anAdult(service, 'Olga One', { safeChannel: 'text' }),
    await anAdult(service, 'Otto Other', { safeChannel: 'text' }),
  ]
  await service.sql(`update adult set phone = '07700 900444' where email = $1`, [one.email])
  await service.sql(`update adult set phone = '+44 7700-900-444' where email = $1`, [other.email])
  const asks = (adult: AnAdult, who: 'practitioner' | 'supervisor' = 'practitioner') =>
    service.as(who).send(`/children/${world.amira}/adults/${adult.relationshipId}/address-check`, { _button: 'send' })
  for (const adult of [one, other, one, other, one]) assert.equal((await asks(adult)).status, 303)
  // At the same moment: one is sent, and the others are told.
  const last = await Promise.all([one, other, one, other].map((adult) => asks(adult, 'supervisor')))
  assert.deepEqual(
    last.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 422, 422, 422],
  )
  assert.match(last.find(({ status }) => status === 422)!.page.text, /No more codes can be sent today/)
  assert.equal((await send({ _button: 'send' })).status, 303, 'another address has codes of its own')

  service.mails.length = 0
  await service.runJobs()
  const code = /\d{6}/.exec(service.mails.findLast(({ by }) => by === 'text')!.text)![0]
  const checked = await Promise.all(
    [one, other].map((adult) =>
      service
        .as('practitioner')
        .send(`/children/${world.amira}/adults/${adult.relationshipId}/address-check`, { _button: 'check', code }),
    ),
  )
  assert.ok(
    checked.some(({ status }) => status === 303),
    'the code that is on its way counts',
  )
  service.clock.advance({ days: 1 })
  assert.equal((await asks(one)).status, 303, 'another day')
})

test('P16: forty codes a day are sent by one person', async () => {
  const sending = async (nth: number) => {
    const { relationshipId } = await anAdult(service, `Nth ${nth}`)
    const page = `/children/${world.amira}/adults/${relationshipId}/address-check`
    return (await service.as('colleague').send(page, { _button: 'send' })).status
  }
  const statuses: number[] = []
  for (let nth = 0; nth < 41; nth += 1) statuses.push(await sending(nth))
  assert.deepEqual(statuses, [...Array(40).fill(303), 422])
})
