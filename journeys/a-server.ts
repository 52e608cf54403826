/**
 * A whole service that listens, for one file of journeys: a database of its own with the standard world, real css and
 * script, and a password for everybody. It is 9 o'clock on Monday 2 March 2026, and the clock goes on from there.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { readyAssets, stylesIn } from '#app/assets.ts'
import { buildApp } from '#app/build-app.ts'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import { aService, type PersonName, people } from '#test/service.ts'
import { arrive, type Person } from './a-person.ts'
import { openBrowser, type VisitOptions } from './browser.ts'

export const PASSWORD = 'loud corridors, quiet rooms'

export function emailOf(name: PersonName): string {
  const { name: names, areaId } = people[name]
  return `${names.join('.')}.${areaId}@example.test`.toLowerCase()
}

export function aServer() {
  let app: FastifyInstance
  let browser: Browser
  let baseUrl: string
  let clock: ReturnType<typeof clockThatGoesOn>

  // Hooks run in the order in which they are made: nobody looks any more when the database goes.
  after(async () => {
    await browser?.close()
    await app?.close()
  })
  const service = aService()
  const ready = Promise.withResolvers<void>()

  before(async () => {
    await service.ready
    clock = clockThatGoesOn(service.clock.now())
    const port = await freePort()
    baseUrl = `http://127.0.0.1:${port}`
    const [assets] = await Promise.all([readyAssets(resolve(import.meta.dirname, '../.cache')), givePasswords()])
    app = await buildApp({
      database: service.database,
      clock,
      site: { ...service.world.site, baseUrl: new URL(baseUrl) },
      baseUrl: new URL(baseUrl),
      secondFactor: 'off',
      assets: { css: `/assets/${assets.css}`, js: `/assets/${assets.js}` },
      styles: stylesIn(assets),
      assetsFolder: assets.folder,
      demo: false,
      report(error) {
        console.error(error)
        return 'journey'
      },
    })
    await app.listen({ port, host: '127.0.0.1' })
    browser = await openBrowser()
    ready.resolve()
  })
  async function givePasswords() {
    const hash = await hashPassword(PASSWORD)
    await service.sql(
      `insert into auth.credential (area_id, staff_id, password_hash) select area_id, staff_id, $1 from auth.login
       on conflict (area_id, staff_id) do update set password_hash = excluded.password_hash`,
      [hash],
    )
  }

  return {
    service,
    ready: ready.promise,
    get baseUrl() {
      return baseUrl
    },
    /** Time goes by here, and not in the browser. */
    passes: (minutes: number) => clock.passes(minutes),
    /** Somebody comes to the service with a browser of their own, and is not signed in. */
    arrives: (options: VisitOptions = {}): Promise<Person> => arrive(browser, { ...options, baseUrl }),
    /** Somebody of the standard world comes and signs in through the form. */
    async signsIn(name: PersonName, options: VisitOptions = {}): Promise<Person> {
      const person = await arrive(browser, { ...options, baseUrl })
      await person.opens('/sign-in')
      await person.fills({ 'Email address': emailOf(name), Password: PASSWORD })
      await person.presses('Sign in')
      await person.seesHeading('Today')
      return person
    },
  }
}

/** So that what was done later is later in the story, and all of it is on a school day. */
function clockThatGoesOn(from: Date) {
  const begun = performance.now()
  let more = 0
  return {
    now: () => new Date(from.getTime() + Math.ceil(performance.now() - begun) + more),
    passes(minutes: number) {
      more += minutes * 60_000
    },
  }
}

/** The service must know its address before it listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
