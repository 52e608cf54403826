import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import Fastify from 'fastify'
import { LINES_A_PART, listFilePage, partOf } from './list-file.ts'
import { type Again, type Download, isDownload } from './page.ts'
import { sendFile } from './send-answer.ts'

const LINE = 'x'.repeat(1000)

/** A list of so many rows, each its number and a kilobyte, and how often it was looked into. */
function aList(count: number) {
  const looked = { times: 0, breaksAt: Number.POSITIVE_INFINITY }
  const part = async (_read: unknown, _query: unknown, last: number | undefined) => {
    looked.times += 1
    if (looked.times >= looked.breaksAt) throw new Error('the database is away')
    const from = last === undefined ? 0 : last + 1
    const rows = Array.from({ length: Math.min(LINES_A_PART + 1, count - from) }, (_, n) => from + n)
    return partOf(rows, (row) => row)
  }
  const file = listFilePage({
    name: 'rows',
    query: {},
    part,
    heading: () => ['Number', 'Text'],
    line: (row) => [String(row), LINE],
  })
  const again: Again = (work) => work({} as never)
  const answer = async (): Promise<Download> => {
    const shown = file.view({ ...(await part({}, {}, undefined)), today: '2026-03-02' }, {
      params: {},
      query: {},
      language: 'en',
    } as never)
    assert.ok(isDownload(shown))
    return shown
  }
  return { looked, answer, again }
}

/** A server that sends this list as a file, and somebody who begins to take it. */
async function sending(list: ReturnType<typeof aList>, work: (reply: IncomingMessage, reported: unknown[]) => unknown) {
  const reported: unknown[] = []
  const app = Fastify()
  app.get('/', async (_, reply) => sendFile(reply, await list.answer(), list.again, (error) => reported.push(error)))
  await app.listen({ port: 0, host: '127.0.0.1' })
  try {
    const asked = get({ port: (app.server.address() as AddressInfo).port, host: '127.0.0.1' })
    const [reply] = (await once(asked, 'response')) as [IncomingMessage]
    reply.on('error', () => {}) // a connection that breaks is what one of these tests is about
    await work(reply, reported)
  } finally {
    await app.close()
  }
}

test('a list of any length is whole in its file, each row once and in order', async (t) => {
  const list = aList(100_000)
  let most = 0
  const before = process.memoryUsage().rss
  const numbers: number[] = []
  await sending(list, async (reply) => {
    let rest = ''
    for await (const piece of reply.setEncoding('utf8')) {
      most = Math.max(most, process.memoryUsage().rss - before)
      const lines = (rest + String(piece)).split('\r\n')
      rest = lines.pop()!
      numbers.push(...lines.map((line) => Number(line.slice(0, line.indexOf(',')))))
    }
  })
  assert.deepEqual(
    numbers.slice(1),
    Array.from({ length: 100_000 }, (_, n) => n),
  )
  t.diagnostic(
    `figure: a file of 100,000 lines and 100 MB, sent and read in one process: ${Math.round(most / 2 ** 20)} MB more`,
  )
})

test('whoever does not take what was sent is read no more of, and whoever hangs up nothing', async () => {
  const list = aList(200_000)
  await sending(list, async (reply) => {
    reply.pause()
    let before = -1
    while (before !== list.looked.times) {
      before = list.looked.times
      await after(200)
    }
    assert.ok(list.looked.times < 200, `of 400 parts ${list.looked.times} were read for somebody who takes none`)
    reply.destroy()
    await after(200)
    assert.ok(list.looked.times - before <= 1, 'one that was being read, and then no more')
  })
})

test('a file that cannot go on is no whole file: its connection breaks, and we are told', async () => {
  const list = aList(5000)
  list.looked.breaksAt = 4
  await sending(list, async (reply, reported) => {
    await assert.rejects(async () => {
      for await (const _ of reply) void _
    }, /aborted/)
    assert.match(String(reported), /the database is away/)
  })
})
