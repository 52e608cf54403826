import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { aService, people, world } from '#test/service.ts'
import { askForMoreDetail } from '../deciding/ask-for-detail.ts'
import { screenRequest } from '../deciding/screen-request.ts'
import { aRequest, aRequestToDecide, noticesOf, requestRow } from '../testing/a-request.ts'
import { addDetail } from './add-detail.ts'
import { noteInPassing } from './note-in-passing.ts'

const service = aService()
const passing = (about: Partial<Parameters<typeof noteInPassing>[1]> = {}) =>
  service.as('practitioner').change((write) =>
    noteInPassing(write, {
      childId: world.amira,
      worry: 'Sits alone at lunch.',
      raisedBy: people.teacher.id,
      ...about,
    }),
  )

test('a worry told in passing waits for its detail, and whoever told it is asked for that', async () => {
  const { requestId } = await passing()

  const row = await requestRow(service, requestId)
  assert.equal(row.status, 'needs detail')
  assert.equal(row.raised_how, 'corridor')
  assert.equal(row.raised_by, people.teacher.id)
  assert.deepEqual(await noticesOf(service, requestId), [{ to_id: people.teacher.id, kind: 'more detail asked' }])
  const [step] = await service.sql('select done_by from request_step where request_id = $1', [requestId])
  assert.equal(step?.done_by, people.practitioner.id)
})

test('it can only have been said by somebody who works in the child’s school', async () => {
  await assert.rejects(passing({ raisedBy: people.otherTeacher.id }), /works in the child’s school/)
  await assert.rejects(passing({ raisedBy: people.teacherElsewhere.id }), /works in the child’s school/)
  await assert.rejects(passing({ childId: world.callum }), NotFound)
})

test('the page takes a child by name, a worry and who said it, and no more', async () => {
  const found = await service.as('lead').visit('/requests/corridor?name=amira')
  assert.ok(found.page.querySelector(`a[href="/requests/corridor?child=${world.amira}"]`))

  const path = `/requests/corridor?child=${world.amira}`
  const { page } = await service.as('lead').visit(path)
  const names = page.querySelectorAll('main form [name]').map((field) => field.getAttribute('name')!)
  assert.deepEqual(
    names.filter((name) => !name.startsWith('_')),
    ['worry', 'raisedBy'],
  )

  const empty = await service.as('lead').send(path, { raisedBy: people.teacher.id })
  assert.equal(empty.status, 422)
  assert.ok(empty.page.querySelector(`option[value="${people.teacher.id}"]`)?.hasAttribute('selected'))
  const sent = await service.as('lead').send(path, { worry: 'Very quiet.', raisedBy: people.teacher.id })
  assert.equal(sent.status, 303)
  assert.equal((await service.as('otherLead').visit(path)).status, 404)
})

