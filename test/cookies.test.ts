import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { parse } from 'node-html-parser'
import { buildApp } from '#app/build-app.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { aService, people } from './service.ts'

/** As people reach it: over https. */
const service = aService()
let app: FastifyInstance
let password: string

before(async () => {
  ;({ password } = await giveWaysIn(service, people.lead))
  const baseUrl = new URL('https://linkwork.test')
  app = await buildApp({
    ...service.world,
    site: { ...service.world.site, baseUrl },
    baseUrl,
    secondFactor: 'off',
    assets: { css: '/assets/app.css', js: '/assets/app.js' },
    assetsFolder: import.meta.dirname,
    demo: false,
    report: () => 'test',
  })
})

const cookiesOf = (headers: Record<string, unknown>) => [headers['set-cookie'] ?? []].flat() as string[]
const pairs = (cookies: readonly string[]) =>
  cookies.map((cookie) => cookie.split(';')[0]!).filter((pair) => !pair.endsWith('='))

async function signIn(brought = '') {
  const page = await app.inject({ method: 'GET', url: '/sign-in', headers: { cookie: brought, accept: 'text/html' } })
  const token = parse(page.body).querySelector('main input[name=_csrf]')!.getAttribute('value')!
  const sent = await app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: {
      cookie: [brought, ...pairs(cookiesOf(page.headers))].filter(Boolean).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      accept: 'text/html',
    },
    payload: new URLSearchParams({ _csrf: token, email: 'lena.lead.1@example.test', password }).toString(),
  })
  return { page, sent }
}

test('P13: every cookie is bound to this host, to https and to us, and all of them are a kilobyte at most', async (t) => {
  const { page, sent } = await signIn()
  assert.equal(sent.statusCode, 303)
  const cookies = [...cookiesOf(page.headers), ...cookiesOf(sent.headers)]
  assert.ok(cookies.length >= 3)
  for (const cookie of cookies) {
    assert.match(cookie, /^__Host-/)
    for (const attribute of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i])
      assert.match(cookie, attribute)
    assert.doesNotMatch(cookie, /; Domain/i)
  }
  const bytes = pairs(cookies).join('; ').length
  t.diagnostic(
    `figure: ${cookies.length} cookies, each __Host-, Secure, HttpOnly and SameSite=Lax; ${bytes} bytes in all (1,024 allowed)`,
  )
  assert.ok(bytes <= 1024)
})

test('P13: a sign-in is 256 bits, never the same, and never one that the browser brought along', async () => {
  const tokenIn = ({ headers }: { headers: Record<string, unknown> }) =>
    /__Host-linkwork=1\.([\w-]{43})/.exec(cookiesOf(headers).join('\n'))![1]!
  const planted = 'A'.repeat(43)
  const first = tokenIn((await signIn(`__Host-linkwork=1.${planted}`)).sent)
  const second = tokenIn((await signIn(`__Host-linkwork=1.${first}`)).sent)
  assert.equal(Buffer.from(first, 'base64url').length, 32)
  assert.notEqual(first, planted)
  assert.notEqual(second, first)
  const rows = await service.sql(`select row_to_json(s)::text as row from auth.sign_in s`)
  assert.equal(
    rows.some(({ row }) => row.includes(first) || row.includes(Buffer.from(first, 'base64url').toString('hex'))),
    false,
  )
})

test('P12: over https, browsers are told to come by https only, for a year', async () => {
  const { page } = await signIn()
  assert.match(String(page.headers['strict-transport-security']), /max-age=31536000/)
})
