import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { aSentReport } from '#features/reports/testing/a-report.ts'
import { nameCover } from '#features/reports/covers/cover.ts'
import { aSupervision } from '#features/supervision/testing/a-supervision.ts'
import { aProgramme, aTraining } from '#features/training/testing/a-training.ts'
import { aService, people, world } from '#test/service.ts'

/** Monday 9 March, in Southshire: the screen of whoever supervises its children’s services. */
const service = aService({ at: '2026-03-09T09:00:00Z' })
let caseId: string

async function theTable(): Promise<Record<string, string[]>> {
  const { page } = await service.as('supervisorElsewhere').visit('/digests/monday')
  const table = page.querySelector('main table')!
  const heads = table.querySelectorAll('thead th').map(({ text }) => text)
  const rows = table.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('th, td').map(({ text }) => text))
  return Object.fromEntries([['columns', heads], ...rows.map(([name, ...figures]) => [name!, figures])])
}

before(async () => {
  await service.ready
  ;({ caseId } = await aCaseElsewhere(service))
})

test('what a team has no use for is no column: without supervision or training there is none of either', async () => {
  const { columns } = await theTable()
  assert.deepEqual(columns, [
    ...['Worker', 'Open cases', 'For a full-time post', 'Contacts last week', 'Not met in 14 days'],
    ...['Reviews due', 'To write up', 'Late actions', 'Reports to see'],
  ])
  const elsewhere = await service.as('supervisor').visit('/digests/monday')
  assert.doesNotMatch(elsewhere.page.querySelector('main')!.text, /Reports to see/)
})

test('CSW-18: one row a worker: contacts last week, reports, training, supervision and who is away', async () => {
  const contact = (at: string, more = '') =>
    service.sql(
      `insert into contact (area_id, id, case_id, child_id, school_id, team_id, kind, worker_id, with_whom, at, mode, place, attendance, audience, written_at)
       values (2, gen_random_uuid(), $1, $2, $3, $4, 'parent contact', $5, '{parent or carer}', $6, 'phone', 'elsewhere', $7, 'service', $6)`,
      [
        caseId,
        world.callum,
        world.lochside,
        world.childrensServices,
        people.practitionerElsewhere.id,
        at,
        more || 'attended',
      ],
    )
  // The week before this one, from its first moment to its last; what came before or after is not of it, nor what did not go ahead.
  for (const at of ['2026-03-02T00:00Z', '2026-03-08T23:59Z', '2026-03-01T23:59Z', '2026-03-09T00:01Z'])
    await contact(at)
  await contact('2026-03-04T10:00Z', 'was not brought')
  await aSentReport(service, caseId)
  const programmeId = await aProgramme(service, { by: 'supervisorElsewhere' })
  await aTraining(service, programmeId, {
    ...{ of: 'practitionerElsewhere', by: 'supervisorElsewhere', trainedOn: '2024-04-01' },
  })
  await aSupervision(service, { firstOn: '2026-03-12' })
  await aSupervision(service, { workerId: people.colleagueElsewhere.id, firstOn: '2026-03-10' })
  await service.sql(`update supervision set due_on = '2026-03-06' where worker_id = $1`, [people.colleagueElsewhere.id])
  await service.sql(
    `insert into reassignment (area_id, id, team_id, worker_id, until_day, why, state, planned_by, planned_at, done_by, done_at)
     values (2, gen_random_uuid(), $1, $2, '2026-03-20', 'ill', 'done', $3, now(), $3, now())`,
    [world.childrensServices, people.colleagueElsewhere.id, people.supervisorElsewhere.id],
  )
  const { columns, ...rows } = await theTable()
  assert.deepEqual(columns!.slice(-3), ['Reports to see', 'Training that runs out', 'Supervision'])
  const [contacts, reports, training, supervision] = [2, -3, -2, -1]
  // A link to a supervision says whose it is, to who hears it.
  const pippa = rows['Pippa Worker']!
  assert.deepEqual(
    [contacts, reports, training, supervision].map((at) => pippa.at(at)),
    ['2', '1', '1', '12 Mar 2026 Pippa Worker'],
  )
  const away = Object.entries(rows).find(([name]) => /away until 20 Mar 2026/.test(name))!
  assert.match(away[1].at(supervision)!, /^late, 6 Mar 2026 /)
})

test('CSW-40: who stands in for the supervisors, and until when', async () => {
  await service.as('supervisorElsewhere').change((write) =>
    nameCover(write, world.childrensServices, {
      ...{ staffId: people.managerElsewhere.id, startsOn: '2026-03-16', endsOn: '2026-03-20', why: 'On leave' },
    }),
  )
  const { page } = await service.as('supervisorElsewhere').visit('/digests/monday')
  assert.match(
    page.querySelector('main')!.text,
    /Morag Teammanager stands in for the supervisors from 16 Mar 2026 to 20 Mar 2026/,
  )
})
