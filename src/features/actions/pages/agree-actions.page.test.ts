import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { said } from '../testing/said.ts'

const service = aService()
let path: string

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  path = `/cases/${caseId}/actions/new`
  await service.sql(
    `insert into term (area_id, id, name, starts_on, ends_on) values
     (1, gen_random_uuid(), 'Spring', '2026-01-05', '2026-04-02'), (1, gen_random_uuid(), 'Summer', '2026-04-20', '2026-07-21')`,
  )
  await service.sql(
    `insert into closed_day (area_id, id, kind, name, from_day, to_day) values (1, gen_random_uuid(), 'INSET', 'Training', '2026-04-20', '2026-04-20')`,
  )
})

const agreed = () =>
  service.sql(
    `select what, owner_kind, owner_staff_id, owner_name, place, due_on::text, audience, readers from action order by what`,
  )

test('several lines are agreed at once, and empty ones are ignored', async () => {
  const reply = await service.as('practitioner').send(path, {
    action1What: 'Sit Amira by the door',
    action1Owner: `staff ${people.teacher.id}`,
    action1Due: '2026-03-05',
    action3What: 'A quiet hour after tea',
    action3Owner: 'parent or carer',
    action3OwnerName: 'Sara Khan',
    action3Place: 'home',
    audience: 'case',
  })
  assert.equal(reply.status, 303)
  assert.match(reply.location!, /^\/cases\//)
  assert.equal(said(reply), '2 actions agreed.')
  assert.deepEqual(await agreed(), [
    {
      what: 'A quiet hour after tea',
      owner_kind: 'parent or carer',
      owner_staff_id: null,
      owner_name: 'Sara Khan',
      place: 'home',
      due_on: '2026-03-09',
      audience: 'case',
      readers: [],
    },
    {
      what: 'Sit Amira by the door',
      owner_kind: 'staff',
      owner_staff_id: people.teacher.id,
      owner_name: 'Tess Teacher',
      place: 'school',
      due_on: '2026-03-05',
      audience: 'case',
      readers: [],
    },
  ])
})

test('a day on which the school is shut is moved to the next one, and that is said with why', async () => {
  const reply = await service.as('practitioner').send(path, {
    action1What: 'Ask how the holidays went',
    action1Due: 'own',
    'action1Day[day]': '6',
    'action1Day[month]': '4',
    'action1Day[year]': '2026',
    audience: 'named',
  })
  assert.match(said(reply), /Monday 6 April is Easter Monday: due Tuesday 21 April/)
  const [action] = (await agreed()).filter(({ what }) => what.startsWith('Ask'))
  assert.deepEqual(
    [action?.due_on, action?.owner_staff_id, action?.readers],
    ['2026-04-21', people.practitioner.id, [people.practitioner.id]],
  )
})

test('the choices are school days of this school, and the people of the case, its team and its school', async () => {
  const { page } = await service.as('practitioner').visit(path)
  const days = page.querySelectorAll('input[name=action1Due]').map((input) => input.getAttribute('value'))
  assert.deepEqual(days, ['2026-03-03', '2026-03-05', '2026-03-09', '2026-03-16', 'own'])
  const owners = page.querySelectorAll('#action1Owner option').map((option) => option.text)
  assert.equal(owners[0], 'Me (Priya Practitioner)')
  for (const name of ['Amira (the young person)', 'Sana Supervisor', 'Tess Teacher', 'Lena Lead'])
    assert.ok(owners.includes(name), name)
  assert.equal(
    owners.some((name) => /Elseschool|Linkworker/.test(name)),
    false,
  )
})

test('what is wrong is said beside its field, and nothing is lost', async () => {
  const asks = async (fields: Record<string, string>, field: string, sentence: RegExp) => {
    const { status, page } = await service.as('practitioner').send(path, { audience: 'case', ...fields })
    assert.equal(status, 422)
    const link = page.querySelector('.nhsuk-error-summary a')
    assert.equal(link?.getAttribute('href'), `#${field}`)
    assert.match(link.text, sentence)
    for (const [name, typed] of Object.entries(fields)) {
      const input = page.querySelector(`input[type=text][name="${name}"], input:not([type=radio])[name="${name}"]`)
      if (input) assert.equal(input.getAttribute('value'), typed)
    }
  }
  await asks({}, 'action1What', /Write what will be done/)
  await asks({ action2What: 'Ring', action2Owner: 'partner' }, 'action2OwnerName', /Enter the name/)
  await asks({ action1What: 'Ring', action1Due: 'own' }, 'action1Day-day', /Select when it is due/)
  await asks({ action1What: 'Ring', action1Due: '2026-02-27' }, 'action1Due', /today or later/)
  await asks({ action1What: 'Ring', action1Due: 'tomorrow' }, 'action1Due', /Select when it is due/)
  await asks({ action1What: 'x'.repeat(501) }, 'action1What', /500 characters/)
})

test('a person who was not offered is not found', async () => {
  for (const stranger of [people.practitionerElsewhere.id, people.otherTeacher.id, 'nobody'])
    assert.equal(
      (
        await service
          .as('practitioner')
          .send(path, { action1What: 'x', action1Owner: `staff ${stranger}`, audience: 'case' })
      ).status,
      404,
    )
})

test('a school’s lead may agree actions; a teacher, a colleague and people elsewhere may not', async () => {
  assert.equal((await service.as('lead').send(path, { action1What: 'Ring home', audience: 'case' })).status, 303)
  assert.equal((await service.as('colleague').visit(path)).status, 422)
  for (const name of ['teacher', 'otherLead', 'otherPractitioner', 'practitionerElsewhere', 'leadElsewhere'] as const)
    assert.equal((await service.as(name).visit(path)).status, 404)
})

test('opening it is 4 statements and agreeing 8', async () => {
  const practitioner = service.as('practitioner')
  const opened = await service.statements(() => practitioner.visit(path))
  assert.ok(opened.sent.length + 1 <= 4, `${opened.sent.length} and entering`)
  const fields = { action1What: 'Ring', action1Owner: `staff ${people.lead.id}`, audience: 'case' }
  const { sent } = await service.statements(() => practitioner.send(path, fields))
  assert.ok(sent.length - opened.sent.length + 1 <= 8, `${sent.length - opened.sent.length} and entering`)
})

test('P28: looking at it is in the log, and so is what was agreed', async () => {
  const log = await service.sql(
    `select what, child_ids from audit.entry where person_id = $1 and what in ('saw case', 'actions agreed')`,
    [people.practitioner.id],
  )
  assert.deepEqual(new Set(log.map(({ what }) => what)), new Set(['saw case', 'actions agreed']))
  assert.ok(log.every(({ child_ids }) => child_ids[0] === world.amira))
})
