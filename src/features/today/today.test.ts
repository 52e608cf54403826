import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { watchCase } from '#features/cases/watch-case.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { acceptRequest } from '#features/requests/deciding/accept-request.ts'
import { agreeRequest } from '#features/requests/deciding/agree-request.ts'
import { screenRequest } from '#features/requests/deciding/screen-request.ts'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { waysInMissing } from './area-of-today.queries.ts'

const service = aService()

/** What each part of somebody’s day says, by its heading. */
async function partsOf(who: PersonName): Promise<Record<string, string>> {
  const { status, page } = await service.as(who).visit('/today')
  assert.equal(status, 200)
  const cards = page.querySelectorAll('main .nhsuk-card')
  return Object.fromEntries(
    cards.map((card) => [
      card.querySelector('.nhsuk-card__heading')!.text.trim(),
      card
        .querySelectorAll('p, li')
        .map((line) => line.text.trim())
        .join(' | '),
    ]),
  )
}

let caseId: string

/** A test that fails on another day leaves the clock right for the next one. */
async function inDays(days: number, work: () => Promise<void>) {
  service.clock.advance({ days })
  try {
    await work()
  } finally {
    service.clock.advance({ days: -days })
  }
}

before(async () => {
  await service.ready
  const tellsTerms = (id: string, from: string, to: string) =>
    service.sql(`insert into term (area_id, id, name, starts_on, ends_on) values (1, gen_random_uuid(), $1, $2, $3)`, [
      id,
      from,
      to,
    ])
  await tellsTerms('Spring, first half', '2026-01-05', '2026-02-13')
  await tellsTerms('Spring, second half', '2026-02-23', '2026-03-27')
  await tellsTerms('Summer, first half', '2026-04-13', '2026-05-22')
})

test('when there is nothing, each part says so plainly', async () => {
  assert.match((await partsOf('teacher'))['My requests']!, /You have no open requests/)
  assert.match((await partsOf('lead'))['Requests with no reply']!, /No request waits for a reply/)
  assert.deepEqual(Object.keys(await partsOf('practitioner')), [], 'no empty parts for somebody with nothing in hand')
  assert.match((await service.as('practitioner').visit('/today')).page.text, /Nothing of your cases is due/)
  assert.match((await partsOf('supervisor'))['Reviews that are late']!, /No review in your team is late/)
  assert.match((await partsOf('educationManager'))['Requests to agree']!, /No request waits for your agreement/)
  assert.match((await partsOf('partner'))['My actions']!, /Nothing that you agreed to do is open/)
  assert.match((await partsOf('administrator'))['Imports to review']!, /No file waits for you/)
})

test('the page says what day it is and whether schools teach', async () => {
  const line = async () => (await service.as('teacher').visit('/today')).page.querySelector('h1 + p')!.text
  assert.equal(await line(), 'Monday 2 March. A school day.')
  await inDays(-12, async () => {
    assert.equal(await line(), 'Wednesday 18 February. Half-term holiday. School is open again on Monday 23 February.')
  })
})

test('HAST-6: a teacher sees where each request stands and by when they hear', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  assert.match(
    (await partsOf('teacher'))['My requests']!,
    /Amira Khan.*With the school; answer promised by Thursday 5 March/,
  )
  assert.match(
    (await partsOf('lead'))['Requests with no reply']!,
    /Amira Khan.*3 school days left, due Thursday 5 March/,
  )
  assert.doesNotMatch(JSON.stringify(await partsOf('otherLead')), /Amira/)

  await service.as('lead').change((write) => screenRequest(write, requestId, { decision: 'send on' }))
  assert.match(
    (await partsOf('supervisor'))['Requests with no reply']!,
    /Amira Khan.*5 school days left, due Monday 9 March/,
  )
  assert.doesNotMatch(JSON.stringify(await partsOf('otherSupervisor')), /Amira/)

  await service.as('supervisor').change((write) => acceptRequest(write, requestId))
  const supervisors = await partsOf('supervisor')
  assert.match(supervisors['Requests with no reply']!, /No request waits/)
  assert.match(supervisors['Waiting for somebody to help']!, /Amira Khan.*First contact: 10 school days left/)
})

test('what goes on only when the person who asked has said more stands first', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write, { childId: world.tom }))
  await service
    .as('lead')
    .change((write) => screenRequest(write, requestId, { decision: 'more detail', reason: 'Since when?' }))

  const { page } = await service.as('teacher').visit('/today')
  const [first] = page.querySelectorAll('main .nhsuk-card')
  assert.match(first!.text, /Waiting for your answer.*You are asked for more detail/s)
  assert.equal(first!.querySelector('a')?.getAttribute('href'), `/requests/${requestId}/detail`)
  assert.doesNotMatch((await partsOf('teacher'))['My requests'] ?? '', /You are asked/)
})

