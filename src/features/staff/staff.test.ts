import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLink, readLink } from '#features/access/links.ts'
import { openSignIn } from '#features/access/signing-in/sign-in.ts'
import { asSomebody } from '#platform/context.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { addStaff } from './add-staff.ts'
import { changeStaff } from './change-staff.ts'
import { invite } from './invite.ts'
import type { StaffDetails } from './staff-member.ts'

const service = aService()
const administrator = service.as('administrator')

const someone: StaffDetails = {
  givenName: 'Siân',
  familyName: 'O’Neill',
  email: 'sian.oneill@example.test',
  phone: null,
  jobTitle: 'Key worker',
  employer: null,
  wte: 0.6,
  language: 'cy',
}
const typed = { ...someone, alsoSpeaks: '', phone: '', jobTitle: 'Key worker', employer: '', wte: '0,6' }

test('an administrator adds somebody, and is then asked where they work', async () => {
  const { status, location } = await administrator.send('/staff/new', typed)
  assert.equal(status, 303)
  const staffId = location!.split('/')[2]
  assert.equal(location, `/staff/${staffId}/memberships/new`)

  const { page } = await administrator.visit(`/staff/${staffId}`)
  assert.equal(page.querySelector('h1')?.text, 'Siân O’Neill')
  assert.match(page.text, /Key worker.*0\.6.*they see nothing.*cannot sign in/s)
})

test('an address signs one person in, in the whole country', async () => {
  const elsewhere = service.as('administratorElsewhere')
  const { status, page } = await elsewhere.send('/staff/new', { ...typed, email: 'SIAN.ONEILL@example.test' })
  assert.equal(status, 422)
  assert.match(page.querySelector('#email-error')!.text, /already signs in with this email address/)
  assert.equal(page.querySelector('#familyName')?.getAttribute('value'), 'O’Neill')
})

test('a wrong form keeps what was typed and says what to do', async () => {
  const { status, page } = await administrator.send('/staff/new', { ...typed, familyName: '', email: 'sian', wte: '2' })
  assert.equal(status, 422)
  const errors = page.querySelectorAll('.nhsuk-error-summary a').map((link) => link.getAttribute('href'))
  assert.deepEqual(errors, ['#familyName', '#email', '#wte'])
  assert.equal(page.querySelector('#email')?.getAttribute('value'), 'sian')
})

test('what we know of somebody is corrected; the new address is the one they sign in with', async () => {
  const { staffId } = await administrator.change((write) =>
    addStaff(write, { ...someone, email: 'first@example.test' }),
  )
  const { status } = await administrator.send(`/staff/${staffId}/edit`, { ...typed, email: 'second@example.test' })
  assert.equal(status, 303)
  const logins = await service.sql('select email from auth.login where staff_id = $1', [staffId])
  assert.deepEqual(logins, [{ email: 'second@example.test' }])
})

test('P16: whoever signs in with another address is told at both, and so is everybody who looks after the area', async () => {
  const { staffId } = await administrator.change((write) => addStaff(write, { ...someone, email: 'old@example.test' }))
  const edit = (email: string) => administrator.send(`/staff/${staffId}/edit`, { ...typed, email })
  await service.runJobs()
  service.mails.length = 0
  await service.sql(`delete from notice where kind = 'sign-in address changed'`)
  await edit('old@example.test')
  await service.runJobs()
  assert.deepEqual(service.mails.splice(0), [], 'the same address is no news')

  assert.equal((await edit('new@example.test')).status, 303)
  await service.runJobs()
  const mails = service.mails.splice(0).filter(({ subject }) => /mewngofnodi i Linkwork/.test(subject))
  assert.deepEqual(mails.map(({ to }) => to).sort(), ['new@example.test', 'old@example.test'])
  const told = await service.sql(`select to_id from notice where kind = 'sign-in address changed'`)
  assert.deepEqual(
    told.map(({ to_id }) => to_id),
    [people.officer.id],
  )
  assert.match(
    (await service.as('officer').visit('/notices')).body,
    /email address that somebody signs in with was changed/,
  )
})

test('P09: where somebody was signed in before their address changed they are signed in no longer, and only then', async () => {
  const { staffId } = await administrator.change((write) => addStaff(write, { ...someone, email: 'in@example.test' }))
  const signIn = await openSignIn(service.world, { areaId: 1, staffId }, { kind: 'browser', awaitsCode: false })
  const isIn = () => asSomebody(service.world, signIn, async ({ read }) => read.actor.id).catch(() => 'nobody')
  const edit = (email: string) => administrator.send(`/staff/${staffId}/edit`, { ...typed, email })
  await edit('in@example.test')
  assert.equal(await isIn(), staffId)
  await edit('elsewhere@example.test')
  assert.equal(await isIn(), 'nobody')
})

test('P09: an invitation that went to a wrong address opens nothing once the address is put right', async () => {
  const { staffId } = await administrator.change((write) =>
    addStaff(write, { ...someone, email: 'wrong@example.test' }),
  )
  const invitedAt = async (email: string) => {
    service.mails.length = 0
    await administrator.change((write) => invite(write, staffId))
    await service.runJobs()
    const { text } = service.mails.find(({ to, text: said }) => to === email && said.includes('/sign-in/link?t='))!
    return readLink(/link\?t=(\S+)/.exec(text)![1])!
  }
  const before = await invitedAt('wrong@example.test')
  assert.equal((await findLink(service.world, before))?.staffId, staffId)
  await administrator.send(`/staff/${staffId}/edit`, { ...typed, email: 'right@example.test' })
  assert.equal(await findLink(service.world, before), undefined)
  assert.equal((await findLink(service.world, await invitedAt('right@example.test')))?.staffId, staffId)
})

