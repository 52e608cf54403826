import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService } from '#test/service.ts'
import { aCase } from '../testing/a-case.ts'

const service = aService()
let caseId: string

const theCase = async () =>
  (await service.sql('select aim, child_words, version from help_case where id = $1', [caseId]))[0]!

test('the worker says why we help, the child’s own words first', async () => {
  ;({ caseId } = await aCase(service, { aim: null, childWords: 'It is too loud.' }))
  const worker = service.as('practitioner')
  const { page } = await worker.visit(`/cases/${caseId}/aim`)
  assert.equal(page.querySelector('h1')?.text, 'Why we help')
  assert.equal(page.querySelector('textarea')?.getAttribute('name'), 'childWords')
  assert.equal(page.querySelector('textarea')?.text, 'It is too loud.', 'what was said at the request is offered')

  const sent = await worker.send(`/cases/${caseId}/aim`, {
    childWords: 'It is too loud.',
    aim: 'Amira stays in maths.',
  })
  assert.equal(sent.status, 303)
  assert.deepEqual(await theCase(), { aim: 'Amira stays in maths.', child_words: 'It is too loud.', version: 2 })
  const [event] = await service.sql(
    `select headline, significant, audience from chronology_entry where kind = 'aim set'`,
  )
  assert.deepEqual(event, { headline: 'Amira stays in maths.', significant: true, audience: 'case' })
})

test('a form without an aim comes back with what was typed', async () => {
  const { status, page } = await service.as('practitioner').send(`/cases/${caseId}/aim`, { childWords: 'Noise hurts.' })
  assert.equal(status, 422)
  assert.equal(page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#aim')
  assert.equal(page.querySelector('textarea')?.text, 'Noise hurts.')
})

test('two editors: the second sees both texts', async () => {
  const answer = await service.as('supervisor').send(`/cases/${caseId}/aim`, { aim: 'Another aim.' }, { version: 1 })
  assert.equal(answer.status, 409)
  assert.match(answer.body, /Amira stays in maths\./)
  assert.match(answer.body, /Another aim\./)
  assert.equal((await theCase()).aim, 'Amira stays in maths.')
})

test('who may see the case but does not work on it is told so; others find nothing', async () => {
  const colleague = await service.as('colleague').visit(`/cases/${caseId}/aim`)
  assert.equal(colleague.status, 422)
  assert.match(colleague.body, /only its workers and their supervisor can change it/)
  for (const name of ['lead', 'teacher', 'otherPractitioner', 'otherSupervisor', 'practitionerElsewhere'] as const) {
    assert.equal((await service.as(name).visit(`/cases/${caseId}/aim`)).status, 404, name)
  }
  assert.equal((await service.as('practitioner').visit('/cases/not-an-id/aim')).status, 404)
})

test('it is there in Welsh', async () => {
  const { page } = await service.as('practitioner').visit(`/cases/${caseId}/aim?lang=cy`)
  assert.equal(page.querySelector('h1')?.text, 'Pam rydym yn helpu')
})