test('CSW-41: an education manager sees what to agree to, and a supervisor that the manager comes first', async () => {
  const { requestId } = await service.as('lead').change((write) => aRequest(write))
  const asksManager = (asks: boolean) =>
    service.sql(
      `update team set definition = jsonb_set(definition, '{steps,educationManagerAgrees}', to_jsonb($1::boolean)) where id = $2`,
      [asks, world.keyWork],
    )
  assert.doesNotMatch((await partsOf('supervisor'))['Requests with no reply']!, /education manager/)
  await asksManager(true)
  assert.match((await partsOf('educationManager'))['Requests to agree']!, /Amira Khan.*5 school days left/)
  assert.match(
    (await partsOf('supervisor'))['Requests with no reply']!,
    /Amira Khan.*an education manager agrees first/,
  )

  await service.as('educationManager').change((write) => agreeRequest(write, requestId))
  assert.match((await partsOf('educationManager'))['Requests to agree']!, /No request waits/)
  assert.doesNotMatch((await partsOf('supervisor'))['Requests with no reply']!, /education manager/)
  await asksManager(false)
})

test('a request that nobody answered in time is counted, and says that it is late', async () => {
  await service.as('colleagueTeacher').change((write) => aRequest(write, { childId: world.tom }))
  await inDays(7, async () => {
    assert.match((await partsOf('colleagueTeacher'))['My requests']!, /promised by Thursday 5 March and is late/)
    assert.match((await partsOf('lead'))['Requests with no reply']!, /Late by 2 school days, was due Thursday 5 March/)
    const { page } = await service.as('supervisor').visit('/today')
    const figures = page.querySelectorAll('.app-stat-row__stat').map(({ text }) => text)
    assert.ok(
      figures.some((text) => /No reply in the time promised\s*1\s*of 2 that wait/.test(text)),
      figures.join(),
    )
  })
})

test('CSW-11: a worker sees new cases, what to write up, their actions and who was not seen for longest', async () => {
  ;({ caseId } = await aCase(service))
  assert.match(
    (await partsOf('practitioner'))['New cases, nobody met yet']!,
    /Amira Khan.*first contact: 10 school days left/,
  )
  assert.doesNotMatch(JSON.stringify(await partsOf('colleague')), /Amira/)

  await aContact(service, caseId, { ...aSession, writeLater: true, content: '' })
  assert.match((await partsOf('practitioner'))['To write up']!, /Amira Khan.*Happened 2 March 2026 at 9am$/)
  await inDays(3, async () => {
    assert.match((await partsOf('practitioner'))['To write up']!, /write it up now/)
    assert.match((await partsOf('practitioner'))['Not seen for longest']!, /Amira Khan.*Last seen 3 days ago/)
  })
  // Late the night after: less than a day, and yesterday all the same.
  await inDays(2 / 3, async () => {
    assert.match((await partsOf('practitioner'))['Not seen for longest']!, /Amira Khan.*Seen yesterday/)
  })

  await anAction(service, caseId, { what: 'Ring mum', ownerStaffId: people.practitioner.id, dueOn: '2026-03-03' })
  assert.match((await partsOf('practitioner'))['My actions']!, /Ring mum.*1 school day left, due Tuesday 3 March/)
})

test('a contact that nobody wrote up within 5 working days is counted on the supervisor’s page', async () => {
  const unwritten = async () =>
    (await service.as('supervisor').visit('/today')).page
      .querySelectorAll('.app-stat-row__stat')
      .find(({ text }) => text.includes('Contacts not written up'))!
      .querySelector('.app-stat-row__figure')!.text
  // It was on Monday 2 March: the fifth working day after is Monday 9 March.
  await inDays(7, async () => assert.equal(await unwritten(), '0'))
  await inDays(8, async () => assert.equal(await unwritten(), '1'))
})

test('what was agreed for a child of the school and is late stands on the lead’s page, whoever owns it', async () => {
  await inDays(4, async () => {
    assert.match((await partsOf('lead'))['Children with something late']!, /Amira Khan.*1 action, due Tuesday 3 March/)
    assert.doesNotMatch(JSON.stringify(await partsOf('otherLead')), /Amira/)
  })
})

test('HACK-11: a review is due on its worker’s page, and late on the supervisor’s', async () => {
  await service
    .as('practitioner')
    .change((write) => watchCase(write, caseId, { reviewOn: '2026-03-06', why: 'It may pass.' }))
  assert.match((await partsOf('practitioner'))['Reviews due']!, /Amira Khan.*due Friday 6 March/)
  await inDays(7, async () => {
    assert.match(
      (await partsOf('supervisor'))['Reviews that are late']!,
      /Amira Khan.*Late.*lead worker Priya Practitioner/,
    )
  })
})

