import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { raiseConcern } from '#features/concerns/raise-concern.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { lookAtReport } from '#features/reports/seeing/look-at-report.ts'
import { aSentReport } from '#features/reports/testing/a-report.ts'
import { aProgramme, aTraining } from '#features/training/testing/a-training.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aSupervision, held, supervisionToCome } from './testing/a-supervision.ts'

const service = aService()
let supervisionId: string
let lineId: string
let callumsCase: string
let islasCase: string

function moveTo(at: string): void {
  service.clock.advance({ milliseconds: Date.parse(at) - service.clock.now().getTime() })
}

const main = async (who: PersonName, path: string) => {
  const { status, page } = await service.as(who).visit(path)
  assert.equal(status, 200, `${who}: ${path}`)
  return page.querySelector('main')!
}
const textOf = async (who: PersonName, path: string) =>
  (await main(who, path)).innerHTML
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+([:;,.])/g, '$1')
    .replaceAll(/\s+/g, ' ')
const errors = (reply: { page: { querySelectorAll(what: string): { text: string }[] } }) =>
  reply.page.querySelectorAll('.nhsuk-error-summary li').map(({ text }) => text.trim())

before(async () => {
  await service.ready
  ;({ caseId: callumsCase } = await aCaseElsewhere(service))
  ;({ caseId: islasCase } = await aCaseElsewhere(service, { childId: world.isla, schoolId: world.academyElsewhere }))
  // Isla’s school is in no cluster: the education manager does not oversee it.
  await service.sql('update school set cluster_id = null where id = $1', [world.academyElsewhere])
  await service.sql('delete from auth.rights where area_id = 2')
  await service.sql(
    `insert into assignment (area_id, id, staff_id, team_id, school_id, weekday, weeks, from_time, until_time, starts_on, made_by, changed_at)
     values (2, gen_random_uuid(), $1, $2, $3, 2, 'every', '08:30', '12:30', '2026-01-06', $1, '2026-01-05Z')`,
    [people.practitionerElsewhere.id, world.childrensServices, world.lochside],
  )
  await service.sql(
    `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day) values (2, gen_random_uuid(), $1, 'holiday', 'Spring Monday', '2026-04-06', '2026-04-06')`,
    [world.lochside],
  )
})

test('CSW-18, CSW-19: it is set up with the remit’s weeks, at the school where the worker is', async () => {
  const path = `/supervision/lines/new?team=${world.childrensServices}&worker=${people.practitionerElsewhere.id}`
  const form = await main('supervisorElsewhere', path)
  assert.equal(form.querySelector('[name=everyWeeks]')!.getAttribute('value'), '4')
  assert.equal(form.querySelector('[name=schoolId] option[selected]')!.text, 'Lochside Primary')
  assert.equal(
    form.querySelector('[name=supervisorId] option[selected]')!.getAttribute('value'),
    people.supervisorElsewhere.id,
  )
  const sent = await service.as('supervisorElsewhere').send(path, {
    supervisorId: people.supervisorElsewhere.id,
    everyWeeks: '4',
    schoolId: world.lochside,
    'firstOn[day]': '9',
    'firstOn[month]': '3',
    'firstOn[year]': '2026',
  })
  assert.equal(sent.status, 303, errors(sent).join())
  const [line] = await service.sql('select * from supervision_line')
  lineId = line!.id
  supervisionId = await supervisionToCome(service, lineId)
  assert.match(
    await textOf('practitionerElsewhere', '/supervision'),
    /With Struan Supervisor \(9 March 2026\) Monday 9 March, at Lochside Primary; due by 9 March 2026/,
  )
  const again = await service.as('supervisorElsewhere').send(path, {
    ...{ supervisorId: people.supervisorElsewhere.id, everyWeeks: '4', schoolId: '' },
    ...{ 'firstOn[day]': '9', 'firstOn[month]': '3', 'firstOn[year]': '2026' },
  })
  assert.match(errors(again).join(), /Somebody supervises them in this team already/)
})

