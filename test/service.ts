import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { parse } from 'node-html-parser'
import { buildApp } from '#app/build-app.ts'
import { jobs } from '#app/jobs.ts'
import { schedules } from '#app/schedules.ts'
import type { Provider } from '#features/access/provider/provider.ts'
import { type OpenedSignIn, openSignIn } from '#features/access/signing-in/sign-in.ts'
import { asSomebody, type Read, type Site, type World, type Write } from '#platform/context.ts'
import { openKeys } from '#platform/crypto/keys.ts'
import { fixedClock } from '#platform/dates/clock.ts'
import { type Address, type Database, openDatabase } from '#platform/db/database.ts'
import type { StatementListener } from '#platform/db/driver.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { newKey } from '#platform/ids.ts'
import type { AnyJob } from '#platform/jobs/job.ts'
import type { Workshop } from '#platform/jobs/perform-job.ts'
import { runSchedules, type Schedule } from '#platform/jobs/schedule.ts'
import type { Letter, MailTransport } from '#platform/mail/transport.ts'
import { lintStatements } from './lint/lint-statements.ts'
import { APP_PASSWORD, startTestServer, TEMPLATE } from './postgres-for-tests.ts'
import { runDueJobs } from './run-due-jobs.ts'
import { type PersonName, people, world } from './standard-world.ts'

export { type PersonName, people, world }

export interface Reply {
  readonly status: number
  readonly location: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  readonly page: ReturnType<typeof parse>
  json<T = any>(): T
}

/** What a person of the standard world can do in a test: look, send forms, or run a verb. */
export interface Acting {
  readonly id: string
  visit(path: string): Promise<Reply>
  /** Opens the form on this page first, as a browser does, and sends it with its hidden fields. */
  send(
    path: string,
    fields?: Record<string, string | readonly string[]>,
    options?: { key?: string; version?: number },
  ): Promise<Reply>
  json<T = any>(path: string): Promise<T>
  change<T>(work: (write: Write) => Promise<T>): Promise<T>
  look<T>(work: (read: Read) => Promise<T>): Promise<T>
  readonly cookie: Promise<string>
}

/** The same for every service of a test run, so that what one wrote another can read. */
function keysForTests() {
  return openKeys(() => [{ id: 'tests', bytes: Buffer.alloc(32, 7) }])
}

