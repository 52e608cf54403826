import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { transact } from '#platform/db/transact.ts'
import { aService, people } from '#test/service.ts'
import { makeLink, pathOfLink } from '../links.ts'
import { openSignIn } from '../signing-in/open-sign-in.ts'
import { aBrowser, type Browser } from '../testing/a-browser.ts'
import { type Lie, startProvider } from '../testing/a-provider.ts'
import { giveWaysIn } from '../testing/ways-in.ts'

const provider = await startProvider()
const service = aService({ secondFactor: 'required', provider: provider.connect() })
const { practitioner, teacher } = people
const SUBJECT = 'b7f0c1'
const STRONG = { sub: SUBJECT, amr: ['pwd', 'mfa'] }
let ways: Awaited<ReturnType<typeof giveWaysIn>>

const linkTo = (
  subject: string,
  { id, areaId } = practitioner as { id: string; areaId: number },
  issuer = provider.issuer,
) =>
  transact(service.database, undefined, ({ call }) =>
    call('select auth.link_identity($1, $2, $3, $4, $5)', [issuer, subject, areaId, id, service.clock.now()]),
  )

before(async () => {
  ways = await giveWaysIn(service, practitioner)
  await linkTo(SUBJECT)
})
beforeEach(() => {
  provider.lies()
  service.clock.advance({ minutes: 2 })
})
after(() => provider.stop())

/** Goes to the provider and comes back. */
async function comeBack(browser: Browser, claims: object, from = '/sign-in/provider?next=%2Fnotices') {
  const sent = await browser.visit(from)
  assert.equal(sent.status, 303)
  return provider.visit(sent.location!, claims as Record<string, unknown>)
}

async function signIn(claims: object = STRONG, from?: string) {
  const browser = aBrowser(service)
  const back = await comeBack(browser, claims, from)
  const reply = await browser.send(back)
  return { browser, back, reply }
}

const isIn = async (browser: Browser) => (await browser.visit('/notices')).status === 200

