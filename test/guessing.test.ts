import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import { signInByPassword } from '#features/access/signing-in/sign-in.ts'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { areaUnderCurve, timed } from './auc.ts'
import { aService, people, world } from './service.ts'

const service = aService()
const guarded = aService({ secondFactor: 'required' })
const email = 'lena.lead.1@example.test'
let password: string

before(async () => {
  ;({ password } = await giveWaysIn(service, people.lead))
})
beforeEach(() => service.sql('delete from auth.try'))

const guess = (address = email, typed = 'a wrong guess') =>
  aBrowser(service).send('/sign-in', { email: address, password: typed })

test('P16: an hour has ten wrong tries from devices that are not known, whatever network they come from', async () => {
  for (let tries = 0; tries < 10; tries += 1) {
    const { page } = await guess()
    assert.match(page.text, /not right/)
  }
  assert.match((await guess(email, password)).page.text, /too many wrong tries/)
  service.clock.advance({ minutes: 61 })
  assert.equal((await guess(email, password)).status, 303)
})

test('P16: ten at once are ten: what is guessed at the same moment counts too', async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, () => guess()))
  assert.equal(answers.filter(({ page }) => /not right/.test(page.text)).length, 10)
})

test('P16: pupils who guess lock nobody out where that person has signed in before: 20 of 20', async (t) => {
  const known = aBrowser(service)
  assert.equal((await known.send('/sign-in', { email, password })).status, 303)
  const device = known.cookies.get('device')
  assert.ok(device)
  let got = 0
  for (let times = 0; times < 20; times += 1) {
    await guess()
    const own = aBrowser(service)
    own.cookies.set('device', device)
    if ((await own.send('/sign-in', { email, password })).status === 303) got += 1
    service.clock.advance({ minutes: 2 })
  }
  t.diagnostic(`figure: the owner got in ${got} of 20 times during the attack`)
  assert.equal(got, 20)
})

test('P16: a known device has ten tries of its own, and a cookie that was made up is a device that is not known', async () => {
  const known = aBrowser(service)
  await known.send('/sign-in', { email, password })
  for (let tries = 0; tries < 10; tries += 1) {
    const pupil = aBrowser(service)
    pupil.cookies.set('device', known.cookies.get('device')!)
    assert.match((await pupil.send('/sign-in', { email, password: 'guess' })).page.text, /not right/)
  }
  assert.match((await known.send('/sign-in', { email, password })).page.text, /too many wrong tries/)
  assert.equal((await guess(email, password)).status, 303, 'elsewhere they still get in')
  await service.sql('delete from auth.try')
  for (let tries = 0; tries < 10; tries += 1) await guess()
  const forged = aBrowser(service)
  forged.cookies.set('device', Buffer.alloc(32, 9).toString('base64url'))
  assert.match((await forged.send('/sign-in', { email, password })).page.text, /too many wrong tries/)
  const colleague = await giveWaysIn(service, people.otherLead)
  const theirs = aBrowser(service)
  theirs.cookies.set('device', known.cookies.get('device')!)
  const other = await theirs.send('/sign-in', { email: 'oona.otherlead.1@example.test', password: colleague.password })
  assert.equal(other.status, 303)
})

test('P16: 300 people of a school behind one address sign in within five minutes: 0 blocked', async (t) => {
  const hash = await hashPassword('gorse kettle lantern')
  await service.sql(
    `with made as (insert into staff_member (area_id, id, given_name, family_name, email, language, created_at)
       select 1, gen_random_uuid(), 'Staff', n::text, 'staff' || n || '@hillroad.test', 'en', '2026-03-01Z' from generate_series(1, 300) n returning *),
     logins as (insert into auth.login (email, area_id, staff_id) select email, 1, id from made),
     work as (insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) select 1, gen_random_uuid(), id, $2, 'teacher', '2025-09-01' from made)
     insert into auth.credential (area_id, staff_id, password_hash) select 1, id, $1 from made`,
    [hash, world.hillRoad],
  )
  const began = performance.now()
  const answers: number[] = []
  for (let at = 0; at < 300; at += 20) {
    const together = Array.from({ length: 20 }, async (_, one) => {
      const address = `staff${at + one + 1}@hillroad.test`
      if (one % 5 === 0) await guess(address)
      return (await guess(address, 'gorse kettle lantern')).status
    })
    answers.push(...(await Promise.all(together)))
    service.clock.advance({ seconds: 20 })
  }
  const blocked = answers.filter((status) => status !== 303).length
  t.diagnostic(
    `figure: ${blocked} of 300 blocked behind one address; ${Math.round(performance.now() - began)} ms for 360 tries`,
  )
  assert.equal(blocked, 0)
})

