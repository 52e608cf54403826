import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people } from '#test/service.ts'
import { chosenOutcomes } from '../help-case.ts'
import { aCase } from '../testing/a-case.ts'

const service = aService()
let caseId: string

const theCase = async () =>
  (await service.sql('select status, review_on::text, outcome from help_case where id = $1', [caseId]))[0]!
const reviews = () =>
  service.sql(
    'select kind, due_on::text, held_on::text, progress, outcome, rationale, decided_by from review where case_id = $1 order by due_on, id',
    [caseId],
  )
const worker = () => service.as('practitioner')

test('HACK-11: nobody watches and waits without a day to look again', async () => {
  ;({ caseId } = await aCase(service))
  const { status, page } = await worker().send(`/cases/${caseId}/watch`, { why: 'Settling after the move.' })
  assert.equal(status, 422)
  assert.equal(page.querySelector('.nhsuk-error-summary a')?.text, 'Enter the day on which you look at it again')
  assert.equal(page.querySelector('textarea')?.text, 'Settling after the move.')

  const past = await worker().send(`/cases/${caseId}/watch`, { why: 'Settling.', reviewOn: '2026-03-02' })
  assert.equal(past.page.querySelector('.nhsuk-error-message')?.text.includes('still to come'), true)
  const far = await worker().send(`/cases/${caseId}/watch`, { why: 'Settling.', reviewOn: '2062-03-02' })
  assert.match(far.body, /within a year/)
  assert.equal((await theCase()).status, 'open')
})

test('HACK-11: watchful waiting has a review date, in the case and as a review that will be due', async () => {
  const sent = await worker().send(`/cases/${caseId}/watch`, {
    why: 'Settling after the move.',
    'reviewOn[day]': '30',
    'reviewOn[month]': '3',
    'reviewOn[year]': '2026',
  })
  assert.equal(sent.status, 303)
  assert.deepEqual(await theCase(), { status: 'watchful waiting', review_on: '2026-03-30', outcome: null })
  const [review] = await reviews()
  assert.deepEqual([review?.kind, review?.due_on, review?.held_on], ['watchful waiting', '2026-03-30', null])
})

test('the day can be moved, and there is still one review ahead', async () => {
  await worker().send(`/cases/${caseId}/review-date`, { reviewOn: '2026-03-23' })
  assert.deepEqual(
    (await reviews()).map(({ due_on, kind }) => [due_on, kind]),
    [['2026-03-23', 'watchful waiting']],
  )
  assert.equal((await theCase()).review_on, '2026-03-23')
})

test('HACK-13: a review keeps the decision, the reason, who decided and when', async () => {
  const answers = { progress: 'little', outcome: 'keep watching', rationale: 'Better at home, not yet in school.' }
  const withoutDay = await worker().send(`/cases/${caseId}/review`, answers)
  assert.equal(withoutDay.status, 422)
  assert.match(withoutDay.body, /Enter the day on which you look at this case again/)
  assert.equal(withoutDay.page.querySelector('input[value="keep watching"]')?.hasAttribute('checked'), true)

  const sent = await worker().send(`/cases/${caseId}/review`, { ...answers, nextReviewOn: '2026-04-20' })
  assert.equal(sent.status, 303)
  const [held, next] = await reviews()
  assert.deepEqual(held, {
    kind: 'watchful waiting',
    due_on: '2026-03-23',
    held_on: '2026-03-02',
    progress: 'little',
    outcome: 'keep watching',
    rationale: 'Better at home, not yet in school.',
    decided_by: people.practitioner.id,
  })
  assert.deepEqual([next?.due_on, next?.held_on], ['2026-04-20', null])
  const without = await worker().send(`/cases/${caseId}/review`, { progress: 'none', outcome: 'more help' })
  assert.equal(without.page.querySelector('.nhsuk-error-summary a')?.text, 'Enter why')
})

test('HACK-13: more help goes on with the case, with or without a next review', async () => {
  await worker().send(`/cases/${caseId}/review`, {
    progress: 'none',
    outcome: 'more help',
    rationale: 'Too big to manage alone.',
  })
  assert.deepEqual(await theCase(), { status: 'open', review_on: null, outcome: null })
  const [event] = await service.sql(
    `select headline from chronology_entry where kind = 'review held' order by at desc, id desc limit 1`,
  )
  assert.equal(event?.headline, 'Too big to manage alone.')
})

test('HACK-11: what resolved by itself closes the case with an outcome of its own', async () => {
  const sent = await worker().send(`/cases/${caseId}/review`, {
    progress: 'good',
    outcome: 'resolved',
    rationale: 'It passed.',
  })
  assert.equal(sent.status, 303)
  assert.deepEqual(await theCase(), { status: 'closed', review_on: null, outcome: 'resolved without intervention' })
  const [row] = await service.sql('select way_back from help_case where id = $1', [caseId])
  assert.match(row?.way_back, /tell the school’s lead/)
})

test('HACK-11: nobody chooses that outcome as a result of help', () => {
  assert.equal((chosenOutcomes as readonly string[]).includes('resolved without intervention'), false)
})
