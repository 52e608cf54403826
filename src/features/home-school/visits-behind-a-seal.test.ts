import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { whoElseKnowsWhere } from './visits.queries.ts'

/**
 * The practitioner visits Amira at home alone, and a colleague waits. Then her record is restricted to the school’s lead and the
 * supervisor: neither who goes nor who waits can read it any more.
 */
const service = aService()
let visitPath: string

const visit = {
  place: 'home',
  whatFor: 'Meet Sara Khan',
  day: '2026-03-02',
  out: '2pm',
  back: '4pm',
  reach: '07700 900123',
  toldId: people.colleague.id,
}

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  await service.sql(
    `insert into home_address (area_id, id, child_id, lines, town, postcode, school_id, known_to)
     values (1, gen_random_uuid(), $1, '4 Harbour Row', 'Northton', 'NE1 1AA', $2, $3)`,
    [world.amira, world.hillRoad, [world.keyWork]],
  )
  visitPath = (await service.as('practitioner').send(`/cases/${caseId}/visits/new`, visit)).location!
  await sealChild(service)
})

const CHILD = /Amira|Khan|Harbour|NE1/
const page = (name: PersonName) => service.as(name).visit(visitPath)
const kindsFor = async (name: PersonName) => {
  const rows = await service.sql<{ kind: string }>(
    'select kind from notice where to_id = $1 and visit_id is not null order by id',
    [people[name].id],
  )
  return rows.map(({ kind }) => kind)
}

test('CSW-45: when a record is restricted, those who are named know of the visit, and the two on it are told to look', async () => {
  assert.deepEqual(await kindsFor('lead'), ['waits to hear from a visit'])
  assert.deepEqual(await kindsFor('practitioner'), ['visit to look at'])
  assert.deepEqual(await kindsFor('colleague'), ['waits to hear from a visit', 'visit to look at'])
  const theirs = await page('lead')
  assert.match(theirs.page.text, /4 Harbour Row, Northton, NE1 1AA/)
  assert.equal((await service.as('otherLead').visit(visitPath)).status, 404)
})

test('CSW-45: those who are not named see who is out and whom to ask, and nothing of the child', async () => {
  for (const name of ['practitioner', 'colleague'] as const) {
    const { status, body, page: shown } = await page(name)
    assert.equal(status, 200, name)
    assert.doesNotMatch(body, CHILD, name)
    assert.match(shown.text, /07700 900123/)
    assert.match(shown.text, /ask Sana Supervisor/)
    assert.doesNotMatch((await service.as(name).visit('/visits')).body, CHILD, name)
    assert.doesNotMatch(JSON.stringify(await service.as(name).json(visitPath)), CHILD, name)
  }
})

test('CSW-45: restricted after it was planned, the alarm is raised all the same, to whoever waits and whoever knows where', async () => {
  service.clock.advance({ hours: 7, minutes: 15 })
  await service.runJobs()
  for (const name of ['colleague', 'supervisor', 'lead'] as const)
    assert.equal((await kindsFor(name)).at(-1), 'visit not back', name)
  assert.equal((await kindsFor('practitioner')).at(-1), 'say that you are back')
  assert.equal((await kindsFor('otherLead')).length, 0)
  const late = await page('colleague')
  assert.match(late.page.text, /Ring them now/)
  assert.doesNotMatch(late.body, CHILD)
  for (const mail of service.mails) assert.doesNotMatch(JSON.stringify(mail), CHILD)
  assert.doesNotMatch((await service.as('colleague').visit('/notices')).body, CHILD)
})

test('CSW-45: whoever is named later is told as well, and whoever is named no more is not', async () => {
  await service.sql(
    `insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at)
     select area_id, id, $1, child_id, '2026-03-02', sealed_by, sealed_at from seal`,
    [people.otherPractitioner.id],
  )
  await service.sql(`update seal_reader set ends_on = '2026-03-01' where staff_id = $1`, [people.lead.id])
  const before = (await kindsFor('lead')).length
  service.clock.advance({ minutes: 30 })
  await service.runJobs()
  assert.deepEqual(await kindsFor('otherPractitioner'), ['visit not back'])
  assert.equal((await kindsFor('lead')).length, before)
  assert.equal((await page('lead')).status, 404)
})

test('CSW-45: whoever knew only because of where it was can say that they are back, and then sees it no more', async () => {
  assert.equal((await page('otherPractitioner')).status, 200)
  const reply = await service.as('otherPractitioner').send(visitPath, { _button: 'back' })
  assert.equal(reply.location, '/today')
  assert.equal((await page('otherPractitioner')).status, 404)
  assert.equal((await page('practitioner')).status, 200)
  assert.equal((await kindsFor('colleague')).at(-1), 'back from a visit')
  service.clock.advance({ minutes: 30 })
  await service.runJobs()
  assert.deepEqual(await kindsFor('otherPractitioner'), ['visit not back'])
})

test('CSW-45: who would find them is answered to nobody but those whose visit it is', async () => {
  const asked = (name: PersonName) =>
    service.as(name).change(async (write) => {
      const found = await whoElseKnowsWhere(write, visitPath.split('/').at(-1)!)
      write.audit('visit called off', {})
      return found
    })
  assert.deepEqual(await asked('otherPractitioner'), [])
  assert.notEqual((await asked('practitioner')).length, 0)
})
