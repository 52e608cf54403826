import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { parse } from 'node-html-parser'
import { buildApp } from '#app/build-app.ts'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import { newAuthenticatorSecret } from '#features/access/signing-in/authenticator.ts'
import { aboutSecret } from '#features/access/signing-in/second-step.ts'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { aPasskey } from '#features/access/testing/a-passkey.ts'
import { codeOf, PASSWORD } from '#features/access/testing/ways-in.ts'
import { addKey, keysOf } from '#platform/crypto/key-file.ts'
import { transact } from '#platform/db/transact.ts'
import { aService, people, type Reply } from './service.ts'

/** Two processes of one service, of which one is restarted after each new key, and the other never. */
const service = aService()
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lw-rotate-'))
const { id, areaId } = people.lead
const email = 'lena.lead.1@example.test'
const secret = newAuthenticatorSecret()
const apps: FastifyInstance[] = []
const running = keysOf({ dataDir })

const aProcess = (keys = keysOf({ dataDir })) =>
  buildApp({
    ...service.world,
    site: { ...service.world.site, keys },
    baseUrl: service.world.site.baseUrl,
    secondFactor: 'required',
    assets: { css: '/assets/app.css', js: '/assets/app.js' },
    assetsFolder: import.meta.dirname,
    demo: false,
    report: () => 'test',
  })

before(async () => {
  await service.ready
  const hash = await hashPassword(PASSWORD)
  const sealed = running.encrypt(secret, aboutSecret({ areaId, staffId: id }))
  await transact(service.database, undefined, async ({ call }) => {
    await call('select auth.set_password($1, $2, $3)', [areaId, id, hash])
    await call('select auth.set_totp($1, $2, $3, $4, $5::bytea[])', [areaId, id, sealed, service.clock.now(), []])
  })
  apps.push(await aProcess(running), await aProcess(running))
})
after(async () => {
  await Promise.all(apps.map((app) => app.close()))
  rmSync(dataDir, { recursive: true, force: true })
})

test('P47: three keys come while two processes serve: what one gave out the other takes, and no request fails', async (t) => {
  let asked = 0
  /** Each request of a browser goes to the other process. */
  const byTurns = () => {
    let turn = asked
    return aBrowser({
      async ask(method, url, headers, payload): Promise<Reply> {
        turn += 1
        asked += 1
        const app = apps[turn % 2]!
        const reply = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
        assert.ok(reply.statusCode < 400, `${method} ${url}: ${reply.statusCode}`)
        const { headers: said, body } = reply
        const location = said.location as string | undefined
        return { status: reply.statusCode, location, headers: said, body, page: parse(body), json: () => reply.json() }
      },
    })
  }
  const question = ({ page }: Reply, which: 'ask' | 'make') =>
    JSON.parse(page.querySelector(`[data-passkey-${which}]`)!.getAttribute(`data-passkey-${which}`)!)
  const csrf = ({ page }: Reply) => page.querySelector('main input[name=_csrf]')!.getAttribute('value')!
  const signsIn = async () => {
    service.clock.advance({ minutes: 2 })
    const browser = byTurns()
    const sent = await browser.send('/sign-in', { email, password: PASSWORD })
    assert.equal((await browser.send(sent.location!, { code: codeOf(service, secret) })).location, '/today')
    return browser
  }
  const passkey = aPasskey()
  const first = await signsIn()
  const made = passkey.make(question(await first.visit('/account/passkeys'), 'make'))
  await first.send('/account/passkeys', { name: 'Laptop', passkey: made })

  for (let round = 0; round < 3; round += 1) {
    const open = byTurns()
    const before = await open.visit('/sign-in')
    const held = await signsIn()
    const form = await held.visit('/account')
    addKey(dataDir)
    await apps[round % 2]!.close()
    apps[round % 2] = await aProcess(round % 2 === 0 ? keysOf({ dataDir }) : running)
    // What was open before the key came, and what is new since, each at either process.
    const answer = { _csrf: csrf(before), passkey: passkey.answer(question(before, 'ask')) }
    assert.equal((await open.post('/sign-in/passkey', answer)).status, 303)
    assert.equal((await held.sendFrom(form, '/account', { language: 'en' })).status, 303)
    for (let again = 0; again < 2; again += 1) {
      const browser = await signsIn()
      assert.equal((await browser.visit('/today')).status, 200)
      const other = byTurns()
      if (again === 1) await other.visit('/sign-in')
      const page = await other.visit('/sign-in')
      const given = { _csrf: csrf(page), passkey: passkey.answer(question(page, 'ask')) }
      assert.equal((await other.post('/sign-in/passkey', given)).status, 303)
    }
  }
  t.diagnostic(`figure: 3 new keys while two processes served ${asked} requests: 0 failed`)
})
