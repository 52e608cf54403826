import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { setPassword } from '../logins.ts'
import { isPassword } from '../passwords/passwords.ts'
import { recoveryCodeBytes } from '../signing-in/authenticator.ts'
import { openSignIn } from '../signing-in/open-sign-in.ts'
import { aBrowser } from '../testing/a-browser.ts'
import { codeOf, giveWaysIn, keptSecret } from '../testing/ways-in.ts'

const service = aService()
const teacher = service.as('teacher')
const OLD = 'gorse kettle lantern'
const NEW = 'walrus harbour mitten'

const giveOldPassword = () =>
  service.as('administrator').change(async (write) => {
    await setPassword(write, people.teacher.id, { password: OLD, about: [], field: 'password' })
    write.audit('password given', {})
  })
const isNow = async (password: string) => {
  const [row] = await service.sql('select password_hash from auth.credential where staff_id = $1', [people.teacher.id])
  return isPassword(password, row?.password_hash)
}
const openSignIns = async () => {
  const [row] = await service.sql<{ count: string }>(
    'select count(*) from auth.sign_in where staff_id = $1 and ended_at is null',
    [people.teacher.id],
  )
  return Number(row?.count)
}
const aSignInElsewhere = () =>
  service.sql(
    `insert into auth.sign_in (area_id, token_hash, id, staff_id, kind, csrf, opened_at, seen_at, ends_at)
     values (1, sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), $1, 'browser', 'x', '2026-03-02T08:59Z', '2026-03-02T08:59Z', '2026-03-02T20:00Z')`,
    [people.teacher.id],
  )

/** A browser of the teacher’s that proved just now who they are. */
async function aSignedInBrowser() {
  const who = { areaId: 1, staffId: people.teacher.id }
  const { areaId, token } = await openSignIn(service.world, who, { kind: 'browser', awaitsCode: false })
  const browser = aBrowser(service)
  browser.cookies.set('linkwork', `${areaId}.${token.toString('base64url')}`)
  return browser
}

test('my account says who I am, what I may see, and why', async () => {
  const { page, status } = await teacher.visit('/account')
  assert.equal(status, 200)
  assert.equal(page.querySelector('h1')?.text, 'Your account')
  const text = page.querySelector('main')!.text
  assert.match(text, /Tess Teacher/)
  assert.match(text, /Teacher at Hill Road School/)
  assert.match(text, /asks for help for a child\. Since 1 September 2025/)
  assert.equal(page.querySelector('main p a')?.getAttribute('href'), `/schools/${world.hillRoad}`)
})

