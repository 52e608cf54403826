import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileTransport } from './file-transport.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'lw-mail-'))
after(() => rmSync(folder, { recursive: true }))

test('each mail is one file that only we can read, however often it is tried', async () => {
  const transport = fileTransport(path.join(folder, 'mail'), 'Linkwork <no-reply@linkwork.test>')
  const letter = {
    by: 'email' as const,
    messageId: '<00000000-0000-7000-8000-000000000001@linkwork.test>',
    to: 'lena.lead@example.test',
    subject: 'Something waits',
    text: 'Hello',
  }
  await transport.send(letter)
  await transport.send(letter)
  const files = readdirSync(path.join(folder, 'mail'))
  assert.deepEqual(files, ['00000000-0000-7000-8000-000000000001.eml'])
  const file = path.join(folder, 'mail', files[0]!)
  assert.match(readFileSync(file, 'utf8'), /^Subject: Something waits$/m)
  assert.equal(statSync(file).mode & 0o077, 0)
})

test('a text message is a file beside them', async () => {
  const transport = fileTransport(path.join(folder, 'texts'), 'Linkwork <no-reply@linkwork.test>')
  const messageId = '<00000000-0000-7000-8000-000000000002@linkwork.test>'
  await transport.send({ by: 'text', messageId, to: '+447700900123', subject: '', text: '123456 is your code' })
  const file = path.join(folder, 'texts', '00000000-0000-7000-8000-000000000002.txt')
  assert.equal(readFileSync(file, 'utf8'), 'To: +447700900123\n\n123456 is your code\n')
})
