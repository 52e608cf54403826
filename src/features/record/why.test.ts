import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { aService, people, world } from '#test/service.ts'
import type { PersonName } from '#test/standard-world.ts'
import { whoSees } from './who-sees.ts'
import { reads } from './why.ts'

const service = aService()
let caseId: string

const everybody = Object.keys(people) as PersonName[]

/** What the row policies really give each person: whether the case is there, and which notes. */
async function whatTheyGet(name: PersonName) {
  return service.as(name).look(async ({ db, actor: { areaId } }) => {
    const cases = await db
      .selectFrom('helpCase')
      .where('areaId', '=', areaId)
      .where('id', '=', caseId)
      .select('id')
      .execute()
    const notes = await db
      .selectFrom('contact')
      .where('areaId', '=', areaId)
      .where('caseId', '=', caseId)
      .select(['audience', 'workerId', 'readers'])
      .execute()
    const others = notes.filter(
      ({ workerId, readers }) => workerId !== people[name].id && !readers.includes(people[name].id),
    )
    return {
      sees: cases.length === 1,
      service: others.some(({ audience }) => audience === 'service'),
      case: others.some(({ audience }) => audience === 'case'),
      named: others.some(({ audience }) => audience === 'named'),
    }
  })
}

async function sameAsSaid() {
  const said = await service.as('supervisor').look((read) => whoSees(read, caseId))
  const reasons = new Map([
    ...said.others.map(({ id, reasons }) => [id, reasons] as const),
    [people.supervisor.id as string, said.mine],
  ])
  for (const name of everybody) {
    const theirs = reasons.get(people[name].id) ?? []
    assert.deepEqual(
      {
        sees: theirs.length > 0,
        service: reads(theirs, 'service'),
        case: reads(theirs, 'case'),
        named: reads(theirs, 'named'),
      },
      await whatTheyGet(name),
      name,
    )
  }
}

test('what is said of who sees a case is what the row policies give, for everybody', async () => {
  ;({ caseId } = await aCase(service, { leadId: people.colleague.id }))
  const by = 'supervisor'
  await service.as(by).send(`/cases/${caseId}/people/add`, {
    staffId: people.partner.id,
    caseRole: 'social worker',
    why: 'x',
    startsOn: '2026-03-02',
    endsOn: '2026-03-06',
  })
  await service.as(by).send(`/cases/${caseId}/people/add`, {
    staffId: people.colleagueTeacher.id,
    caseRole: 'Named Person',
    why: 'x',
    startsOn: '2026-03-02',
  })
  // Notes by somebody who is nobody's measure: the colleague wrote them, and they are left out of what they get themselves.
  for (const audience of ['service', 'case'] as const) await aContact(service, caseId, { by: 'colleague', audience })
  await aContact(service, caseId, { by: 'colleague', audience: 'named', readers: [people.partner.id] })
  await aContact(service, caseId, { by: 'supervisor', audience: 'service' })
  await aContact(service, caseId, { by: 'supervisor', audience: 'case' })
  await sameAsSaid()
})

test('it is so when somebody leaves, when a place ends and when a post begins', async () => {
  await service.sql('update staff_member set active = false where id = $1', [people.lead.id])
  await service.sql('update membership set ends_on = $2 where staff_id = $1', [
    people.educationManager.id,
    '2026-03-01',
  ])
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) values (1, gen_random_uuid(), $1, $2, 'supervisor', '2026-03-07')`,
    [people.practitioner.id, world.keyWork],
  )
  await service.sql('select auth.work_out_rights(1, id, $1) from staff_member where area_id = 1', ['2026-03-02'])
  const signedOut = (await whatTheyGet('educationManager')).sees
  assert.equal(signedOut, false)
  service.clock.advance({ days: 5 })
  const said = await service.as('supervisor').look((read) => whoSees(read, caseId))
  const of = (id: string) => said.others.find((one) => one.id === id)?.reasons.map(({ rule }) => rule)
  assert.equal(of(people.lead.id), undefined)
  assert.equal(of(people.educationManager.id), undefined)
  assert.equal(of(people.partner.id), undefined, 'the last day was the sixth')
  assert.deepEqual(of(people.practitioner.id), ['supervises the team'])
  assert.equal((await whatTheyGet('partner')).sees, false)
  assert.equal((await whatTheyGet('practitioner')).service, true)
  service.clock.advance({ days: -5 })
})

test('the page says it in sentences, to each their own', async () => {
  const main = async (name: PersonName) =>
    (await service.as(name).visit(`/cases/${caseId}/why`)).page.querySelector('main')!.text.replaceAll(/\s+/g, ' ')
  assert.match(await main('supervisor'), /You supervise Key work\./)
  assert.match(await main('colleague'), /You are on this case: Lead worker, since 2 March 2026\./)
  assert.match(await main('partner'), /You are on this case: Social worker, since 2 March 2026 until 6 March 2026\./)
  assert.match(await main('practitioner'), /You work in Key work\..*What you may read: That the case is there/)
  assert.match(
    await main('supervisor'),
    /Pat Partner.*Social worker on this case, since 2 March 2026 until 6 March 2026/,
  )
  assert.match(await main('supervisor'), /For named people: only whoever wrote it/)
})

test('it is not there for others, takes four statements, and speaks Welsh', async () => {
  for (const name of ['teacher', 'otherLead', 'otherSupervisor', 'practitionerElsewhere'] as const) {
    assert.equal((await service.as(name).visit(`/cases/${caseId}/why`)).status, 404, name)
  }
  const { sent, result } = await service.statements(() =>
    service.as('supervisor').visit(`/cases/${caseId}/why?lang=cy`),
  )
  assert.ok(sent.length + 1 <= 4)
  assert.match(result.page.querySelector('main')!.text, /Rydych yn goruchwylio Key work/)
})
