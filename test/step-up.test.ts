import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { parse } from 'node-html-parser'
import { TOTP } from 'otpauth'
import { routes } from '#app/routes.ts'
import { policy, type Permission, may, mustProveAgain } from '#features/access/policy.ts'
import { newAuthenticatorSecret, stepOfCode } from '#features/access/signing-in/authenticator.ts'
import { openSignIn } from '#features/access/signing-in/sign-in.ts'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { addStaff } from '#features/staff/add-staff.ts'
import { asSomebody } from '#platform/context.ts'
import { ProveAgain } from '#platform/errors.ts'
import { aService, type PersonName, people } from '#test/service.ts'

const service = aService({ secondFactor: 'required' })
const { id: staffId, areaId } = people.administrator
let password: string
let code: () => string

before(async () => {
  ;({ password, code } = await giveWaysIn(service, people.administrator))
})

/** Signed in as the administrator, these minutes ago. */
async function signedIn(minutes: number) {
  const signIn = await openSignIn(service.world, { areaId, staffId }, { kind: 'browser', awaitsCode: false })
  const browser = aBrowser(service)
  browser.cookies.set('linkwork', `${areaId}.${signIn.token.toString('base64url')}`)
  service.clock.advance({ minutes })
  return { browser, signIn }
}
const newcomer = {
  givenName: 'Nia',
  familyName: 'Newcomer',
  email: 'nia.newcomer@example.test',
  jobTitle: 'SENCO',
  wte: '1',
  language: 'en',
}
const newcomers = () => service.sql(`select id from staff_member where family_name = 'Newcomer'`)

describe('P15: what matters wants a proof of at most five minutes', () => {
  test('a page of a sensitive permission leads to the proof, and from there back', async () => {
    const { browser } = await signedIn(4)
    assert.equal((await browser.visit('/staff/new')).status, 200)
    service.clock.advance({ minutes: 2 })
    const { status, location } = await browser.visit('/staff/new')
    assert.deepEqual([status, location], [303, '/sign-in/again?next=%2Fstaff%2Fnew'])

    assert.equal((await browser.send(location!, { password, code: '000000' })).status, 422)
    assert.match((await browser.visit('/staff/new')).location ?? '', /again/)
    const token = browser.cookies.get('linkwork')
    const proved = await browser.send(location!, { password, code: code() })
    assert.deepEqual([proved.status, proved.location], [303, '/staff/new'])
    assert.notEqual(browser.cookies.get('linkwork'), token, 'P13: a new token')
    assert.equal((await browser.visit('/staff/new')).status, 200)
  })

  test('a form that was open for too long saves nothing, and loses nothing', async () => {
    const { browser } = await signedIn(0)
    const form = await browser.visit('/staff/new')
    service.clock.advance({ minutes: 6 })

    const late = await browser.sendFrom(form, '/staff/new', newcomer)
    assert.deepEqual([late.status, late.location], [307, '/sign-in/again?next=%2Fstaff%2Fnew'])
    const asked = await browser.sendFrom(form, late.location!, newcomer)
    assert.equal(asked.status, 403)
    assert.match(asked.page.querySelector('main')!.text, /What you typed is kept/)
    assert.deepEqual(await newcomers(), [])

    const mistyped = await browser.sendFrom(asked, late.location!, { password: 'something', code: code() })
    const proved = await browser.sendFrom(mistyped, late.location!, { password, code: code() })
    assert.deepEqual(await newcomers(), [])
    const saved = await browser.sendFrom(proved, proved.page.querySelector('main form')!.getAttribute('action')!)
    assert.equal(saved.status, 303)
    assert.equal((await newcomers()).length, 1)
  })

  test('a password is typed again: it is never put into a page', async () => {
    const { browser } = await signedIn(0)
    const path = `/staff/${people.teacher.id}/first-password`
    const form = await browser.visit(path)
    service.clock.advance({ minutes: 6 })
    const late = await browser.sendFrom(form, path, { password: 'walrus harbour mitten' })
    const asked = await browser.sendFrom(form, late.location!, { password: 'walrus harbour mitten' })
    assert.doesNotMatch(asked.body, /walrus/)
  })

  test('every page and every verb of a sensitive permission, whichever way it is reached', async () => {
    const sensitive = (Object.keys(policy) as Permission[]).filter((permission) =>
      mustProveAgain({ provedAt: null }, permission, service.clock.now()),
    )
    for (const permission of ['manage staff', 'protect an address', 'change own keys'] as const)
      assert.ok(sensitive.includes(permission), permission)
    const { browser, signIn } = await signedIn(6)
    const mine = Object.entries(routes).filter(
      ([, { permission }]) =>
        sensitive.includes(permission) && may({ roles: new Set([people.administrator.role]) }, permission),
    )
    assert.ok(mine.length > 5)
    for (const [path] of mine) {
      const url = path.replaceAll(/:\w+/g, people.teacher.id)
      assert.match((await browser.visit(url)).location ?? '', /^\/sign-in\/again/, path)
    }
    await assert.rejects(
      asSomebody(service.world, signIn, ({ write }) =>
        addStaff(write, { ...newcomer, phone: null, employer: null, wte: 1, language: 'en' }),
      ),
      ProveAgain,
    )
  })

  test('who may not is not asked for a proof: it is not there', async () => {
    const { id, areaId: area } = people.teacher
    const signIn = await openSignIn(
      service.world,
      { areaId: area, staffId: id },
      { kind: 'browser', awaitsCode: false },
    )
    const browser = aBrowser(service)
    browser.cookies.set('linkwork', `${area}.${signIn.token.toString('base64url')}`)
    service.clock.advance({ minutes: 6 })
    assert.equal((await browser.visit('/staff/new')).status, 404)
  })

  test('a program is told where to prove it, and nobody proves what is not signed in', async () => {
    const { browser } = await signedIn(6)
    const reply = await service.ask('GET', '/staff/new', {
      cookie: `linkwork=${browser.cookies.get('linkwork')}`,
      accept: 'application/json',
    })
    assert.deepEqual(
      [reply.status, reply.json()],
      [403, { problem: 'prove again', location: '/sign-in/again?next=%2Fstaff%2Fnew' }],
    )
    const nobody = await aBrowser(service).visit('/sign-in/again?next=//evil.test')
    assert.equal(nobody.location, '/sign-in?next=%2Ftoday')
  })

  test('what is kept is written into the page as text, whatever it holds', async () => {
    const { browser } = await signedIn(0)
    const form = await browser.visit('/staff/new')
    service.clock.advance({ minutes: 6 })
    const fields = { ...newcomer, familyName: '"><script>alert(1)</script>' }
    const asked = await browser.sendFrom(form, '/sign-in/again?next=%2Fstaff%2Fnew', fields)
    assert.equal(parse(asked.body).querySelectorAll('main script').length, 0)
    const proved = await browser.sendFrom(asked, '/sign-in/again?next=%2Fstaff%2Fnew', { password, code: code() })
    assert.equal(proved.page.querySelector('input[name=familyName]')!.getAttribute('value'), fields.familyName)
  })
})

