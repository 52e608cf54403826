import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { watchCase } from '#features/cases/watch-case.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { chooseRhythm } from '#features/mail/choose-rhythm.ts'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'

const service = aService()

function moveTo(at: string): void {
  service.clock.advance({ milliseconds: Date.parse(at) - service.clock.now().getTime() })
}

/** Who in Northshire was told that their Monday page is ready when this moment came: begun twice, as by two workers. */
async function toldAt(at: string): Promise<string[]> {
  moveTo(at)
  service.mails.splice(0)
  await Promise.all([service.runSchedules(), service.runSchedules()])
  await service.runJobs()
  return service.mails
    .filter(({ to, subject }) => to.includes('.1@') && subject === 'Your Monday page is ready')
    .map(({ to }) => to.split('.')[0]!)
    .sort()
}

const mainOf = async (who: PersonName) => {
  const { status, page } = await service.as(who).visit('/digests/monday')
  assert.equal(status, 200)
  return page.querySelector('main')!
}

const figures = async () =>
  Object.fromEntries(
    (await mainOf('supervisor')).querySelectorAll('.app-stat-row__stat').map((stat) => [
      stat.querySelector('dt')!.text,
      stat
        .querySelectorAll('dd')
        .map(({ text }) => text)
        .join(', '),
    ]),
  )

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  await aContact(service, caseId, { ...aSession, writeLater: true, content: '' })
  await anAction(service, caseId, {
    what: 'Ring mum',
    ownerStaffId: people.practitioner.id,
    ownerName: 'Priya Practitioner',
    dueOn: '2026-03-04',
  })
  await service.as('teacher').change((write) => aRequest(write, { childId: world.tom }))
})

test('on Monday at half past seven each supervisor is told, once, and the mail names nobody', async () => {
  assert.deepEqual(await toldAt('2026-03-09T07:30Z'), ['olga', 'sana'])
  const mail = service.mails.find(({ subject }) => subject === 'Your Monday page is ready')
  assert.match(mail!.text, /http:\/\/localhost:3000\/digests\/monday/)
  assert.doesNotMatch(mail!.text, /Amira|Tom|Priya|Hill Road|Key work/)
  assert.deepEqual(await toldAt('2026-03-09T09:00Z'), [])
})

test('HAST-6: the page counts and names what waits in the team, worker by worker', async () => {
  assert.deepEqual(await figures(), {
    'Requests with no reply': '1, 1 later than promised',
    'Cases nobody met for more than 14 days': '0',
    'Reviews due this week, or late': '0',
    'Contacts to write up': '1, more than 2 working days old',
    'Actions that are late': '1',
  })
  const text = (await mainOf('supervisor')).text
  assert.match(text, /Tom O’Brien: late by 2 school days, was due 5 March 2026; with the school/)
  assert.match(text, /To write up: Amira Khan \(2 Mar/)
  assert.match(text, /Late actions: Amira Khan \(4 Mar/)
  assert.match(text, /Nothing of Col Keyworker is due or late/)
  assert.doesNotMatch(text, /Ring mum/)
})

test('a review of this week counts on Monday, one of next week does not; a case is missed after 14 days', async () => {
  const [{ id: caseId } = { id: '' }] = await service.sql('select id from help_case')
  await service
    .as('practitioner')
    .change((write) => watchCase(write, caseId, { reviewOn: '2026-03-16', why: 'It may pass.' }))
  assert.equal((await figures())['Reviews due this week, or late'], '0')
  await service.sql(`update review set due_on = '2026-03-15'`)
  assert.equal((await figures())['Reviews due this week, or late'], '1')

  await service.sql(`update help_case set status = 'active', review_on = null`)
  moveTo('2026-03-16T18:00Z')
  assert.equal((await figures())['Cases nobody met for more than 14 days'], '0')
  moveTo('2026-03-17T08:00Z')
  assert.equal((await figures())['Cases nobody met for more than 14 days'], '1')
  assert.match((await mainOf('supervisor')).text, /Not met for more than 14 days: Amira Khan \(15 days\)/)
})

test('another team’s supervisor sees none of it; nobody else has the page', async () => {
  assert.doesNotMatch((await mainOf('otherSupervisor')).text, /Amira|Tom|Priya/)
  for (const who of ['practitioner', 'lead', 'administrator'] as const)
    assert.equal((await service.as(who).visit('/digests/monday')).status, 404)
})

test('it takes at most 4 statements, and the look at each child is in the log', async () => {
  await service.as('supervisor').visit('/digests/monday')
  const { sent } = await service.statements(() => service.as('supervisor').visit('/digests/monday'))
  assert.ok(sent.length + 1 <= 4, `${sent.length} besides entering`)
  const [entry] = await service.sql(
    `select child_ids from audit.entry where person_id = $1 and what = 'saw Monday page' order by at desc limit 1`,
    [people.supervisor.id],
  )
  assert.deepEqual(entry!.child_ids.toSorted(), [world.amira, world.tom].toSorted())
})

test('after a bank holiday it comes on Tuesday; in a week of holidays it does not come', async () => {
  for (const [name, from, to] of [
    ['Summer, first half', '2026-04-13', '2026-05-22'],
    ['Summer, second half', '2026-06-01', '2026-07-17'],
    ['Autumn, first half', '2026-09-02', '2026-10-23'],
    ['Autumn, second half', '2026-11-02', '2026-12-18'],
  ])
    await service.sql(
      `insert into term (area_id, id, name, starts_on, ends_on) values (1, gen_random_uuid(), $1, $2, $3)`,
      [name, from, to],
    )
  assert.deepEqual(await toldAt('2026-05-04T06:30Z'), [], 'the early May bank holiday')
  assert.deepEqual(await toldAt('2026-05-05T06:29Z'), [])
  assert.deepEqual(await toldAt('2026-05-05T06:30Z'), ['olga', 'sana'])
  assert.deepEqual(await toldAt('2026-05-25T06:30Z'), [], 'half term')
  assert.deepEqual(await toldAt('2026-05-29T06:30Z'), [])
})

test('the clocks have gone back: half past seven in London, and not for who wants no mail', async () => {
  await service.as('otherSupervisor').change((write) => chooseRhythm(write, 'never'))
  assert.deepEqual(await toldAt('2026-10-26T07:30Z'), [], 'half term')
  assert.deepEqual(await toldAt('2026-11-02T06:30Z'), [])
  assert.deepEqual(await toldAt('2026-11-02T07:30Z'), ['sana'])
})

test('in Welsh', async () => {
  await service.sql(`update staff_member set language = 'cy' where id = $1`, [people.supervisor.id])
  const { page } = await service.as('supervisor').visit('/digests/monday')
  assert.equal(page.querySelector('h1')!.text, 'Eich tudalen dydd Llun')
})
