import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPassword } from '#features/access/passwords/passwords.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { addMembership } from './add-membership.ts'
import { addStaff } from './add-staff.ts'
import { bringBack } from './bring-back.ts'
import { giveFirstPassword, newFirstPassword } from './give-first-password.ts'
import { personHasLeft } from './has-left.ts'
import { offBoard } from './off-board.ts'
import { renewSecondStep } from './renew-second-step.ts'

const service = aService()
const administrator = service.as('administrator')
const secondStep = Buffer.from('recovery')

const givePassword = (staffId: string, password = newFirstPassword()) =>
  administrator.change((write) => giveFirstPassword(write, staffId, password))
const credentialOf = async (staffId: string) =>
  (await service.sql('select * from auth.credential where staff_id = $1', [staffId]))[0]
const giveAuthenticator = (staffId: string) =>
  service.sql(`select auth.set_totp(1, $1, 'SECRET', '2026-03-01Z', array[$2::bytea])`, [staffId, secondStep])

/** One asks, and the data protection officer agrees. */
const renewedByTwo = async (staffId: string) => {
  await administrator.change((write) => renewSecondStep(write, staffId))
  return service.as('officer').change((write) => renewSecondStep(write, staffId))
}

test('the first password is proposed, saved once, and never shown again', async () => {
  const path = `/staff/${people.teacher.id}/first-password`
  const proposed = async () => (await administrator.visit(path)).page.querySelector('#password')!.getAttribute('value')!
  const password = await proposed()
  assert.match(password, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  assert.notEqual(await proposed(), password)

  const { status, location } = await administrator.send(path, { password })
  assert.deepEqual([status, location], [303, `/staff/${people.teacher.id}`])
  assert.equal(await isPassword(password, (await credentialOf(people.teacher.id))?.password_hash), true)
  const kept = await service.sql(
    `select row_to_json(s)::text as row from auth.submission s union select row_to_json(e)::text from audit.entry e`,
  )
  assert.equal(
    kept.some(({ row }) => row.includes(password)),
    false,
  )
})

test('P17: one that is easy to guess is refused', async () => {
  const { status, page } = await administrator.send(`/staff/${people.teacher.id}/first-password`, {
    password: 'TessTeacher2026',
  })
  assert.equal(status, 422)
  assert.match(page.querySelector('#password-error')!.text, /too easy to guess/)
})

test('giving a password, or renewing the second step, signs them out', async () => {
  for (const act of [() => givePassword(people.colleague.id), () => renewedByTwo(people.colleague.id)]) {
    await service.sql(`update auth.sign_in set ended_at = null where staff_id = $1`, [people.colleague.id])
    assert.equal((await service.as('colleague').visit('/account')).status, 200)
    await act()
    assert.equal((await service.as('colleague').visit('/account')).status, 303)
  }
})

test('P15: a renewed second step needs a new authenticator, and old recovery codes are gone', async () => {
  await giveAuthenticator(people.colleague.id)
  const { page } = await administrator.visit(`/staff/${people.colleague.id}`)
  assert.match(page.text, /It is set up/)

  const path = `/staff/${people.colleague.id}/second-step`
  assert.equal((await administrator.send(path)).status, 303)
  assert.equal((await administrator.send(path)).status, 303)
  assert.notEqual((await credentialOf(people.colleague.id))?.totp_secret, null, 'nobody agrees with themselves')
  await service.sql(`update auth.second_step_request set asked_at = asked_at - interval '8 days'`)
  assert.equal((await service.as('officer').send(path)).status, 303)
  assert.notEqual((await credentialOf(people.colleague.id))?.totp_secret, null, 'a week later it is asked again')
  assert.match((await administrator.visit(path)).page.text, /Dora Officer asked for this/)
  assert.equal((await administrator.send(path)).status, 303)
  assert.equal((await credentialOf(people.colleague.id))?.totp_secret, null)
  assert.deepEqual(await service.sql('select * from auth.recovery_code where staff_id = $1', [people.colleague.id]), [])
})

test('P09: off-boarding ends work, rights and every way in at once', async () => {
  const announced: string[] = []
  personHasLeft.isFollowedBy(async (_write, { staffId }) => void announced.push(staffId))
  const { id } = people.practitioner
  await givePassword(id)
  await giveAuthenticator(id)
  await service.sql(`update auth.sign_in set ended_at = null where staff_id = $1`, [id])
  assert.equal((await service.as('practitioner').visit('/account')).status, 200)

  const { status } = await administrator.send(`/staff/${id}/off-board`)

  assert.equal(status, 303)
  assert.equal((await service.as('practitioner').visit('/account')).status, 303)
  assert.deepEqual(await service.sql('select ends_on::text from membership where staff_id = $1', [id]), [
    { ends_on: '2026-03-02' },
  ])
  assert.equal(await credentialOf(id), undefined)
  for (const table of ['login', 'recovery_code']) {
    assert.deepEqual(await service.sql(`select * from auth.${table} where staff_id = $1`, [id]), [], table)
  }
  const [rights] = await service.sql('select roles, schools, teams from auth.rights where staff_id = $1', [id])
  assert.deepEqual(rights, { roles: [], schools: [], teams: [] })
  assert.deepEqual(announced, [id])
})

test('work that was to begin later never begins', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     values (1, gen_random_uuid(), $1, $2, 'teacher', '2026-09-01')`,
    [people.partner.id, world.millLane],
  )
  await administrator.change((write) => offBoard(write, people.partner.id))
  const later = await service.sql(`select ends_on::text from membership where staff_id = $1 order by 1`, [
    people.partner.id,
  ])
  assert.deepEqual(later, [{ ends_on: '2026-03-02' }, { ends_on: '2026-09-01' }])
})

test('somebody who left is on the list of those who left, and cannot leave or begin anywhere again', async () => {
  const { page } = await service.as('teacher').visit('/staff?show=left&name=priya')
  assert.match(page.querySelector('tbody')!.text, /Priya Practitioner.*Nowhere now/s)
  await assert.rejects(
    administrator.change((write) => offBoard(write, people.practitioner.id)),
    Refused,
  )
  const { status } = await administrator.send(`/staff/${people.practitioner.id}/memberships/new?at=${world.millLane}`, {
    role: 'teacher',
    startsOn: '2026-03-02',
  })
  assert.equal(status, 422)
  await assert.rejects(givePassword(people.practitioner.id), Refused)
})

test('somebody who left is brought back with nothing but their name and address', async () => {
  const { status, location } = await administrator.send(`/staff/${people.practitioner.id}/bring-back`)
  assert.deepEqual([status, location], [303, `/staff/${people.practitioner.id}/memberships/new`])
  const [login] = await service.sql('select email from auth.login where staff_id = $1', [people.practitioner.id])
  assert.equal(login?.email, 'priya.practitioner.1@example.test')
  const again = administrator.change((write) => bringBack(write, people.practitioner.id))
  await assert.rejects(again, NotFound)
})

test('the address of somebody who left serves them in another area; here, they are brought back', async () => {
  const details = {
    givenName: 'Col',
    familyName: 'Keyworker',
    phone: null,
    jobTitle: null,
    employer: null,
    wte: 1,
    language: 'en',
  } as const
  await administrator.change((write) => offBoard(write, people.colleague.id))
  const email = 'col.keyworker.1@example.test'
  await assert.rejects(
    administrator.change((write) => addStaff(write, { ...details, email })),
    /bring them back instead/,
  )
  await service.as('administratorElsewhere').change((write) => addStaff(write, { ...details, email }))
  await assert.rejects(
    administrator.change((write) => bringBack(write, people.colleague.id)),
    /already signs in/,
  )
})

test('P15: nobody renews a second step with somebody they let in for the purpose, and the others hear of it', async () => {
  const staffId = people.colleague.id
  const details = { givenName: 'Pup', familyName: 'Pet', email: 'pup.pet@example.test', phone: null, jobTitle: null }
  const puppet = await administrator.change(async (write) => {
    const { staffId: id } = await addStaff(write, { ...details, employer: null, wte: 1, language: 'en' })
    const as = { role: 'data protection officer', duty: null, yearGroup: null } as const
    await addMembership(write, id, { ...as, organisationId: world.council, startsOn: '2025-09-01', endsOn: null })
    return id
  })
  await administrator.change((write) => renewSecondStep(write, staffId))
  const other = service.as({ id: puppet, areaId: 1 })
  await assert.rejects(
    other.change((write) => renewSecondStep(write, staffId)),
    /at least a week/,
  )
  const told = await service.sql(`select to_id from notice where kind = 'second step asked'`)
  assert.ok(told.some(({ to_id }) => to_id === people.officer.id))
})

test('P15: an old account that gets the role today, and its first day long ago, is somebody let in for the purpose', async () => {
  const staffId = people.colleagueTeacher.id
  const secretBefore = async () => (await credentialOf(staffId))?.totp_secret
  await giveAuthenticator(staffId)
  const [{ id: puppet } = { id: '' }] = await service.sql(
    `insert into staff_member (area_id, id, given_name, family_name, email, created_at)
     values (1, gen_random_uuid(), 'Old', 'Account', 'old.account@example.test', '2024-01-01Z') returning id`,
  )
  const as = { role: 'area administrator', duty: null, yearGroup: null } as const
  await administrator.change((write) =>
    addMembership(write, puppet, { ...as, organisationId: world.council, startsOn: '2024-01-01', endsOn: null }),
  )
  const other = service.as({ id: puppet, areaId: 1 })
  const renew = (by: typeof administrator) => by.change((write) => renewSecondStep(write, staffId))
  await renew(administrator)
  await assert.rejects(renew(other), /at least a week/)

  await service.sql('delete from auth.second_step_request')
  await renew(other)
  assert.deepEqual(
    await renew(administrator),
    { name: 'Cora Colleague', renewed: false },
    'what they ask does not count either',
  )
  assert.equal(await secretBefore(), 'SECRET')
  assert.equal((await renew(service.as('officer'))).renewed, true)
})

test('P11: nobody does any of it to themselves, and nobody else does who may not', async () => {
  const acts = [
    (by: typeof administrator, staffId: string) => by.change((write) => offBoard(write, staffId)),
    (by: typeof administrator, staffId: string) => by.change((write) => bringBack(write, staffId)),
    (by: typeof administrator, staffId: string) =>
      by.change((write) => giveFirstPassword(write, staffId, newFirstPassword())),
    (by: typeof administrator, staffId: string) => by.change((write) => renewSecondStep(write, staffId)),
  ]
  for (const act of acts) {
    await assert.rejects(act(administrator, administrator.id), Refused)
    await assert.rejects(act(service.as('supervisor'), people.lead.id), NotFound)
    await assert.rejects(act(service.as('administratorElsewhere'), people.lead.id), NotFound)
  }
})
