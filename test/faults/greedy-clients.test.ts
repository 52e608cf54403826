import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import os from 'node:os'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#app/build-app.ts'
import { until } from '#platform/db/embedded/until.ts'
import { aService, world } from '../service.ts'
import { type Sending, sendLargeFile } from './a-large-file.ts'

const service = aService()
const MB = 1024 * 1024
const CLASS_LIST = `/schools/${world.hillRoad}/class-list`
const FORM = 'content-type: application/x-www-form-urlencoded\r\n'

let app: FastifyInstance
let port: number
const sockets: Socket[] = []

before(async () => {
  await service.ready
  app = await anApp({ headersWithin: 1000, bodyWithin: 2000 })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
after(async () => {
  for (const socket of sockets) socket.destroy()
  await app?.close()
})

test('P38: headers have 10 seconds, a form 30, and 16 KB of headers are the most', async () => {
  const usual = await anApp()
  assert.equal(usual.server.headersTimeout, 10_000)
  await usual.close()
})

describe('a client that takes its time', () => {
  test('P38: with its headers is sent away', async () => {
    const socket = open()
    socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n')
    assert.ok(await ends(socket))
  })

  test('P38: with a form is sent away, though it goes on sending', async () => {
    const socket = open()
    socket.write(`POST /sign-in HTTP/1.1\r\nhost: x\r\n${FORM}content-length: 100000\r\n\r\n`)
    assert.ok(await endsThough(socket, () => socket.write('a')))
  })

  test('P38: with a form in pieces of no said length is sent away', async () => {
    const socket = open()
    socket.write(`POST /sign-in HTTP/1.1\r\nhost: x\r\n${FORM}transfer-encoding: chunked\r\n\r\n`)
    assert.ok(await endsThough(socket, () => socket.write('1\r\na\r\n')))
  })

  test('P38: and 500 of them do not keep others waiting', async (t) => {
    const slow = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const socket = open()
        await once(socket, 'connect')
        socket.write('GET /today HTTP/1.1\r\nhost: x\r\n')
        return socket
      }),
    )
    const cookie = await service.as('teacher').cookie
    const times: number[] = []
    for (let i = 0; i < 20; i += 1) {
      for (const socket of slow) if (socket.writable) socket.write('x')
      const began = performance.now()
      const { status } = await fetch(`http://127.0.0.1:${port}/today`, { headers: { cookie, accept: 'text/html' } })
      times.push(performance.now() - began)
      assert.equal(status, 200)
    }
    t.diagnostic(
      `figure: 19 of 20 pages within ${Math.round(times.sort((a, b) => a - b)[18]!)} ms beside 500 slow clients`,
    )
    for (const socket of slow) socket.destroy()
  })
})

describe('a client that sends too much', () => {
  test('P38: headers of more than 16 KB are refused', async () => {
    assert.match(
      await firstLine(`GET /healthz HTTP/1.1\r\nhost: x\r\nx-much: ${'a'.repeat(17 * 1024)}\r\n\r\n`),
      / 431 /,
    )
  })

  test('P38: a form of more than 1 MB is refused', async () => {
    const { status } = await post('/sign-in', `worry=${'a'.repeat(MB + 1)}`)
    assert.equal(status, 413)
  })

  test('P38: a form of more than 1,000 fields is refused, and one of 1,000 is read', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=x`).join('&')
    assert.equal((await post('/sign-in', fields(1001))).status, 413)
    assert.equal((await post('/sign-in', fields(1000))).status, 403)
  })

  test('P38: an address with thousands of fields is answered all the same', async () => {
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz?${'a&'.repeat(5000)}`)).status, 200)
  })

  test('P38: a file of 100 MB is refused before it is read, when it says so itself', async () => {
    const { status, sent } = await sendFile({ saysLength: true })
    assert.equal(status, 413)
    assert.ok(sent < 30 * MB, `${sent} bytes were taken`)
  })

  test('P38: and else once the limit is passed, and nothing is left', async (t) => {
    const { status, sinceLimit } = await sendFile({ saysLength: false })
    assert.equal(status, 413)
    t.diagnostic(`figure: refused ${Math.round(sinceLimit)} ms after the limit`)
    assert.ok(await until(() => leftOver().length === 0, { within: 20_000 }), leftOver().join())
  })

  test('P38: nobody sends a file who is not signed in, whatever their cookie says', async () => {
    const cookie = `linkwork=1.${randomBytes(32).toString('base64url')}`
    const { status, sent } = await sendFile({ saysLength: false, cookie })
    assert.equal(status, 401)
    assert.ok(sent < 10 * MB, `${sent} bytes were taken`)
  })

  test('the register of all of England has a limit of its own', async () => {
    const path = '/schools/import'
    const administrator = service.as('administrator')
    const { status } = await sendFile({ saysLength: false, megabytes: 60, path, cookie: await administrator.cookie })
    assert.notEqual(status, 413)
  })
})

function anApp(bounds?: { headersWithin: number; bodyWithin: number }): Promise<FastifyInstance> {
  return buildApp({
    ...service.world,
    baseUrl: new URL('http://localhost:3000'),
    secondFactor: 'off',
    assets: { css: '/assets/app.css', js: '/assets/app.js' },
    assetsFolder: import.meta.dirname,
    demo: false,
    report: () => 'test',
    ...(bounds ? { bounds } : {}),
  })
}

function open(): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.resume()
  sockets.push(socket)
  return socket
}

/** Sooner or later: how soon is what the server was told, and what a busy machine makes of it. Whoever still writes meets a reset. */
function ends(socket: Socket): Promise<boolean> {
  const waited = new AbortController()
  const closed = new Promise<boolean>((resolve) => {
    socket.once('close', () => resolve(true))
  })
  return Promise.race([closed, pause(30_000, false, { signal: waited.signal })]).finally(() => waited.abort())
}

async function endsThough(socket: Socket, goesOn: () => void): Promise<boolean> {
  const drip = setInterval(goesOn, 200)
  try {
    return await ends(socket)
  } finally {
    clearInterval(drip)
  }
}

async function firstLine(request: string): Promise<string> {
  const socket = open()
  socket.write(request)
  const [chunk] = await once(socket, 'data')
  return String(chunk).split('\r\n')[0]!
}

function post(path: string, body: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
}

async function sendFile({ cookie, ...about }: Partial<Sending>) {
  const path = CLASS_LIST
  return sendLargeFile({ port, path, saysLength: false, cookie: cookie ?? (await service.as('lead').cookie), ...about })
}

/** Of this process: others may be sending files on this machine at the same moment. */
function leftOver(): string[] {
  return readdirSync(os.tmpdir()).filter((name) => name.startsWith(`linkwork-upload-${process.pid}-`))
}