test('P16: who exists cannot be found out: the same answer, and the same work', async (t) => {
  await service.sql('update staff_member set active = false where id = $1', [people.commissioner.id])
  const addresses = { known: email, unknown: 'nobody@example.test', left: 'carl.commissioner.1@example.test' }
  const seen: Record<string, { words: string; status: number; statements: number }> = {}
  for (const [who, address] of Object.entries(addresses)) {
    await service.sql('delete from auth.try')
    const { result, sent } = await service.statements(() => guess(address))
    seen[who] = {
      words: result.page.querySelector('main')!.text,
      status: result.status,
      statements: sent.length,
    }
  }
  assert.deepEqual(seen.unknown, seen.known)
  assert.deepEqual(seen.left, seen.known)

  const times = { known: [] as number[], unknown: [] as number[] }
  for (let round = 0; round < 40; round += 1) {
    for (const who of ['known', 'unknown'] as const) {
      const address = who === 'known' ? email : `nobody${round}@example.test`
      await service.sql('delete from auth.try')
      const tries = () => signInByPassword(service.world, address, 'a wrong guess', 'off').catch(() => undefined)
      times[who].push(await timed(tries))
    }
  }
  const area = areaUnderCurve(times.known, times.unknown)
  t.diagnostic(`figure: guessing from the time who exists, AUC ${area.toFixed(2)} of 40 tries each`)
})

test('P16: at the eleventh try an address that nobody has waits too', async () => {
  for (let tries = 0; tries < 10; tries += 1) await guess('nobody@example.test')
  assert.match((await guess('nobody@example.test')).page.text, /too many wrong tries/)
})

test('P16: codes have ten tries of their own', async () => {
  const ways = await giveWaysIn(guarded, people.practitioner)
  const browser = aBrowser(guarded)
  await browser.send('/sign-in', { email: 'priya.practitioner.1@example.test', password: ways.password })
  for (let tries = 0; tries < 10; tries += 1)
    assert.match(
      (await browser.send('/sign-in/code', { code: String(100_000 + tries) })).page.text,
      /code is not right/,
    )
  assert.match((await browser.send('/sign-in/code', { code: ways.code() })).page.text, /too many wrong tries/)
})

test('P17: a password that somebody else gave is changed before anything else', async () => {
  const path = `/staff/${people.teacher.id}/first-password`
  const given = 'k7md-3hxa-pq9c-w2tf'
  await service.as('administrator').send(path, { password: given })
  const browser = aBrowser(service)
  const address = 'tess.teacher.1@example.test'
  const first = await browser.send('/sign-in', { email: address, password: given })
  assert.equal(first.location, '/sign-in/new-password?next=%2Ftoday')
  for (const elsewhere of ['/today', '/account', '/children', '/account/password'])
    assert.match((await browser.visit(elsewhere)).location ?? '', /^\/sign-in\?/, elsewhere)
  assert.match((await browser.send(first.location!, { password: given })).page.text, /the password you have now/)
  assert.match((await browser.send(first.location!, { password: 'TessTeacher2026' })).page.text, /too easy to guess/)
  const own = await browser.send(first.location!, { password: 'walrus harbour mitten' })
  assert.equal(own.location, '/today')
  assert.equal((await browser.visit('/today')).status, 200)
  assert.equal((await guess(address, 'walrus harbour mitten')).location, '/today')
})
