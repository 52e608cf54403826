import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, people, world } from '#test/service.ts'
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

test('CSW-31: a school with which the agreement has ended is not offered', async () => {
  const offers = async () => /Lochside Primary/.test(await main('practitionerElsewhere', '/remit/beyond/new'))
  const ends = (day: string | null) =>
    service.sql('update agreement set ends_on = $2 where school_id = $1', [world.lochside, day])
  await ends('2026-03-02')
  assert.equal(await offers(), true, 'its last day')
  await ends('2026-03-01')
  assert.equal(await offers(), false)
  await ends(null)
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

const tablesOf = async (path: string) =>
  (await service.as('supervisorElsewhere').visit(path)).page
    .querySelectorAll('main table')
    .map((table) => table.querySelectorAll('tbody tr').map((row) => row.text.replaceAll(/\s+/g, ' ').trim()))

test('CSW-31: every request of the year is counted, however many, by school and month, and is found page by page', async () => {
  const [school] = await service.sql<{ name: string }>('select name from organisation where id = $1', [world.lochside])
  await service.sql('update organisation set name = $2 where id = $1', [world.academyElsewhere, school!.name])
  await service.sql(
    `insert into beyond_remit (area_id, id, team_id, school_id, worker_id, on_day, kind, asked_by, what, minutes, answer, kept_at)
     select 2, gen_random_uuid(), $1, case when n % 2 = 0 then $2 else $3 end::uuid, $4, date '2026-02-27' - n / 600 * 30, 'auxiliary',
       'The office', 'Request ' || n, 60, case when n % 4 = 0 then 'done this once' else 'declined' end, now()
     from generate_series(1, 620) n`,
    [world.childrensServices, world.lochside, world.academyElsewhere, people.practitionerElsewhere.id],
  )
  const [counted, first] = await tablesOf('/remit/beyond')
  assert.deepEqual(
    counted!
      .slice(1)
      .map((line) =>
        line
          .replaceAll(/[^\d ]/g, '')
          .replaceAll(/ +/g, ' ')
          .trim(),
      )
      .toSorted(),
    // 599 in February, 299 of them even, of which 149 by four; and 21 in January, 11 even, of which 6 by four.
    ['2026 10 10 0', '2026 11 11 6', '2026 299 299 149', '2026 300 300 0'],
  )
  const seen = [...first!]
  let next: string | undefined = '/remit/beyond'
  for (let pages = 0; next && pages < 20; pages += 1) {
    const { page } = await service.as('supervisorElsewhere').visit(next)
    next = page.querySelector('a[rel=next]')?.getAttribute('href')
    if (next) seen.push(...(await tablesOf(next)).flat())
  }
  assert.equal(first!.length, 50)
  assert.equal(new Set(seen).size, 622)
  assert.equal(seen.length, 622)
  const past = await main('supervisorElsewhere', `/remit/beyond?on=2020-01-01&id=${world.lochside}`)
  assert.match(past, /nothing more in this list/)
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
