import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase, aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { childMovedSchool } from '#features/people/move-school.ts'
import { aService, people, world } from '#test/service.ts'
import { silenceOf } from './message.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  const made = await aCaseElsewhere(service)
  caseId = made.caseId
})

const worker = () => service.as('practitionerElsewhere')
const fromHome = {
  direction: 'home to school',
  atHome: 'Mrs Mac Donald',
  atSchool: 'Tavish Teacher',
  how: 'phone',
  onDay: '2026-02-27',
  words: 'He slept badly all week.',
  wantsAnswer: 'yes',
} as const

test('CSW-48: a message is kept with which way it went, who, how and their words, and waits for its answer', async () => {
  const path = `/cases/${caseId}/messages`
  assert.equal((await worker().send(path, fromHome)).status, 303)
  const { page } = await worker().visit(path)
  assert.match(page.text, /From home to school/)
  assert.match(page.text, /Mrs Mac Donald to Tavish Teacher/)
  assert.match(page.text, /1 message still waits for an answer/)

  const answer = page.querySelectorAll('a').find((link) => link.text === 'Write down the answer')!
  const early = await worker().send(answer.attributes.href!, { answer: 'We let him rest.', answeredOn: '2026-02-26' })
  assert.equal(early.status, 422)
  const kept = await worker().send(answer.attributes.href!, { answer: 'We let him rest.', answeredOn: '2026-03-02' })
  assert.equal(kept.status, 303)
  const after = (await worker().visit(path)).page.text
  assert.match(after, /We let him rest/)
  assert.doesNotMatch(after, /still waits for an answer/)
  const again = await worker().send(answer.attributes.href!, { answer: 'Something else.', answeredOn: '2026-03-02' })
  assert.equal(again.status, 422)
})

test('CSW-48: the school’s lead writes them down too; a teacher and another service do not', async () => {
  const path = `/cases/${caseId}/messages`
  const fromSchool = { ...fromHome, direction: 'school to home', words: 'He read aloud today.', wantsAnswer: '' }
  assert.equal((await service.as('leadElsewhere').send(path, fromSchool)).status, 303)
  assert.notEqual((await service.as('teacherElsewhere').send(path, fromSchool)).status, 303)
  assert.notEqual((await service.as('colleagueElsewhere').send(path, fromSchool)).status, 303)
  assert.equal((await service.as('practitioner').visit(path)).status, 404)
})

test('CSW-48: how many went each way is said by case and by school', async () => {
  const data = (await worker().json('/home-school')).data
  const school = data.schools.find(({ schoolName }: { schoolName: string }) => schoolName === 'Lochside Primary')
  assert.deepEqual([school.fromHome, school.fromSchool], [1, 1])
  assert.deepEqual([school.cases[0].fromHome, school.cases[0].fromSchool, school.cases[0].unanswered], [1, 1, 0])
})

test('CSW-48: after 28 days without a word either way, it is said', async () => {
  const { schools } = (await worker().json('/home-school')).data
  assert.equal(schools[0].cases[0].silence, undefined)
  // The last was on 27 February: 28 March is the 29th day.
  service.clock.advance({ days: 26 })
  assert.equal((await worker().json('/home-school')).data.schools[0].cases[0].silence, 'long silence')
  assert.match((await worker().visit(`/cases/${caseId}/messages`)).page.text, /Nothing was heard either way/)
  service.clock.advance({ days: -1 })
  assert.equal((await worker().json('/home-school')).data.schools[0].cases[0].silence, undefined)
})

test('CSW-48: where only one side has written, and more than once, it is said', () => {
  const recently = { lastOn: '2026-03-01', openedOn: '2026-01-05' } as const
  const said = (fromHome_: number, fromSchool: number) =>
    silenceOf({ fromHome: fromHome_, fromSchool }, recently, '2026-03-02')
  assert.equal(said(0, 2), 'only school')
  assert.equal(said(2, 0), 'only home')
  assert.equal(said(0, 1), undefined)
  assert.equal(said(1, 2), undefined)
  const never = { lastOn: null, openedOn: '2026-01-05' } as const
  assert.equal(silenceOf({ fromHome: 0, fromSchool: 0 }, never, '2026-03-02'), 'long silence')
})

test('A case of a service without a remit is on no list of messages', async () => {
  await aCase(service)
  assert.deepEqual((await service.as('practitioner').json('/home-school')).data.schools, [])
})

test('Every message is reached, sixty at a time, and the oldest can still be answered', async () => {
  const path = `/cases/${caseId}/messages`
  await service.sql(
    `insert into home_school_message (area_id, id, case_id, child_id, school_id, team_id, direction, on_day, how, from_name, to_name, words, wants_answer, kept_by, kept_at)
     select 2, gen_random_uuid(), $1, $2, $3, $4, 'home to school', date '2026-01-05' + n % 7, 'phone', 'Mrs Mac Donald', 'Tavish Teacher',
            'Message ' || n, true, $5, now() from generate_series(1, 130) n`,
    [caseId, world.callum, world.lochside, world.childrensServices, people.practitionerElsewhere.id],
  )
  const seen = new Set<string>()
  let at: string | undefined = path
  let answer = ''
  for (let pages = 0; at && pages < 5; pages += 1) {
    const { page } = await worker().visit(at)
    assert.match(page.text, /130 messages still wait for an answer/, 'counted over all of them')
    for (const [said] of page.text.matchAll(/Message \d+/g)) seen.add(said)
    answer = page.querySelectorAll('a').findLast((link) => link.text === 'Write down the answer')!.attributes.href!
    at = page.querySelectorAll('a').find((link) => /Older messages/.test(link.text))?.attributes.href
  }
  assert.equal(seen.size, 130)
  assert.equal((await worker().send(answer, { answer: 'We will.', answeredOn: '2026-03-02' })).status, 303)
})

test('When the child changes school, the messages go along: the old school’s lead sees them no more', async () => {
  const seen = async () => (await service.as('leadElsewhere').visit(`/cases/${caseId}/messages`)).status
  assert.equal(await seen(), 200)
  await service.as('supervisorElsewhere').change(async (write) => {
    const move = { childId: world.callum, from: world.lochside, to: world.academyElsewhere }
    await childMovedSchool.announce(write, move as never)
    write.audit('school changed', { children: [world.callum] })
  })
  const [row] = await service.sql('select distinct school_id from home_school_message where case_id = $1', [caseId])
  assert.equal(row!.school_id, world.academyElsewhere)
})
