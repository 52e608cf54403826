import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { transact } from '#platform/db/transact.ts'
import { aService, people } from '#test/service.ts'
import { openSignIn } from '../signing-in/open-sign-in.ts'
import { aBrowser, type Browser } from '../testing/a-browser.ts'
import { startRealProvider } from '../testing/a-real-provider.ts'
import { giveWaysIn } from '../testing/ways-in.ts'

const provider = await startRealProvider(new URL('http://localhost:3000/sign-in/provider/return'))
const service = aService({ secondFactor: 'required', provider: provider.connect() })
const { practitioner } = people

before(async () => {
  await giveWaysIn(service, practitioner)
  const { id, areaId } = practitioner
  await transact(service.database, undefined, ({ call }) =>
    call('select auth.link_identity($1, $2, $3, $4, $5)', [provider.issuer, 'priya', areaId, id, service.clock.now()]),
  )
})
beforeEach(() => {
  service.clock.advance({ minutes: 2 })
  Object.assign(provider.people, { whoIsThere: 'priya', amr: ['pwd', 'mfa'], timesAsked: 0 })
})
after(() => provider.stop())

/** Goes to the provider from a page of ours, and presses the button on the way back. */
async function thereAndBack(browser: Browser, there: (to: string) => Promise<string>, from: string) {
  const sent = await browser.visit(from)
  assert.equal(sent.status, 303)
  return browser.send(await there(sent.location!))
}

async function signedIn({ id, areaId }: { id: string; areaId: number } = practitioner) {
  const opened = await openSignIn(service.world, { areaId, staffId: id }, { kind: 'browser', awaitsCode: false })
  const browser = aBrowser(service)
  browser.cookies.set('linkwork', `${areaId}.${opened.token.toString('base64url')}`)
  return browser
}

test('P20: a provider that we did not write signs in whoever is linked there, with PKCE, and nobody else', async () => {
  const browser = aBrowser(service)
  const reply = await thereAndBack(browser, provider.aBrowserThere(), '/sign-in/provider?next=%2Fnotices')
  assert.deepEqual([reply.status, reply.location], [303, '/notices'])
  assert.equal((await browser.visit('/notices')).status, 200)

  provider.people.whoIsThere = 'stranger'
  const stranger = await thereAndBack(aBrowser(service), provider.aBrowserThere(), '/sign-in/provider')
  assert.match(stranger.page.text, /not linked to anybody here/)
})

test('P15: one thing there is one thing here: our second step is asked for', async () => {
  provider.people.amr = ['pwd']
  const reply = await thereAndBack(aBrowser(service), provider.aBrowserThere(), '/sign-in/provider')
  assert.equal(reply.location, '/sign-in/code?next=%2Ftoday')
})

test('P15: what matters can be proved there, where they are asked anew though they are signed in', async () => {
  const there = provider.aBrowserThere()
  const browser = aBrowser(service)
  await thereAndBack(browser, there, '/sign-in/provider?next=%2Fnotices')
  await thereAndBack(browser, there, '/sign-in/provider?next=%2Fnotices')
  assert.equal(provider.people.timesAsked, 1, 'signing in needs no second time')
  service.clock.advance({ minutes: 6 })
  const asked = await browser.visit('/account/passkeys')
  const token = browser.cookies.get('linkwork')
  const page = await browser.visit(asked.location!)
  const link = page.page.querySelector('a[href^="/sign-in/provider?prove=act"]')!.getAttribute('href')!
  const proved = await thereAndBack(browser, there, link.replaceAll('&amp;', '&'))
  assert.equal(provider.people.timesAsked, 2)
  assert.deepEqual([proved.status, proved.location], [303, '/account/passkeys'])
  assert.notEqual(browser.cookies.get('linkwork'), token, 'P13: a new token')
  assert.equal((await browser.visit('/account/passkeys')).status, 200)
})

test('P15: by one thing there, or by another’s account, nothing that matters is proved', async () => {
  const browser = await signedIn()
  service.clock.advance({ minutes: 6 })
  const prove = () =>
    thereAndBack(browser, provider.aBrowserThere(), '/sign-in/provider?prove=act&next=%2Faccount%2Fpasskeys')
  provider.people.amr = ['pwd']
  assert.match((await prove()).page.text, /asked you for one thing only/)
  Object.assign(provider.people, { amr: ['mfa'], whoIsThere: 'stranger' })
  assert.match((await prove()).page.text, /does not belong to whoever is signed in here/)
  assert.match((await browser.visit('/account/passkeys')).location!, /^\/sign-in\/again/)
  const lines = await service.sql(`select count(*)::int as lines from audit.entry where what = 'proof refused'`)
  assert.equal(lines[0]!.lines, 2)
})

test('P14: a locked screen opens by it for whoever is signed in there, and for nobody else', async () => {
  const browser = await signedIn()
  service.clock.advance({ minutes: 16 })
  const locked = await browser.visit('/notices')
  assert.match(locked.location!, /^\/sign-in\/unlock/)
  const page = await browser.visit(locked.location!)
  const link = page.page.querySelector('a[href^="/sign-in/provider?prove=lock"]')!.getAttribute('href')!
  const unlock = () => thereAndBack(browser, provider.aBrowserThere(), link.replaceAll('&amp;', '&'))
  provider.people.whoIsThere = 'stranger'
  assert.equal((await unlock()).status, 422)
  assert.equal((await browser.visit('/notices')).location, locked.location)

  Object.assign(provider.people, { whoIsThere: 'priya', amr: ['pwd'] })
  assert.deepEqual([(await unlock()).location, (await browser.visit('/notices')).status], ['/notices', 200])
  assert.match((await browser.visit('/account/passkeys')).location!, /^\/sign-in\/again/, 'a lock, not a proof')
})

test('P24: a form that was open for too long is kept while somebody proves it there, and is filled in on the way back', async () => {
  const browser = await signedIn(practitioner)
  const path = '/account/passkeys'
  const open = await browser.visit(path)
  service.clock.advance({ minutes: 6 })
  const late = await browser.sendFrom(open, path, { name: 'Work laptop', passkey: '{}' })
  assert.equal(late.status, 307)
  const again = await browser.sendFrom(open, late.location!, { name: 'Work laptop', passkey: '{}' })
  const away = await browser.sendFrom(again, late.location!, { _button: 'provider' })
  assert.match(away.location!, /^\/sign-in\/provider\?prove=act/)
  const proved = await thereAndBack(browser, provider.aBrowserThere(), away.location!)
  assert.match(proved.location!, /^\/account\/passkeys\?draft=/)
  const back = await browser.visit(proved.location!)
  assert.equal(back.page.querySelector('input[name=name]')!.getAttribute('value'), 'Work laptop')
})
