import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, people, world } from '#test/service.ts'
import { countBySchoolAndMonth } from './count-beyond.ts'
import { aCaseOfCallum, readyForSessions } from './testing/a-remit-case.ts'

const service = aService()
const main = async (name: 'practitionerElsewhere' | 'supervisorElsewhere' | 'practitioner', path: string) =>
  (await service.as(name).visit(path)).page.querySelector('main')!.text

const asked = {
  kind: 'classroom assistant',
  schoolId: world.lochside,
  askedBy: 'The depute head',
  what: 'Sit in Primary 4 while the assistant is ill.',
  onDay: '2026-03-02',
  minutes: '90',
  answer: 'declined',
}

test('CSW-31: a request to stand in for somebody else is written down, and the ISO hears of it', async () => {
  const form = await main('practitionerElsewhere', '/remit/beyond/new')
  for (const role of ['classroom assistant', 'auxiliary', 'family support worker', 'attendance officer', 'playground'])
    assert.match(form, new RegExp(role), role)
  const pippa = service.as('practitionerElsewhere')
  assert.equal((await pippa.send('/remit/beyond/new', asked)).status, 303)
  const again = { ...asked, kind: 'playground duty', minutes: '30', answer: 'done this once' }
  assert.equal((await pippa.send('/remit/beyond/new', again)).status, 303)
  assert.equal((await pippa.send('/remit/beyond/new', { ...asked, onDay: '2026-03-03' })).status, 422)
  const elsewhere = await pippa.send('/remit/beyond/new', { ...asked, schoolId: world.hillRoad })
  assert.equal(elsewhere.status, 404)

  const told = await service.sql(`select to_id from notice where kind = 'asked beyond the remit' order by to_id`)
  assert.deepEqual(
    new Set(told.map(({ to_id: to }) => to)),
    new Set([people.supervisorElsewhere.id, people.managerElsewhere.id]),
  )
})

test('CSW-31: it is counted by school and month, with the hours asked for and those done', async () => {
  const page = (await service.as('supervisorElsewhere').visit('/remit/beyond')).page
  const cells = page
    .querySelector('main table tbody tr')!
    .querySelectorAll('td')
    .map((cell) => cell.text.trim())
  assert.deepEqual(
    cells.map((cell) => cell.replace(/^(Month|School|Times asked|Hours asked for|Hours done)/, '').trim()),
    ['March 2026', 'Lochside Primary', '2', '2', '0.5'],
  )
  const { body, headers } = await service.as('supervisorElsewhere').visit('/remit/beyond/csv')
  assert.match(String(headers['content-type']), /csv/)
  assert.match(body, /Lochside Primary,Pippa Worker,A classroom assistant,.*,The depute head,1\.5,I said no/)
})

test('CSW-31: a colleague of another team sees none of it, and one of the same team only their own', async () => {
  assert.match(await main('practitioner', '/remit/beyond'), /Nobody has been asked/)
  const { page } = await service.as('colleagueElsewhere').visit('/remit/beyond')
  assert.match(page.querySelector('main')!.text, /Nobody has been asked/)
})

test('months are counted apart, and schools of one name too', () => {
  const one = { schoolName: 'Lochside', minutes: 60, answer: 'declined' }
  const counted = countBySchoolAndMonth([
    { ...one, schoolId: 'a', onDay: '2026-02-27' },
    { ...one, schoolId: 'a', onDay: '2026-03-02', answer: 'done this once' },
    { ...one, schoolId: 'b', onDay: '2026-03-02' },
  ])
  assert.deepEqual(
    counted.map(({ month, times, minutesAsked, minutesDone }) => [month, times, minutesAsked, minutesDone]),
    [
      ['2026-03-01', 1, 60, 60],
      ['2026-03-01', 1, 60, 0],
      ['2026-02-01', 1, 60, 0],
    ],
  )
})

test('CSW-56: the remit of August 2008 is the first version; each worker says that they have read it', async () => {
  const iso = service.as('supervisorElsewhere')
  const { form } = await iso.json('/remit/new')
  const field = (name: string) => form.fields.find((one: { name: string }) => one.name === name).value
  assert.equal(field('datedOn'), '2008-08-01')
  const published = await iso.send('/remit/new', { datedOn: '2008-08-01', words: field('words') })
  assert.equal(published.status, 303)
  assert.match(
    await main('practitionerElsewhere', '/remit'),
    /Version 1, dated 1 August 2008.*does not stand in for classroom assistants/s,
  )
  assert.match(await main('supervisorElsewhere', '/remit'), /Pippa Worker.*Not yet/s)

  assert.equal((await service.as('practitionerElsewhere').send('/remit')).status, 303)
  assert.match(await main('practitionerElsewhere', '/remit'), /You said on 2 March 2026 that you have read this/)
  const unread = await main('supervisorElsewhere', '/remit')
  assert.match(unread, /Pippa Worker\s*(Read)?\s*2 March 2026/)
})

test('CSW-56: a new version leaves the one before as it was, and is asked of everybody again', async () => {
  const iso = service.as('supervisorElsewhere')
  const older = await iso.send('/remit/new', { datedOn: '2008-08-01', words: 'Another' })
  assert.equal(older.status, 422, 'a new version is newer')
  assert.equal((await iso.send('/remit/new', { datedOn: '2026-03-01', words: 'Revised words.' })).status, 303)
  const page = await main('practitionerElsewhere', '/remit')
  assert.match(page, /Version 2, dated 1 March 2026\s*Revised words/)
  assert.match(page, /Earlier versions.*Version 1, dated 1 August 2008/s)
  assert.doesNotMatch(page, /You said on/)
  const kept = await service.sql('select number, left(words, 10) as words from remit_document order by number')
  assert.deepEqual(kept, [
    { number: 1, words: 'The worker' },
    { number: 2, words: 'Revised wo' },
  ])
  assert.equal(
    (await service.as('practitionerElsewhere').send('/remit/new', { datedOn: '2026-03-02', words: 'x' })).status,
    404,
  )
})

test('a service without a remit has none to read', async () => {
  assert.match(await main('practitioner', '/remit'), /Your service has no remit/)
  assert.equal((await service.as('practitioner').send('/remit')).status, 404)
})

test('what a remit keeps of a case goes with the child to another school', async () => {
  const { caseId } = await aCaseOfCallum(service)
  await readyForSessions(service, caseId)
  const [child] = await service.sql('select version from child where id = $1', [world.callum])
  const placing = { yearGroup: 8, registration: null }
  await service
    .as('leadElsewhere')
    .change((write) => moveSchool(write, world.callum, world.academyElsewhere, placing, child!.version))
  for (const table of ['plan_check', 'family_told', 'approach_guidance']) {
    const rows = await service.sql(`select school_id from ${table} where child_id = $1`, [world.callum])
    assert.deepEqual(rows, [{ school_id: world.academyElsewhere }], table)
  }
})
