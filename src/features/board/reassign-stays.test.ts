import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { changeLeadWorker } from '#features/cases/members/change-lead-worker.ts'
import { newKey } from '#platform/ids.ts'
import { aService, people, world } from '#test/service.ts'
import { aScottishCase } from './testing/scottish-cases.ts'

/** Pippa is away from Monday 9 to Friday 13 March 2026; it is Monday 2 March. Catriona supervises the team beside Struan. */
const service = aService()
const supervisor = service.as('supervisorElsewhere')
const pippa = people.practitionerElsewhere.id
const catriona = people.colleagueElsewhere.id
const away = `/board/away/${pippa}?team=${world.childrensServices}`
let caseId: string
let at: string

const itIs = (moment: string) =>
  service.clock.advance({ milliseconds: new Date(moment).getTime() - service.clock.now().getTime() })
const lead = async () => (await service.sql('select lead_id from help_case where id = $1', [caseId]))[0]!.lead_id
const press = (button: string) => supervisor.send(at, { _button: button })
const give = (leadId: string) =>
  supervisor.change((write) => changeLeadWorker(write, caseId, { leadId, why: 'They know the family' }))
const childOfCase = async () =>
  (await service.sql<{ child_id: string }>('select child_id from help_case where id = $1', [caseId]))[0]!.child_id
const named = people.leadElsewhere.id
/** Restricts the record of a child to one person, who is not of this team. */
const restrict = async (childId: string) => {
  const sealId = newKey()
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at) values (2, $1, $2, 'Kin', $3, '2026-06-01', $3, now())`,
    [sealId, childId, named],
  )
  await service.sql(
    `insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at) values (2, $1, $2, $3, '2026-03-02', $2, now())`,
    [sealId, named, childId],
  )
}
const on = async (moment: string) => {
  itIs(moment)
  await service.runSchedules()
  return service.runJobs()
}

beforeEach(async () => {
  await service.ready
  itIs('2026-03-02T09:00Z')
  await service.sql('delete from platform.round')
  await service.sql(`update help_case set status = 'closed', closed_at = now(), outcome = 'aim met' where area_id = 2`)
  await service.sql('delete from reassigned_case')
  await service.sql('delete from reassignment')
  await service.sql(`delete from notice where kind = 'reassignment to look at'`)
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     select 2, gen_random_uuid(), $1, $2, 'supervisor', '2026-01-05' where not exists (
       select 1 from membership where area_id = 2 and staff_id = $1 and organisation_id = $2 and role = 'supervisor')`,
    [catriona, world.childrensServices],
  )
  await supervisor.change(async (write) => {
    await write.rightsChanged([catriona])
    write.audit('person added', { staffId: catriona })
  })
  ;({ caseId } = await aScottishCase(service, { name: 'Una' }))
  const planned = { why: 'Away from work', fromDay: '9/3/2026', untilDay: '13/3/2026', [`to-${caseId}`]: catriona }
  at = (await supervisor.send(away, planned)).location!
})

test('a case that was given for good to whoever was to have it for a week does not go back after the week', async () => {
  const other = (await aScottishCase(service, { name: 'Vera' })).caseId
  const both = { fromDay: '9/3/2026', untilDay: '13/3/2026', [`to-${caseId}`]: catriona, [`to-${other}`]: catriona }
  at = (await supervisor.send(away, { why: 'Away from work', ...both })).location!
  await press('do')
  await give(catriona)
  await on('2026-03-09T06:00Z')
  await on('2026-03-14T06:00Z')
  assert.equal(await lead(), catriona)
  const [vera] = await service.sql('select lead_id from help_case where id = $1', [other])
  assert.equal(vera!.lead_id, pippa)
})

test('what is done only when its last day is over is refused: nothing would bring it back', async () => {
  itIs('2026-03-14T09:00Z')
  const late = await press('do')
  assert.equal(late.status, 422)
  assert.equal(await lead(), pippa)
})

test('whoever was away has left meanwhile: the cases stay, and each supervisor is told of it once', async () => {
  await press('do')
  await on('2026-03-09T06:00Z')
  const left = `update membership set ends_on = $1 where area_id = 2 and staff_id = $2`
  await service.sql(left, ['2026-03-12', pippa])
  await on('2026-03-14T06:00Z')
  await service.sql(left, [null, pippa])
  assert.equal(await lead(), catriona)
  const told = await service.sql(
    `select to_id as "toId", count(*)::int as n from notice where kind = 'reassignment to look at' group by 1`,
  )
  assert.ok(told.length >= 2)
  assert.deepEqual(
    told.map(({ n }) => n),
    told.map(() => 1),
  )
})

