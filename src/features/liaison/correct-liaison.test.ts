import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people } from '#test/service.ts'
import { liaisonOf } from './liaison-of.ts'

const service = aService()
const worker = service.as('practitioner')
let caseId: string
let correct: string

const spoke = {
  whom: 'somebody else',
  otherName: 'Dana Reid',
  onDay: '2026-03-02',
  mode: 'phone',
  purposes: ['aim of the involvement'],
  said: 'She visits on Mondays.',
  nextOn: '2026-04-13',
  audience: 'case',
} as const
const again = { ...spoke, said: 'She visits on Tuesdays.', onDay: '2026-02-27', why: 'Wrong day' }
const standing = () => worker.look((read) => liaisonOf(read, caseId))

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  assert.equal((await worker.send(`/cases/${caseId}/liaison/new`, spoke)).status, 303)
  const [row] = await service.sql<{ id: string }>('select id from liaison')
  correct = `/cases/${caseId}/liaison/${row!.id}/correct`
})

test('CSW-11: what was said with social work is written again, and what it said stays, with who, when and why', async () => {
  assert.equal((await worker.send(correct, { ...again, why: '' })).status, 422)
  assert.equal((await worker.send(correct, { ...spoke, why: 'Nothing' })).status, 422, 'nothing is different')
  assert.equal((await worker.send(correct, again)).status, 303)

  const { page } = await worker.visit(`/cases/${caseId}/liaison`)
  const entry = page.querySelector('.app-timeline__entry')!
  const before = entry.querySelector('details')!
  assert.match(before.text, /Changed by Priya Practitioner, .*: Wrong day/)
  assert.match(before.text, /She visits on Mondays\./)
  assert.match(before.text, /2 March 2026/)
  before.remove()
  assert.match(entry.text, /She visits on Tuesdays\./)
  assert.doesNotMatch(entry.text, /Mondays/)
  assert.equal((await standing()).lastLiaisonOn, '2026-02-27')
  const story = await service.sql(
    `select said->>'is' as said, headline from chronology_entry where kind = 'liaison' order by id`,
  )
  assert.deepEqual(story.at(-1), { said: 'liaison corrected', headline: 'Wrong day' })
})

test('CSW-11: a correction over somebody else’s is a conflict, and a second one keeps both before it', async () => {
  const stale = await worker.send(correct, { ...again, said: 'Stale.' }, { version: 1 })
  assert.equal(stale.status, 409)
  assert.equal((await service.as('supervisor').send(correct, { ...again, said: 'She visits on Fridays.' })).status, 303)
  const [row] = await service.sql('select earlier from liaison')
  assert.deepEqual(
    row!.earlier.map(({ said, by }: { said: string; by: string }) => [said, by]),
    [
      ['She visits on Mondays.', 'Priya Practitioner'],
      ['She visits on Tuesdays.', 'Sana Supervisor'],
    ],
  )
})

test('CSW-11: only whoever wrote it, or supervises the team, corrects it', async () => {
  await service.sql(
    `insert into case_member (area_id, id, case_id, child_id, school_id, team_id, staff_id, case_role, starts_on)
    select area_id, gen_random_uuid(), id, child_id, school_id, team_id, $1, 'co-worker', '2026-03-01' from help_case where id = $2`,
    [people.colleague.id, caseId],
  )
  await service.sql('delete from auth.rights where staff_id = $1', [people.colleague.id])
  const { page } = await service.as('colleague').visit(`/cases/${caseId}/liaison`)
  assert.equal(page.querySelector(`a[href="${correct}"]`), null)
  assert.notEqual((await service.as('colleague').send(correct, again)).status, 303)
  assert.equal((await service.as('teacher').visit(correct)).status, 404)
})

test('CSW-11: what was entered in error stays readable, struck through, and counts for nothing', async () => {
  assert.equal((await standing()).beforeFirstSession, true)
  assert.equal((await worker.send(correct, { ...again, why: 'Another child', _button: 'in error' })).status, 303)
  assert.equal((await standing()).beforeFirstSession, false)
  assert.equal((await standing()).nextLiaisonOn, null)
  const { page } = await worker.visit(`/cases/${caseId}/liaison`)
  const entry = page.querySelector('.app-timeline__entry')!
  assert.match(entry.text, /Entered in error.*Priya Practitioner.*Another child/s)
  assert.match(entry.querySelector('del')!.text, /She visits on Fridays/)
  const story = await service.sql(`select headline from chronology_entry where kind = 'liaison' and not struck_out`)
  assert.ok(story.length > 0 && story.every(({ headline }) => !headline.includes('She visits')), 'nor in the story')
  const twice = await worker.visit(correct)
  assert.equal(twice.status, 422)
  assert.match(twice.page.text, /entered in error already/)
})
