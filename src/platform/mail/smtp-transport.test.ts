import assert from 'node:assert/strict'
import net from 'node:net'
import { after, test } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { smtpTransport } from './smtp-transport.ts'
import { type Letter, MailAway, MailLater, MailRefused } from './transport.ts'

const letter: Letter = {
  by: 'email',
  messageId: '<00000000-0000-7000-8000-000000000001@linkwork.test>',
  to: 'lena.lead@example.test',
  subject: 'Mae rhywbeth yn aros · ŵ',
  text: 'Helo,\n\n.\n\nhttp://localhost:3000/today\n',
}
const closing: (() => void)[] = []
after(() => closing.forEach((close) => close()))

/** A mail server of the test's own. Answers its address and what it took. */
async function server(options: SMTPServerOptions = {}) {
  const taken: { to: string[]; raw: string }[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let raw = ''
      stream.setEncoding('utf8').on('data', (text: string) => (raw += text))
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
    ...options,
  })
  smtp.on('error', () => {})
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  closing.push(() => smtp.close(() => {}))
  return { url: `smtp://127.0.0.1:${(smtp.server.address() as net.AddressInfo).port}`, taken }
}

/** A server that says what it is told to, line by line, and may say nothing more. */
async function scripted(onLine: (line: string, socket: net.Socket) => void, greeting = '220 here\r\n') {
  const plain = net.createServer((socket) => {
    socket.on('error', () => {})
    socket.write(greeting)
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\r\n').filter(Boolean)) onLine(line, socket)
    })
  })
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
  closing.push(() => plain.close())
  return `smtp://127.0.0.1:${(plain.address() as net.AddressInfo).port}`
}

const impatient = { connecting: 300, silent: 300 }
const send = (url: string, given = letter) =>
  smtpTransport(url, 'Linkwork <no-reply@linkwork.test>', impatient).send(given)
const refuses = (responseCode: number) => Object.assign(new Error('no'), { responseCode })

test('P42: a mail goes to one recipient, whole, with the Message-ID it was given', async () => {
  const { url, taken } = await server()
  await send(url)
  assert.deepEqual(taken[0]!.to, ['lena.lead@example.test'])
  assert.match(taken[0]!.raw, /^Message-ID: <00000000-0000-7000-8000-000000000001@linkwork\.test>\r?$/m)
  assert.match(taken[0]!.raw, /^To: lena\.lead@example\.test\r?$/m)
  assert.match(taken[0]!.raw, /^Auto-Submitted: auto-generated\r?$/m)
  assert.match(taken[0]!.raw, /^Subject: =\?UTF-8\?/m)
})

test('P42: neither an address nor a subject can add a header or a recipient', async () => {
  const { url, taken } = await server()
  for (const to of [
    'a@example.test\r\nBcc: b@example.test',
    'a@example.test, b@example.test',
    '"x" <a@example.test>',
    '=?utf-8?q?a=40example=2Etest?=',
    '',
  ]) {
    await assert.rejects(
      send(url, { ...letter, to }),
      (error) => error instanceof MailRefused && error.code === 'address',
    )
  }
  await send(url, { ...letter, subject: 'One\r\nBcc: b@example.test' })
  assert.equal(taken.length, 1)
  assert.doesNotMatch(taken[0]!.raw, /^Bcc/m)
})

test('P27: what the server says of this mail is told apart from a server in trouble', async () => {
  const rcpt = (code: number) => server({ onRcptTo: (_address, _session, done) => done(refuses(code)) })
  const data = (code: number) =>
    server({ onData: (stream, _session, done) => void stream.resume().on('end', () => done(refuses(code))) })
  await assert.rejects(send((await rcpt(550)).url), (error) => error instanceof MailRefused && error.code === '550')
  await assert.rejects(send((await data(554)).url), (error) => error instanceof MailRefused && error.code === '554')
  await assert.rejects(send((await rcpt(450)).url), MailLater)
  await assert.rejects(send((await data(451)).url), MailLater)
  await assert.rejects(send((await rcpt(421)).url), MailAway)
})

test('P27: a server that is not there, stalls, drops or greets with an error is away, and the mail is not lost', async () => {
  await assert.rejects(send('smtp://127.0.0.1:9'), MailAway)
  await assert.rejects(send(await scripted(() => {})), MailAway) // says nothing after its greeting
  await assert.rejects(send(await scripted(() => {}, '')), MailAway) // says nothing at all
  await assert.rejects(send(await scripted((_line, socket) => socket.destroy())), MailAway)
  await assert.rejects(send(await scripted(() => {}, '554 go away\r\n')), MailAway)
})

test('P27: a server that takes a mail and dies before it says so gets the same Message-ID again', async () => {
  const seen: string[] = []
  const dying = await scripted((line, socket) => {
    if (/^message-id/i.test(line)) seen.push(line)
    if (line === '.') socket.destroy()
    if (/^(ehlo|mail|rcpt)/i.test(line)) socket.write('250 ok\r\n')
    if (/^data/i.test(line)) socket.write('354 go\r\n')
  })
  await assert.rejects(send(dying), MailAway)
  await assert.rejects(send(dying), MailAway)
  assert.equal(seen.length, 2)
  assert.equal(seen[0], seen[1])
})

test('it says whether the server answers', async () => {
  const { url } = await server()
  const transport = (to: string) => smtpTransport(to, 'Linkwork <no-reply@linkwork.test>', impatient)
  assert.equal(await transport(url).answers(), true)
  assert.equal(await transport('smtp://127.0.0.1:9').answers(), false)
})
