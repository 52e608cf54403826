import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { addMembership } from '#features/staff/add-membership.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { runningOut } from './expiring-training.ts'
import { recordTraining } from './record-training.ts'
import { aProgramme, aTraining } from './testing/a-training.ts'
import { isTrainedToLead } from './trained.ts'
import { selectPeopleWithTraining } from './training.queries.ts'

const service = aService()
let programmeId: string

before(async () => {
  await service.ready
  programmeId = await aProgramme(service)
})

const isTrained = (of: PersonName, day: string, by: PersonName = 'colleague') =>
  service.as(by).look((read) => isTrainedToLead(read, people[of].id, programmeId, day))
const table = async (by: PersonName) => (await service.as(by).visit('/training')).page.querySelector('main')!.text

describe('CSW-29: training to lead', () => {
  test('a supervisor records it by the form, and it counts from its day until it runs out', async () => {
    const sent = await service.as('supervisor').send('/training/new', {
      staffId: people.practitioner.id,
      programmeId,
      'trainedOn[day]': '10',
      'trainedOn[month]': '9',
      'trainedOn[year]': '2025',
      trainedBy: 'Calm Schools Trust',
      certificateSeen: 'yes',
    })
    assert.equal(sent.status, 303)
    assert.equal(await isTrained('practitioner', '2025-09-09'), false)
    assert.equal(await isTrained('practitioner', '2025-09-10'), true)
    assert.equal(await isTrained('practitioner', '2027-09-09'), true)
    assert.equal(await isTrained('practitioner', '2027-09-10'), false)
    assert.equal(await isTrained('colleague', '2026-03-02'), false)
  })

  test('it is seen by the person and whoever supervises them, and by nobody else of the team', async () => {
    for (const name of ['practitioner', 'supervisor', 'administrator'] as const)
      assert.match(await table(name), /Calm together/, name)
    for (const name of ['colleague', 'otherSupervisor', 'otherPractitioner'] as const)
      assert.doesNotMatch(await table(name), /Calm together/, name)
  })

  test('nobody records their own, or that of somebody whom they do not supervise', async () => {
    const training = { programmeId, trainedOn: '2026-01-05', trainedBy: 'Me', certificateSeen: true }
    await assert.rejects(
      service.as('supervisor').change((write) => recordTraining(write, { ...training, staffId: people.supervisor.id })),
      /nobody records or strikes out their own/,
    )
    await assert.rejects(
      service
        .as('otherSupervisor')
        .change((write) => recordTraining(write, { ...training, staffId: people.colleague.id })),
      /Person or programme/,
    )
    await assert.rejects(
      service
        .as('colleague')
        .change((write) => recordTraining(write, { ...training, staffId: people.practitioner.id })),
      /keep training/,
    )
    await assert.rejects(
      service
        .as('supervisor')
        .change((write) =>
          recordTraining(write, { ...training, trainedOn: '2026-03-03', staffId: people.colleague.id }),
        ),
      /cannot be in the future/,
    )
  })

  test('what was entered by mistake is struck out: it stays readable and counts for nothing', async () => {
    const trainingId = await aTraining(service, programmeId, { of: 'colleague' })
    assert.equal(await isTrained('colleague', '2026-03-02'), true)
    const sent = await service.as('supervisor').send(`/training/${trainingId}/strike-out`, { why: 'Another Col' })
    assert.equal(sent.status, 303)
    assert.equal(await isTrained('colleague', '2026-03-02'), false)
    assert.equal(await isTrained('practitioner', '2026-03-02'), true, 'what others have done stays')
    assert.match(await table('supervisor'), /Struck out: Another Col/)
    const again = await service.as('supervisor').send(`/training/${trainingId}/strike-out`, { why: 'Again' })
    assert.equal(again.status, 422)
  })
})

