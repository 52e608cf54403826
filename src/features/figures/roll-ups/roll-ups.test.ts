import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeCase } from '#features/cases/changing/close-case.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { enterInError } from '#features/contacts/amend-contact.ts'
import { recordAdvice } from '#features/contacts/record-advice.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { declineRequest } from '#features/requests/deciding/answer-elsewhere.ts'
import { aRequest, aRequestToDecide } from '#features/requests/testing/a-request.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { columnOf, sumOf } from '../small-numbers.ts'
import { halfWithin } from './counted.ts'

const service = aService()

/** As the worker does every half a minute. */
const count = async () =>
  (await service.sql('select platform.roll_up($1) as schools', [service.clock.now()]))[0]!.schools
const cells = () =>
  service.sql(
    `select to_char(month, 'YYYY-MM') as month, team_id, school_id, what, n, by_days from rollup_month order by what, month, team_id, school_id`,
  )
const of = async (what: string) => (await cells()).filter((cell) => cell.what === what).map(({ n }) => n)

/** What is kept of the area. */
const sums = () =>
  service.sql(
    `select area_id, to_char(month, 'YYYY-MM') as month, team_id, what, n, least, by_days from rollup_area order by area_id, what, month, team_id`,
  )
/** The same, added up here from what is kept of the schools. */
async function addedUp() {
  const all = await service.sql(
    `select area_id, to_char(month, 'YYYY-MM') as month, team_id, what, n, by_days from rollup_month order by area_id, what, month, team_id`,
  )
  const sums = new Map<string, Record<string, any>>()
  for (const { team_id, n, by_days, ...rest } of all) {
    for (const team of [team_id, '00000000-0000-0000-0000-000000000000']) {
      const key = [rest.area_id, rest.what, rest.month, team].join(' ')
      const sum = sums.get(key)
      if (!sum) sums.set(key, { ...rest, team_id: team, n, least: n, by_days })
      else {
        sum.n += n
        sum.least = Math.min(sum.least, n)
        sum.by_days = sum.by_days && sum.by_days.map((some: number, step: number) => some + by_days[step])
      }
    }
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum)
}
const byKey = (rows: Record<string, any>[]) => rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
const keyOf = ({ area_id, what, month, team_id }: Record<string, any>) => [area_id, what, month, team_id].join(' ')

async function sameAsFromScratch(after: string) {
  await count()
  const followed = await cells()
  const summed = await sums()
  assert.deepEqual(byKey(summed), byKey(await addedUp()), `${after}: the sums of the area`)
  await service.sql('delete from rollup_month')
  await service.sql('delete from rollup_area')
  await service.sql('select platform.roll_up_all(id) from area')
  assert.deepEqual(followed, await cells(), after)
  assert.deepEqual(summed, await sums(), `${after}: the sums of the area, from scratch`)
}

test('figures follow whatever happens, and are the same as counted from scratch', async () => {
  await count()
  assert.deepEqual(await cells(), [])

  await service.as('teacher').change((write) => aRequest(write))
  await sameAsFromScratch('a request')
  assert.deepEqual(await of('requests raised'), [1])
  service.clock.advance({ days: 4 })

  const { caseId } = await aCase(service, { childId: world.tom })
  await aContact(service, caseId, aSession)
  const { contactId } = await aContact(service, caseId, { ...aSession, at: new Date('2026-02-27T10:00Z') })
  await aContact(service, caseId, { ...aSession, attendance: 'was not brought', content: '' })
  await aContact(service, caseId, { kind: 'consultation', withWhom: ['class teacher'] })
  await sameAsFromScratch('a case and its contacts')
  assert.deepEqual(await of('cases opened'), [1])
  assert.deepEqual(await of('direct contacts'), [1, 1], 'a contact counts in the month in which it was')
  assert.deepEqual([await of('not brought'), await of('consultations')], [[1], [1]])

  await service.as('practitioner').change((write) => enterInError(write, contactId, 'Another child', 1))
  await sameAsFromScratch('a contact in error')
  assert.deepEqual(await of('direct contacts'), [1])

  const advice = {
    schoolId: world.hillRoad,
    content: 'Talked about seating plans.',
    minutes: 15,
    mode: 'face to face',
    with: 'form tutor',
  }
  await service.as('practitioner').change((write) => recordAdvice(write, advice as never))
  await sameAsFromScratch('advice about nobody')
  assert.deepEqual(await of('consultations'), [2])

  const closing = { note: 'Better.', wayBack: 'Ring us.', whyActionsStay: null }
  await service
    .as('practitioner')
    .change((write) => closeCase(write, caseId, { outcome: 'resolved without intervention', ...closing }))
  await sameAsFromScratch('a case that resolved by itself')
  assert.deepEqual([await of('cases closed'), await of('resolved by itself')], [[], [1]], 'HACK-11: counted apart')

  const requestId = await aRequestToDecide(service)
  service.clock.advance({ days: 6 })
  await service
    .as('supervisor')
    .change((write) =>
      declineRequest(write, requestId, { reason: 'Not for us.', alternative: 'The school nurse' } as never),
    )
  await sameAsFromScratch('a request that is declined')
  const answered = (await cells()).filter(({ what }) => what === 'requests not accepted')
  assert.deepEqual(
    answered.map(({ by_days }) => by_days),
    [[0, 0, 0, 1, 0, 0, 0, 0, 0]],
    '6 days are more than 5 and up to 10',
  )

  const [tom] = await service.sql('select version from child where id = $1', [world.tom])
  await service
    .as('lead')
    .change((write) =>
      moveSchool(write, world.tom, world.millLane, { yearGroup: 10, registration: null } as never, tom!.version),
    )
  await sameAsFromScratch('a child who moves')
})