test('P15: with a password and no second step no page opens, no form is taken and no program reads, of any address', async (t) => {
  const counted = { addresses: 0, children: 0 }
  const halfway = new Map<string, string>()
  for (const [path, { page, permission, shows }] of Object.entries(routes)) {
    const name = (Object.keys(people) as PersonName[]).find((one) =>
      may({ roles: new Set([people[one].role]) }, permission as Permission),
    )!
    const { id, areaId: area } = people[name]
    if (!halfway.has(name)) {
      const opened = await openSignIn(
        service.world,
        { areaId: area, staffId: id },
        { kind: 'browser', awaitsCode: true },
      )
      halfway.set(name, `linkwork=${area}.${opened.token.toString('base64url')}`)
    }
    const url = path.replace(':number', '1').replaceAll(/:\w+/g, people.teacher.id)
    const headers = { cookie: halfway.get(name)!, 'sec-fetch-site': 'same-origin' }
    const answer = await service.ask('GET', url, { ...headers, accept: 'text/html' })
    assert.deepEqual(
      [answer.status, answer.location?.startsWith('/sign-in')],
      [303, true],
      `${name} ${path}: ${answer.location}`,
    )
    assert.ok((await service.ask('GET', url, { ...headers, accept: 'application/json' })).status >= 300, path)
    if (page.post) {
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const sent = await service.ask('POST', url, { ...headers, ...type, accept: 'application/json' }, '_key=x')
      assert.ok(sent.status >= 300, path)
    }
    counted.addresses += 1
    if (shows === 'children') counted.children += 1
  }
  assert.ok(counted.children > 100)
  t.diagnostic(
    `figure: ${counted.addresses} addresses, ${counted.children} of them about children: 0 open without a second step`,
  )
})

test('P15: a code counts one step early and one step late, and no further', () => {
  const secret = newAuthenticatorSecret()
  const now = new Date('2026-03-02T09:00:10Z')
  const codeAt = (steps: number) =>
    new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: now.getTime() + steps * 30_000 })
  const counts = [-2, -1, 0, 1, 2].filter((steps) => stepOfCode(secret, codeAt(steps), now) !== undefined)
  assert.deepEqual(counts, [-1, 0, 1])
})
