import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aScottishRequest } from '#features/requests/testing/a-scottish-request.ts'
import { aService, people, world } from '#test/service.ts'
import { absenceLines, groupLines } from './first.ts'

const service = aService()
const supervisor = service.as('supervisorElsewhere')
const at = '/figures/first?period=year-2025'
const asked = async (groups: string[], status = 'awaiting decision', raisedAt = '2026-02-10T10:00Z') => {
  const id = await aScottishRequest(service, { status })
  await service.sql('update help_request set priority_groups = $2, raised_at = $3 where id = $1', [
    id,
    groups,
    raisedAt,
  ])
  return id
}
const lineOf = async (who: typeof supervisor, which: string) => {
  const { groups } = (await who.json(at)).data
  return groups.find((each: { which: string }) => each.which === which)
}

before(async () => {
  await service.ready
  await service.sql(`delete from help_request where area_id = 2 and case_id is null`)
})

test('CSW-34, CSW-36, CSW-37, CSW-38, CSW-39: requests by group; a child in two counts in both, and one in none is taken on too', async () => {
  await asked(['young carer', 'looked after'], 'accepted')
  await asked(['SEBN'])
  await asked([], 'accepted')
  await asked([], 'declined')
  await asked(['SEBN'], 'withdrawn')
  await asked([], 'accepted', '2025-07-31T10:00Z')
  assert.deepEqual(await lineOf(supervisor, 'all'), {
    ...{ which: 'all', asked: 4, share: 100, takenOn: 2, otherAnswer: 1, toAnswer: 1 },
  })
  assert.deepEqual(await lineOf(supervisor, 'none'), {
    ...{ which: 'none', asked: 2, share: 50, takenOn: 1, otherAnswer: 1, toAnswer: 0 },
  })
  assert.equal((await lineOf(supervisor, 'looked after')).asked, 1)
  assert.equal((await lineOf(supervisor, 'young carer')).takenOn, 1)
  assert.equal((await lineOf(supervisor, 'self-excludes')).asked, 0)
  const { page } = await supervisor.visit(at)
  assert.match(page.text.replaceAll(/\s+/g, ' '), /In none of these groups.*2.*50%/)
})

test('CSW-38: what is known of the child counts as well as what was ticked', async () => {
  const id = await asked([])
  const before = (await lineOf(supervisor, 'disability or additional needs')).asked
  await service.sql(
    `insert into child_detail (area_id, child_id, priority_groups, school_id, known_to)
     select 2, child_id, '{disability or additional needs}', school_id, $2 from help_request where id = $1`,
    [id, [world.childrensServices]],
  )
  assert.equal((await lineOf(supervisor, 'disability or additional needs')).asked, before + 1)
})

test('CSW-49: how many absences were asked about, how many answered on the same day, and how soon', async () => {
  const child = (
    await service.sql(`select child_id, school_id from help_request where area_id = 2 and school_id = $1 limit 1`, [
      world.lochside,
    ])
  )[0]!
  const anAsking = (day: string, answered: string | null) =>
    service.sql(
      `insert into action (area_id, id, child_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, status, agreed_by, agreed_at, audience, away_on, answered_at, answered_by)
       values (2, gen_random_uuid(), $1, $2, $3, 'Ask', 'staff', $4, 'Pippa', 'home', $5::date, (case when $6::timestamptz is null then 'open' else 'done' end)::action_status, $4, $5::date + time '09:00' at time zone 'Europe/London', 'case', $5::date, $6, case when $6::timestamptz is not null then $4::uuid end)`,
      [child.child_id, world.lochside, world.childrensServices, people.practitionerElsewhere.id, day, answered],
    )
  await anAsking('2026-02-10', '2026-02-10T09:30Z')
  await anAsking('2026-02-11', '2026-02-11T11:00Z')
  await anAsking('2026-02-12', '2026-02-13T10:00Z')
  await anAsking('2026-02-13', null)
  await anAsking('2025-07-01', null)
  const { absences } = (await supervisor.json(at)).data
  assert.deepEqual(
    absences.map(({ schoolName: _, ...numbers }: { schoolName: string }) => numbers),
    [
      { isAll: false, asked: 4, sameDay: 50, toAnswer: 1, medianMinutes: 120 },
      { isAll: true, asked: 4, sameDay: 50, toAnswer: 1, medianMinutes: 120 },
    ],
  )
  const text = (await supervisor.visit(at)).page.text.replaceAll(/\s+/g, ' ')
  assert.match(text, /Lochside Primary.*4.*50%.*within 2 hours/)
  const { body } = await supervisor.visit(at.replace('/first', '/first/csv'))
  assert.match(body, /Lochside Primary,4,50%,within 2 hours,1/)

  // P06: of a child whose record is restricted, nothing is counted.
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at) values (2, gen_random_uuid(), $1, 'Kin', $2, '2026-06-01', $2, '2026-03-01')`,
    [child.child_id, people.leadElsewhere.id],
  )
  assert.deepEqual((await supervisor.json(at)).data.absences, [])
})

test('whoever may not see the children sees no small number, and no share that would say one', () => {
  const of = (which: string, n: number) => ({ which, asked: n, takenOn: n, otherAnswer: 0, toAnswer: 0 })
  const lines = groupLines([of('SEBN', 12), of('young carer', 3), of('none', 9), of('all', 24)], true)
  const line = (which: string) => lines.find((each) => each.which === which)!
  assert.deepEqual([line('young carer').asked, line('young carer').share], ['few', null])
  assert.deepEqual([line('all').asked, line('SEBN').share, line('SEBN').takenOn], ['hidden', null, null])
  const absence = (schoolName: string | null, asked: number, sameDay: number) => ({
    ...{ schoolName, isAll: schoolName === null, asked, sameDay, toAnswer: 0, medianMinutes: 60 },
  })
  const said = absenceLines(
    [absence('A', 20, 18), absence('B', 3, 3), absence('C', 10, 10), absence(null, 33, 31)],
    true,
  )
  assert.deepEqual(
    said.map(({ asked, sameDay, medianMinutes, toAnswer }) => [asked, sameDay, medianMinutes, toAnswer]),
    [
      [20, null, 60, null],
      ['few', null, null, null],
      [10, 100, 60, null],
      ['hidden', null, null, null],
    ],
  )
})

test('another team’s people, another area and teachers see nothing of it', async () => {
  assert.equal((await service.as('practitioner').visit(`${at}&team=${world.childrensServices}`)).status, 404)
  assert.equal((await service.as('teacherElsewhere').visit(at)).status, 404)
})