test('CSW-40: the officer is supervised by the team manager, and nobody by whom they supervise, or by somebody of no rank', async () => {
  const officer = { workerId: people.supervisorElsewhere.id }
  await assert.rejects(
    aSupervision(service, { workerId: people.managerElsewhere.id, supervisorId: people.managerElsewhere.id }),
    /Nobody supervises themselves/,
  )
  await assert.rejects(
    aSupervision(service, { workerId: people.colleagueElsewhere.id, supervisorId: people.practitionerElsewhere.id }),
    /Only a supervisor of the team/,
  )
  await aSupervision(service, { ...officer, by: 'managerElsewhere', supervisorId: people.managerElsewhere.id })
  await assert.rejects(
    aSupervision(service, { workerId: people.managerElsewhere.id, supervisorId: people.supervisorElsewhere.id }),
    /cannot supervise each other/,
  )
  const [planned] = await service.sql('select manager_id from supervision where id = $1', [supervisionId])
  assert.equal(planned!.manager_id, people.managerElsewhere.id, 'who reads the notes on the work')
  for (const who of ['practitionerElsewhere', 'educationManagerElsewhere', 'leadElsewhere'] as const)
    assert.equal((await service.as(who).visit('/supervision/prepare')).status, 404, who)
})

test('the agenda fills itself: risk, a difficulty that lasts, nobody met, nothing judged, workload and what the worker brings', async () => {
  await service.sql(
    `update help_case set last_contact_at = '2026-02-16T09:00Z', opened_at = '2026-01-01T09:00Z', status = 'active' where id = $1`,
    [callumsCase],
  )
  await service.sql(
    `update help_case set last_contact_at = '2026-02-16T10:00Z', opened_at = '2026-01-19T09:00Z', status = 'active' where id = $1`,
    [islasCase],
  )
  const row = async () => (await textOf('supervisorElsewhere', '/supervision/prepare')).replace(/’/g, "'")
  // 14 days since the contact, 42 since Isla’s case was opened: neither is too long yet; Callum’s was opened 60 days ago.
  assert.match(await row(), /Callum Mac Donald: not reviewed for 60 days 1 other case needs nothing/)
  moveTo('2026-03-03T09:00Z')
  assert.match(
    await row(),
    /Callum Mac Donald: not seen for 15 days; not reviewed for 61 days Isla Munro: not seen for 15 days; not reviewed for 43 days/,
  )
  await service
    .as('teacherElsewhere')
    .change((write) => raiseConcern(write, { childId: world.callum }, { seenOrHeard: 'A mark.' }))
  await service.sql(`update concern set circles = array[$1]::uuid[]`, [world.childrensServices])
  assert.match(await row(), /Callum Mac Donald: a safeguarding concern is open; not seen/)
  assert.match(await row(), /2 open cases 2 for a full-time post, where 12 is right/)

  const sent = await service
    .as('practitionerElsewhere')
    .send(`/supervision/${supervisionId}/topic`, { said: 'How to say no to cover.' })
  assert.equal(sent.status, 303)
  assert.match(await row(), /Brings How to say no to cover\./)
  // The worker does not see the concern that is not for them.
  assert.doesNotMatch(
    await textOf('practitionerElsewhere', `/supervision/${supervisionId}`),
    /safeguarding concern is open/,
  )
  assert.match(await textOf('supervisorElsewhere', `/supervision/${supervisionId}`), /How to say no to cover/)
  await service.sql(`update concern set status = 'closed', closed_at = now()`)
})

