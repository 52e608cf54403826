import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newKey } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/** What every answer carries, and what no request but that of our own page can do. */
const service = aService()
const everybody = Object.keys(people) as PersonName[]
let records: Record<string, MatrixRecord>

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? people.lead.id)
const whoMay = (path: string, permission: Permission) =>
  everybody.find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
  )

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
}
const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

function faultsOf(headers: Readonly<Record<string, unknown>>): string[] {
  const policy = Object.fromEntries(
    String(headers['content-security-policy'])
      .split(';')
      .map((part) => part.trim().split(/\s(.*)/)),
  )
  return [
    ...Object.entries(POLICY).flatMap(([name, value]) => (policy[name] === value ? [] : [`${name} ${policy[name]}`])),
    ...Object.keys(policy).flatMap((name) => (name in POLICY ? [] : [`${name} is there too`])),
    ...Object.entries(HEADERS).flatMap(([name, value]) =>
      headers[name] === value ? [] : [`${name}: ${headers[name]}`],
    ),
    ...(headers['cache-control'] === 'no-store' ? [] : [`cache-control: ${headers['cache-control']}`]),
    ...(headers.server || headers['x-powered-by'] ? ['says what it is built with'] : []),
  ]
}

test('P12: every answer carries the strict headers, also when it is no', async (t) => {
  const faults = new Set<string>()
  let answers = 0
  const look = (what: string, { statusCode, headers }: { statusCode: number; headers: Record<string, unknown> }) => {
    answers += 1
    for (const fault of faultsOf(headers)) faults.add(`${what} ${statusCode}: ${fault}`)
  }
  for (const [path, { permission }] of Object.entries(routes)) {
    const url = fill(path)
    const may = whoMay(path, permission as Permission)
    for (const name of new Set([...(may ? [may] : []), 'commissioner', 'teacherElsewhere'] as const)) {
      const cookie = await service.as(name).cookie
      look(`GET ${path}`, await service.app.inject({ url, headers: { cookie, accept: 'text/html' } }))
    }
    look(`GET ${path}`, await service.app.inject({ url, headers: { accept: 'text/html' } }))
    look(`GET ${path}`, await service.app.inject({ url, headers: { accept: 'application/json' } }))
    look(`POST ${path}`, await service.app.inject({ method: 'POST', url, payload: {} }))
  }
  const odd = ['/sign-in', '/no/such/page', '/healthz', '/readyz', '/%zz', '/assets/none.css', `/${'x'.repeat(9000)}`]
  for (const url of odd) look(`GET ${url.slice(0, 20)}`, await service.app.inject({ url }))
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const)
    look(method, await service.app.inject({ method: method as 'PUT', url: '/today' }))
  look('POST', await service.app.inject({ method: 'POST', url: '/sign-in', payload: 'x'.repeat(2 ** 21) }))
  assert.deepEqual([...faults], [])
  t.diagnostic(`figure: ${answers} answers, all with the strict headers`)
})

/** How many rows each table has. The log grows with every look, and what somebody may see is worked out at their first. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await service.sql<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
     where schemaname not in ('audit') and format('%I.%I', schemaname, relname) not in ('auth.sign_in', 'auth.rights') order by 1`,
  )
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
  const rows = await service.sql<{ name: string; rows: number }>(counts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, rows: many }) => [name, many]))
}

test('P18: no GET and no HEAD changes anything', async (t) => {
  for (const name of everybody) await service.as(name).cookie
  const before = await rowCounts()
  let asked = 0
  for (const [path, { permission }] of Object.entries(routes)) {
    const name = whoMay(path, permission as Permission)
    if (!name) continue
    const headers = { cookie: await service.as(name).cookie, accept: 'text/html' }
    for (const method of ['GET', 'HEAD'] as const) {
      await service.app.inject({ method, url: fill(path), headers })
      asked += 1
    }
  }
  assert.deepEqual(await rowCounts(), before)
  t.diagnostic(`figure: ${asked} requests, ${Object.keys(before).length} tables, 0 rows more or less`)
})

test('P18: no changing route takes a form that our own page did not send', async (t) => {
  const forged: string[] = []
  let tried = 0
  const before = await rowCounts()
  for (const [path, { page, permission }] of Object.entries(routes)) {
    const name = page.post && whoMay(path, permission as Permission)
    if (!name) continue
    const cookie = await service.as(name).cookie
    const { _csrf } = (await service.as(name).json('/account')).form
    const other = everybody.find((each) => each !== name && people[each].areaId === people[name].areaId)!
    const theirs = (await service.as(other).json('/account')).form._csrf
    const attempts: [what: string, headers: Record<string, string>, token: Record<string, string>][] = [
      ['no token', {}, {}],
      ['somebody else’s token', {}, { _csrf: theirs }],
      ['another site', { 'sec-fetch-site': 'cross-site' }, { _csrf }],
      ['a sister site', { 'sec-fetch-site': 'same-site' }, { _csrf }],
      ['a wrong origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }, { _csrf }],
    ]
    for (const [what, extra, token] of attempts) {
      const headers: Record<string, string> = { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin', ...extra }
      if (!headers['sec-fetch-site']) delete headers['sec-fetch-site']
      const type = 'application/x-www-form-urlencoded'
      const payload = String(new URLSearchParams({ _key: newKey(), _version: '1', ...token }))
      const { status } = await service.ask('POST', fill(path), { ...headers, 'content-type': type }, payload)
      tried += 1
      if (status !== 403) forged.push(`${name} ${path} with ${what}: ${status}`)
    }
  }
  assert.deepEqual(forged, [])
  assert.deepEqual(await rowCounts(), before)
  t.diagnostic(`figure: ${tried} forged forms, 0 taken`)
})