describe('P20: signing in with a provider', () => {
  test('whoever is linked is in, when the provider says that it asked for two things', async () => {
    const { browser, reply } = await signIn()
    assert.deepEqual([reply.status, reply.location], [303, '/notices'])
    assert.equal(await isIn(browser), true)
  })

  test('P15: when it asked for one, our second step is asked for', async () => {
    const { browser, reply } = await signIn({ sub: SUBJECT, amr: ['pwd'], acr: '0' })
    assert.equal(reply.location, '/sign-in/code?next=%2Fnotices')
    assert.equal(await isIn(browser), false)
    await browser.send(reply.location!, { code: ways.code() })
    assert.equal(await isIn(browser), true)
  })

  test('coming back changes nothing before the button is pressed, and what is kept is small (P13)', async () => {
    const browser = aBrowser(service)
    const back = await comeBack(browser, STRONG, `/sign-in/provider?next=%2F${'x'.repeat(900)}`)
    assert.ok(browser.cookies.get('kept')!.length < 1000)
    assert.equal((await browser.visit(back)).status, 200)
    assert.equal(await isIn(browser), false)
    assert.equal((await browser.send(back)).location, '/today')
  })

  const now = Math.floor(Date.now() / 1000)
  const hostile: Record<string, Lie> = {
    'the state is another’s': { back: (to) => to.searchParams.set('state', 'another') },
    'there is no state': { back: (to) => to.searchParams.delete('state') },
    'two states': { back: (to) => to.searchParams.append('state', 'another') },
    'the answer says it is from another provider (mix-up)': {
      back: (to) => to.searchParams.set('iss', 'https://evil.test'),
    },
    'the answer does not say from whom it is': { back: (to) => to.searchParams.delete('iss') },
    'the provider refuses': {
      back(to) {
        to.searchParams.delete('code')
        to.searchParams.set('error', 'access_denied')
      },
    },
    'the code is made up': { back: (to) => to.searchParams.set('code', 'made-up') },
    'the nonce is another’s': { claims: { nonce: 'another' } },
    'there is no nonce': { claims: { nonce: undefined } },
    'the token is of another issuer': { claims: { iss: 'https://evil.test' } },
    'the token is for another service': { claims: { aud: 'another' } },
    'the token is for us and another, and was asked for by the other': {
      claims: { aud: ['linkwork', 'another'], azp: 'another' },
    },
    'the token is too old': { claims: { iat: now - 7200, exp: now - 3600 } },
    'the token says no end': { claims: { exp: undefined } },
    'the token is not good yet': { claims: { nbf: now + 3600 } },
    'the token says nobody': { claims: { sub: undefined } },
    'the token says an empty name': { claims: { sub: '' } },
    'the token’s name is no text': { claims: { sub: 7 } },
    'the token is signed by nobody (alg none)': { header: { alg: 'none' }, signer: 'nobody' },
    'the token is signed with our own secret (HS256)': { header: { alg: 'HS256' }, signer: 'the client secret' },
    'the token is signed by a stranger': { signer: 'stranger' },
    'the token is signed with a key that nobody knows': { header: { kid: 'unknown' }, signer: 'stranger' },
    'the token was changed after it was signed': {
      bend(token) {
        const [header, payload, signature] = token.split('.')
        const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString())
        const bent = Buffer.from(JSON.stringify({ ...claims, sub: SUBJECT, extra: 1 })).toString('base64url')
        return `${header}.${bent}.${signature}`
      },
    },
    'there is no token': { noToken: true },
    'the token is no token': { bend: () => 'x.y.z' },
    'the provider breaks down': { status: 500 },
  }
  test('P20: there are at least 20 ways of lying here', (t) => {
    assert.ok(Object.keys(hostile).length >= 20)
    t.diagnostic(
      `figure: ${Object.keys(hostile).length} lies of a provider, and 6 answers that are another’s, late or made up: each refused below`,
    )
  })

  for (const [what, lie] of Object.entries(hostile)) {
    test(`refused: ${what}`, async () => {
      provider.lies(lie)
      const { browser, reply } = await signIn()
      assert.equal(reply.status, 422)
      assert.match(reply.page.querySelector('.nhsuk-error-summary')!.text, /could not check who you are there/)
      assert.equal(await isIn(browser), false)
    })
  }

  test('refused: the answer of another browser, a second time, too late, or one that this browser made up', async () => {
    const { back, browser } = await signIn()
    assert.equal((await browser.send(back)).status, 422, 'a second time')
    const victim = aBrowser(service)
    const theirs = await comeBack(aBrowser(service), STRONG)
    assert.equal((await victim.send(theirs)).status, 422, 'nobody began here')
    await victim.visit('/sign-in/provider')
    assert.equal((await victim.send(theirs)).status, 422, 'another’s answer')
    const other = aBrowser(service)
    const carried = await comeBack(other, STRONG)
    victim.cookies.set('kept', other.cookies.get('kept')!)
    assert.equal((await victim.send(carried)).status, 422, 'kept by another browser')

    const late = aBrowser(service)
    const lateBack = await comeBack(late, STRONG)
    service.clock.advance({ minutes: 11 })
    assert.equal((await late.send(lateBack)).status, 422, 'too late')
    const forger = aBrowser(service)
    const forged = await comeBack(forger, STRONG)
    forger.cookies.set('kept', 'v1.tests.AAAA.AAAA.AAAA')
    assert.equal((await forger.send(forged)).status, 422, 'made up')
  })

  test('an e-mail address that is the same is nobody: only issuer and subject are (P20)', async () => {
    const email = 'priya.practitioner.1@example.test'
    const stranger = await signIn({ sub: 'stranger', email, email_verified: true, amr: ['mfa'] })
    assert.match(stranger.reply.page.text, /not linked to anybody here/)
    await linkTo('elsewhere', teacher, 'https://other.example')
    const elsewhere = await signIn({ sub: 'elsewhere', amr: ['mfa'] })
    assert.match(elsewhere.reply.page.text, /not linked to anybody here/)
  })

  test('somebody signed in links their own account, after a fresh proof, and nobody else’s', async () => {
    const { id, areaId } = people.supervisor
    const opened = await openSignIn(service.world, { areaId, staffId: id }, { kind: 'browser', awaitsCode: false })
    const browser = aBrowser(service)
    browser.cookies.set('linkwork', `${areaId}.${opened.token.toString('base64url')}`)
    const wishFrom = async () =>
      (await browser.visit('/account/provider')).page.querySelector('a[href*=wish]')!.getAttribute('href')!
    const wish = await wishFrom()
    const claims = { sub: 'sana', amr: ['mfa'] }

    const thief = aBrowser(service)
    assert.equal((await thief.send(await comeBack(thief, { sub: 'thief' }, wish))).status, 422)
    const linked = await browser.send(await comeBack(browser, claims, wish))
    assert.equal(linked.location, '/account')
    assert.equal(await isIn((await signIn(claims)).browser), true)
    const taken = await browser.send(await comeBack(browser, { sub: SUBJECT }, wish))
    assert.match(taken.page.text, /linked to somebody else already/)

    await browser.send('/account/provider')
    assert.match((await signIn(claims)).reply.page.text, /not linked to anybody here/)
    service.clock.advance({ minutes: 6 })
    assert.match((await browser.visit('/account/provider')).location ?? '', /^\/sign-in\/again/)
  })

  test('what somebody wished is over after ten minutes: nothing is linked by it', async () => {
    const { id, areaId } = people.colleague
    const opened = await openSignIn(service.world, { areaId, staffId: id }, { kind: 'browser', awaitsCode: false })
    const browser = aBrowser(service)
    browser.cookies.set('linkwork', `${areaId}.${opened.token.toString('base64url')}`)
    const { page } = await browser.visit('/account/provider')
    const wish = page.querySelector('a[href*=wish]')!.getAttribute('href')!
    service.clock.advance({ minutes: 10 })
    const late = await browser.send(await comeBack(browser, { sub: 'late', amr: ['mfa'] }, wish))
    assert.match(late.page.text, /not linked to anybody here/)
    assert.match((await signIn({ sub: 'late', amr: ['mfa'] })).reply.page.text, /not linked to anybody here/)
  })

  test('P09: whoever has left does not come in by their account there', async () => {
    await linkTo('left', people.colleagueTeacher)
    const active = (is: boolean) =>
      service.sql('update staff_member set active = $2 where id = $1', [people.colleagueTeacher.id, is])
    await active(false)
    assert.match((await signIn({ sub: 'left', amr: ['mfa'] })).reply.page.text, /not linked to anybody here/)
    await active(true)
    assert.equal((await signIn({ sub: 'left', amr: ['mfa'] })).reply.location, '/notices')
  })

  test('P19: an invitation links whoever was invited, once; a link for a new password links nobody', async () => {
    const sentTo = async (purpose: 'invitation' | 'recovery') => {
      const path = await service.as('administrator').change(async (write) => {
        write.audit('tried', {})
        return pathOfLink(write, await makeLink(write, people.otherTeacher.id, purpose))
      })
      return `/sign-in/provider?${new URL(path!, service.world.site.baseUrl).searchParams}`
    }
    const forgotten = await signIn({ sub: 'oscar', amr: ['mfa'] }, await sentTo('recovery'))
    assert.match(forgotten.reply.page.text, /not linked to anybody here/)
    const invitation = await sentTo('invitation')
    assert.equal((await signIn({ sub: 'oscar', amr: ['mfa'] }, invitation)).reply.location, '/today')
    assert.equal((await signIn({ sub: 'oscar', amr: ['mfa'] })).reply.location, '/notices')
    const another = await signIn({ sub: 'another', amr: ['mfa'] }, invitation)
    assert.match(another.reply.page.text, /not linked to anybody here/)
  })

  test('one that cannot be reached, or says it is another, is said to be away: the password works', async () => {
    provider.saysOfItself({ issuer: 'https://evil.test' })
    const fresh = await startProvider()
    fresh.saysOfItself({ issuer: 'https://evil.test' })
    await assert.rejects(
      fresh.connect().begin(new URL('http://localhost:3000/sign-in/provider/return')),
      /does not answer/,
    )
    await fresh.stop()
    await assert.rejects(
      fresh.connect().begin(new URL('http://localhost:3000/sign-in/provider/return')),
      /does not answer/,
    )
    provider.saysOfItself()
    assert.match((await aBrowser(service).visit('/sign-in')).page.text, /Sign in with Northshire account/)
  })
})