test('a difficulty that lasts without progress is said with its numbers', async () => {
  await service.sql(
    `insert into need (area_id, id, child_id, case_id, kind, started_on, noted_by, noted_at, school_id, known_to)
     values (2, gen_random_uuid(), $1, $2, 'anxiety', '2025-11-03', $3, now(), $4, array[$5]::uuid[])`,
    [world.isla, islasCase, people.practitionerElsewhere.id, world.academyElsewhere, world.childrensServices],
  )
  for (const day of ['2026-02-02', '2026-02-16'])
    await service.sql(
      `insert into review (area_id, id, case_id, child_id, kind, due_on, held_on, progress, outcome, rationale, decided_by, set_by, school_id, team_id)
       values (2, gen_random_uuid(), $1, $2, 'case', $3, $3, 'none', 'go on', 'x', $4, $4, $5, $6)`,
      [islasCase, world.isla, day, people.practitionerElsewhere.id, world.academyElsewhere, world.childrensServices],
    )
  assert.match(
    await textOf('supervisorElsewhere', '/supervision/prepare'),
    /Isla Munro: 17 weeks, and no progress at 2 reviews; not seen for 15 days Callum/,
  )
})

test('reports, training, work ahead of its plan and standing in for others are on the agenda too', async () => {
  const { reportId } = await aSentReport(service, callumsCase)
  const programmeId = await aProgramme(service, { by: 'supervisorElsewhere', name: 'Calm together', validYears: 2 })
  await aTraining(service, programmeId, {
    ...{ of: 'practitionerElsewhere', by: 'supervisorElsewhere', trainedOn: '2024-03-20' },
  })
  await service.sql(
    `insert into beyond_remit (area_id, id, team_id, school_id, worker_id, on_day, kind, asked_by, what, minutes, answer, kept_at)
     values (2, gen_random_uuid(), $1, $2, $3, '2026-02-27', 'auxiliary', 'The office', 'Dinner duty', 40, 'declined', now())`,
    [world.childrensServices, world.lochside, people.practitionerElsewhere.id],
  )
  const [request] = await service.sql('select request_id from help_case where id = $1', [callumsCase])
  await service.sql('update help_request set case_id = $2, status = $3 where id = $1', [
    ...[request!.request_id, callumsCase, 'allocated'],
  ])
  await service.sql(
    `insert into plan_check (area_id, id, request_id, child_id, school_id, team_id, found, plan_due_on, why, checked_by, checked_at)
     values (2, gen_random_uuid(), $1, $2, $3, $4, 'plan to follow', '2026-03-20', 'It cannot wait', $5, now())`,
    [request!.request_id, world.callum, world.lochside, world.childrensServices, people.supervisorElsewhere.id],
  )
  const prepared = () => textOf('supervisorElsewhere', '/supervision/prepare')
  const text = await prepared()
  assert.match(text, /1 report waits to be seen/)
  assert.match(text, /asked once in 6 weeks to stand in for somebody else/)
  assert.match(text, /Training that runs out Calm together, 20 Mar 2026/)
  assert.match(text, /Callum Mac Donald: help began before the plan, and no plan names it yet: due 20 Mar 2026/)
  await service
    .as('supervisorElsewhere')
    .change((write) => lookAtReport(write, reportId, { number: 1, outcome: 'returned', note: 'Shorter' }))
  assert.match(await prepared(), /1 report came back to them/)
  assert.doesNotMatch(await prepared(), /waits to be seen/)
})