test('HAST-3: a supervisor sees the open cases of each worker against their working time', async () => {
  await service.sql('update staff_member set wte = 0.5 where id = $1', [people.practitioner.id])
  const { page } = await service.as('supervisor').visit('/today')
  const row = page.querySelectorAll('main table tbody tr').find(({ text }) => text.includes('Priya'))
  assert.match(row!.text, /Priya Practitioner.*0\.5.*1.*2/)
  assert.match(page.querySelector('main')!.text, /15 cases or fewer for a full-time post/)
})

test('a partner sees their own actions and the cases they were asked into, and no others', async () => {
  assert.doesNotMatch(JSON.stringify(await partsOf('partner')), /Amira/)
  await service.as('practitioner').change((write) =>
    addCaseMember(write, caseId, {
      staffId: people.partner.id,
      caseRole: 'partner',
      startsOn: '2026-03-02',
      endsOn: null,
      why: 'Youth club',
    }),
  )
  await anAction(service, caseId, {
    what: 'Hold a place at the club',
    ownerStaffId: people.partner.id,
    dueOn: '2026-03-04',
  })
  const parts = await partsOf('partner')
  assert.match(parts['Cases you are on']!, /Amira Khan/)
  assert.match(parts['My actions']!, /Hold a place at the club/)
})

test('an administrator sees who cannot work yet; an officer the way to the log', async () => {
  await service.sql(
    `insert into staff_member (area_id, id, given_name, family_name, email, created_at)
     values (1, gen_random_uuid(), 'Newt', 'Nowhere', 'newt@example.test', '2026-03-01T09:00Z')`,
  )
  const parts = await partsOf('administrator')
  assert.match(parts['People who work nowhere yet']!, /Newt Nowhere/)
  assert.match(parts['Signing in']!, /\d+ people have no password yet/)
  const { page } = await service.as('officer').visit('/today')
  assert.ok(page.querySelector('main a[href="/log"]'))
})

test('who has no way in yet is counted among those of the area who work here', async () => {
  const missing = () =>
    service.as('administrator').look(async (read) => {
      const { noPassword, noSecondStep } = await waysInMissing(read).executeTakeFirstOrThrow()
      return [noPassword, noSecondStep] as const
    })
  await service.sql(`delete from auth.credential`)
  const [everybody, nobody] = await missing()
  const [active] = await service.sql<{ n: number }>(
    `select count(*)::int as n from staff_member where area_id = 1 and active`,
  )
  assert.deepEqual([everybody, nobody], [active!.n, 0])
  const give = (areaId: number, staffId: string, confirmed: boolean) =>
    service.sql(
      `insert into auth.credential (area_id, staff_id, password_hash, totp_confirmed_at)
       values ($1, $2, 'hash', case when $3 then now() end)`,
      [areaId, staffId, confirmed],
    )
  await give(1, people.teacher.id, false)
  await give(1, people.lead.id, true)
  await give(2, people.teacherElsewhere.id, false)
  assert.deepEqual(await missing(), [everybody - 2, 1])
  await service.sql(`update staff_member set active = false where id = $1`, [people.teacher.id])
  assert.deepEqual(await missing(), [everybody - 2, 0])
  await service.sql(`update staff_member set active = true where id = $1`, [people.teacher.id])
})

test('who helps no child is shown the figures, or told that nothing waits, and what the area offers', async () => {
  for (const who of ['commissioner', 'networkMember', 'networkCoordinator'] as const) {
    const parts = await partsOf(who)
    if (who === 'commissioner') assert.match(parts['Figures']!, /You see numbers, and never a child/)
    else assert.match(parts['Nothing waits for you']!, /There is nothing for your role to do here yet/)
    assert.match(parts['What this area offers']!, /Key work.*Ages 9 to 14, in 1 school/)
    assert.doesNotMatch(JSON.stringify(parts), /Amira|Tom/)
  }
})

test('the name to use is shown only where it is safe', async () => {
  await service.sql(`update child set known_as = 'Sam', known_as_safe_with = '{service}' where id = $1`, [world.amira])
  assert.match(JSON.stringify(await partsOf('practitioner')), /Sam Khan/)
  assert.doesNotMatch(JSON.stringify(await service.as('colleagueTeacher').json('/today')), /Sam/)
  await service.sql(`update child set known_as = null, known_as_safe_with = '{}' where id = $1`, [world.amira])
})

test('nothing of another area', async () => {
  for (const who of ['teacherElsewhere', 'leadElsewhere', 'practitionerElsewhere', 'supervisorElsewhere'] as const)
    assert.doesNotMatch(JSON.stringify(await partsOf(who)), /Amira|Tom/)
})

