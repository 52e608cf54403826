import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/** What every answer carries: pages, JSON, refusals, what cannot be read, and other methods. Forms from elsewhere: `cross-site.test.ts`. */
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
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
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
  const odd = [
    '/sign-in',
    '/no/such/page',
    '/healthz',
    '/readyz',
    '/%zz',
    '/assets/none.css',
    '/feeds/x',
    `/${'x'.repeat(9000)}`,
  ]
  for (const url of odd) look(`GET ${url.slice(0, 20)}`, await service.app.inject({ url }))
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const)
    look(method, await service.app.inject({ method: method as 'PUT', url: '/today' }))
  look('POST', await service.app.inject({ method: 'POST', url: '/sign-in', payload: 'x'.repeat(2 ** 21) }))
  assert.deepEqual([...faults], [])
  t.diagnostic(`figure: ${answers} answers, all with the strict headers`)
})