test('CSW-22: what is said about a child goes to the child’s record; a note about the worker that names a child is refused', async () => {
  const path = `/supervision/${supervisionId}/cases/${callumsCase}`
  const sent = await service.as('supervisorElsewhere').send(path, {
    decision: 'Meet twice a week until Easter.',
    audience: 'case',
    actionWhat: 'Ring the family',
    actionOwner: `staff ${people.practitionerElsewhere.id}`,
    actionOwnerName: '',
    actionPlace: 'home',
    actionDue: '2026-03-17',
  })
  assert.equal(sent.status, 303, errors(sent).join())
  await service
    .as('supervisorElsewhere')
    .send(`/supervision/${supervisionId}/cases/${islasCase}`, { decision: 'Ask the clinic.', audience: 'service' })
  for (const who of ['practitionerElsewhere', 'leadElsewhere'] as const) {
    assert.match(await textOf(who, `/cases/${callumsCase}/supervision`), /Meet twice a week until Easter\./, who)
    assert.match(
      await textOf(who, `/cases/${callumsCase}/chronology`),
      /Talked about in supervision: Meet twice a week/,
      who,
    )
  }
  assert.match(await textOf('practitionerElsewhere', '/actions'), /Ring the family/)
  assert.match(await textOf('practitionerElsewhere', `/cases/${islasCase}/supervision`), /Ask the clinic\./)

  const named = await service.as('supervisorElsewhere').send(`/supervision/${supervisionId}/record`, {
    ...held,
    'heldOn[day]': '3',
    practice: 'With Callum Mac Donald it went well.',
  })
  assert.equal(named.status, 422)
  assert.match(errors(named).join(), /What is said about a child belongs to the child’s record/)
  const topic = await service
    .as('practitionerElsewhere')
    .send(`/supervision/${supervisionId}/topic`, { said: 'Callum Mac Donald again' })
  assert.match(errors(topic).join(), /names a child/)
  // What was talked about needs no talk for six weeks.
  assert.doesNotMatch(await textOf('supervisorElsewhere', '/supervision/prepare'), /Callum Mac Donald[^I]*not reviewed/)
})

test('a case that the worker does not lead, or of another team, is not there to be talked about', async () => {
  await service.sql('update help_case set lead_id = $1 where id = $2', [people.colleagueElsewhere.id, islasCase])
  for (const who of ['supervisorElsewhere', 'practitionerElsewhere'] as const)
    assert.equal((await service.as(who).visit(`/supervision/${supervisionId}/cases/${islasCase}`)).status, 404)
  await service.sql('update help_case set lead_id = $1 where id = $2', [people.practitionerElsewhere.id, islasCase])
})

test('CSW-20: practice and development are written down, and what is to be learned is on the training plan', async () => {
  moveTo('2026-03-10T09:00Z')
  const soon = await service
    .as('supervisorElsewhere')
    .send(`/supervision/${supervisionId}/record`, { ...held, 'heldOn[day]': '11' })
  assert.match(errors(soon).join(), /written down when it has been held/)
  const nothing = await service
    .as('supervisorElsewhere')
    .send(`/supervision/${supervisionId}/record`, { ...held, practice: '', development: '', wellbeing: '' })
  assert.match(errors(nothing).join(), /Write something in at least one/)
  assert.equal((await service.as('practitionerElsewhere').visit(`/supervision/${supervisionId}/record`)).status, 404)
  const { result: sent, sent: statements } = await service.statements(() =>
    service.as('supervisorElsewhere').send(`/supervision/${supervisionId}/record`, held),
  )
  assert.equal(sent.status, 303, errors(sent).join())
  assert.ok(statements.length > 0)
  const training = await service.as('supervisorElsewhere').send(`/supervision/${supervisionId}/training`, {
    what: 'Leading a group',
    'byWhen[day]': '30',
    'byWhen[month]': '4',
    'byWhen[year]': '2026',
  })
  assert.equal(training.status, 303, errors(training).join())
  const text = await textOf('practitionerElsewhere', `/supervision/${supervisionId}`)
  for (const said of [
    /Listens well/,
    /Wants to lead a group/,
    /Tired since the winter/,
    /Leading a group: open, by 30 Apr 2026/,
  ])
    assert.match(text, said)
  const [need] = await service.sql('select id from training_need')
  const done = await service.as('practitionerElsewhere').send(`/training-needs/${need!.id}`, { state: 'booked' })
  assert.equal(done.status, 303)
  assert.match(await textOf('supervisorElsewhere', '/supervision/prepare'), /Learns Leading a group/)
})

test('CSW-18: the next one is planned with it, so many weeks on, and on a day of school', async () => {
  const [next] = await service.sql(
    `select due_on::text, school_id from supervision where line_id = $1 and state = 'planned'`,
    [lineId],
  )
  assert.equal(next!.due_on, '2026-04-07', 'four weeks on the school is shut, and so the day after')
  assert.equal(next!.school_id, world.lochside)
})

