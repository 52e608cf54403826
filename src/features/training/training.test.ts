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
