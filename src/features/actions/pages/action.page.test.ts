import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people } from '#test/service.ts'
import { anAction } from '../testing/an-action.ts'
import { said } from '../testing/said.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

const rowOf = async (actionId: string) => (await service.sql('select * from action where id = $1', [actionId]))[0]!

test('a teacher who is not on the case sees the action and the child’s name, and nothing else of the case', async () => {
  const actionId = await anAction(service, caseId)
  const teacher = service.as('teacher')
  const { status, page, body } = await teacher.visit(`/actions/${actionId}`)
  assert.equal(status, 200)
  assert.equal(page.querySelector('h1')?.text, 'Sit Amira by the door')
  assert.match(page.text, /Amira Khan/)
  const json = JSON.stringify(await teacher.json(`/actions/${actionId}`))
  for (const shown of [body, json]) {
    assert.equal(shown.includes(caseId), false)
    assert.equal(shown.includes('Amira can stay in her lessons'), false)
  }
  assert.match((await service.as('practitioner').visit(`/actions/${actionId}`)).body, /Amira can stay in her lessons/)
})

test('it is answered: tried or not, what happened, and whether it helped; whoever agreed it is told', async () => {
  const actionId = await anAction(service, caseId)
  const fields = { answer: 'partly', whatHappened: 'She sat there twice.', helpful: 'a little' }
  assert.equal((await service.as('teacher').send(`/actions/${actionId}`, fields)).location, '/actions')

  const row = await rowOf(actionId)
  assert.deepEqual(
    [row.status, row.tried, row.what_happened, row.helpful, row.answered_by],
    ['done', 'partly', 'She sat there twice.', 'a little', people.teacher.id],
  )
  const told = await service.sql(`select to_id from notice where kind = 'action answered' and action_id = $1`, [
    actionId,
  ])
  assert.deepEqual(told, [{ to_id: people.practitioner.id }])
  const [story] = await service.sql(`select said, headline from chronology_entry where kind = 'action answered'`)
  assert.deepEqual(story, { said: { is: 'action partly tried' }, headline: 'Sit Amira by the door' })
  const { page } = await service.as('teacher').visit(`/actions/${actionId}`)
  assert.match(page.querySelector('dl')!.text, /Partly.*She sat there twice\..*A little/s)
  assert.ok(!page.querySelector('main form'))
})

test('what was not tried is not done, and whether it helped is not asked of it', async () => {
  const actionId = await anAction(service, caseId)
  await service.as('teacher').send(`/actions/${actionId}`, { answer: 'no', helpful: 'yes' })
  const row = await rowOf(actionId)
  assert.deepEqual([row.status, row.tried, row.helpful], ['not done', 'no', null])
})

test('no longer needed says why', async () => {
  const actionId = await anAction(service, caseId)
  const without = await service.as('teacher').send(`/actions/${actionId}`, { answer: 'no longer needed' })
  assert.equal(without.status, 422)
  assert.match(without.page.querySelector('#whatHappened-error')!.text, /Write why it is no longer needed/)
  await service.as('teacher').send(`/actions/${actionId}`, { answer: 'no longer needed', whatHappened: 'New room' })
  const row = await rowOf(actionId)
  assert.deepEqual([row.status, row.tried, row.what_happened], ['no longer needed', null, 'New room'])
})

test('it is answered once, and by those it concerns', async () => {
  const actionId = await anAction(service, caseId)
  assert.equal((await service.as('lead').send(`/actions/${actionId}`, { answer: 'yes' })).status, 422)
  assert.equal(
    (await service.as('supervisor').send(`/actions/${actionId}`, { answer: 'yes' }, { version: 7 })).status,
    409,
  )
  assert.equal((await service.as('supervisor').send(`/actions/${actionId}`, { answer: 'yes' })).status, 303)
  const again = await service.as('teacher').send(`/actions/${actionId}`, { answer: 'no', whatHappened: 'I had not' })
  assert.equal(again.status, 422)
  assert.match(again.page.text, /has an answer already/)
  assert.equal((await rowOf(actionId)).status, 'done')
})

test('without an answer the form comes back with what was typed', async () => {
  const actionId = await anAction(service, caseId)
  const { status, page } = await service.as('teacher').send(`/actions/${actionId}`, { whatHappened: 'She laughed.' })
  assert.equal(status, 422)
  assert.equal(page.querySelector('#whatHappened')?.text, 'She laughed.')
})

test('late is said in school days', async () => {
  const actionId = await anAction(service, caseId, { dueOn: '2026-02-27' })
  assert.match(
    (await service.as('teacher').visit(`/actions/${actionId}`)).body,
    /Friday 27 February, late by 1 school day/,
  )
  assert.match(
    (await service.as('teacher').visit(`/actions/${actionId}?lang=cy`)).body,
    /Erbyn dydd Gwener 27 Chwefror, 1 diwrnod ysgol yn hwyr/,
  )
})