/** A whole service on a database of its own, at 9 o'clock on Monday 2 March 2026. Give `at` for another time. */
export function aService({
  at = '2026-03-02T09:00:00Z',
  secondFactor = 'off' as 'off' | 'required',
  provider = undefined as Provider | undefined,
} = {}) {
  const clock = fixedClock(new Date(at))
  const signIns = new Map<string, Promise<OpenedSignIn>>()
  const listeners = new Set<StatementListener>()
  const everySent = new Map<string, readonly unknown[]>()
  let admin: Address
  let database: Database
  let queue: Database
  const mails: Letter[] = []
  const mail: MailTransport = {
    name: 'test',
    send: async (letter) => (instead?.send ? instead.send(letter) : void mails.push(letter)),
    answers: async () => (instead?.answers ? instead.answers() : true),
    close: async () => {},
  }
  let instead: Partial<MailTransport> | undefined
  let app: FastifyInstance
  let stopServer: (() => Promise<void>) | undefined

  const ready = Promise.withResolvers<void>()

  const site: Site = {
    baseUrl: new URL('http://localhost:3000'),
    keys: keysForTests(),
    providerName: provider?.name,
    sendsTexts: true,
  }
  const theWorld = (): World => ({ database, clock, site })
  const workshop = (more: readonly AnyJob[] = []): Workshop => ({
    database,
    clock,
    site,
    queue,
    outside: { mail },
    jobs: [...jobs, ...more],
  })

  before(async () => {
    const server = await serverOfThisRun()
    stopServer = server.stop
    const name = `test_${randomUUID().replaceAll('-', '')}`
    await withAdmin(server.admin, (client) =>
      client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`),
    )
    admin = { ...server.admin, database: name }
    const listen: StatementListener = (statement) => {
      if (!/^\s*select (auth|audit|public)\./.test(statement.sql)) everySent.set(statement.sql, statement.parameters)
      for (const listener of listeners) listener(statement)
    }
    database = openDatabase({ ...admin, user: 'linkwork_app', password: APP_PASSWORD }, { connections: 6, listen })
    queue = openDatabase({ ...admin, user: 'linkwork_job', password: APP_PASSWORD }, { connections: 2 })
    app = await buildApp({
      database,
      clock,
      site,
      baseUrl: site.baseUrl,
      secondFactor,
      provider,
      assets: { css: '/assets/app.css', js: '/assets/app.js' },
      assetsFolder: import.meta.dirname,
      demo: false,
      report(error) {
        console.error(error)
        return 'test'
      },
    })
    ready.resolve()
  })
  after(async () => {
    await app?.close()
    const faults = admin ? await lintStatements(admin, everySent) : []
    await database?.close()
    await queue?.close()
    if (admin)
      await withAdmin({ ...admin, database: 'postgres' }, (client) =>
        client.query(`drop database if exists ${admin.database} with (force)`),
      )
    await stopServer?.()
    assert.deepEqual(faults, [], 'the plan lint: every table at every level of a query says which area, as a parameter')
  })

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    payload?: string,
  ): Promise<Reply> {
    const reply = await app.inject({ method, url: path, headers, ...(payload === undefined ? {} : { payload }) })
    return {
      status: reply.statusCode,
      location: reply.headers.location as string | undefined,
      headers: reply.headers,
      body: reply.body,
      get page() {
        return parse(reply.body)
      },
      json: () => reply.json(),
    }
  }

  function as(name: PersonName | { id: string; areaId: number }): Acting {
    const person = typeof name === 'string' ? people[name] : name
    const signIn = () => {
      // A sign-in lasts half a day: a test that moves the clock on signs in again.
      const key = `${person.id} ${Math.floor(clock.now().getTime() / 43_200_000)}`
      const known = signIns.get(key)
      if (known) return known
      const opened = openSignIn(
        theWorld(),
        { areaId: person.areaId, staffId: person.id },
        { kind: 'command line', awaitsCode: false },
      )
      signIns.set(key, opened)
      return opened
    }
    const cookie = async () => {
      const { areaId, token } = await signIn()
      return `linkwork=${areaId}.${token.toString('base64url')}`
    }
    return {
      id: person.id,
      get cookie() {
        return cookie()
      },
      visit: async (path) => ask('GET', path, { cookie: await cookie(), accept: 'text/html' }),
      json: async (path) => (await ask('GET', path, { cookie: await cookie(), accept: 'application/json' })).json(),
      async send(path, fields = {}, { key, version } = {}) {
        const opened = await ask('GET', path, { cookie: await cookie(), accept: 'application/json' })
        const { form } = opened.status === 200 ? opened.json() : { form: { _csrf: '', _version: 0 } }
        const sent = new URLSearchParams()
        for (const [field, value] of Object.entries({
          _csrf: form._csrf,
          _key: key ?? newKey(),
          _version: String(version ?? form._version ?? 0),
          ...fields,
        })) {
          for (const each of Array.isArray(value) ? value : [value]) sent.append(field, each)
        }
        return ask(
          'POST',
          path,
          {
            cookie: await cookie(),
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          },
          sent.toString(),
        )
      },
      change: async (work) => asSomebody(theWorld(), await signIn(), ({ write }) => work(write)),
      look: async (work) => asSomebody(theWorld(), await signIn(), ({ read }) => work(read)),
    }
  }

  return {
    clock,
    /** Top-level hooks of a file do not wait for each other: a `before` of a test's own begins with this. */
    ready: ready.promise,
    as,
    ask,
    get app() {
      return app
    },
    get world() {
      return theWorld()
    },
    get database() {
      return database
    },
    /** As the worker connects: it reaches the queue, and no record. */
    get queue() {
      return queue
    },
    /** Straight into the tables, as the operator: to see what is there, or to break it. */
    sql: <Row extends Record<string, any> = Record<string, any>>(text: string, values: unknown[] = []) =>
      withAdmin(admin, async (client) => (await client.query(text, values)).rows as Row[]),
    get admin() {
      return admin
    },
    /** The mails that were sent, in order. */
    mails,
    /** What becomes of mail instead of arriving, until it is undefined again. */
    set carrier(other: Partial<MailTransport> | undefined) {
      instead = other
    },
    /**
     * Does every job that is due now by the clock of this service, and what they enqueue for now, and answers what was
     * done. Move the clock for what is to happen later. `more` are jobs of the test's own.
     */
    runJobs: (...more: AnyJob[]) => runDueJobs(workshop(more)),
    /** Begins what comes round and is due now (`app/schedules.ts`, or the test's own), and answers how many jobs came of it. */
    runSchedules: (of: readonly Schedule[] = schedules) => runSchedules(workshop(), of),
    /** What the worker has, for tests of the worker. */
    get workshop() {
      return workshop()
    },
    /** The nth statement that is sent while the work goes on fails. Answers too how many were sent. */
    async failingAt<T>(nth: number, work: () => Promise<T>): Promise<{ result: T; sent: number }> {
      let sent = 0
      const listener: StatementListener = () => {
        sent += 1
        if (sent === nth) throw new Error('this statement was to fail')
      }
      listeners.add(listener)
      try {
        return { result: await work(), sent }
      } finally {
        listeners.delete(listener)
      }
    },
    /** Each statement that is sent while the work goes on. */
    async statements<T>(
      work: () => Promise<T>,
    ): Promise<{ result: T; sent: { sql: string; parameters: readonly unknown[] }[] }> {
      const sent: { sql: string; parameters: readonly unknown[] }[] = []
      const listener: StatementListener = (statement) => sent.push(statement)
      listeners.add(listener)
      try {
        return { result: await work(), sent }
      } finally {
        listeners.delete(listener)
      }
    },
  }
}

export type Service = ReturnType<typeof aService>

/** The Postgres of the run, or one of its own when a test file is run by itself. */
export async function serverOfThisRun(): Promise<{ admin: Address; stop?: () => Promise<void> }> {
  const given = process.env.LINKWORK_TEST_POSTGRES
  if (given) return { admin: JSON.parse(given) }
  const { env, stop } = await startTestServer()
  return { admin: JSON.parse(env.LINKWORK_TEST_POSTGRES!), stop }
}
