import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { aContact } from '../testing/a-contact.ts'

const service = aService()
let caseId: string
let path: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  path = `/cases/${caseId}/contacts/new`
})

const usual = {
  attendance: 'attended',
  content: 'We drew a map of the loud places.',
  kind: 'child session',
  withWhom: 'child',
  worker: people.practitioner.id,
  'day[day]': '2',
  'day[month]': '3',
  'day[year]': '2026',
  time: '9am',
  mode: 'face to face',
  place: 'school',
  audience: 'service',
}

test('brothers and sisters: one copy a case, each read by as many or fewer', async () => {
  const adult = '00000000-0000-7000-8001-0000000000b1'
  await service.sql(
    `insert into adult (area_id, id, full_name, known_to) values (1, $1, 'Sara Khan', array[$2::uuid])`,
    [adult, world.keyWork],
  )
  for (const child of [world.amira, world.tom])
    await service.sql(
      `insert into relationship (area_id, id, child_id, adult_id, kind, school_id, known_to) values (1, gen_random_uuid(), $1, $2, 'mother', $3, array[$4::uuid])`,
      [child, adult, world.hillRoad, world.keyWork],
    )
  const { caseId: theirs } = await aCase(service, { childId: world.tom })
  const { page } = await service.as('practitioner').visit(path)
  assert.match(page.text, /A copy for Tom O’Brien\?/)

  const visit = { ...usual, kind: 'home visit', withWhom: ['child', 'parent or carer'], place: 'home' }
  const wide = await service.as('practitioner').send(path, { ...visit, copies: ['', `${theirs} case`] })
  assert.equal(wide.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#copies')
  const options = wide.page
    .querySelectorAll('select[name=copies] option[selected]')
    .map((option) => option.getAttribute('value'))
  assert.deepEqual(options, [`${theirs} case`])

  assert.equal((await service.as('practitioner').send(path, { ...visit, copies: `${theirs} named` })).status, 303)
  const copies = await service.sql(
    `select child_id, case_id, audience, readers, together_id from contact where kind = 'home visit' and together_id is not null order by child_id`,
  )
  assert.deepEqual(
    copies.map(({ child_id, case_id, audience, readers }) => [child_id, case_id, audience, readers]),
    [
      [world.amira, caseId, 'service', []],
      [world.tom, theirs, 'named', [people.practitioner.id]],
    ],
  )
  assert.equal(copies[0]!.together_id, copies[1]!.together_id)
  const [counted] = await service.sql('select contact_count, status from help_case where id = $1', [theirs])
  assert.deepEqual(
    counted,
    { contact_count: 0, status: 'open' },
    'a copy for people by name is not in what others read',
  )
  const [entry] = await service.sql(
    `select child_ids from audit.entry where what = 'contact recorded' order by at desc, seq desc limit 1`,
  )
  assert.deepEqual(entry?.child_ids, [world.amira, world.tom])
})

test('each copy is changed by itself, and leads to the others that its reader may see', async () => {
  const [mine, theirs] = await service.sql(
    `select id, child_id from contact where together_id is not null order by child_id`,
  )
  const { page } = await service.as('practitioner').visit(`/contacts/${mine!.id}`)
  assert.equal(page.querySelector(`a[href="/contacts/${theirs!.id}"]`)?.text, 'Note for Tom O’Brien')
  const bySupervisor = await service.as('supervisor').visit(`/contacts/${mine!.id}`)
  assert.equal(bySupervisor.status, 200)
  assert.equal(bySupervisor.body.includes(theirs!.id), false)

  const change = { content: 'About Amira alone.', why: 'Tom was not there for this part' }
  assert.equal((await service.as('practitioner').send(`/contacts/${mine!.id}/amend`, change)).status, 303)
  const texts = await service.sql('select contact_id, text_version from contact_text where contact_id in ($1, $2)', [
    mine!.id,
    theirs!.id,
  ])
  assert.deepEqual(
    texts.filter(({ contact_id }) => contact_id === theirs!.id).map(({ text_version }) => text_version),
    [1],
  )
  assert.equal(texts.length, 3)
})

test('a case that is no brother’s or sister’s, or not theirs, takes no copy', async () => {
  const other = await aCase(service, {
    by: 'otherSupervisor',
    childId: world.bea,
    schoolId: world.millLane,
    teamId: world.linkWork,
    raisedBy: people.otherTeacher.id,
    leadId: people.otherPractitioner.id,
  })
  const fields = { ...usual, inSpiteOf: 'x', copies: `${other.caseId} service` }
  assert.equal((await service.as('practitioner').send(path, fields)).status, 404)
  assert.equal((await service.as('practitioner').send(path, { ...fields, copies: 'nonsense' })).status, 422)
  await assert.rejects(aContact(service, caseId, { copies: [{ caseId, audience: 'service' }] }))
})