test('two who change the same person at once: the second is shown both', async () => {
  const { staffId } = await administrator.change((write) => addStaff(write, { ...someone, email: 'both@example.test' }))
  const change = () =>
    administrator.change((write) => changeStaff(write, staffId, { ...someone, email: 'both@example.test', version: 1 }))
  await change()
  await assert.rejects(change(), Conflict)
  const { status } = await administrator.send(
    `/staff/${staffId}/edit`,
    { ...typed, email: 'both@example.test' },
    { version: 1 },
  )
  assert.equal(status, 409)
})

test('the list is by family name, and is searched by name, place and role', async () => {
  const names = async (query: string) =>
    (await service.as('teacher').visit(`/staff?${query}`)).page
      .querySelectorAll('tbody th a')
      .map((cell) => cell.text.trim())
  const all = await names('')
  assert.ok(all.length >= 17)
  assert.deepEqual(await names('name=pri+prac'), ['Priya Practitioner'])
  assert.deepEqual(await names('at=mill+lane&role=teacher'), ['Otto Elseschool'])
  assert.deepEqual(await names('name=100%25'), [])
  await service.sql(`update membership set ends_on = '2026-03-01' where staff_id = $1`, [people.otherTeacher.id])
  assert.deepEqual(await names('at=mill+lane&role=teacher'), [], 'who has left the school is not there any more')
  await service.sql('update membership set ends_on = null where staff_id = $1', [people.otherTeacher.id])
  assert.equal(all.includes('Tavish Teacher'), false, 'nobody of another area')
})

test('P15: those who look after the area see who cannot sign in yet, and nobody else asks for it', async () => {
  const priya = people.practitioner.id
  const who = async (show: string, as: 'administrator' | 'teacher' = 'administrator') =>
    (await service.as(as).visit(`/staff?show=${show}&name=priya`)).page.querySelectorAll('tbody th a').length
  const has = (password: string | null, totp: string | null) =>
    service.sql(
      `insert into auth.credential (area_id, staff_id, password_hash, totp_confirmed_at) values (1, $1, $2, $3)
       on conflict (area_id, staff_id) do update set password_hash = excluded.password_hash, totp_confirmed_at = excluded.totp_confirmed_at`,
      [priya, password, totp],
    )
  await service.sql('delete from auth.credential where staff_id = $1', [priya])
  assert.deepEqual([await who('no+password'), await who('no+second+step')], [1, 0])
  await has('a hash', null)
  assert.deepEqual([await who('no+password'), await who('no+second+step')], [0, 1])
  await has('a hash', '2026-03-01Z')
  assert.deepEqual([await who('no+password'), await who('no+second+step')], [0, 0])
  assert.equal(await who('no+second+step', 'teacher'), 1, 'a teacher is shown the list as it is')
})

test('a long list is shown a page at a time, each person once', async () => {
  await service.sql(`insert into staff_member (area_id, id, given_name, family_name, email, created_at)
    select 1, gen_random_uuid(), 'Same', 'Name', 'same' || n || '@example.test', '2026-01-01Z' from generate_series(1, 60) n`)
  const seen: string[] = []
  for (let path: string | undefined = '/staff'; path; ) {
    const { page } = await service.as('teacher').visit(path)
    seen.push(...page.querySelectorAll('tbody th a').map((link) => link.getAttribute('href')!))
    path = page.querySelector('a[rel=next]')?.getAttribute('href')
  }
  const [{ count }] = (await service.sql('select count(*)::int from staff_member where area_id = 1')) as [
    { count: number },
  ]
  assert.equal(seen.length, count)
  assert.equal(new Set(seen).size, count)
})

test('those who may not manage staff see people but no way to change them', async () => {
  const teacher = service.as('teacher')
  const { page } = await teacher.visit(`/staff/${people.lead.id}`)
  assert.match(page.text, /Lena Lead.*School lead · Mental-health lead/s)
  assert.equal(page.querySelectorAll('main a[href*="/memberships"], main a[href*="password"]').length, 0)
  for (const path of ['/staff/new', `/staff/${people.lead.id}/edit`, `/staff/${people.lead.id}/off-board`]) {
    assert.equal((await teacher.visit(path)).status, 404, path)
  }
  await assert.rejects(
    teacher.change((write) => addStaff(write, someone)),
    NotFound,
  )
})

test('somebody of another area is not there', async () => {
  const pages = ['', '/edit', '/memberships/new', '/first-password', '/second-step', '/off-board', '/bring-back']
  for (const page of pages) {
    assert.equal(
      (await service.as('administratorElsewhere').visit(`/staff/${people.lead.id}${page}`)).status,
      404,
      page,
    )
  }
  assert.equal((await administrator.visit('/staff/not-an-id')).status, 404)
})

test('every page is in Welsh too', async () => {
  for (const path of [
    '/staff',
    '/staff/new',
    `/staff/${people.lead.id}`,
    `/staff/${people.lead.id}/memberships/new?at=${world.hillRoad}`,
  ]) {
    const { page } = await administrator.visit(`${path}${path.includes('?') ? '&' : '?'}lang=cy`)
    assert.equal(page.querySelector('html')?.getAttribute('lang'), 'cy')
    assert.equal(page.querySelectorAll('h1').length, 1)
    assert.match(page.querySelector('title')!.text, new RegExp(page.querySelector('h1')!.text.trim().slice(0, 10)))
  }
})
