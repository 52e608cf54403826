import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
let path: string
const spoke = {
  ...{ whom: 'somebody else', otherName: 'Dana Reid', onDay: '2026-02-26', mode: 'phone', nextOn: '2026-04-13' },
  ...{ purposes: ['early identification'], said: 'Mondays.', basis: 'consent', why: 'Her mother, on 20 February' },
} as const

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  path = `/cases/${caseId}/shared`
  const worker = service.as('practitioner')
  const at = `/cases/${caseId}/liaison/new`
  await worker.send(at, { ...spoke, told: 'She sleeps badly.', audience: 'service' })
  await worker.send(at, { ...spoke, onDay: '2026-02-27', heard: 'There is a new baby.', audience: 'case' })
  await worker.send(at, { ...spoke, onDay: '2026-02-25', told: 'Of another child.', audience: 'case' })
  await service.sql(
    `update liaison set in_error_at = now(), in_error_by = kept_by, in_error_why = 'Wrong child' where on_day = '2026-02-25'`,
  )
  await service.sql(
    `insert into consent (area_id, id, child_id, school_id, known_to, purpose, answer, given_by, given_by_name, basis, on_day, recorded_by, recorded_at)
     select 1, gen_random_uuid(), id, school_id, known_to, 'share with an agency', 'given', 'parent or carer', 'Sara Khan', 'in person', '2026-02-28', $2, now() from child where id = $1`,
    [world.amira, people.practitioner.id],
  )
  await service.sql(
    `insert into onward_referral (area_id, id, child_id, case_id, school_id, team_id, to_name, began_with, state, audience, consent_id, acknowledges_within, decides_within, made_by, made_at, sent_by, sent_on, sent_how)
     select 1, gen_random_uuid(), $1, $2, $3, $4, 'CAMHS', 'case', 'sent', 'case', (select id from consent limit 1), 5, 20, $5, now(), $5, '2026-03-01', 'post'`,
    [world.amira, caseId, world.hillRoad, world.keyWork, people.practitioner.id],
  )
})

const rows = async (name: 'practitioner' | 'lead') =>
  (await service.as(name).visit(path)).page.querySelectorAll('main tbody tr').map((row) =>
    row.querySelectorAll('th, td').map((cell) => {
      cell.querySelector('.nhsuk-table__heading')?.remove()
      return cell.text.trim()
    }),
  )

test('CSW-51: what was shared with whom, and on what footing, stands in one list of the child, the latest first', async () => {
  assert.deepEqual(await rows('practitioner'), [
    ['1 Mar 2026', 'Referred to CAMHS', 'What the referral says', 'They agreed to it: Sara Khan', 'Priya Practitioner'],
    [
      '27 Feb 2026',
      'Heard from Dana Reid',
      'There is a new baby.',
      'They agreed to it: Her mother, on 20 February',
      'Priya Practitioner',
    ],
    [
      '26 Feb 2026',
      'Told Dana Reid',
      'She sleeps badly.',
      'They agreed to it: Her mother, on 20 February',
      'Priya Practitioner',
    ],
  ])
})

test('CSW-51: each sees what they may read, and nobody else anything', async () => {
  const seen = await rows('lead')
  assert.ok(seen.some(([, , what]) => what === 'There is a new baby.'))
  assert.ok(!seen.some(([, , what]) => what === 'She sleeps badly.'))
  assert.equal((await service.as('otherLead').visit(path)).status, 404)
  const { sent } = await service.statements(() => service.as('practitioner').visit(path))
  assert.ok(sent.length + 1 <= 4)
})
