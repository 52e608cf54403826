import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { addNeed } from './add-need.ts'
import { endNeed } from './end-need.ts'
import { rateNeed } from './rate-need.ts'

const service = aService()
const worker = service.as('practitioner')
let caseId: string
const path = () => `/cases/${caseId}/needs`

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

const aNeed = (kind = 'anxiety') =>
  worker.change(async (write) => (await addNeed(write, caseId, { kind, severity: 2 })).needId)
const rating = { onDay: '2026-03-02', severity: 1, progress: 'some', note: 'Came in by herself' } as const

test('a worker adds a difficulty on the page, and it is in the story', async () => {
  const sent = await worker.send(path(), {
    kind: 'low mood',
    severity: '3',
    'startedOn[day]': '3',
    'startedOn[month]': '9',
    'startedOn[year]': '2025',
  })
  assert.equal(sent.status, 303)

  const { page } = await worker.visit(path())
  assert.match(page.querySelector('main table')!.text, /Low mood/)
  assert.match(page.querySelector('main table')!.text, /Very much, 2 Mar 2026/)
  const [entry] = await service.sql(`select said from chronology_entry where case_id = $1 and kind = 'need noted'`, [
    caseId,
  ])
  assert.equal(entry?.said.name.en, 'Low mood')
})

test('a wrong form keeps what was typed', async () => {
  const { status, page } = await worker.send(path(), {
    other: 'Dinner hall',
    severity: '1',
    'startedOn[day]': '31',
    'startedOn[month]': '2',
    'startedOn[year]': '2026',
  })
  assert.equal(status, 422)
  assert.equal(page.querySelector('input[name=other]')?.getAttribute('value'), 'Dinner hall')
  assert.equal(page.querySelector('input[name="startedOn[day]"]')?.getAttribute('value'), '31')
  assert.ok(page.querySelector('input[name=severity][value="1"]')?.hasAttribute('checked'))
})

test('HACK-9: the list is open, and another is named', async () => {
  const add = (kind: string, other: string | null) => worker.change((write) => addNeed(write, caseId, { kind, other }))
  await assert.rejects(add('other', null), /Say what it is/)
  await assert.rejects(add('made up', null), /Select what it is/)
  await add('other', 'Afraid of the dinner hall')
  assert.match((await worker.visit(path())).page.querySelector('main')!.text, /Afraid of the dinner hall/)
})

test('HACK-10: how bad it is over time is rows, and what was said before stays', async () => {
  const needId = await aNeed()
  await worker.change((write) => rateNeed(write, caseId, needId, rating))
  const sent = await worker.send(`${path()}/${needId}`, {
    _button: 'rate',
    severity: '0',
    progress: 'good',
    note: 'Gone',
  })
  assert.equal(sent.status, 303)

  const rows = await service.sql('select severity from need_rating where need_id = $1 order by id', [needId])
  assert.deepEqual(
    rows.map(({ severity }) => severity),
    [2, 1, 0],
  )
  const { page } = await worker.visit(`${path()}/${needId}`)
  assert.match(page.querySelector('main table')!.text, /Quite a lot/)
  assert.match(page.querySelector('main table')!.text, /Came in by herself/)
  assert.match(page.querySelector('main table')!.text, /Not any more/)
})

test('HACK-10: a difficulty has an end, stays to be read, and is noted again when it comes back', async () => {
  const needId = await aNeed('procrastination')
  const end = (endedOn: string) =>
    worker.change((write) => endNeed(write, caseId, needId, { endedOn, endedHow: 'better by itself' }))
  await assert.rejects(end('2026-03-03'), /today or in the past/)
  const without = await worker.send(`${path()}/${needId}`, { _button: 'end' })
  assert.equal(
    without.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href')?.startsWith('#endedHow'),
    true,
  )
  await end('2026-03-01')
  await assert.rejects(end('2026-03-01'), /ended already/)
  await assert.rejects(
    worker.change((write) => rateNeed(write, caseId, needId, rating)),
    /ended already/,
  )
  const again = await aNeed('procrastination')
  assert.notEqual(again, needId)
  const { page } = await worker.visit(`${path()}/${needId}`)
  assert.match(page.querySelector('main')!.text, /This ended on 1 March 2026\. It got better by itself\./)
})

test('a need cannot end before it started', async () => {
  const needId = await worker.change(
    async (write) => (await addNeed(write, caseId, { kind: 'anxiety', startedOn: '2026-02-10' })).needId,
  )
  await assert.rejects(
    worker.change((write) => endNeed(write, caseId, needId, { endedOn: '2026-02-09', endedHow: 'better with help' })),
    /before it started/,
  )
})

test('those on the case read it; only its workers and supervisor change it', async () => {
  const needId = await aNeed()
  for (const name of ['lead', 'colleague'] as const) {
    assert.equal((await service.as(name).visit(path())).status, 200, name)
    const sent = await service.as(name).send(path(), { kind: 'anxiety', severity: '1' })
    assert.ok(sent.status === 404 || sent.status === 422, name)
  }
  await service.as('supervisor').change((write) => rateNeed(write, caseId, needId, rating))
  await assert.rejects(
    service.as('colleague').change((write) => rateNeed(write, caseId, needId, rating)),
    /only its workers/,
  )
})

test('somebody from elsewhere gets a 404', async () => {
  const needId = await aNeed()
  for (const name of ['teacher', 'otherLead', 'otherPractitioner', 'practitionerElsewhere', 'commissioner'] as const) {
    assert.equal((await service.as(name).visit(path())).status, 404, name)
    assert.equal((await service.as(name).visit(`${path()}/${needId}`)).status, 404, name)
  }
  await assert.rejects(
    service.as('otherPractitioner').change((write) => addNeed(write, caseId, { kind: 'anxiety' })),
    NotFound,
  )
  assert.equal((await worker.visit(`${path()}/${world.amira}`)).status, 404)
  assert.ok(people.practitioner.id)
})

test('a need of another child is not there, even for somebody who sees both', async () => {
  const other = await aCase(service, { childId: world.tom })
  const needId = await worker.change(async (write) => (await addNeed(write, other.caseId, { kind: 'anxiety' })).needId)
  assert.equal((await worker.visit(`${path()}/${needId}`)).status, 404)
  await assert.rejects(
    worker.change((write) => rateNeed(write, caseId, needId, rating)),
    NotFound,
  )
})