test('everybody’s day takes at most 4 statements, and the look at each child is in the log', async () => {
  for (const who of Object.keys(people) as PersonName[]) {
    await service.as(who).visit('/today')
    const { sent } = await service.statements(() => service.as(who).visit('/today'))
    assert.ok(sent.length + 1 <= 4, `${who}: ${sent.length} besides entering`)
  }
  const [entry] = await service.sql(
    `select child_ids from audit.entry where person_id = $1 and what = 'saw today' order by at desc limit 1`,
    [people.practitioner.id],
  )
  assert.ok(entry!.child_ids.includes(world.amira))
})

test('HAST-6: the time left is counted in the days of the child’s own school, over INSET and a bank holiday', async () => {
  const { requestId } = await service.as('otherTeacher').change((write) => aRequest(write, { childId: world.bea }))
  const at = async (day: string, dueOn: string) => {
    await service.sql('update help_request set answer_due_on = $2 where id = $1', [requestId, dueOn])
    const days = Math.round((Date.parse(day) - Date.parse('2026-03-02')) / 86_400_000)
    let said = ''
    await inDays(days, async () => {
      said = (await partsOf('otherSupervisor'))['Requests with no reply']!
    })
    return said
  }
  assert.match(await at('2026-03-02', '2026-03-09'), /Bea.*5 school days left, due Monday 9 March; with the school/)
  await service.sql(
    `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day) values (1, gen_random_uuid(), $1, 'INSET', 'Training', '2026-03-05', '2026-03-06')`,
    [world.millLane],
  )
  assert.match(await at('2026-03-02', '2026-03-09'), /3 school days left, due Monday 9 March/)
  assert.match(await at('2026-03-11', '2026-03-04'), /Late by 3 school days, was due Wednesday 4 March/)
  // Monday 4 May 2026 is a bank holiday.
  assert.match(await at('2026-05-01', '2026-05-06'), /2 school days left, due Wednesday 6 May/)
  // Easter: Friday 27 March is the last day of a term, Monday 13 April the first of the next.
  assert.match(await at('2026-03-27', '2026-04-14'), /2 school days left, due Tuesday 14 April/)
  assert.match((await partsOf('otherLead'))['Requests with no reply']!, /Bea.*waits for you/)
  const [first] = (await service.as('otherLead').visit('/today')).page.querySelectorAll('main .nhsuk-card')
  assert.match(first!.text, /Requests with no reply/)
})

test('what somebody has who leaves stands there until somebody else has it, and not for those who cannot give it on', async () => {
  const { caseId: theirs } = await aCase(service, { childId: world.tom, leadId: people.colleague.id })
  const actionId = await anAction(service, theirs, {
    by: 'colleague',
    what: 'Ring the club',
    ownerStaffId: people.colleague.id,
    ownerName: 'Col Keyworker',
  })
  const waits = async (who: PersonName) => (await partsOf(who))['Waiting for somebody else'] ?? ''
  assert.equal(await waits('supervisor'), '')
  await service.as('administrator').change((write) => offBoard(write, people.colleague.id))
  assert.match(await waits('supervisor'), /Tom.*give the case to somebody else: Col Keyworker has left or is leaving/i)
  assert.match(await waits('supervisor'), /an action of Col Keyworker/i)
  for (const who of ['lead', 'otherSupervisor', 'practitioner'] as const) assert.equal(await waits(who), '', who)

  await service.sql('update help_case set lead_id = $2 where id = $1', [theirs, people.supervisor.id])
  await service.sql('update action set owner_staff_id = $2 where id = $1', [actionId, people.supervisor.id])
  assert.equal(await waits('supervisor'), '')
})

test('a request that waits for the detail of a teacher who leaves is on the lead’s page', async () => {
  const { requestId } = await service.as('colleagueTeacher').change((write) => aRequest(write, { childId: world.tom }))
  await service
    .as('lead')
    .change((write) => screenRequest(write, requestId, { decision: 'more detail', reason: 'Since when?' }))
  const waits = async () => (await partsOf('lead'))['Waiting for somebody else'] ?? ''
  assert.equal(await waits(), '')
  await service.sql(`update membership set ends_on = '2026-03-17' where staff_id = $1`, [people.colleagueTeacher.id])
  assert.equal(await waits(), '')
  await service.sql(`update membership set ends_on = '2026-03-15' where staff_id = $1`, [people.colleagueTeacher.id])
  assert.match(await waits(), /Tom.*Cora Colleague, who sent it, has left or is leaving/)
})

test('in Welsh', async () => {
  await service.sql(`update staff_member set language = 'cy' where id = $1`, [people.teacher.id])
  const { page } = await service.as('teacher').visit('/today')
  assert.equal(page.querySelector('h1')!.text, 'Heddiw')
  assert.equal(page.querySelector('h1 + p')!.text, 'Dydd Llun 2 Mawrth. Diwrnod ysgol.')
})