test('the team manager reads of the work, and not how the worker is; another supervisor, the colleague and the school read nothing', async () => {
  const managers = await textOf('managerElsewhere', `/supervision/${supervisionId}`)
  assert.match(managers, /Listens well/)
  assert.match(managers, /Leading a group/)
  assert.doesNotMatch(managers, /Tired|How to say no|Callum|Isla/)
  for (const who of [
    'colleagueElsewhere',
    'leadElsewhere',
    'teacherElsewhere',
    'educationManagerElsewhere',
    'administratorElsewhere',
  ] as const)
    assert.equal((await service.as(who).visit(`/supervision/${supervisionId}`)).status, 404, who)
})

test('the first page of each says what is soon, and what waits to be agreed to', async () => {
  assert.match(await textOf('practitionerElsewhere', '/today'), /Supervision Read and agree With Struan Supervisor/)
  assert.match(await textOf('supervisorElsewhere', '/today'), /Read and agree Supervision of Pippa Worker/)
  assert.doesNotMatch(await textOf('colleagueElsewhere', '/today'), /Read and agree/)
})

test('both agree, and then nothing of it changes: a correction stands beside it', async () => {
  const early = await service.as('practitionerElsewhere').visit(`/supervision/${supervisionId}/correct`)
  assert.equal(early.status, 422)
  const agree = (who: PersonName) => service.as(who).send(`/supervision/${supervisionId}/agree`)
  assert.equal((await agree('supervisorElsewhere')).status, 303)
  const told = await service.sql(`select kind from notice where to_id = $1 and kind = 'supervision to agree'`, [
    people.practitionerElsewhere.id,
  ])
  assert.equal(told.length, 1)
  // What is written anew is agreed to anew.
  await service
    .as('supervisorElsewhere')
    .send(`/supervision/${supervisionId}/record`, { ...held, practice: 'Listens well.' })
  const [state] = await service.sql('select state, supervisor_agreed_at from supervision where id = $1', [
    supervisionId,
  ])
  assert.deepEqual(state, { state: 'held', supervisor_agreed_at: null })
  await agree('practitionerElsewhere')
  await agree('supervisorElsewhere')
  assert.match(await textOf('practitionerElsewhere', '/supervision'), /agreed by both/)

  const late = await service
    .as('supervisorElsewhere')
    .send(`/supervision/${supervisionId}/record`, { ...held, practice: 'Never listens.' })
  assert.equal(late.status, 422)
  assert.match(errors(late).join(), /stays as it is/)
  const beside = await service
    .as('practitionerElsewhere')
    .send(`/supervision/${supervisionId}/correct`, { section: 'practice', said: 'I do ask short questions.' })
  assert.equal(beside.status, 303)
  const text = await textOf('supervisorElsewhere', `/supervision/${supervisionId}`)
  assert.match(text, /Listens well\. ?Added after both agreed: Pippa Worker, 10 March 2026 ?I do ask short questions\./)
  assert.doesNotMatch(text, /Never listens/)
  await service.as('supervisorElsewhere').send(`/supervision/${supervisionId}/cases/${callumsCase}`, {
    decision: 'Three times, in fact.',
    audience: 'service',
  })
  assert.match(
    await textOf('practitionerElsewhere', `/cases/${callumsCase}/supervision`),
    /Added after both agreed ?Three times, in fact\./,
  )
})

test('what was talked about stays in what both agreed to, whatever becomes of the case', async () => {
  await service.sql('update help_case set lead_id = $1 where id = $2', [people.colleagueElsewhere.id, islasCase])
  const text = await textOf('supervisorElsewhere', `/supervision/${supervisionId}`)
  assert.match(text, /Children talked about/)
  assert.match(text, /Isla Munro Add to it Isla Munro Decided: Ask the clinic\./)
  assert.doesNotMatch(text, /not seen for|not reviewed for/)
  await service.sql('update help_case set lead_id = $1 where id = $2', [people.practitionerElsewhere.id, islasCase])
})

