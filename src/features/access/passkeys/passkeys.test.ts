import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import { aService, people, type Reply } from '#test/service.ts'
import { openSignIn } from '../signing-in/open-sign-in.ts'
import { aBrowser, type Browser } from '../testing/a-browser.ts'
import { aPasskey } from '../testing/a-passkey.ts'
import { giveWaysIn } from '../testing/ways-in.ts'
import { handleOf } from './passkeys.ts'

const service = aService({ secondFactor: 'required' })
const { practitioner, teacher } = people
let ways: Awaited<ReturnType<typeof giveWaysIn>>

before(async () => {
  ways = await giveWaysIn(service, practitioner)
})
beforeEach(() => service.clock.advance({ minutes: 2 }))

const questionIn = (reply: Reply, which: 'ask' | 'make') =>
  JSON.parse(reply.page.querySelector(`[data-passkey-${which}]`)!.getAttribute(`data-passkey-${which}`)!)
const csrfOf = (reply: Reply) => reply.page.querySelector('main input[name=_csrf]')!.getAttribute('value')!

async function signedIn({ id, areaId }: { id: string; areaId: number } = practitioner) {
  const signIn = await openSignIn(service.world, { areaId, staffId: id }, { kind: 'browser', awaitsCode: false })
  const browser = aBrowser(service)
  browser.cookies.set('linkwork', `${areaId}.${signIn.token.toString('base64url')}`)
  return browser
}

async function added(name: string, browser?: Browser, passkey = aPasskey()) {
  const mine = browser ?? (await signedIn())
  const page = await mine.visit('/account/passkeys')
  const reply = await mine.send('/account/passkeys', { name, passkey: passkey.make(questionIn(page, 'make')) })
  return { passkey, reply, browser: mine }
}

type Answering = Parameters<ReturnType<typeof aPasskey>['answer']>[1]

/** Signs in with a passkey, in a browser that nobody has signed in with. */
async function signInWith(passkey: ReturnType<typeof aPasskey>, lie?: Answering) {
  const browser = aBrowser(service)
  const page = await browser.visit('/sign-in?next=%2Fnotices')
  const answer = passkey.answer(questionIn(page, 'ask'), lie)
  const send = () => browser.post('/sign-in/passkey?next=%2Fnotices', { _csrf: csrfOf(page), passkey: answer })
  return { browser, reply: await send(), again: send }
}

