import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { endMembership } from '#features/staff/end-membership.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { aService, people, world } from '#test/service.ts'
import { allocateRequest } from './allocating/allocate-request.ts'
import { screenRequest } from './deciding/screen-request.ts'
import { anAcceptedRequest, aRequest } from './testing/a-request.ts'
import { statementsToSend } from './testing/statements.ts'

const service = aService()
const told = async (kind: string) =>
  (await service.sql('select to_id from notice where kind = $1 order by to_id', [kind])).map(({ to_id }) => to_id)

test('whoever asked learns who helps now when the lead worker changes, in at most 8 statements', async () => {
  const requestId = await anAcceptedRequest(service, { childId: world.tom })
  const { caseId } = await service
    .as('supervisor')
    .change((write) => allocateRequest(write, requestId, { leadId: people.colleague.id }))
  const helper = async () =>
    (await service.sql('select helper_id from help_request where id = $1', [requestId]))[0]!.helper_id
  assert.equal(await helper(), people.colleague.id)
  const fields = { leadId: people.supervisor.id, why: 'Col is on leave' }
  const { count, status, sql } = await statementsToSend(service, 'supervisor', `/cases/${caseId}/lead`, fields)
  assert.equal(status, 303)
  assert.equal(await helper(), people.supervisor.id)
  assert.ok(count <= 8, `${count}\n${sql.map((text) => text.slice(0, 90)).join('\n')}`)
})

suite('when somebody leaves', () => {
  let caseId: string
  let named: string

  before(async () => {
    await service.ready
    ;({ caseId } = await aCase(service))
    await anAction(service, caseId, { ownerStaffId: people.practitioner.id, ownerName: 'Priya Practitioner' })
    await anAction(service, caseId, { what: 'For Tess' })
    named = await anAction(service, caseId, {
      what: 'Between two',
      by: 'supervisor',
      audience: 'named',
      readers: [people.teacher.id, people.supervisor.id],
    })
    const { requestId } = await service.as('teacher').change((write) => aRequest(write, { childId: world.tom }))
    await service
      .as('lead')
      .change((write) => screenRequest(write, requestId, { decision: 'more detail', reason: 'Since when?' }))
  })

  test('a request that waits for their detail is told to their school’s lead, and an action to who can give it on', async () => {
    await service.as('administrator').change((write) => offBoard(write, people.teacher.id))
    assert.deepEqual(await told('request needs somebody'), [people.lead.id])
    assert.deepEqual(await told('action needs somebody'), [people.supervisor.id, people.supervisor.id])
    assert.deepEqual(
      await service.sql(`select to_id from notice where kind = 'action needs somebody' and action_id = $1`, [named]),
      [{ to_id: people.supervisor.id }],
    )
    const { page } = await service.as('lead').visit('/notices')
    assert.match(page.querySelector('main li')!.text, /waits for more detail: whoever sent it leaves: Tom/)
    assert.deepEqual(await told('case needs somebody'), [])
  })

  test('a case waits for another lead worker, also when they leave one team only', async () => {
    const [post] = await service.sql('select id from membership where staff_id = $1', [people.practitioner.id])
    await service.as('administrator').change((write) => endMembership(write, post!.id, '2026-03-13'))
    assert.deepEqual(await told('case needs somebody'), [people.supervisor.id])
    assert.equal((await told('action needs somebody')).length, 3)
    const { page } = await service.as('supervisor').visit('/notices')
    assert.ok(page.querySelector(`main li a[href="/cases/${caseId}"]`))
  })

  test('the administrator learns nothing of it', async () => {
    assert.doesNotMatch((await service.as('administrator').visit('/notices')).body, /Amira|Tom/)
    const attempt = await service
      .as('lead')
      .look(({ db }) => db.selectFrom('notice').where('areaId', '=', 1).select('kind').execute())
    assert.ok(attempt.every(({ kind }) => kind !== 'case needs somebody'))
  })
})
