import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openPages, routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newId, newKey } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people, type Reply } from './service.ts'

/** Every address of the service, asked and sent from where it must not be: nothing changes, and the headers are there. */
const service = aService()
let records: Record<string, MatrixRecord>
const counted = { gets: 0, posts: 0, answers: 0 }

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

const everybody = Object.keys(people) as PersonName[]
const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? newId(service.clock.now()))

/** Somebody who may have this page, and whose record it is. */
const somebodyFor = (path: string, permission: Permission) =>
  everybody.find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
  ) ?? 'administrator'

/** A print of every row but what looking itself leaves: lines that say who looked, and when somebody was last here. */
async function everyRow(): Promise<string> {
  const tables = await service.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth') and tablename not in ('sign_in', 'rights') order by 1`,
  )
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int, md5(string_agg(t::text, '' order by t::text)) from ${name} t`,
  )
  const looks = `select 'log', count(*)::int, null from audit.entry where what not like 'saw %' and what <> 'signed in'`
  return JSON.stringify(await service.sql(`${each.join(' union all ')} union all ${looks} order by 1`))
}

/** P12: whatever is answered as HTML, to whomever. */
function checkHeaders({ headers, status }: Reply, what: string) {
  if (!String(headers['content-type'] ?? '').startsWith('text/html')) return
  counted.answers += 1
  const policy = String(headers['content-security-policy'])
  for (const directive of [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ])
    assert.ok(policy.split(';').includes(directive), `${what} ${status}: ${directive}`)
  assert.doesNotMatch(policy, /unsafe|\*|http:/, what)
  assert.equal(headers['x-content-type-options'], 'nosniff', what)
  assert.equal(headers['referrer-policy'], 'no-referrer', what)
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin', what)
  assert.equal(headers['cache-control'], 'no-store', what)
}

test('P18: asking for any page changes nothing, and P12: each answer has the strict headers', async (t) => {
  const asked = [
    ...Object.entries(routes).map(([path, { permission }]) => ({
      path: fill(path),
      who: somebodyFor(path, permission as Permission),
    })),
    ...Object.keys(openPages('required')).map((path) => ({ path, who: undefined })),
    { path: '/nowhere', who: undefined },
  ]
  for (const name of new Set(asked.flatMap(({ who }) => who ?? []))) await service.as(name).visit('/account')
  const rows = await everyRow()
  for (const { path, who } of asked) {
    const cookie = who && (await service.as(who).cookie)
    for (const accept of ['text/html', 'application/json']) {
      const reply = await service.ask('GET', path, { accept, ...(cookie ? { cookie } : {}) })
      assert.ok(reply.status < 500, `${path}: ${reply.status}`)
      checkHeaders(reply, path)
      counted.gets += 1
    }
    checkHeaders(await service.ask('GET', path, { accept: 'text/html' }), `${path}, nobody signed in`)
    checkHeaders(await service.ask('GET', path, { accept: 'text/html', cookie: 'linkwork=1.x' }), `${path}, no token`)
  }
  assert.equal(await everyRow(), rows)
  t.diagnostic(`figure: ${counted.gets} GETs changed 0 rows; ${counted.answers} HTML answers with every header`)
})

describe('P18: no form is taken from anywhere but our own pages', () => {
  const attacks: Record<string, (csrf: string, other: string) => { token?: string; headers: Record<string, string> }> =
    {
      'no token': () => ({ headers: { 'sec-fetch-site': 'same-origin' } }),
      'another person’s token': (_, other) => ({ token: other, headers: { 'sec-fetch-site': 'same-origin' } }),
      'from another site': (csrf) => ({ token: csrf, headers: { 'sec-fetch-site': 'cross-site' } }),
      'from a neighbour': (csrf) => ({ token: csrf, headers: { 'sec-fetch-site': 'same-site' } }),
      'from another origin, by a browser that does not say more': (csrf) => ({
        token: csrf,
        headers: { origin: 'https://evil.test' },
      }),
    }

  async function attack(path: string, who: PersonName | undefined) {
    const cookie = who ? await service.as(who).cookie : ''
    const csrf = who ? (await service.as(who).json('/account')).form._csrf : 'x'.repeat(32)
    const otherName = who === 'officer' ? 'administrator' : 'officer'
    const other = (await service.as(otherName).json('/account')).form._csrf
    for (const [what, how] of Object.entries(attacks)) {
      const { token, headers } = how(csrf, other)
      const fields = { _key: newKey(), _version: '1', ...(token ? { _csrf: token } : {}) }
      const reply = await service.ask(
        'POST',
        path,
        {
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        new URLSearchParams(fields).toString(),
      )
      assert.ok([403, 404].includes(reply.status), `${path}, ${what}: ${reply.status}`)
      checkHeaders(reply, path)
      counted.posts += 1
    }
  }

  let rows: string
  before(async () => {
    for (const name of everybody) await service.as(name).visit('/account')
    rows = await everyRow()
  })

  for (const [path, { page, permission }] of Object.entries(routes)) {
    if (page.post) test(path, () => attack(fill(path), somebodyFor(path, permission as Permission)))
  }
  for (const [path, page] of Object.entries(openPages('required'))) {
    if (page.post) test(path, () => attack(path, undefined))
  }
  test('and of all of them, nothing was changed', async (t) => {
    assert.equal(await everyRow(), rows)
    t.diagnostic(`figure: ${counted.posts} forged forms refused, 0 rows changed`)
  })
})
