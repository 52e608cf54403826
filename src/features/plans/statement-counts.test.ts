import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { statementsToSee, statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aDraftPlan } from './testing/a-plan.ts'

/** What a plan costs: four statements a page, eight a change, all told. In order: each leaves the state that the next wants. */
const service = aService()
const here = `/children/${world.callum}/plan`
const at: Record<string, string> = {}

before(async () => {
  await service.ready
  const { planId, needId, workIds } = await aDraftPlan(service)
  Object.assign(at, { planId, needId, workId: workIds[0] })
})

const asked = { teamId: world.childrensServices, kind: 'involvement', purpose: 'Talk' }
const todo = { what: 'Ring home', owner: people.teacherElsewhere.id, place: 'home', dueOn: '2026-03-20' }
const roles = `/children/${world.callum}/roles`
const sending = { why: 'First', approverId: people.supervisorElsewhere.id, coverId: people.managerElsewhere.id }
const [lead, iso] = ['leadElsewhere', 'supervisorElsewhere'] as const

const changes: readonly (readonly [PersonName, string, Record<string, string>])[] = [
  [lead, '/plans/:planId/needs/:needId', { need: 'a', outcome: 'b', category: 'attendance', strand: 'both' }],
  [lead, '/plans/:planId/works/:workId', asked],
  [lead, '/plans/:planId/actions/:rowId', todo],
  [lead, '/plans/:planId/wellbeing', { safeStrengths: 'x' }],
  [lead, '/plans/:planId/arrangements', { socialWork: 'no', reviewOn: '2026-06-01' }],
  [lead, '/plans/:planId/send', sending],
  [iso, '/plans/:planId/approve', { decision: 'agree' }],
  [lead, '/plans/:planId/review', { was: 'not held', why: 'x', nextOn: '2026-07-01' }],
  [lead, roles, { role: 'Lead Professional', staffId: people.teacherElsewhere.id, startsOn: '2026-03-02' }],
  [lead, roles, { role: 'Named Person', staffId: people.teacherElsewhere.id, startsOn: '2026-03-02' }],
  [lead, '/plans/:planId/end', { why: 'x' }],
]

for (const [name, path, fields] of changes) {
  test(`${path} (${Object.values(fields)[0]}): at most 4 statements to see and 8 to send`, async (t) => {
    at.rowId = '00000000-0000-7000-8002-00000000a001'
    const url = path.replaceAll(/:(\w+)/g, (_, param: string) => at[param]!)
    const looks = await statementsToSee(service, name, url)
    const { count, status, sql } = await statementsToSend(service, name, url, fields)
    t.diagnostic(`${looks} to see, ${count} to send`)
    assert.equal(status, 303)
    assert.ok(looks <= 4, `${looks} to see`)
    assert.ok(count <= 8, `${count} to send:\n${sql.map((text) => text.slice(0, 90)).join('\n')}`)
  })
}

test('the page of a plan is at most 4 statements, with a draft and with what is in force', async () => {
  assert.ok((await statementsToSee(service, lead, here)) <= 4)
})