test('it is given to another, or another day, and both hear of it', async () => {
  const actionId = await anAction(service, caseId, { by: 'supervisor' })
  const reply = await service.as('practitioner').send(`/actions/${actionId}/change`, {
    actionOwner: `staff ${people.lead.id}`,
    'dueOn[day]': '14',
    'dueOn[month]': '3',
    'dueOn[year]': '2026',
  })
  assert.equal(reply.status, 303)
  assert.match(said(reply), /Saturday 14 March is at the weekend: due Monday 16 March/)
  const row = await rowOf(actionId)
  assert.deepEqual([row.owner_staff_id, row.owner_name, row.version], [people.lead.id, 'Lena Lead', 2])
  const told = await service.sql(
    `select to_id, kind from notice where action_id = $1 and from_id = $2 order by kind, to_id`,
    [actionId, people.practitioner.id],
  )
  assert.deepEqual(
    told,
    [
      { to_id: people.teacher.id, kind: 'action changed' },
      { to_id: people.supervisor.id, kind: 'action changed' },
      { to_id: people.lead.id, kind: 'action for you' },
    ].sort((one, other) => (one.kind + one.to_id < other.kind + other.to_id ? -1 : 1)),
  )
})

test('two who change it at once do not overwrite each other', async () => {
  const actionId = await anAction(service, caseId)
  const fields = {
    actionOwner: `staff ${people.teacher.id}`,
    'dueOn[day]': '10',
    'dueOn[month]': '3',
    'dueOn[year]': '2026',
  }
  assert.equal((await service.as('practitioner').send(`/actions/${actionId}/change`, fields)).status, 303)
  const late = await service
    .as('practitioner')
    .send(`/actions/${actionId}/change`, { ...fields, 'dueOn[day]': '11' }, { version: 1 })
  assert.equal(late.status, 409)
  assert.equal((await rowOf(actionId)).version, 2)
})

test('whoever has left since keeps it until somebody gives it to another', async () => {
  const actionId = await anAction(service, caseId)
  await service.sql(`update membership set ends_on = '2026-03-01' where staff_id = $1`, [people.teacher.id])
  const { page } = await service.as('practitioner').visit(`/actions/${actionId}/change`)
  assert.equal(page.querySelector('#actionOwner option[selected]')?.text, 'Tess Teacher')
  const fields = {
    actionOwner: `staff ${people.teacher.id}`,
    'dueOn[day]': '10',
    'dueOn[month]': '3',
    'dueOn[year]': '2026',
  }
  assert.equal((await service.as('practitioner').send(`/actions/${actionId}/change`, fields)).status, 303)
  assert.equal((await rowOf(actionId)).owner_staff_id, people.teacher.id)
  await service.sql('update membership set ends_on = null where staff_id = $1', [people.teacher.id])
})

test('its owner alone does not change it, and a past day is refused', async () => {
  const actionId = await anAction(service, caseId)
  assert.equal((await service.as('teacher').visit(`/actions/${actionId}/change`)).status, 404)
  const past = {
    actionOwner: `staff ${people.teacher.id}`,
    'dueOn[day]': '1',
    'dueOn[month]': '3',
    'dueOn[year]': '2026',
  }
  const { status, page } = await service.as('practitioner').send(`/actions/${actionId}/change`, past)
  assert.equal(status, 422)
  assert.equal(page.querySelector('#dueOn-day')?.getAttribute('value'), '1')
})

test('who may see an action: those of its audience, its owner and whoever agreed it', async () => {
  const sees = async (actionId: string) => {
    const names = [
      'lead',
      'colleagueTeacher',
      'supervisor',
      'colleague',
      'otherSupervisor',
      'otherLead',
      'partner',
      'practitionerElsewhere',
    ] as const
    const statuses = await Promise.all(
      names.map(async (name) => [name, (await service.as(name).visit(`/actions/${actionId}`)).status] as const),
    )
    return statuses.filter(([, status]) => status === 200).map(([name]) => name)
  }
  assert.deepEqual(await sees(await anAction(service, caseId)), ['lead', 'supervisor'])
  assert.deepEqual(await sees(await anAction(service, caseId, { audience: 'service' })), ['supervisor'])
  assert.deepEqual(await sees(await anAction(service, caseId, { audience: 'named' })), [])
})

test('its pages are within 4 statements, and its changes within 8', async () => {
  const actionId = await anAction(service, caseId, { dueOn: '2026-02-27' })
  const teacher = service.as('teacher')
  const opened = await service.statements(() => teacher.visit(`/actions/${actionId}`))
  assert.ok(opened.sent.length + 1 <= 4)
  const change = `/actions/${actionId}/change`
  const shown = await service.statements(() => service.as('practitioner').visit(change))
  assert.ok(shown.sent.length + 1 <= 4)
  const fields = {
    actionOwner: `staff ${people.lead.id}`,
    'dueOn[day]': '11',
    'dueOn[month]': '3',
    'dueOn[year]': '2026',
  }
  const changed = await service.statements(() => service.as('practitioner').send(change, fields))
  assert.ok(changed.sent.length - shown.sent.length + 1 <= 8)
  const answered = await service.statements(() => teacher.send(`/actions/${actionId}`, { answer: 'yes' }))
  assert.ok(answered.sent.length + 1 <= 4 + 8)
})
