import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { transact } from '#platform/db/transact.ts'
import { aService, people } from '#test/service.ts'
import { hashPassword } from '../passwords/passwords.ts'
import { aBrowser as aBrowserOf } from '../testing/a-browser.ts'
import { codeOf as codeShown, keptSecret } from '../testing/ways-in.ts'

const service = aService({ secondFactor: 'required' })
const email = 'priya.practitioner.1@example.test'
const password = 'a long enough password'

before(async () => {
  await service.ready
  const hash = await hashPassword(password)
  await transact(service.database, undefined, ({ call }) =>
    call('select auth.set_password($1, $2, $3)', [1, people.practitioner.id, hash]),
  )
})

const aBrowser = () => aBrowserOf(service)
const secretOf = () => keptSecret(service, people.practitioner)
const codeOf = (secret: string) => codeShown(service, secret)

let recoveryCodes: string[] = []

describe('signing in', () => {
  test('P15: the first time, a second step is set up, and no record is open before it', async () => {
    const browser = aBrowser()
    const first = await browser.send('/sign-in?next=%2Fnotices', { email, password })
    assert.equal(first.location, '/sign-in/set-up?next=%2Fnotices')
    assert.match((await browser.visit('/notices')).location ?? '', /^\/sign-in/)

    const before = browser.cookies.get('linkwork')
    const done = await browser.send('/sign-in/set-up', { code: codeOf(await secretOf()) })
    recoveryCodes = done.page.querySelectorAll('main code').map(({ text }) => text)
    assert.equal(recoveryCodes.length, 10)
    assert.notEqual(browser.cookies.get('linkwork'), before, 'P13: a new token at each step')
    assert.equal((await browser.visit('/notices')).status, 200)
  })

  test('P15: until it is confirmed the secret is new each time: whoever saw an earlier one has nothing', async () => {
    const hash = await hashPassword(password)
    await transact(service.database, undefined, ({ call }) =>
      call('select auth.set_password($1, $2, $3)', [1, people.colleague.id, hash]),
    )
    const beginning = async () => {
      const browser = aBrowser()
      await browser.send('/sign-in', { email: 'col.keyworker.1@example.test', password })
      await browser.visit('/sign-in/set-up')
      return { browser, secret: await keptSecret(service, people.colleague) }
    }
    const over = await beginning()
    const mine = await beginning()
    assert.notEqual(mine.secret, over.secret)
    const refused = await mine.browser.send('/sign-in/set-up', { code: codeOf(over.secret) })
    assert.match(refused.page.querySelector('#code-error')!.text, /not right|wrong|code/i)
    assert.equal((await mine.browser.send('/sign-in/set-up', { code: codeOf(mine.secret) })).status, 200)
    assert.equal(await keptSecret(service, people.colleague), mine.secret)

    const late = await over.browser.send('/sign-in/set-up', { code: codeOf(over.secret) })
    assert.notEqual(late.status, 200, 'what is confirmed is not set up again')
    assert.equal(await keptSecret(service, people.colleague), mine.secret)
  })

  test('P15: afterwards a code of the authenticator is needed, and each counts once', async () => {
    service.clock.advance({ minutes: 2 })
    const browser = aBrowser()
    assert.equal((await browser.send('/sign-in', { email, password })).location, '/sign-in/code?next=%2Ftoday')
    const code = codeOf(await secretOf())
    assert.equal((await browser.send('/sign-in/code', { code: '000000' })).status, 422)
    assert.equal((await browser.send('/sign-in/code', { code })).status, 303)
    assert.equal((await browser.visit('/notices')).status, 200)

    const again = aBrowser()
    await again.send('/sign-in', { email, password })
    const used = await again.send('/sign-in/code', { code })
    assert.equal(used.status, 422)
    assert.match(used.body, /used before/)
  })

  test('P15: a recovery code signs in once', async () => {
    const use = async () => {
      const browser = aBrowser()
      await browser.send('/sign-in', { email, password })
      return (await browser.send('/sign-in/code', { code: recoveryCodes[0]!.toUpperCase() })).status
    }
    assert.equal(await use(), 303)
    assert.equal(await use(), 422)
  })

  test('a wrong password, an unknown email and a person who left are told the same, and the email is kept', async () => {
    await service.sql('update staff_member set active = false where id = $1', [people.commissioner.id])
    const answers = await Promise.all(
      [
        [email, 'wrong'],
        ['nobody@example.test', password],
        ['carl.commissioner.1@example.test', password],
      ].map(([e, p]) => aBrowser().send('/sign-in', { email: e!, password: p! })),
    )
    for (const { status, body } of answers) {
      assert.equal(status, 422)
      assert.match(body, /The email address or password is not right/)
    }
    assert.match(answers[1]!.body, /value="nobody@example.test"/)
    assert.doesNotMatch(answers[0]!.body, /value="wrong"/)
  })

  test('P14: after 15 minutes away, and after 12 hours whatever happens, somebody signs in again', async () => {
    const browser = aBrowser()
    await signInWholly(browser)
    service.clock.advance({ minutes: 14 })
    assert.equal((await browser.visit('/notices')).status, 200)
    service.clock.advance({ minutes: 16 })
    assert.match((await browser.visit('/notices')).location ?? '', /^\/sign-in/)

    await signInWholly(browser)
    for (let passed = 0; passed < 12 * 60; passed += 10) {
      service.clock.advance({ minutes: 10 })
      if (passed < 11 * 60) assert.equal((await browser.visit('/notices')).status, 200)
      else await browser.visit('/notices')
    }
    assert.match((await browser.visit('/notices')).location ?? '', /^\/sign-in/)
  })

  test('P14: signing out ends the token on the server at once', async () => {
    const browser = aBrowser()
    await signInWholly(browser)
    const token = browser.cookies.get('linkwork')!
    const page = (await browser.visit('/notices')).page
    const form = page.querySelector('form[action="/sign-out"]')!
    const out = await browser.post('/sign-out', {
      _csrf: form.querySelector('input[name=_csrf]')!.getAttribute('value')!,
    })
    assert.equal(out.location, '/sign-in')
    assert.match(String(out.headers['clear-site-data']), /cache/)
    assert.match(String(out.headers['set-cookie']), /\bsheet=;/, 'with the cache, the style sheet is gone')
    const stolen = await service.ask('GET', '/notices', { cookie: `linkwork=${token}`, accept: 'text/html' })
    assert.match(stolen.location ?? '', /^\/sign-in/)
  })

  test('P18: signing in needs the browser’s own token, and asking for /sign-out signs nobody out', async () => {
    const browser = aBrowser()
    await browser.visit('/sign-in')
    assert.equal((await browser.post('/sign-in', { email, password, _csrf: 'x' })).status, 403)
    await signInWholly(browser)
    await browser.visit('/sign-out')
    assert.equal((await browser.visit('/notices')).status, 200)
  })

  test('the way back is a path of ours and nothing else', async () => {
    for (const next of ['//evil.test', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)']) {
      const { location } = await aBrowser().send(`/sign-in?next=${encodeURIComponent(next)}`, { email, password })
      assert.match(location ?? '', /next=%2Ftoday$/, next)
    }
  })

  test('P12: every answer carries the strict headers', async () => {
    const { headers } = await aBrowser().visit('/sign-in')
    const policy = String(headers['content-security-policy'])
    for (const directive of [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ])
      assert.ok(policy.includes(directive), directive)
    assert.doesNotMatch(policy, /unsafe/)
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'no-store')
  })

  test('P16: ten wrong tries in an hour, and the account waits', async () => {
    await service.sql('delete from auth.try')
    for (let tries = 0; tries < 10; tries += 1) await aBrowser().send('/sign-in', { email, password: 'wrong' })
    assert.match((await aBrowser().send('/sign-in', { email, password })).body, /too many wrong tries/)
    service.clock.advance({ hours: 1, minutes: 1 })
    assert.equal((await aBrowser().send('/sign-in', { email, password })).status, 303)
  })
})

async function signInWholly(browser: ReturnType<typeof aBrowser>) {
  service.clock.advance({ minutes: 2 })
  await browser.send('/sign-in', { email, password })
  await browser.send('/sign-in/code', { code: codeOf(await secretOf()) })
}