test('what runs out within 60 days is listed to whoever supervises, until it is renewed', async () => {
  const yearly = await aProgramme(service, { name: 'Yearly', validYears: 1 })
  await aTraining(service, yearly, { trainedOn: '2025-05-01' })
  await aTraining(service, yearly, { of: 'colleague', trainedOn: '2025-05-02' })
  const listed = async (by: PersonName) =>
    (
      await service
        .as(by)
        .look((read) => runningOut(read).select(['trainingRecord.staffId', 'trainingRecord.expiresOn']).execute())
    ).map(({ staffId, expiresOn }) => [staffId, expiresOn])
  assert.deepEqual(await listed('supervisor'), [[people.practitioner.id, '2026-05-01']])
  assert.deepEqual(await listed('otherSupervisor'), [])
  await aTraining(service, yearly, { trainedOn: '2026-02-27' })
  assert.deepEqual(await listed('supervisor'), [])
})

test('a page of people goes on where the last one ended, by name, and begins with me', async () => {
  for (const by of ['supervisor', 'administrator'] as const) {
    const asked = (after?: string, most?: number) =>
      service.as(by).look((read) => selectPeopleWithTraining(read, after, most))
    const all = (await asked()).people.map(({ id }) => id)
    const found: string[] = []
    for (let after: string | undefined, more = true; more; after = found.at(-1)) {
      const page = await asked(after, 1)
      found.push(...page.people.map(({ id }) => id))
      more = page.more
    }
    assert.deepEqual(found, all, by)
    assert.equal(new Set(found).size, found.length)
    assert.ok(found.length > 2)
  }
  const mine = (await service.as('supervisor').look((read) => selectPeopleWithTraining(read))).people
  assert.equal(mine[0]!.id, people.supervisor.id)
  const { page } = await service.as('supervisor').visit(`/training?after=${mine[1]!.id}`)
  assert.ok(!page.querySelectorAll('main h2').some(({ text }) => text === 'My training'))
  assert.equal((await service.as('supervisor').visit('/training?after=nonsense')).status, 200)
})

test('whoever begins in another team brings their training along', async () => {
  assert.doesNotMatch(await table('otherSupervisor'), /Calm together/)
  await service.as('administrator').change((write) =>
    addMembership(write, people.practitioner.id, {
      ...{ organisationId: world.linkWork, role: 'practitioner', duty: null, yearGroup: null },
      ...{ startsOn: write.today, endsOn: null },
    }),
  )
  assert.match(await table('otherSupervisor'), /Calm together/)
})

test('a programme that is no longer used is offered no more, and its name is free', async () => {
  const id = await aProgramme(service, { name: 'Old ways' })
  const twice = await service.as('supervisor').send('/programmes/new', { name: 'old ways' })
  assert.match(twice.page.querySelector('.nhsuk-error-summary')!.text, /of that name already/)
  assert.equal((await service.as('supervisor').send(`/programmes/${id}/stop`)).status, 303)
  assert.doesNotMatch((await service.as('supervisor').visit('/training/new')).body, /Old ways/)
  assert.equal((await service.as('supervisor').send('/programmes/new', { name: 'Old ways' })).status, 303)
})

