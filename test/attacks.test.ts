import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newKey } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, people, world } from './service.ts'

/** What somebody tries who reads how such services are broken: each by itself, from outside, against the whole service. */
const service = aService()
let records: Record<string, MatrixRecord>
let port: number

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  ;({ port } = service.app.server.address() as AddressInfo)
})

const child = `/children/${world.amira}`

/** Bytes as they are, past every client that would put them right. */
async function raw(...lines: string[]): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  socket.on('error', () => {})
  socket.write(lines.join('\r\n'))
  await Promise.race([once(socket, 'close'), new Promise((done) => setTimeout(done, 3000))])
  socket.destroy()
  return Buffer.concat(parts).toString('utf8')
}

test('a message of two lengths is refused, and what is hidden in it is never read as a second one', async () => {
  const hidden = 'GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n'
  for (const two of [
    ['Content-Length: 4', 'Transfer-Encoding: chunked'],
    ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    ['Content-Length: 4', 'Content-Length: 40'],
    ['Transfer-Encoding : chunked'],
  ]) {
    const answer = await raw('POST /sign-in HTTP/1.1', 'Host: localhost', ...two, '', '0', '', hidden)
    assert.equal(answer.match(/^HTTP\/1\.1 /gm)?.length ?? 0, 1, answer.slice(0, 200))
    assert.match(answer, /^HTTP\/1\.1 400/)
  }
})

test('no method but those that pages have does anything, and TRACE gives nothing back', async () => {
  const cookie = await service.as('lead').cookie
  const before = await service.sql(`select count(*) from audit.entry where what not like 'saw %'`)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'] as const) {
    const answer = await raw(
      `${method} ${child} HTTP/1.1`,
      'Host: localhost',
      `Cookie: ${cookie}`,
      'Connection: close',
      '',
      '',
    )
    assert.match(answer, /^HTTP\/1\.1 (400|404|405|501)/, method)
    assert.doesNotMatch(answer, /Amira|linkwork=/, method)
  }
  assert.deepEqual(await service.sql(`select count(*) from audit.entry where what not like 'saw %'`), before)
})

test('nothing that a proxy or a browser could say changes who asks, what is asked, or where an answer leads', async () => {
  const told = {
    ...{ host: 'evil.test', forwarded: 'for=1.2.3.4;host=evil.test;proto=http', 'x-forwarded-host': 'evil.test' },
    ...{
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-real-ip': '127.0.0.1',
      'x-forwarded-prefix': '//evil.test',
    },
    ...{
      'x-original-url': '/staff',
      'x-rewrite-url': '/staff',
      'x-http-method-override': 'DELETE',
      'x-user': people.lead.id,
    },
  }
  const out = await service.ask('GET', '/today', { ...told, accept: 'text/html' })
  assert.match(out.location!, /^\/sign-in/)
  assert.doesNotMatch(JSON.stringify(out.headers) + out.body, /evil\.test/)
  const cookie = await service.as('teacher').cookie
  const [plain, spoilt] = [
    await service.ask('GET', '/today', { cookie, accept: 'text/html' }),
    await service.ask('GET', '/today', { ...told, cookie, accept: 'text/html' }),
  ]
  const same = (body: string) => body.replaceAll(/name="_(key|draft)" value="[^"]*"/g, '')
  assert.equal(same(spoilt.body), same(plain.body))
})

test('no script of another site reads an answer: nobody is invited across', async () => {
  const cookie = await service.as('lead').cookie
  for (const accept of ['application/json', 'text/html']) {
    const { headers } = await service.ask('GET', child, { cookie, accept, origin: 'https://evil.test' })
    assert.deepEqual(
      Object.keys(headers).filter((name) => name.startsWith('access-control-')),
      [],
    )
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['cache-control']), /no-store/)
  }
})

test('a token is of its area and of nobody else: cut, longer, of another area, twice, or beside another', async () => {
  const [mine, other] = [await service.as('teacher').cookie, await service.as('practitionerElsewhere').cookie]
  const [, area, token] = /^linkwork=(\d+)\.(.+)$/.exec(mine)!
  const tried = [
    `linkwork=2.${token}`,
    `linkwork=${area}.${token!.slice(0, -1)}`,
    `linkwork=${area}.${token}A`,
    `linkwork=${area}.${token!.toLowerCase()}`,
    `linkwork=${area} or 1=1.${token}`,
    `linkwork=${area}.`,
    `LINKWORK=${area}.${token}`,
  ]
  for (const cookie of tried) {
    const { status, location } = await service.ask('GET', '/today', { cookie, accept: 'text/html' })
    assert.deepEqual([status, location?.startsWith('/sign-in')], [303, true], cookie)
  }
  // One that another place of the same host put beside ours: whose page it is, is one of the two, and never a mixture.
  const both = await service.ask('GET', '/account', { cookie: `${mine}; ${other}`, accept: 'text/html' })
  assert.ok(!(both.body.includes('Tess') && both.body.includes('Elsewhere')))
})