test('where a school works with several teams, a worry told in passing says which of them is asked', async () => {
  const agreementId = newId(service.clock.now())
  await service.sql(
    `insert into agreement (area_id, id, team_id, school_id, starts_on) values (1, $1, $2, $3, '2026-01-01')`,
    [agreementId, world.linkWork, world.hillRoad],
  )
  const path = `/requests/corridor?child=${world.amira}`
  const without = await service.as('lead').send(path, { worry: 'Very quiet.' })
  assert.equal(without.status, 422)
  assert.equal(without.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#teamId')
  const teams = without.page.querySelectorAll('input[name=teamId]').map((team) => team.getAttribute('value'))
  assert.deepEqual(new Set(teams), new Set([world.keyWork, world.linkWork]))

  const sent = await service.as('lead').send(path, { worry: 'Very quiet.', teamId: world.linkWork })
  assert.equal(sent.status, 303)
  assert.equal((await requestRow(service, sent.location!.split('/').at(-1)!)).team_id, world.linkWork)
  await service.sql('delete from agreement where id = $1', [agreementId])
})

test('the referrer adds what is missing, and it goes to the school’s lead', async () => {
  const { requestId } = await passing({ childId: world.tom })
  const path = `/requests/${requestId}/detail`
  const without = await service
    .as('teacher')
    .send(path, { needs: ['low mood'], parentTold: 'yes', childWords: 'It is too loud' })
  assert.equal(without.status, 422)
  assert.equal(without.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#inSpiteOfWarnings')
  assert.match(without.page.querySelector('main')!.text, /Tom is 15\. This team is for ages 9 to 14\./)
  assert.equal(without.page.querySelector('textarea[name=childWords]')?.text.trim(), 'It is too loud')

  const sent = await service.as('teacher').send(path, {
    needs: ['low mood'],
    parentTold: 'yes',
    childWords: 'It is too loud',
    inSpiteOfWarnings: 'He is in Year 9 with us.',
    consent: 'parent agreed',
  })
  assert.equal(sent.status, 303)
  const row = await requestRow(service, requestId)
  assert.deepEqual([row.status, row.child_words, row.parent_told], ['awaiting screening', 'It is too loud', 'yes'])
  assert.deepEqual(await service.sql('select kind from need where request_id = $1', [requestId]), [
    { kind: 'low mood' },
  ])
  assert.equal((await service.sql('select answer from consent where request_id = $1', [requestId]))[0]?.answer, 'given')
  assert.deepEqual((await noticesOf(service, requestId)).at(-1), { to_id: people.lead.id, kind: 'request to screen' })
})

test('what is required is asked for before it goes on', async () => {
  const { requestId } = await passing()
  const add = (detail: Partial<Parameters<typeof addDetail>[2]>) =>
    service
      .as('teacher')
      .change((write) => addDetail(write, requestId, { needs: [], inSpiteOfWarnings: 'x', ...detail }))
  await assert.rejects(add({ parentTold: 'yes' }), /Select at least one difficulty/)
  await assert.rejects(add({ needs: [{ kind: 'anxiety' }] }), /Select whether the parent or carer knows/)
})

test('what was said is never written over', async () => {
  const requestId = await aRequestToDecide(service, { childWords: 'I feel sick', strengths: 'Draws well' })
  await service.as('supervisor').change((write) => askForMoreDetail(write, requestId, { reason: 'What was tried?' }))
  const { page } = await service.as('teacher').visit(`/requests/${requestId}/detail`)
  assert.equal(page.querySelector('[name=childWords]'), null)
  assert.equal(page.querySelector('[name=parentTold]'), null)
  assert.ok(page.querySelector('[name=whatWasTried]'))
  assert.match(page.querySelector('main')!.text, /What was tried\?/)

  await service.as('teacher').change((write) =>
    addDetail(write, requestId, {
      needs: [],
      answer: 'A quiet seat.',
      childWords: 'Something else',
      whatWasTried: 'A quiet seat',
    }),
  )
  const row = await requestRow(service, requestId)
  assert.equal(row.child_words, 'I feel sick')
  assert.equal(row.what_was_tried, 'A quiet seat')
  // The school looked at it before: it goes back to the team.
  assert.equal(row.status, 'awaiting decision')
  const [step] = await service.sql(`select reason from request_step where request_id = $1 and step = 'detail added'`, [
    requestId,
  ])
  assert.equal(step?.reason, 'A quiet seat.')
})

test('what the school asked for comes back to the school', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  await service
    .as('lead')
    .change((write) => screenRequest(write, requestId, { decision: 'more detail', reason: 'More?' }))
  await service.as('teacher').change((write) => addDetail(write, requestId, { needs: [], answer: 'Since May' }))
  assert.equal((await requestRow(service, requestId)).status, 'awaiting screening')
  await assert.rejects(
    service.as('teacher').change((write) => addDetail(write, requestId, { needs: [], answer: 'Again' })),
    /not waiting for more detail/,
  )
})

test('somebody else gets a 404', async () => {
  const { requestId } = await passing()
  for (const name of ['colleagueTeacher', 'otherLead', 'otherPractitioner', 'teacherElsewhere', 'partner'] as const) {
    assert.equal((await service.as(name).visit(`/requests/${requestId}/detail`)).status, 404, name)
  }
})
