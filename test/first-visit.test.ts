import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { parse } from 'node-html-parser'
import { buildApp } from '#app/build-app.ts'
import { aService, people } from './service.ts'

/** Whoever comes for the first time is not made to wait for the style sheet: it is in the page (docs/decisions/0057). */
const service = aService()
const styles = `.nhsuk-body { content: "’" }\n${'.app-rule { color: #005eb8 }\n'.repeat(400)}`
const address = '/assets/app-NEW.css'
const folder = mkdtempSync(join(tmpdir(), 'first-visit-'))
let app: FastifyInstance

before(async () => {
  await service.ready
  writeFileSync(join(folder, 'app-NEW.css'), styles)
  const baseUrl = new URL('https://linkwork.test')
  app = await buildApp({
    ...service.world,
    site: { ...service.world.site, baseUrl },
    baseUrl,
    secondFactor: 'off',
    assets: { css: address, js: '/assets/app.js' },
    styles: Buffer.from(styles),
    assetsFolder: folder,
    demo: false,
    report: () => 'test',
  })
})
after(async () => {
  await app?.close()
  rmSync(folder, { recursive: true })
})

const byAPerson = { 'accept-encoding': 'gzip, br', 'sec-fetch-site': 'none', accept: 'text/html' }
const ask = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...byAPerson, ...headers } })
type Answer = Awaited<ReturnType<typeof ask>>
const htmlOf = ({ headers, rawPayload }: Answer) =>
  (headers['content-encoding'] === 'gzip' ? gunzipSync(rawPayload) : rawPayload).toString()
const headOf = (answer: Answer) => {
  const head = parse(htmlOf(answer), { blockTextElements: { style: true, noscript: true } }).querySelector('head')!
  return { styles: head.querySelector('style')?.text, link: head.querySelector(':scope > link')?.getAttribute('href') }
}
const cookiesOf = ({ headers }: Answer) => [headers['set-cookie'] ?? []].flat() as string[]
const sheetCookie = (answer: Answer) => cookiesOf(answer).find((cookie) => cookie.startsWith('__Host-sheet='))

test('a first page has the whole style sheet inside it, and waits for no file', async () => {
  for (const url of ['/sign-in', '/privacy', '/not-there', '/for-you/not-a-link']) {
    const answer = await ask(url)
    assert.deepEqual(headOf(answer), { styles, link: undefined }, url)
    assert.equal(answer.headers['content-length'], String(answer.rawPayload.length))
    assert.match(htmlOf(answer), /^<!doctype html>.*<\/html>$/s)
  }
})

test('so has the first page of whoever is signed in already', async () => {
  const token = /=(\d+\.[\w-]{43})/.exec(await service.as('lead').cookie)![1]
  const answer = await ask('/today', { cookie: `__Host-linkwork=${token}` })
  assert.equal(answer.statusCode, 200)
  assert.match(htmlOf(answer), new RegExp(people.lead.name.join(' ')))
  assert.equal(headOf(answer).styles, styles)
})

test('without a script the file is asked for as for paper, so that the next page has it', async () => {
  assert.ok(
    htmlOf(await ask('/sign-in')).includes(
      `</style><noscript><link rel="stylesheet" href="${address}" media="print"/></noscript></head>`,
    ),
  )
})

test('P12: the policy allows these styles by what they are, and no others in a page', async () => {
  const answer = await ask('/sign-in')
  const hash = createHash('sha256').update(headOf(answer).styles!).digest('base64')
  const policy = String(answer.headers['content-security-policy'])
  assert.ok(policy.split(';').includes(`style-src 'self' 'sha256-${hash}'`), policy)
  assert.doesNotMatch(policy, /unsafe/)
})

test('P13: whoever has asked for the file has it; the cookie of that says its name and nothing of them', async () => {
  const sheet = await ask(address)
  assert.equal(sheet.body, styles)
  assert.match(String(sheet.headers['cache-control']), /max-age=31536000, immutable/)
  const cookie = sheetCookie(sheet)!
  assert.deepEqual(cookie.split('; ').sort(), [
    'HttpOnly',
    'Max-Age=31536000',
    'Path=/',
    'SameSite=Lax',
    'Secure',
    '__Host-sheet=app-NEW.css',
  ])
  const next = await ask('/sign-in', { cookie: cookie.split(';')[0]! })
  assert.deepEqual(headOf(next), { styles: undefined, link: address })
  assert.equal(sheetCookie(next), undefined)
})

test('who has the sheet of an older version is sent the new one', async () => {
  const answer = await ask('/sign-in', { cookie: '__Host-sheet=app-OLD.css' })
  assert.equal(headOf(answer).styles, styles)
})

test('who understands no gzip asks for the file: the sheet is a large one', async () => {
  for (const understood of ['', 'br'])
    assert.deepEqual(headOf(await ask('/sign-in', { 'accept-encoding': understood })), {
      styles: undefined,
      link: address,
    })
})

test('of what another site had a browser open, only the sheet is packed: the length says nothing of what stands in it twice', async () => {
  const from = async (site: string, word: string) => {
    // The link to the other language says the whole address, and so does the way back to it.
    const answer = await ask(`/sign-in?next=%2Fchildren%2F${word}`, { 'sec-fetch-site': site })
    assert.equal(headOf(answer).styles, styles)
    return answer.rawPayload.length
  }
  const [twice, never] = ['sign-in-sign-in-sign-in', 'q8w4zk1vj7x5yb2cm9tn3ph']
  assert.equal(twice!.length, never!.length)
  for (const site of ['cross-site', 'same-site', '']) {
    assert.equal(await from(site, twice!), await from(site, never!), site)
    assert.ok((await from(site, twice!)) > (await from('none', twice!)))
  }
})