describe('passkeys', () => {
  test('P15: one is added, and from then on signs in alone, without a password and a code', async () => {
    const { passkey, reply, browser } = await added('Work laptop')
    assert.deepEqual([reply.status, reply.location], [303, '/account/passkeys'])
    assert.match((await browser.visit('/account/passkeys')).page.text, /Work laptop.*not used yet/s)

    const { browser: elsewhere, reply: signedInBy } = await signInWith(passkey)
    assert.deepEqual([signedInBy.status, signedInBy.location], [303, '/notices'])
    assert.equal((await elsewhere.visit('/notices')).status, 200)
    assert.match((await browser.visit('/account/passkeys')).page.text, /Last used/)
  })

  test('P20: an answer counts once, for this browser, and for ten minutes', async () => {
    const { passkey } = await added('Phone')
    const { reply, again } = await signInWith(passkey)
    assert.equal(reply.status, 303)
    assert.equal((await again()).status, 422, 'replayed')
    const { passkey: everywhere } = await added('Kept in the cloud', undefined, aPasskey({ counts: false }))
    const uncounted = await signInWith(everywhere)
    assert.deepEqual(
      [uncounted.reply.status, (await uncounted.again()).status],
      [303, 422],
      'replayed, and not counted',
    )

    const page = await aBrowser(service).visit('/sign-in')
    const other = aBrowser(service)
    const theirs = await other.visit('/sign-in')
    const answer = passkey.answer(questionIn(page, 'ask'))
    const crossed = await other.post('/sign-in/passkey', { _csrf: csrfOf(theirs), passkey: answer })
    assert.equal(crossed.status, 422, 'asked of another browser')

    const browser = aBrowser(service)
    const early = await browser.visit('/sign-in')
    const late = passkey.answer(questionIn(early, 'ask'))
    service.clock.advance({ minutes: 11 })
    assert.equal((await browser.post('/sign-in/passkey', { _csrf: csrfOf(early), passkey: late })).status, 422, 'late')
  })

  test('what a thief or another site could send is refused', async () => {
    const { passkey } = await added('Tablet')
    const otherwise: [string, Answering][] = [
      ['another site asked', { from: 'https://linkwork.example.evil' }],
      ['made for another site', { forSite: 'evil.test' }],
      ['nobody checked that it is them', { flags: 0x01 }],
      ['somebody else’s name', { as: handleOf({ areaId: teacher.areaId, staffId: teacher.id }).toString('base64url') }],
      ['another area', { as: handleOf({ areaId: 2, staffId: practitioner.id }).toString('base64url') }],
      ['no name', { as: '' }],
    ]
    for (const [what, lie] of otherwise) assert.equal((await signInWith(passkey, lie)).reply.status, 422, what)
    assert.equal((await signInWith(aPasskey())).reply.status, 422, 'never added')
    passkey.counter = 100
    assert.equal((await signInWith(passkey)).reply.status, 303)
    passkey.counter = 50
    assert.equal((await signInWith(passkey)).reply.status, 422, 'a copy: its counter went back')
    for (const passkeyText of ['', '{}', 'x', '{"id":1}', '[]', 'null']) {
      const browser = aBrowser(service)
      const page = await browser.visit('/sign-in')
      const { status } = await browser.post('/sign-in/passkey', { _csrf: csrfOf(page), passkey: passkeyText })
      assert.equal(status, 422, passkeyText)
    }
  })

  test('P15: adding one wants a fresh proof, its own question, and a device that checks its owner', async () => {
    const browser = await signedIn()
    const page = await browser.visit('/account/passkeys')
    const offer = questionIn(page, 'make')
    const careless = aPasskey().make(offer, { flags: 0x01 })
    assert.equal((await browser.send('/account/passkeys', { name: 'x', passkey: careless })).status, 422)
    const other = await signedIn(teacher)
    assert.equal((await other.send('/account/passkeys', { name: 'x', passkey: aPasskey().make(offer) })).status, 422)
    service.clock.advance({ minutes: 6 })
    assert.match((await browser.visit('/account/passkeys')).location ?? '', /^\/sign-in\/again/)
  })

  test('P15: it is the second step after a password, and the proof before what matters (P13: a new token)', async () => {
    const { passkey, browser } = await added('Key ring')
    service.clock.advance({ minutes: 6 })
    const path = '/sign-in/again?next=%2Faccount%2Fpasskeys'
    const asked = await browser.visit(path)
    const token = browser.cookies.get('linkwork')
    const proved = await browser.send(path, { passkey: passkey.answer(questionIn(asked, 'ask')) })
    assert.deepEqual([proved.status, proved.location], [303, '/account/passkeys'])
    assert.notEqual(browser.cookies.get('linkwork'), token)
    assert.equal((await browser.visit('/account/passkeys')).status, 200)

    const other = aBrowser(service)
    await other.send('/sign-in', { email: 'priya.practitioner.1@example.test', password: ways.password })
    const code = await other.visit('/sign-in/code')
    const answer = passkey.answer(questionIn(code, 'ask'))
    assert.equal((await other.post('/sign-in/passkey', { _csrf: csrfOf(code), passkey: answer })).status, 303)
  })

  test('P14: it opens a locked screen, of its owner alone', async () => {
    const { passkey, browser } = await added('Tablet at work')
    const { passkey: anothers } = await added('Another’s', await signedIn(teacher))
    service.clock.advance({ minutes: 16 })
    const locked = await browser.visit('/notices')
    assert.match(locked.location!, /^\/sign-in\/unlock/)
    const unlock = async (by: typeof passkey) => {
      const page = await browser.visit(locked.location!)
      return browser.post(locked.location!, { _csrf: csrfOf(page), passkey: by.answer(questionIn(page, 'ask')) })
    }
    assert.equal((await unlock(anothers)).status, 422)
    const nothing = await browser.send(locked.location!, { password: '', passkey: '' })
    assert.match(nothing.page.querySelector('#password-error')!.text, /Enter your password/)
    assert.equal((await unlock(passkey)).location, '/notices')
    assert.equal((await browser.visit('/notices')).status, 200)
    assert.equal((await browser.visit('/account/passkeys')).status, 200, 'a passkey is a whole proof')
  })

  test('P09: one that is removed signs nobody in, and each sees only their own', async () => {
    const { passkey, browser } = await added('Old phone')
    const links = (await browser.visit('/account/passkeys')).page.querySelectorAll('a[href^="/account/passkeys/"]')
    const path = links.at(-1)!.getAttribute('href')!
    assert.equal((await (await signedIn(teacher)).visit(path)).status, 404)
    assert.equal((await browser.send(path)).status, 303)
    assert.equal((await signInWith(passkey)).reply.status, 422)
    assert.equal((await browser.visit(path)).status, 404)
  })

  test('eleven are too many', async () => {
    const browser = await signedIn(people.supervisor)
    for (let count = 0; count < 10; count += 1) assert.equal((await added(`No ${count}`, browser)).reply.status, 303)
    const { reply } = await added('One more', browser)
    assert.match(reply.page.text, /ten passkeys already/)
  })
})