test('what is named __proto__ or constructor in a form changes no object, by JSON or as a form', async () => {
  const teacher = service.as('teacher')
  const { form } = await teacher.json('/account')
  const headers = { cookie: await teacher.cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' }
  const token = { _csrf: form._csrf, _key: newKey() }
  const json = JSON.stringify(token).replace(
    '{',
    '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},',
  )
  await service.ask('POST', '/account', { ...headers, 'content-type': 'application/json' }, json)
  const typed = `${new URLSearchParams(token)}&__proto__[polluted]=yes&__proto__.polluted=yes&constructor[prototype][polluted]=yes`
  await service.ask('POST', '/account', { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, typed)
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})

test('no file is served but those that are meant: no list of a folder, no hidden file, no way up', async () => {
  for (const asked of [
    ...[
      '/.git/config',
      '/.env',
      '/package.json',
      '/assets',
      '/assets/',
      '/assets/..%2fpackage.json',
      '/assets/%2e%2e/package.json',
    ],
    ...[
      '/assets/....//package.json',
      '/assets/..\\package.json',
      '/assets/.git/config',
      '//etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
    ],
    ...['/metrics', '/debug', '/server-status', '/healthz/..;/staff', '/src/main.ts', '/assets/%00'],
  ]) {
    const answer = await raw(`GET ${asked} HTTP/1.1`, 'Host: localhost', 'Connection: close', '', '')
    assert.match(answer, /^HTTP\/1\.1 (30[1-8]|400|403|404)/, asked)
    assert.doesNotMatch(answer, /"dependencies"|root:|\[core\]|Index of/, asked)
  }
})

test('after signing in nobody is led to another site, however the way back is written', async () => {
  for (const to of [
    '//evil.test',
    '/\\evil.test',
    'https:evil.test',
    'https://evil.test',
    '/\t/evil.test',
    '/%2f/evil.test',
    'javascript:alert(1)',
    '/..//evil.test',
    '/@evil.test',
  ]) {
    for (const name of ['to', 'next', 'after', 'return']) {
      const { location = '' } = await service.ask('GET', `/sign-in?${name}=${encodeURIComponent(to)}`, {
        accept: 'text/html',
        cookie: await service.as('lead').cookie,
      })
      assert.equal(new URL(location, 'http://localhost:3000').origin, 'http://localhost:3000', `${name}=${to}`)
    }
  }
})

test('a form that is sent as something else than a form is not read as one', async () => {
  const lead = service.as('lead')
  const { form } = await lead.json('/account')
  const body = JSON.stringify({ _csrf: form._csrf, _key: newKey(), _version: '0' })
  for (const type of [
    'text/plain',
    'application/xml',
    'application/x-httpd-php',
    'image/png',
    'application/csp-report',
  ]) {
    const { status } = await service.ask(
      'POST',
      '/account',
      { cookie: await lead.cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin', 'content-type': type },
      body,
    )
    assert.ok([400, 403, 415, 422].includes(status), `${type}: ${status}`)
  }
})

test('every page has the way to sign out, and every file a name of ours', async () => {
  let pages = 0
  let files = 0
  for (const [each, { permission }] of Object.entries(routes)) {
    const params = [...each.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    const who = (
      ['practitioner', 'supervisor', 'lead', 'administrator', 'educationManager', 'officer', 'commissioner'] as const
    ).find(
      (name) =>
        reachOf(permission as Permission, people[name].role) &&
        params.every((param) => records[param]?.seenBy.has(name)),
    )
    if (!who) continue
    const url = each.replaceAll(/:(\w+)/g, (_, param: string) => records[param]!.id)
    const { status, headers, body } = await service.as(who).visit(url)
    if (status !== 200) continue
    const kept = headers['content-disposition']
    if (kept === undefined) {
      pages += 1
      assert.match(body, /action="\/sign-out"/, url)
    } else {
      files += 1
      assert.match(String(kept), /^attachment; filename="[\w.-]+\.(csv|pdf|ics|json)"$/, url)
      assert.doesNotMatch(String(kept), /amira|khan/i, url)
    }
  }
  assert.ok(pages > 120 && files > 8, `${pages} ${files}`)
})

test('a password is kept as it should be, may be pasted, and chance is the machine’s own', async () => {
  assert.match(await hashPassword('a password of some length'), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const { body } = await service.ask('GET', '/sign-in', { accept: 'text/html' })
  assert.doesNotMatch(body, /onpaste|autocomplete="off"[^>]*type="password"|type="password"[^>]*autocomplete="off"/)
  const all = ['src', 'client'].flatMap((folder) =>
    readdirSync(path.resolve(import.meta.dirname, '..', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !/\/(demo|testing|seeds?)\b/.test(file)),
  )
  const text = (file: string) => readFileSync(file, 'utf8')
  assert.deepEqual(
    all.filter(
      (file) =>
        file.includes('/client/') &&
        /'paste'/.test(text(file)) &&
        /preventDefault[^]*paste|paste[^]*preventDefault/.test(text(file)) &&
        /password/.test(text(file)),
    ),
    [],
  )
  // Draws of chance decide no secret: what is not a secret says so here.
  const notSecret = /delay|jitter|pause|wait|retry|sort|shuffle/i
  assert.deepEqual(
    all.filter((file) => /Math\.random\(/.test(text(file)) && !notSecret.test(text(file))),
    [],
  )
})