describe('among many people and programmes', () => {
  const many = aService()
  const sent = (fields: Record<string, string>) =>
    many.as('administrator').send('/training/new', {
      ...{
        'trainedOn[day]': '10',
        'trainedOn[month]': '9',
        'trainedOn[year]': '2025',
        trainedBy: 'Calm Schools Trust',
      },
      ...fields,
    })
  const records = () =>
    many.sql(`select staff_id, programme_id from training_record where area_id = 1 order by recorded_at, id`)
  const idOf = async (name: string): Promise<string> =>
    (await many.sql(`select id from training_programme where name = $1`, [name]))[0]!.id

  before(async () => {
    await many.ready
    await many.sql(
      `with people as (
         insert into staff_member (area_id, id, given_name, family_name, email, created_at)
         select 1, gen_random_uuid(), case n when 1 then 'Siân' when 2 then 'Siân' else 'Many' end,
           case n when 1 then 'O’Neill' when 2 then 'Prys' else 'Person ' || n end, 'many.' || n || '@example.test', '2025-09-01'
         from generate_series(1, 60) n returning id)
       insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
       select 1, gen_random_uuid(), id, $1, 'practitioner', '2025-09-01' from people`,
      [world.keyWork],
    )
    await many.sql(
      `insert into training_programme (area_id, id, name, valid_years, made_by, made_at)
       select 1, gen_random_uuid(), case n when 1 then 'Zones of calm' else 'Programme ' || lpad(n::text, 2, '0') end, 2, $1, '2025-09-01'
       from generate_series(1, 60) n`,
      [people.administrator.id],
    )
  })

  test('both are looked for by name, and the one that fits is taken', async () => {
    const { page, body } = await many.as('administrator').visit('/training/new')
    assert.equal(page.querySelectorAll('main select').length, 0)
    assert.doesNotMatch(body, /Person 30|Programme 30/)
    assert.equal((await sent({ 'staffId[name]': 'sian oneill', 'programmeId[name]': 'zones' })).status, 303)
    const [record] = await records()
    assert.equal(record!.programme_id, await idOf('Zones of calm'))
    assert.equal(record!.staff_id, (await many.sql(`select id from staff_member where family_name = 'O’Neill'`))[0]!.id)
  })

  test('several are offered, each with where they help, and nothing that was typed is lost', async () => {
    const before = (await records()).length
    const { status, page } = await sent({ 'staffId[name]': 'Siân', 'programmeId[name]': 'zones' })
    assert.equal(status, 422)
    assert.match(page.querySelector('#staffId-error')!.text, /More than one person/)
    const offered = page.querySelectorAll('input[type=radio][name=staffId]')
    assert.equal(offered.length, 2)
    assert.match(page.querySelector('#staffId-item-hint')!.text, /Key/)
    assert.equal(page.querySelector('input[name="staffId[name]"]')!.getAttribute('value'), 'Siân')
    assert.equal(page.querySelector('input[name="programmeId[name]"]')!.getAttribute('value'), 'zones')
    assert.equal(page.querySelector('input[name=trainedBy]')!.getAttribute('value'), 'Calm Schools Trust')
    assert.equal((await records()).length, before)

    const staffId = offered[1]!.getAttribute('value')!
    const chosen = await sent({ staffId, 'staffId[name]': 'Siân', programmeId: await idOf('Programme 30') })
    assert.equal(chosen.status, 303)
    assert.equal((await records()).at(-1)!.staff_id, staffId)
  })

  test('too many, and none, are said; nothing at all is missing', async () => {
    for (const [name, said] of [
      ['Person', /Too many people/],
      ['Nobody', /Nobody whose training you record/],
      ['', /Select who was trained/],
    ] as const)
      assert.match((await sent({ 'staffId[name]': name, 'programmeId[name]': 'zones' })).page.text, said)
    const none = await sent({ 'staffId[name]': 'oneill', 'programmeId[name]': 'Programme' })
    assert.match(none.page.querySelector('#programmeId-error')!.text, /Too many programmes/)
  })

  test('the programmes are a page at a time, to the last, and the last is known by its name', async () => {
    const names: string[] = []
    let path: string | undefined = '/programmes'
    while (path) {
      const { page } = await many.as('administrator').visit(path)
      names.push(...page.querySelectorAll('tbody tr').map((row) => row.querySelector('th, td')!.text.trim()))
      path = page.querySelector('.nhsuk-pagination__next, a[rel=next]')?.getAttribute('href')
    }
    assert.equal(names.length, 60)
    assert.match(names[0]!, /Programme 02$/)
    assert.match(names[59]!, /Zones of calm$/)
    const again = await many.as('administrator').send('/programmes/new', { name: 'zones of CALM' })
    assert.match(again.page.text, /of that name already/)
    const { page } = await many.as('administrator').visit(`/programmes?after=${await idOf('Zones of calm')}`)
    assert.match(page.text, /There is nothing more in this list/)
  })

  test('a group finds its programme by its name', async () => {
    const { page, body } = await many.as('practitioner').visit('/groups/new')
    assert.doesNotMatch(body, /Programme 30/)
    assert.equal(page.querySelector('#programmeId')!.getAttribute('name'), 'programmeId[name]')
    const again = await many
      .as('practitioner')
      .send('/groups/new', { name: 'Calm', 'programmeId[name]': 'Programme 3' })
    assert.equal(again.status, 422)
    // 03, 13, 23, 30 to 39, 43 and 53; and none.
    assert.equal(again.page.querySelectorAll('input[type=radio][name=programmeId]').length, 16)
    assert.equal(again.page.querySelector('input[name="programmeId[name]"]')!.getAttribute('value'), 'Programme 3')
  })
})