test('a supervisor who is none any more holds nothing up, and no job of theirs fails', async () => {
  await press('do')
  await service.sql(`update membership set ends_on = '2026-03-05' where staff_id = $1 and role = 'supervisor'`, [
    catriona,
  ])
  const done = await on('2026-03-09T06:00Z')
  assert.deepEqual(
    done.filter(({ how }) => how.startsWith('failed')),
    [],
  )
  assert.equal(await lead(), catriona)
  await service.sql(`update membership set ends_on = null where staff_id = $1 and role = 'supervisor'`, [catriona])
})

test('everybody who supervised the team when it was planned has gone: whoever supervises it then sees to it', async () => {
  await press('do')
  const manager = people.educationManagerElsewhere.id
  const swap = async (ends: string | null, begins: string | null) => {
    await service.sql(`update membership set ends_on = $2 where organisation_id = $1 and role = 'supervisor'`, [
      ...[world.childrensServices, ends],
    ])
    if (begins)
      await service.sql(
        `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) values (2, gen_random_uuid(), $1, $2, 'supervisor', $3)`,
        [manager, world.childrensServices, begins],
      )
    else await service.sql(`delete from membership where staff_id = $1 and role = 'supervisor'`, [manager])
    await service.sql('delete from auth.rights where area_id = 2')
  }
  await swap('2026-03-05', '2026-03-06')
  await on('2026-03-09T06:00Z')
  assert.equal(await lead(), catriona)
  await on('2026-03-14T06:00Z')
  assert.equal(await lead(), pippa)
  await swap(null, null)
})

test('what a day missed, the next one does: nobody was there to do it for a day and a half', async () => {
  await press('do')
  await on('2026-03-10T19:00Z')
  assert.equal(await lead(), pippa)
  await on('2026-03-11T06:00Z')
  assert.equal(await lead(), catriona)
})

test('P06: a case that was restricted meanwhile stays; who is named for it is told, and who moves the others is told nothing', async () => {
  const other = await aScottishCase(service, { name: 'Wren' })
  const both = {
    fromDay: '9/3/2026',
    untilDay: '13/3/2026',
    [`to-${caseId}`]: catriona,
    [`to-${other.caseId}`]: catriona,
  }
  at = (await supervisor.send(away, { why: 'Away from work', ...both })).location!
  await press('do')
  await restrict(other.childId)
  const toldOf = (id: string) =>
    service.sql('select to_id, child_id, case_id from notice where kind = $1 and case_id = $2', [
      ...['restricted case stays', id],
    ])
  await on('2026-03-09T06:00Z')
  assert.equal(await lead(), catriona)
  const [wren] = await service.sql('select lead_id from help_case where id = $1', [other.caseId])
  assert.equal(wren!.lead_id, pippa)
  const told = { to_id: people.leadElsewhere.id, child_id: other.childId, case_id: other.caseId }
  assert.deepEqual(await toldOf(other.caseId), [told])
  assert.match((await service.as('leadElsewhere').visit('/notices')).page.text, /This restricted one has not.*Wren/)
  const { body } = await supervisor.visit(away)
  assert.doesNotMatch(body, /Wren|1 case/)
  assert.match(body, /Restricted records that you are not named for are never in this list/)
  assert.deepEqual(await toldOf(caseId), [])
})

test('P06: also where every case of it was restricted meanwhile, those who are named for them are told, once, and nobody else', async () => {
  await press('do')
  await restrict(await childOfCase())
  await on('2026-03-09T06:00Z')
  await on('2026-03-10T06:00Z')
  assert.equal(await lead(), pippa)
  const told = await service.sql(`select to_id, kind from notice where case_id = $1 and kind like '%stays'`, [caseId])
  assert.deepEqual(told, [{ to_id: named, kind: 'restricted case stays' }])
  assert.deepEqual(await service.sql(`select 1 from notice where kind = 'reassignment to look at'`), [])
})

test('P06: where every case that should come back was restricted meanwhile, those who are named for them are told, once, and nobody else', async () => {
  await press('do')
  await on('2026-03-09T06:00Z')
  assert.equal(await lead(), catriona)
  await restrict(await childOfCase())
  await on('2026-03-14T06:00Z')
  await on('2026-03-15T06:00Z')
  assert.equal(await lead(), catriona)
  const told = await service.sql(`select to_id, kind from notice where case_id = $1 and kind like '%stays'`, [caseId])
  assert.deepEqual(told, [{ to_id: named, kind: 'restricted case stays' }])
  assert.deepEqual(await service.sql(`select 1 from notice where kind = 'reassignment to look at'`), [])
  const [state] = await service.sql('select state, left_open_at is not null as "leftOpen" from reassignment')
  assert.deepEqual(state, { state: 'done', leftOpen: true })
})
