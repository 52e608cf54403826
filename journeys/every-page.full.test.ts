import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { type MatrixRecord, matrixRecords } from '#test/matrix-records.ts'
import { type PersonName, people } from '#test/service.ts'
import { aServer } from './a-server.ts'
import { expectNoAxeViolations, newVisit, openBrowser } from './browser.ts'

/** Every address of the service in a real browser, as somebody who may: what the browser refuses is a fault, and what axe finds. */
const server = aServer()
let browser: Browser
let records: Record<string, MatrixRecord>

before(async () => {
  await server.ready
  records = await matrixRecords(server.service)
  browser = await openBrowser()
})
after(() => browser?.close())

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]!.id)
const whoMay = (path: string, permission: Permission) =>
  (Object.keys(people) as PersonName[]).find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]!.seenBy.has(name)),
  )

test('P12: a crawl of every page: the browser refuses nothing by its strict policy, and everybody can use it', async (t) => {
  const ofPerson = new Map<PersonName, string[]>()
  for (const [path, { permission }] of Object.entries(routes)) {
    const name = whoMay(path, permission as Permission)
    if (name && !path.includes('sign-out')) ofPerson.set(name, [...(ofPerson.get(name) ?? []), fill(path)])
  }
  const faults: string[] = []
  let pages = 0
  for (const [name, paths] of ofPerson) {
    const visit = await newVisit(browser, { baseUrl: server.baseUrl })
    const [cookie, value] = (await server.service.as(name).cookie).split('=')
    await visit.context.addCookies([{ name: cookie!, value: value!, url: server.baseUrl }])
    for (const path of paths) {
      // A file is handed over, and is no page.
      const answer = await visit.page.goto(path, { waitUntil: 'load' }).catch(() => undefined)
      if (!answer?.headers()['content-type']?.includes('html')) continue
      pages += 1
      await expectNoAxeViolations(visit.page).catch((error: Error) => faults.push(`${name} ${path}: ${error.message}`))
    }
    await visit.close().catch((error: Error) => faults.push(`${name}: ${error.message}`))
  }
  t.diagnostic(
    `figure: ${pages} pages in a real browser: ${faults.length} refused by the strict policy, or not to be used by everybody`,
  )
  assert.deepEqual(faults, [])
  assert.ok(pages > 200)
})
