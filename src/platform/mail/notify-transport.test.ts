import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { fixedClock } from '../dates/clock.ts'
import { notifyTransport } from './notify-transport.ts'
import { type Letter, MailAway, MailLater, MailRefused } from './transport.ts'

const SERVICE = '11111111-2222-4333-8444-555555555555'
const SECRET = '99999999-8888-4777-8666-555555555555'
const TEMPLATE = '22222222-2222-4222-8222-222222222222'
const letter: Letter = {
  by: 'email',
  messageId: '<00000000-0000-7000-8000-000000000001@linkwork.test>',
  to: 'lena.lead@example.test',
  subject: 'Something waits',
  text: 'Hello',
}

interface Asked {
  method: string
  url: string
  authorization: string
  body: string
}
const asked: Asked[] = []
let answer = 201
let has = 0

/** GOV.UK Notify, as far as we speak with it. */
const double = createServer((request, reply) => void answerTo(request, reply))
async function answerTo(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  let body = ''
  for await (const piece of request) body += piece
  const { method = '', url = '', headers } = request
  asked.push({ method, url, authorization: headers.authorization ?? '', body })
  reply.setHeader('content-type', 'application/json')
  reply.statusCode = method === 'GET' ? 200 : answer
  reply.end(JSON.stringify(method === 'GET' ? { notifications: Array.from({ length: has }, () => ({})) } : {}))
}
let url = ''
before(async () => {
  await new Promise<void>((resolve) => double.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(double.address() as AddressInfo).port}`
})
after(() => double.close())
beforeEach(() => {
  asked.length = 0
  answer = 201
  has = 0
})

const clock = fixedClock('2026-03-02T09:00:00Z')
const transport = () => notifyTransport({ apiKey: `our_key-${SERVICE}-${SECRET}`, templateId: TEMPLATE, url }, clock)

test('a mail is sent by the template, with our Message-ID as its reference', async () => {
  await transport().send(letter)
  const { method, url: path, body } = asked.at(-1)!
  assert.deepEqual([method, path], ['POST', '/v2/notifications/email'])
  assert.deepEqual(JSON.parse(body), {
    email_address: 'lena.lead@example.test',
    template_id: TEMPLATE,
    personalisation: { subject: 'Something waits', body: 'Hello' },
    reference: letter.messageId,
  })
})

test('each request is signed by the key, for this minute', async () => {
  await transport().send(letter)
  const [head, claims, signature] = asked[0]!.authorization.replace('Bearer ', '').split('.')
  assert.equal(signature, createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url'))
  assert.deepEqual(JSON.parse(Buffer.from(claims!, 'base64url').toString()), {
    iss: SERVICE,
    iat: Date.parse('2026-03-02T09:00:00Z') / 1000,
  })
})

test('P27: a mail that Notify took before it could say so is not sent again', async () => {
  has = 1
  await transport().send(letter)
  assert.deepEqual(
    asked.map(({ method, url: path }) => [method, path]),
    [['GET', `/v2/notifications?reference=${encodeURIComponent(letter.messageId)}`]],
  )
})

test('what is wrong with the mail is told apart from Notify in trouble', async () => {
  answer = 400
  await assert.rejects(transport().send(letter), MailRefused)
  answer = 429
  await assert.rejects(transport().send(letter), MailLater)
  answer = 500
  await assert.rejects(transport().send(letter), MailAway)
  answer = 403
  await assert.rejects(transport().send(letter), MailAway)
  const nowhere = notifyTransport(
    { apiKey: `k-${SERVICE}-${SECRET}`, templateId: TEMPLATE, url: 'http://127.0.0.1:9' },
    clock,
  )
  await assert.rejects(nowhere.send(letter), MailAway)
  assert.equal(await nowhere.answers(), false)
  assert.equal(await transport().answers(), true)
})

// A number that Ofcom keeps for stories.
const text: Letter = { ...letter, by: 'text', to: '+447700900123', subject: '', text: '123456 is your code' }
const TEXTS = '33333333-3333-4333-8333-333333333333'
const texting = () =>
  notifyTransport({ apiKey: `k-${SERVICE}-${SECRET}`, templateId: TEMPLATE, textTemplateId: TEXTS, url }, clock)

test('a text message is sent by the template for them, once, to a number and nowhere else', async () => {
  await texting().send(text)
  const { url: path, body } = asked.at(-1)!
  assert.equal(path, '/v2/notifications/sms')
  assert.deepEqual(JSON.parse(body), {
    phone_number: '+447700900123',
    template_id: TEXTS,
    personalisation: { body: '123456 is your code' },
    reference: text.messageId,
  })
  asked.length = 0
  has = 1
  await texting().send(text)
  assert.deepEqual(
    asked.map(({ method }) => method),
    ['GET'],
  )
  await assert.rejects(texting().send({ ...text, to: 'lena.lead@example.test' }), MailRefused)
  await assert.rejects(texting().send({ ...text, to: '07700 900123' }), MailRefused)
})

test('without a template for them no text message is sent, nor as a mail', async () => {
  await assert.rejects(transport().send(text), MailRefused)
  assert.equal(asked.length, 0)
})
