import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService } from '#test/service.ts'

const service = aService()
const worker = service.as('practitioner')
let caseId: string
let messages: string
let correct: string

const message = {
  direction: 'home to school',
  atHome: 'Sara Khan',
  atSchool: 'Tess Teacher',
  how: 'phone',
  onDay: '2026-02-26',
  words: 'She slept badly.',
  wantsAnswer: 'yes',
}
const again = { ...message, direction: 'school to home', words: 'She slept well.', why: 'The wrong way round' }

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  messages = `/cases/${caseId}/messages`
  assert.equal((await worker.send(messages, message)).status, 303)
  const [row] = await service.sql<{ id: string }>('select id from home_school_message')
  correct = `${messages}/${row!.id}/correct`
})

const shown = async () => (await worker.visit(messages)).page

test('CSW-11: a message is written again, and what it said stays, with who, when and why', async () => {
  assert.equal((await worker.send(correct, { ...again, why: '' })).status, 422)
  assert.equal((await service.as('lead').send(correct, again)).status, 303, 'from either end')
  const page = await shown()
  const entry = page.querySelector('.app-timeline__entry')!
  assert.match(entry.text, /From school to home/)
  const before = entry.querySelector('details')!
  assert.match(before.text, /Changed by .*: The wrong way round/)
  assert.match(before.text, /She slept badly\..*From home to school · Sara Khan to Tess Teacher/s)
  assert.match(entry.text, /Tess Teacher to Sara Khan/)
  assert.match(page.text, /0 from home, 1 from school/, 'it counts as it stands now')
  const { data } = await worker.json(correct)
  assert.deepEqual([data.message.fromName, data.message.toName], ['Tess Teacher', 'Sara Khan'])
})

test('CSW-11: with its answer, which cannot be left empty, nor come before the message', async () => {
  const answer = correct.replace('/correct', '/answer')
  assert.equal((await worker.send(answer, { answer: 'Thank you.', answeredOn: '2026-02-27' })).status, 303)
  assert.equal((await worker.send(correct, { ...again, answer: '' })).status, 422)
  assert.equal((await worker.send(correct, { ...again, answer: 'Thanks.', answeredOn: '2026-02-25' })).status, 422)
  assert.equal((await worker.send(correct, { ...again, answer: 'Thanks.', answeredOn: '2026-02-27' })).status, 303)
  const [row] = await service.sql('select answer, answer_kept_by, earlier from home_school_message')
  assert.equal(row!.answer, 'Thanks.')
  assert.equal(row!.earlier.at(-1).answer, 'Thank you.')
  assert.notEqual(row!.answer_kept_by, null)
})

test('CSW-11: a message entered in error stays readable, struck through, and counts for nothing', async () => {
  assert.equal((await service.as('teacher').visit(correct)).status, 404)
  const struck = { ...again, answer: 'Thanks.', answeredOn: '2026-02-27', why: 'Another child', _button: 'in error' }
  assert.equal((await worker.send(correct, struck)).status, 303)
  const page = await shown()
  assert.match(page.querySelector('.app-timeline__entry del')!.text, /She slept well/)
  assert.match(page.text, /0 from home, 0 from school/)
  assert.match((await worker.visit(correct)).page.text, /entered in error already/)
  await worker.send(messages, message)
  assert.match((await worker.visit(`/cases/${caseId}`)).page.text, /1 from home, 0 from school/)
})

test('CSW-11: the story that is printed has what the message says now, and nothing of one that was entered in error', async () => {
  const kept = await service.sql<{ id: string }>('select id from home_school_message where in_error_at is null')
  const at = `${messages}/${kept[0]!.id}/correct`
  const printed = async () => (await worker.visit(`/cases/${caseId}/chronology/print`)).page.querySelector('main')!.text
  assert.doesNotMatch(await printed(), /She slept well/)
  assert.match(await printed(), /She slept badly/)
  await worker.send(at, { ...again, words: 'She ate well.', why: 'Heard wrongly' })
  assert.doesNotMatch(await printed(), /She slept badly/)
  assert.match(await printed(), /She ate well/)
  await worker.send(at, { ...again, words: 'She ate well.', why: 'Of her brother', _button: 'in error' })
  assert.doesNotMatch(await printed(), /She ate well/)
  assert.match((await worker.visit(`/cases/${caseId}/chronology`)).page.text, /She ate well.*Entered in error/s)
})