test('P05: a child whose record is restricted is in no figure, and is again when it no longer is', async () => {
  await aCase(service)
  await count()
  const before = await cells()
  const { sealId } = await sealChild(service)
  await count()
  const hidden = await cells()
  assert.ok(hidden.reduce((sum, { n }) => sum + n, 0) < before.reduce((sum, { n }) => sum + n, 0))
  assert.deepEqual((await of('cases opened')).length, 1, 'that of the other child')
  await service.sql('update seal set lifted_at = now(), lifted_by = $2 where id = $1', [sealId, people.lead.id])
  await service.sql('select platform.roll_up_all(1)')
  assert.deepEqual(await cells(), before)
})

test('each area is counted by itself, and the sums of all of them are those of the records', async () => {
  const inArea = async (area: number) =>
    service.sql('select what, n, school_id from rollup_month where area_id = $1 order by what, month, school_id', [
      area,
    ])
  await count()
  const ours = await inArea(1)
  assert.deepEqual(await inArea(2), [])
  await service.as('teacherElsewhere').change((write) => aRequest(write, { childId: world.callum }))
  assert.ok((await count()) > 0)
  assert.deepEqual(await inArea(2), [{ what: 'requests raised', n: 1, school_id: world.lochside }])
  assert.deepEqual(await inArea(1), ours, 'what happens in one area touches no figure of another')
  assert.doesNotMatch(
    (await service.as('commissioner').visit('/figures?what=requests+raised&year=2025')).body,
    /Lochside/,
  )

  // As somebody reads it for a nation: one statement over every area, which says of nobody who they are.
  const national = await service.sql(
    `select what, sum(n)::int as n from rollup_month where what in ('requests raised', 'cases opened') group by what order by what`,
  )
  const [records] = await service.sql(
    `select (select count(*)::int from help_case) as cases, (select count(*)::int from help_request) as requests`,
  )
  assert.deepEqual(national, [
    { what: 'cases opened', n: records!.cases },
    { what: 'requests raised', n: records!.requests },
  ])
  const columns = await service.sql(
    `select column_name as name from information_schema.columns where table_name = 'rollup_month' order by ordinal_position`,
  )
  assert.deepEqual(
    columns.map(({ name }) => name),
    ['area_id', 'month', 'team_id', 'school_id', 'what', 'n', 'by_days'],
  )
})