test('a role that ended is not in it, and one that begins soon says when', async () => {
  await service.sql(`update membership set ends_on = '2026-03-01' where area_id = 1 and staff_id = $1`, [
    people.partner.id,
  ])
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     values (1, gen_random_uuid(), $1, $2, 'partner', '2026-03-09')`,
    [people.officer.id, world.agency],
  )
  assert.match((await service.as('partner').visit('/account')).status.toString(), /404/)
  assert.match(
    (await service.as('officer').visit('/account')).page.text,
    /Partner at Young Northshire.*From 9 March 2026/s,
  )
})

test('my language is kept, and shown at once', async () => {
  const { status, location } = await teacher.send('/account', { language: 'cy' })
  assert.deepEqual([status, location], [303, '/account?lang=cy'])
  assert.match((await teacher.visit('/account')).page.querySelector('h1')!.text, /Eich cyfrif/)
  await teacher.send('/account', { language: 'en' })
})

test('a language that we do not have is refused beside the field', async () => {
  const { status, page } = await teacher.send('/account', { language: 'fr' })
  assert.equal(status, 422)
  assert.match(page.querySelector('.nhsuk-error-message')!.text, /Choose a language/)
})

test('P17: a password is changed with the old one, and ends every other sign-in', async () => {
  await giveOldPassword()
  await teacher.visit('/account')
  await aSignInElsewhere()
  assert.equal(await openSignIns(), 2)

  const { status, location } = await teacher.send('/account/password', { current: OLD, next: NEW })

  assert.deepEqual([status, location], [303, '/account'])
  assert.equal(await isNow(NEW), true)
  assert.equal(await openSignIns(), 1)
})

test('P17: not without the old one, not a weak one, not the same again', async () => {
  await giveOldPassword()
  const says = async (current: string, next: string) => {
    const { status, page } = await teacher.send('/account/password', { current, next })
    assert.equal(status, 422)
    assert.equal(page.querySelectorAll('input[value*=lantern]').length, 0, 'a password is never shown again')
    return page.querySelector('.nhsuk-error-summary')!.text
  }
  assert.match(await says('something else', NEW), /not your password now/)
  assert.match(await says(OLD, OLD), /the password you have now/)
  assert.match(await says(OLD, 'short'), /12 characters or more/)
  assert.match(await says(OLD, 'Hill Road School 2026'), /too easy to guess/)
  assert.match(await says('', NEW), /Enter your password now/)
  assert.equal(await isNow(OLD), true)
})

test('P16: wrong guesses of the password now count, though nothing else of them is kept', async () => {
  await giveOldPassword()
  await service.sql('delete from auth.try')
  const guess = async (current: string) => (await teacher.send('/account/password', { current, next: NEW })).page.text
  for (let tries = 0; tries < 10; tries += 1) assert.match(await guess(`guess ${tries}`), /not your password now/)
  assert.match(await guess(OLD), /too many wrong tries/)
  assert.equal(await isNow(OLD), true)
  await service.sql('delete from auth.try')
})

test('P16: at the same moment too: of thirty guesses at once, ten are looked at', async () => {
  await giveOldPassword()
  await service.sql('delete from auth.try')
  const guesses = Array.from({ length: 30 }, (_, guess) =>
    teacher.send('/account/password', { current: `guess ${guess}`, next: NEW }),
  )
  const said = (await Promise.all(guesses)).map(({ page }) => page.querySelector('.nhsuk-error-summary')!.text)
  assert.equal(said.filter((text) => /not your password now/.test(text)).length, 10)
  assert.equal(said.filter((text) => /too many wrong tries/.test(text)).length, 20)
  await service.sql('delete from auth.try')
})

test('P15: an authenticator on another phone takes the place of the old one, after a code of the new', async () => {
  const ways = await giveWaysIn(service, people.teacher)
  const before = await keptSecret(service, people.teacher)
  await aSignInElsewhere()
  const { page } = await teacher.visit('/account/authenticator')
  const secret = page.querySelector('main code')!.text.replaceAll(' ', '')
  assert.notEqual(secret, before)
  const again = await teacher.visit('/account/authenticator')
  assert.equal(again.page.querySelector('main code')!.text.replaceAll(' ', ''), secret, 'the same while it is shown')

  const wrong = await teacher.send('/account/authenticator', { code: ways.code() })
  assert.equal(wrong.status, 422)
  assert.equal(await keptSecret(service, people.teacher), before)
  const right = await teacher.send('/account/authenticator', { code: codeOf(service, secret) })
  assert.deepEqual([right.status, right.location], [303, '/account'])
  assert.equal(await keptSecret(service, people.teacher), secret)
  assert.equal(await openSignIns(), 1)
  const [{ codes } = { codes: 0 }] = await service.sql(
    'select count(*)::int as codes from auth.recovery_code where staff_id = $1',
    [people.teacher.id],
  )
  assert.equal(codes, 1, 'recovery codes stay')
  await service.sql('delete from auth.credential where staff_id = $1', [people.teacher.id])
})

test('where I am signed in is listed, and one of it is ended without the others', async () => {
  await aSignInElsewhere()
  const before = await openSignIns()
  const list = (await teacher.visit('/account/sign-ins')).page
  assert.match(list.querySelector('main')!.text, /This is the one you are using now/)
  const [elsewhere] = list.querySelectorAll('main input[name=signInId]').map((input) => input.getAttribute('value')!)
  const { status } = await teacher.send('/account/sign-ins', { signInId: elsewhere! })
  assert.equal(status, 303)
  assert.equal(await openSignIns(), before - 1)
  assert.equal((await teacher.send('/account/sign-ins', { signInId: elsewhere! })).status, 404)
})

test('P13: nobody sees or ends where somebody else is signed in', async () => {
  await aSignInElsewhere()
  const [row] = await service.sql<{ id: string }>(
    'select id from auth.sign_in where staff_id = $1 and ended_at is null limit 1',
    [people.teacher.id],
  )
  const colleague = service.as('colleagueTeacher')
  assert.equal((await colleague.send('/account/sign-ins', { signInId: row!.id })).status, 404)
  assert.ok(!(await colleague.visit('/account/sign-ins')).body.includes(row!.id))
})

test('P15: new recovery codes take the place of the old ones, and are the ten that were shown', async () => {
  const ways = await giveWaysIn(service, people.teacher)
  const shown = async () =>
    (await teacher.visit('/account/recovery-codes')).page.querySelectorAll('main code').map(({ text }) => text)
  const codes = await shown()
  assert.equal(new Set(codes).size, 10)
  assert.deepEqual(await shown(), codes, 'the same while they are shown')
  assert.match((await teacher.visit('/account/recovery-codes')).page.text, /One of your codes is left/)
  const printShown = async () =>
    (await teacher.visit('/account/recovery-codes')).page.querySelector('input[name=shown]')!.getAttribute('value')!
  const { status, location } = await teacher.send('/account/recovery-codes', { shown: await printShown() })
  assert.deepEqual([status, location], [303, '/account'])
  const works = async (code: string) => {
    const [row] = await service.sql<{ used: boolean }>('select auth.use_recovery_code(1, $1, $2, $3) as used', [
      people.teacher.id,
      recoveryCodeBytes(code),
      service.clock.now(),
    ])
    return row!.used
  }
  assert.equal(await works(ways.recoveryCode), false)
  for (const code of codes) assert.equal(await works(code), true)
  assert.equal(await works(codes[0]!), false, 'once')
  await service.sql('delete from auth.recovery_code where staff_id = $1', [people.teacher.id])
  await service.sql('delete from auth.credential where staff_id = $1', [people.teacher.id])
})

test('P15: codes that took longer to write down than the proof counted are not taken for the new ones', async () => {
  const ways = await giveWaysIn(service, people.teacher)
  const browser = await aSignedInBrowser()
  const open = await browser.visit('/account/recovery-codes')
  const shown = open.page.querySelectorAll('main code').map(({ text }) => text)
  service.clock.advance({ minutes: 6 })
  const late = await browser.sendFrom(open, '/account/recovery-codes')
  const asked = await browser.sendFrom(open, late.location!)
  const proved = await browser.sendFrom(asked, late.location!, { password: ways.password })
  const again = await browser.sendFrom(proved, proved.page.querySelector('main form')!.getAttribute('action')!)
  assert.equal(again.status, 422)
  assert.match(again.page.querySelector('.nhsuk-error-summary')!.text, /These codes are new/)
  const others = again.page.querySelectorAll('main code').map(({ text }) => text)
  assert.equal(others.length, 10)
  assert.ok(!others.some((code) => shown.includes(code)))
  const kept = () => service.sql('select code_hash from auth.recovery_code where staff_id = $1', [people.teacher.id])
  assert.equal((await kept()).length, 1, 'nothing was kept')
  assert.equal((await browser.sendFrom(again, '/account/recovery-codes')).status, 303)
  assert.equal((await kept()).length, 10)
  await service.sql('delete from auth.recovery_code where staff_id = $1', [people.teacher.id])
  await service.sql('delete from auth.credential where staff_id = $1', [people.teacher.id])
})

test('signing out everywhere ends this sign-in too', async () => {
  await aSignInElsewhere()
  const { status, location } = await teacher.send('/account/sign-out-everywhere')
  assert.deepEqual([status, location], [303, '/sign-in'])
  assert.equal(await openSignIns(), 0)
  assert.equal((await teacher.visit('/account')).status, 303)
})

test('the policy page is what the policy says, for those who look after it', async () => {
  const { page } = await service.as('administrator').visit('/policy')
  const row = page.querySelectorAll('tbody tr').find((row) => row.text.includes('Add and change staff'))
  assert.equal(row?.querySelectorAll('td').filter((cell) => cell.text.includes('Area')).length, 1)
  assert.equal((await service.as('supervisor').visit('/policy')).status, 404)
})

test('every page is in Welsh too, with one heading that is its title', async () => {
  for (const path of [
    '/account/password',
    '/account/sign-ins',
    '/account/recovery-codes',
    '/account/sign-out-everywhere',
    '/policy',
    '/account',
  ]) {
    const { page, status } = await service.as('administrator').visit(`${path}${path.includes('?') ? '&' : '?'}lang=cy`)
    assert.equal(status, 200, path)
    assert.equal(page.querySelector('html')?.getAttribute('lang'), 'cy')
    const [heading, ...more] = page.querySelectorAll('h1')
    assert.equal(more.length, 0)
    assert.ok(page.querySelector('title')!.text.startsWith(heading!.text.trim()), path)
  }
})