test('CSW-21: the education manager sees the children whose cases they see, what was decided for the school, and nothing else', async () => {
  const next = await supervisionToCome(service, lineId)
  const moving = {
    ...{
      'day[day]': '7',
      'day[month]': '4',
      'day[year]': '2026',
      time: '9.30',
      place: 'school',
      schoolId: world.lochside,
    },
    ...{ supervisorId: people.supervisorElsewhere.id },
  }
  const wrong = await service
    .as('supervisorElsewhere')
    .send(`/supervision/${next}/move`, { ...moving, thirdId: people.leadElsewhere.id })
  assert.match(errors(wrong).join(), /Choose an education manager/)
  const moved = await service
    .as('supervisorElsewhere')
    .send(`/supervision/${next}/move`, { ...moving, thirdId: people.educationManagerElsewhere.id })
  assert.equal(moved.status, 303, errors(moved).join())
  await service.as('practitionerElsewhere').send(`/supervision/${next}/topic`, { said: 'Between us two.' })
  for (const [caseId, decision, audience] of [
    [callumsCase, 'A quiet place at break.', 'case'],
    [callumsCase, 'His father is ill.', 'service'],
    [islasCase, 'Isla’s plan is late.', 'case'],
  ] as const)
    await service.as('supervisorElsewhere').send(`/supervision/${next}/cases/${caseId}`, { decision, audience })

  const text = await textOf('educationManagerElsewhere', `/supervision/${next}`)
  assert.match(text, /Callum Mac Donald Decided: A quiet place at break\./)
  assert.doesNotMatch(text, /Isla|His father|Between us|not seen|not reviewed|other case|\b2\b open/)
  const json = JSON.stringify(await service.as('educationManagerElsewhere').json(`/supervision/${next}`))
  assert.match(json, /A quiet place/)
  assert.doesNotMatch(
    json,
    new RegExp(`Isla|Munro|${world.isla}|${islasCase}|His father|Between us|${people.managerElsewhere.id}`),
  )
  for (const path of ['topic', 'record', 'training', 'agree', 'correct', 'move', `cases/${callumsCase}`])
    assert.equal(
      (await service.as('educationManagerElsewhere').visit(`/supervision/${next}/${path}`)).status,
      404,
      path,
    )

  // A record that is restricted to them is neither named nor counted.
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at) values (2, gen_random_uuid(), $1, 'x', $2, '2026-06-01', $2, now())`,
    [world.callum, people.supervisorElsewhere.id],
  )
  assert.doesNotMatch(await textOf('educationManagerElsewhere', `/supervision/${next}`), /Callum|quiet/)
  assert.doesNotMatch(
    JSON.stringify(await service.as('educationManagerElsewhere').json(`/supervision/${next}`)),
    /Callum|quiet/,
  )
  await service.sql('delete from seal')

  moveTo('2026-04-07T15:00Z')
  await service
    .as('supervisorElsewhere')
    .send(`/supervision/${next}/record`, { ...held, 'heldOn[day]': '7', 'heldOn[month]': '4', thirdCame: 'yes' })
  const stats = (await main('supervisorElsewhere', '/supervision/prepare'))
    .querySelectorAll('.app-stat-row__stat')
    .map(({ text: said }) => said)
  assert.deepEqual(stats, [
    'Due in the last year3',
    'Held in time267% of those due',
    'Held, in time or later2',
    'With an education manager150% of those held',
  ])
})

test('who stands in holds it and reads it; who held it before reads what they held, and not this', async () => {
  const next = await supervisionToCome(service, lineId)
  await service.as('managerElsewhere').send(`/supervision/${next}/move`, {
    ...{
      'day[day]': '5',
      'day[month]': '5',
      'day[year]': '2026',
      time: '',
      place: 'online',
      schoolId: '',
      thirdId: '',
    },
    supervisorId: people.managerElsewhere.id,
  })
  await service.as('practitionerElsewhere').send(`/supervision/${next}/topic`, { said: 'For the manager.' })
  assert.match(await textOf('managerElsewhere', '/supervision/prepare'), /For the manager\./)
  assert.doesNotMatch(await textOf('supervisorElsewhere', `/supervision/${next}`), /For the manager/)
  assert.doesNotMatch(await textOf('managerElsewhere', `/supervision/${supervisionId}`), /Tired/)
})

test('what was decided goes along when the child goes to another school with their help', async () => {
  const [child] = await service.sql('select version from child where id = $1', [world.callum])
  assert.match(await textOf('leadElsewhere', `/cases/${callumsCase}/supervision`), /A quiet place at break/)
  await service
    .as('leadElsewhere')
    .change((write) =>
      moveSchool(write, world.callum, world.academyElsewhere, { yearGroup: 5, registration: null }, child!.version),
    )
  const schools = await service.sql('select distinct school_id from supervision_case_note where case_id = $1', [
    callumsCase,
  ])
  assert.deepEqual(schools, [{ school_id: world.academyElsewhere }])
  assert.equal((await service.as('leadElsewhere').visit(`/cases/${callumsCase}/supervision`)).status, 404)
})

test('CSW-18: on its day both are reminded, and once more when it is late', async () => {
  const [{ day }] = (await service.sql(
    `select due_on::text as day from supervision where line_id = $1 and state = 'planned'`,
    [lineId],
  )) as [{ day: string }]
  assert.equal(day, '2026-05-05')
  const remindedOn = async (at: string) => {
    moveTo(at)
    await service.runSchedules()
    await service.runJobs()
    const told = await service.sql<{ to_id: string; kind: string }>(
      `select to_id, kind from notice where kind in ('supervision due', 'supervision late') and at = $1 order by kind`,
      [service.clock.now()],
    )
    return told
      .map(({ to_id, kind }) => `${kind}: ${Object.entries(people).find(([, { id }]) => id === to_id)![0]}`)
      .sort()
  }
  const theirs = (all: string[]) => all.filter((one) => /practitionerElsewhere/.test(one))
  // Long late by then is the officer’s own, of March.
  const inApril = await remindedOn('2026-05-01T06:15Z')
  assert.ok(inApril.includes('supervision late: supervisorElsewhere'), inApril.join())
  assert.deepEqual(theirs(inApril), [])
  assert.deepEqual((await remindedOn('2026-05-05T06:15Z')).toSorted(), [
    'supervision due: managerElsewhere',
    'supervision due: practitionerElsewhere',
  ])
  assert.deepEqual(await remindedOn('2026-05-06T06:15Z'), [])
  assert.deepEqual(await remindedOn('2026-05-08T06:15Z'), [
    'supervision late: managerElsewhere',
    'supervision late: practitionerElsewhere',
  ])
})

test('when the supervision ends, what was to come is called off and what was held stays', async () => {
  const sent = await service.as('supervisorElsewhere').send(`/supervision/lines/${lineId}`, {
    ...{ supervisorId: people.supervisorElsewhere.id, everyWeeks: '4', schoolId: '', _button: 'end' },
  })
  assert.equal(sent.status, 303, errors(sent).join())
  const rows = await service.sql('select state from supervision where line_id = $1 order by due_on', [lineId])
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['agreed', 'held', 'cancelled'],
  )
  assert.equal((await service.as('practitionerElsewhere').visit(`/supervision/${supervisionId}`)).status, 200)
})

test('whoever leaves the team reads none of it any more; the worker keeps reading it', async () => {
  await service.sql(`update membership set ends_on = '2026-04-06' where staff_id = $1`, [people.supervisorElsewhere.id])
  await service.sql('delete from auth.rights where area_id = 2')
  assert.equal((await service.as('supervisorElsewhere').visit(`/supervision/${supervisionId}`)).status, 404)
  assert.match(await textOf('practitionerElsewhere', `/supervision/${supervisionId}`), /Listens well/)
})