test('whoever supervises sees their team, a lead their school; a commissioner no number that could be somebody; nobody else anything', async () => {
  await count()
  const main = async (who: PersonName, query = '?what=cases+opened&year=2025') => {
    const reply = await service.as(who).visit(`/figures${query}`)
    return reply.status === 200 ? reply.page.querySelector('main')!.text.replaceAll(/\s+/g, ' ') : reply.status
  }
  assert.match(String(await main('supervisor')), /Hill Road School/)
  assert.match(String(await main('lead')), /Hill Road School/)
  assert.doesNotMatch(String(await main('otherLead')), /Hill Road School 0/)
  assert.match(String(await main('otherSupervisor')), /Nothing was counted/)
  const hidden = String(await main('commissioner'))
  assert.match(hidden, /under 5/)
  assert.match(hidden, /Hill Road School0+under 5not shown/)
  assert.doesNotMatch(hidden, /Requests answered|Direct contacts/, 'what other figures would give away')
  assert.doesNotMatch(
    String(await main('commissioner', '?what=first+contacts&year=2025')),
    /Of \d|half took/,
    'nor of how few',
  )
  const json = await service.as('commissioner').json('/figures?what=cases+opened&year=2025')
  assert.doesNotMatch(JSON.stringify(json), /"months":\[[^\]]*[1-4][,\]]/, 'nor in the page’s JSON')
  for (const person of ['teacher', 'practitioner', 'partner', 'officer', 'networkMember'] as const)
    assert.equal(await main(person), 404, person)
})

test('a sum of which one team’s part is small is hidden, and is not called small', async () => {
  await service.sql(
    `insert into rollup_month (area_id, month, team_id, school_id, what, n) values (1, '2026-02-01', $1, $3, 'requests raised', 9), (1, '2026-02-01', $2, $3, 'requests raised', 3)`,
    [world.keyWork, world.linkWork, world.millLane],
  )
  await service.sql('select platform.sum_whole_area(1)')
  const lines = async (query: string) =>
    (await service.as('commissioner').json(`/figures?what=requests+raised&year=2025${query}`)).data.lines
  const february = (found: { schoolId: string; months: unknown[] }[]) =>
    found.find(({ schoolId }) => schoolId === world.millLane)!.months[6]
  assert.equal(february(await lines('')), 'hidden')
  assert.equal(february(await lines(`&team=${world.keyWork}`)), 9)
  assert.equal(february(await lines(`&team=${world.linkWork}`)), 'few')
})

test('the schools after one are the others, and the sum is still of all', async () => {
  const asked = '/figures?what=requests+raised&year=2025'
  const { lines, all } = (await service.as('commissioner').json(asked)).data
  const [first, ...others] = lines
  assert.ok(others.length > 0)
  const after = new URLSearchParams({ after: first.name, id: first.schoolId })
  const next = (await service.as('commissioner').json(`${asked}&${after}`)).data
  assert.deepEqual([next.lines, next.all], [others, all])
})

test('the file says what the page says, number by number', async () => {
  for (const who of ['supervisor', 'commissioner'] as const) {
    const { page } = await service.as(who).visit('/figures?what=cases+opened&year=2025')
    const onPage = page.querySelectorAll('tbody tr').flatMap((row) =>
      row
        .querySelectorAll('td, th')
        .map((cell) => cell.text.trim())
        .slice(1),
    )
    const { body } = await service.as(who).visit('/figures/csv?what=cases+opened&year=2025')
    const inFile = body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').at(-1))
    assert.deepEqual(inFile, onPage, who)
  }
})

test('what is asked in nonsense is answered with what can be shown', async () => {
  for (const query of ['?what=drop+table', '?year=99999', '?team=me', '?after=x&id=y', '?year=2025&year=2024'])
    assert.equal((await service.as('supervisor').visit(`/figures${query}`)).status, 200, query)
})

test('a small number is hidden, and a sum of which a part is; half of those who waited, by the steps', () => {
  assert.deepEqual(columnOf([0, 1, 4, 5, 60], true), { cells: [0, 'few', 'few', 5, 60], sum: 'hidden' })
  assert.deepEqual(columnOf([0, 1, 4], false), { cells: [0, 1, 4], sum: 5 })
  assert.equal(sumOf([5, 0, 7]), 12)
  assert.equal(sumOf([5, 'hidden', 7]), 'hidden')
  assert.equal(halfWithin([0, 0, 0, 0, 0, 0, 0, 0, 0]), undefined)
  assert.equal(halfWithin([1, 0, 1, 0, 0, 0, 0, 0, 0]), 1)
  assert.equal(halfWithin([1, 0, 2, 0, 0, 0, 0, 0, 0]), 5)
  assert.equal(halfWithin([0, 0, 0, 0, 0, 0, 0, 0, 3]), null)
})
