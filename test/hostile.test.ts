import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newKey } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * Requests that no page of ours would send, to every address, as somebody who may have it. Whatever is asked, it is answered:
 * a fault is ours, and an address that can be made to fail can be made to tell.
 */
const service = aService()
let records: Record<string, MatrixRecord>
const idOf = (param: string) => records[param]?.id ?? people.lead.id

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

const order: PersonName[] = ['supervisor', 'lead', 'practitioner', 'administrator', 'educationManager', 'teacher']
const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string, value: (name: string) => string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => value(name))

/** Somebody whose role may, and who sees what is named. */
function whoMay(path: string, permission: Permission): PersonName | undefined {
  const others = Object.keys(people) as PersonName[]
  return [...order, ...others].find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
  )
}

const odd = [
  '\u0000',
  'NaN',
  '1e309',
  '9007199254740991',
  '-200000-01-01',
  '2026-02-31',
  "'; --",
  '\ud83d\u202e',
  'x'.repeat(10_000),
]
const oddIds = ['%00', '%27', 'null', '%F0%9F%92%A9', '%ff', '00000000-0000-0000-0000-000000000000', 'x'.repeat(190)]

/** Each value in every field at once, one by one, and every field twice. */
function oddQueries(fields: readonly string[]): string[][][] {
  if (fields.length === 0) return []
  const each = ['-200000-01-01', '9007199254740991', '\u0000', '99999']
  return [
    ...odd.map((value) => fields.map((field) => [field, value])),
    ...fields.flatMap((field) => each.map((value) => [[field, value]])),
    ...each.slice(0, 2).map((at) => [
      ['at', at],
      ['id', people.lead.id],
    ]),
    fields.flatMap((field) => [
      [field, 'a'],
      [field, 'b'],
    ]),
  ]
}

test('No address fails, whatever its query or its ids are', async () => {
  const faults: string[] = []
  for (const [path, { page, permission }] of Object.entries(routes)) {
    const name = whoMay(path, permission as Permission)
    if (!name) continue
    const own = fill(path, idOf)
    const queries = oddQueries(Object.keys(page.query ?? {}))
    const paths = [
      ...queries.map((query) => `${own}?${new URLSearchParams(query)}`),
      ...(paramsOf(path).length > 0 ? oddIds.map((value) => fill(path, () => value)) : []),
    ]
    await Promise.all(
      paths.map(async (each) => {
        const { status } = await service.as(name).visit(each)
        if (status >= 500) faults.push(`${name} GET ${path}: ${each.slice(0, 150)}`)
      }),
    )
  }
  assert.deepEqual(faults, [])
})

/** Bodies for the fields of a form: a value for each. */
const bodies: Record<string, (field: string) => unknown> = {
  nul: () => '\u0000',
  huge: () => '9'.repeat(30),
  list: () => ['a', 'b'],
  id: () => '00000000-0000-4000-8000-000000000000',
  day: () => '99999-01-01',
  long: () => 'y'.repeat(20_001),
  object: () => ({ toString: 1, valueOf: 1 }),
  nested: () => [[{ path: '/etc/passwd', bytes: 1, fileName: 'x.csv' }]],
  file: () => ({ path: '/etc/passwd', bytes: 1, fileName: 'x.csv' }),
  none: () => null,
  surrogate: () => '\ud800',
}

const typed = 'application/x-www-form-urlencoded'
const multipart = (csrf: string) => `--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${csrf}\r\n--x--\r\n`

test('No form fails, whatever it is sent', async () => {
  const faults: string[] = []
  for (const [path, { page, permission }] of Object.entries(routes)) {
    const name = whoMay(path, permission as Permission)
    if (!page.post || !name || path.includes('sign-out')) continue
    const own = fill(path, idOf)
    const acting = service.as(name)
    const cookie = await acting.cookie
    const { form } = await acting.json('/account')
    const fields: string[] = page.form
      ? page.form
          .blank('en')
          .all()
          .map((field: { name: string }) => field.name)
      : []
    const send = async (what: string, type: string, payload: string) => {
      const headers = { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin', 'content-type': type }
      const reply = await service.ask('POST', own, headers, payload)
      if (reply.status >= 500) faults.push(`${name} POST ${path} ${what}`)
    }
    const token = () => ({ _csrf: form._csrf, _key: newKey() })
    const json = Object.entries(bodies).map(([what, valueOf]) => {
      const values = Object.fromEntries(fields.map((field) => [field, valueOf(field)]))
      return send(
        `json: ${what}`,
        'application/json',
        JSON.stringify({ ...token(), _version: '1', _button: 'x', ...values }),
      )
    })
    const versions = ['NaN', '1e309', '-1', '99999999999'].map((_version) =>
      send(`_version=${_version}`, typed, String(new URLSearchParams({ ...token(), _version }))),
    )
    const shapes = ['null', '[]', '1', '"x"', '{"__proto__":{"a":1}}', '{', ''].map((body) =>
      send(`json: ${body}`, 'application/json', body),
    )
    await Promise.all([
      ...json,
      ...versions,
      ...shapes,
      send('two tokens', typed, `_csrf=${form._csrf}&_csrf=x&_key=${newKey()}&_key=x`),
      send('multipart', 'multipart/form-data; boundary=x', multipart(form._csrf)),
      send('broken multipart', 'multipart/form-data', 'x'),
      send('half a multipart', 'multipart/form-data; boundary=x', multipart(form._csrf).slice(0, 60)),
      send('xml', 'text/xml', '<a/>'),
    ])
  }
  assert.deepEqual(faults, [])
})

test('P18: a form names no file of this machine to be read', async () => {
  const path = `/schools/${world.hillRoad}/class-list`
  const lead = service.as('lead')
  const { form } = await lead.json(path)
  const before = await service.sql('select count(*) from import_batch')
  const list = { path: '/etc/passwd', fileName: 'list.csv', bytes: 100 }
  const fields = Object.fromEntries(form.fields.map(({ name }: { name: string }) => [name, list]))
  const reply = await service.ask(
    'POST',
    path,
    {
      cookie: await lead.cookie,
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
    JSON.stringify({ _csrf: form._csrf, _key: newKey(), ...fields }),
  )
  assert.equal(reply.status, 422)
  assert.deepEqual(await service.sql('select count(*) from import_batch'), before)
})

test('No page before signing in fails, whatever it is sent', async () => {
  const { visitor } = (await service.app.inject('/sign-in')).cookies.reduce(
    (all, { name, value }) => ({ ...all, [name]: value }),
    {} as Record<string, string>,
  )
  const headers = { cookie: `visitor=${visitor}`, accept: 'text/html', 'content-type': 'application/json' }
  const odder = { toString: 1, valueOf: 1 }
  for (const [email, password] of [
    [odder, odder],
    [['a'], ['b']],
    ['\u0000', '\u0000'],
    ['a'.repeat(9999), 'b'.repeat(99_999)],
  ]) {
    for (const _csrf of [visitor, odder, null]) {
      const { status, body } = await service.ask(
        'POST',
        '/sign-in',
        headers,
        JSON.stringify({ _csrf, email, password }),
      )
      assert.ok(status < 500, `${status} ${body}`)
    }
  }
})
