import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aProgramme } from '#features/training/testing/a-training.ts'
import { aService, people, world } from '#test/service.ts'
import { askForPlace, givePlace } from './places.ts'
import { aGroup, aPlace } from './testing/a-group.ts'

const service = aService()
let amirasCase: string
let tomsCase: string

before(async () => {
  await service.ready
  amirasCase = (await aCase(service)).caseId
  tomsCase = (await aCase(service, { childId: world.tom })).caseId
})

const register = (groupId: string, sessionId: string) => `/groups/${groupId}/sessions/${sessionId}`
const main = async (name: Parameters<typeof service.as>[0], path: string) =>
  (await service.as(name).visit(path)).page.querySelector('main')!.text

describe('a group is started', () => {
  const fields = {
    where: `${world.keyWork} ${world.hillRoad}`,
    ...{ name: 'Friends first', programmeId: '', ownIdea: 'Board games with rules we make', topic: 'friendships' },
    ...{ 'startsOn[day]': '30', 'startsOn[month]': '3', 'startsOn[year]': '2026', fromTime: '1:30pm' },
    ...{ minutes: '45', weeks: '3', places: '8', myPart: 'lead', partner: 'Mrs Oakes' },
  }

  test('by its form: it meets on that weekday, and days on which the school is shut are named', async () => {
    const sent = await service.as('practitioner').send('/groups/new', fields)
    assert.equal(sent.status, 303)
    const said = await main('practitioner', sent.location!)
    for (const words of ['Friends first', 'friendships', 'Priya Practitioner', 'Mrs Oakes', '30 March', '1:30pm'])
      assert.ok(said.includes(words), words)
    const days = await service.sql(`select on_day::text from group_session where group_id = $1 order by on_day`, [
      sent.location!.split('/').at(-1),
    ])
    // Easter Monday is 6 April 2026.
    assert.deepEqual(
      days.map(({ on_day }) => on_day),
      ['2026-03-30', '2026-04-13', '2026-04-20'],
    )
    assert.match(said, /Monday 6 April: Easter Monday/)
  })

  test('of a programme or of an idea, and neither of both nor of none', async () => {
    const programmeId = await aProgramme(service)
    for (const wrong of [{ programmeId }, { ownIdea: '' }]) {
      const sent = await service.as('practitioner').send('/groups/new', { ...fields, ...wrong })
      assert.equal(sent.status, 422)
      assert.match(sent.page.querySelector('.nhsuk-error-summary')!.text, /one of the two/)
    }
  })

  test('not by name of a child, not at a school of others, and not on days that are none', async () => {
    const no = async (wrong: object) =>
      (await service.as('practitioner').send('/groups/new', { ...fields, ...wrong })).status
    assert.equal(await no({ name: 'Help for Amira Khan' }), 422)
    assert.equal(await no({ where: `${world.linkWork} ${world.millLane}` }), 404)
    assert.equal(await no({ 'startsOn[day]': '28' }), 422)
  })
})

describe('CSW-5: a group with the school and with parents', () => {
  test('no child is marked as here before a parent or carer has agreed', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const { placeId } = await aPlace(service, groupId, amirasCase, { agreedBy: null })
    const at = register(groupId, sessionIds[0]!)
    assert.match(await main('practitioner', at), /No parent has agreed yet/)
    const sent = await service.as('practitioner').send(at, { here: placeId })
    assert.equal(sent.status, 422)
    assert.match(sent.page.querySelector('.nhsuk-error-summary')!.text, /agreed yet that Amira Khan/)
    assert.deepEqual(await service.sql('select 1 from group_mark where place_id = $1', [placeId]), [])

    const agreed = await service.as('practitioner').send(`/groups/${groupId}/places/${placeId}`, {
      _button: 'agree',
      agreedBy: 'Sara Khan',
      'agreedOn[day]': '2',
      'agreedOn[month]': '3',
      'agreedOn[year]': '2026',
    })
    assert.equal(agreed.status, 303)
    assert.equal((await service.as('practitioner').send(at, { here: placeId })).status, 303)
    assert.match(await main('practitioner', `/groups/${groupId}`), /Sara Khan agreed on 2 March 2026; came to 1 of 1/)
  })

  test('an agreement of tomorrow is none today, and half of one is none', async () => {
    const { groupId } = await aGroup(service)
    const add = (more: object) =>
      service
        .as('practitioner')
        .send(`/groups/${groupId}/children/new`, { caseId: amirasCase, agreedBy: 'Sara Khan', ...more })
    assert.equal((await add({})).status, 422)
    assert.equal((await add({ 'agreedOn[day]': '3', 'agreedOn[month]': '3', 'agreedOn[year]': '2026' })).status, 422)
    assert.equal((await add({ 'agreedOn[day]': '2', 'agreedOn[month]': '3', 'agreedOn[year]': '2026' })).status, 303)
  })

  test('the partner in the school is somebody who works there, or a name', async () => {
    const { groupId } = await aGroup(service)
    const add = (who: object) =>
      service.as('practitioner').send(`/groups/${groupId}/people`, { part: 'partner', ...who })
    assert.equal((await add({ staffId: people.otherTeacher.id })).status, 404)
    assert.equal((await add({})).status, 422)
    assert.equal((await add({ staffId: people.teacher.id, name: 'Both' })).status, 422)
    assert.equal((await add({ staffId: people.teacher.id })).status, 303)
    assert.match(await main('practitioner', `/groups/${groupId}`), /Partner in the school: Tess Teacher/)
  })
})

describe('who sees a group', () => {
  test('the school sees that there is one; who is in it, only those who lead the school, the team, and the partner', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const { placeId } = await aPlace(service, groupId, amirasCase)
    await service.as('practitioner').send(register(groupId, sessionIds[0]!), { here: placeId, note: 'We drummed.' })
    const sees = async (name: 'teacher' | 'colleagueTeacher' | 'lead' | 'colleague') =>
      (await main(name, `/groups/${groupId}`)).includes('Amira Khan')
    assert.deepEqual([await sees('teacher'), await sees('lead'), await sees('colleague')], [false, true, true])
    await service.as('practitioner').send(`/groups/${groupId}/people`, { part: 'partner', staffId: people.teacher.id })
    assert.deepEqual([await sees('teacher'), await sees('colleagueTeacher')], [true, false])
    const [person] = await service.sql('select id from group_person where group_id = $1 and staff_id = $2', [
      groupId,
      people.teacher.id,
    ])
    await service.as('practitioner').send(`/groups/${groupId}/people`, { _button: `take off ${person!.id}` })
    assert.equal(await sees('teacher'), false)
    assert.equal((await service.as('otherPractitioner').visit(`/groups/${groupId}`)).status, 404)
    assert.equal((await service.as('teacher').visit(register(groupId, sessionIds[0]!))).status, 404)
  })

  test('P28: a look at a register is in the log, with each child', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    await aPlace(service, groupId, amirasCase)
    await aPlace(service, groupId, tomsCase)
    await service.as('colleague').visit(register(groupId, sessionIds[0]!))
    const [entry] = await service.sql(
      `select child_ids from audit.entry where what = 'saw register of a group' and subject ->> 'groupId' = $1`,
      [groupId],
    )
    assert.deepEqual(new Set(entry?.child_ids), new Set([world.amira, world.tom]))
  })
})

describe('a register', () => {
  test('two people take one: each sends only what they changed', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const amira = (await aPlace(service, groupId, amirasCase)).placeId
    const tom = (await aPlace(service, groupId, tomsCase)).placeId
    const at = register(groupId, sessionIds[0]!)
    const here = async () =>
      (await service.as('practitioner').visit(at)).page
        .querySelectorAll('input[name=here]')
        .filter((input) => input.hasAttribute('checked'))
        .map((input) => input.getAttribute('value'))
    await service.as('practitioner').send(at, { here: amira })
    await service.as('colleague').send(at, { here: tom })
    assert.deepEqual(new Set(await here()), new Set([amira, tom]))
    await service.as('practitioner').send(at, { here: [tom], was: [amira, tom] })
    assert.deepEqual(await here(), [tom])
    assert.match(await main('practitioner', `/groups/${groupId}`), /1 came/)
  })

  test('somebody new is added on the way, and it leads back to the register', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const at = register(groupId, sessionIds[0]!)
    const link = (await service.as('practitioner').visit(at)).page.querySelector(`a[href*="/children/new"]`)!
    const sent = await service.as('practitioner').send(link.getAttribute('href')!, {
      ...{ caseId: amirasCase, agreedBy: 'Sara Khan' },
      ...{ 'agreedOn[day]': '2', 'agreedOn[month]': '3', 'agreedOn[year]': '2026' },
    })
    assert.equal(sent.location, at)
    assert.match(await main('practitioner', at), /Amira Khan/)
  })

  test('is taken on the day and not before, and of nobody else’s group', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const { placeId } = await aPlace(service, groupId, amirasCase)
    const early = await service.as('practitioner').send(register(groupId, sessionIds[1]!), { here: placeId })
    assert.match(early.body, /still to come/)
    assert.equal(early.status, 422)
    const other = await aGroup(service)
    const wrong = await service
      .as('practitioner')
      .send(register(other.groupId, other.sessionIds[0]!), { here: placeId })
    assert.equal(wrong.status, 404)
  })

  test('a full group has a waiting list; whoever leaves makes room', async () => {
    const { groupId, sessionIds } = await aGroup(service, { places: 1 })
    const amira = await aPlace(service, groupId, amirasCase)
    const tom = await aPlace(service, groupId, tomsCase)
    assert.deepEqual([amira.isIn, tom.isIn], [true, false])
    const waits = await service.as('practitioner').send(register(groupId, sessionIds[0]!), { here: tom.placeId })
    assert.match(waits.body, /Tom O’Brien waits for a place/)
    const give = () => service.as('practitioner').send(`/groups/${groupId}/places/${tom.placeId}`, { _button: 'give' })
    assert.match((await give()).body, /The group is full/)
    const leave = (why: string) =>
      service.as('practitioner').send(`/groups/${groupId}/places/${amira.placeId}`, { _button: 'leave', why })
    assert.equal((await leave('')).status, 422)
    assert.equal((await leave('Would rather draw')).status, 303)
    assert.equal((await give()).status, 303)
    assert.match(await main('practitioner', `/groups/${groupId}`), /left on 2 March 2026: Would rather draw/)
  })

  test('with 40 children it is at most 100 kB, and four statements', async () => {
    const { groupId, sessionIds } = await aGroup(service, { places: 40 })
    await service.sql(
      `with made as (
         insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, known_to, created_at)
         select 1, gen_random_uuid(), 'Child' || n, 'Of the group', '2013-01-01', $1, 8, array[$2]::uuid[], now() from generate_series(1, 40) n
         returning id)
       insert into group_place (area_id, id, group_id, child_id, case_id, state, asked_by, asked_at, since, agreed_by, agreed_on, school_id, known_to)
       select 1, gen_random_uuid(), $3, id, $4, 'in', $5, now(), '2026-03-02', 'Parent', '2026-03-02', $1, array[$2]::uuid[] from made`,
      [world.hillRoad, world.keyWork, groupId, amirasCase, people.practitioner.id],
    )
    await service.as('practitioner').visit('/account')
    const { result, sent } = await service.statements(() =>
      service.as('practitioner').visit(register(groupId, sessionIds[0]!)),
    )
    assert.equal(result.page.querySelectorAll('input[name=here]').length, 40)
    assert.ok(result.body.length <= 100_000, String(result.body.length))
    assert.ok(sent.length + 1 <= 4, String(sent.length + 1))

    const places = await service.sql('select id from group_place where group_id = $1', [groupId])
    const { sent: written } = await service.statements(() =>
      service.as('practitioner').send(register(groupId, sessionIds[0]!), {
        here: places.map(({ id }) => id as string),
        note: 'Everybody came, and we made our own rules.',
      }),
    )
    const [marks] = await service.sql('select count(*)::int as n from group_mark where session_id = $1', [
      sessionIds[0],
    ])
    assert.equal(marks!.n, 40)
    // Opening the form first is three of them.
    assert.ok(written.length + 2 - 4 <= 8, String(written.length))
  })
})

describe('notes', () => {
  test('a note on the group names no child: neither one of the group, nor one of a class list', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const { placeId } = await aPlace(service, groupId, amirasCase)
    const at = register(groupId, sessionIds[0]!)
    const write = (note: string) => service.as('practitioner').send(at, { here: placeId, was: placeId, note })
    for (const named of ['Amira was sad.', 'Today Amira’s turn came.', 'Tom O’Brien looked in.'])
      assert.match((await write(named)).body, /seems to have a child’s name/, named)
    assert.equal((await write('Somebody was sad, and the others waited.')).status, 303)
    assert.match(await main('colleague', at), /Somebody was sad/)
  })

  test('a private note goes to the child’s record, read as the case is, and the group does not show it', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const { placeId } = await aPlace(service, groupId, amirasCase)
    const at = register(groupId, sessionIds[0]!)
    const note = { content: 'Amira said it is loud at home.', audience: 'service' }
    const about = `/groups/${groupId}/places/${placeId}/note?session=${sessionIds[0]}`
    const early = await service.as('practitioner').send(about, note)
    assert.match(early.body, /is not marked as here/)
    await service.as('practitioner').send(at, { here: placeId })
    assert.equal((await service.as('practitioner').send(about, note)).status, 303)
    for (const path of [at, `/groups/${groupId}`]) assert.doesNotMatch(await main('practitioner', path), /loud at home/)
    assert.match(await main('supervisor', `/cases/${amirasCase}/contacts`), /loud at home/)
    assert.doesNotMatch(await main('lead', `/cases/${amirasCase}/contacts`), /loud at home/)
    const [kept] = await service.sql(
      `select contact_count, last_contact_at is not null as met from help_case where id = $1`,
      [amirasCase],
    )
    assert.equal(kept!.met, true)
  })
})

describe('sessions', () => {
  test('one is moved to another school day, or called off with its reason', async () => {
    const { groupId, sessionIds } = await aGroup(service)
    const change = (fields: Record<string, string>) =>
      service.as('practitioner').send(`${register(groupId, sessionIds[1]!)}/change`, fields)
    const to = (day: string, month: string) => ({
      _button: 'move',
      'to[day]': day,
      'to[month]': month,
      'to[year]': '2026',
    })
    assert.match((await change(to('6', '4'))).body, /The school is shut on that day: Easter Monday/)
    assert.match((await change(to('2', '3'))).body, /meets on that day already/)
    assert.equal((await change(to('11', '3'))).status, 303)
    assert.equal((await change({ _button: 'call off' })).status, 422)
    assert.equal((await change({ _button: 'call off', why: 'Snow' })).status, 303)
    assert.match(await main('teacher', `/groups/${groupId}`), /Called off: Snow/)
    const { placeId } = await aPlace(service, groupId, amirasCase)
    await service.as('practitioner').send(register(groupId, sessionIds[0]!), { here: placeId })
    const held = await service.as('practitioner').send(`${register(groupId, sessionIds[0]!)}/change`, to('12', '3'))
    assert.match(held.body, /was held/)
  })
})

test('CSW-44: an idea of the team’s own is in its words, for one child or many, and ends with what came of it', async () => {
  const { groupId, sessionIds } = await aGroup(service, { places: 1, ownIdea: 'A garden to look after' })
  const { placeId } = await aPlace(service, groupId, amirasCase)
  await service.as('practitioner').send(register(groupId, sessionIds[0]!), { here: placeId })
  const end = (fields: Record<string, string>) => service.as('practitioner').send(`/groups/${groupId}/end`, fields)
  assert.match((await end({ outcome: 'helped' })).body, /Write what came of it/)
  assert.match((await end({ outcome: 'helped', whatCameOfIt: 'Amira goes out at break.' })).body, /child’s name/)
  assert.equal((await end({ outcome: 'helped', whatCameOfIt: 'Break goes better with a job to do.' })).status, 303)
  const said = await main('lead', `/groups/${groupId}`)
  for (const words of ['A garden to look after', 'It helped', 'Break goes better', 'the group ended'])
    assert.ok(said.includes(words), words)
  const late = await service.as('practitioner').send(register(groupId, sessionIds[0]!), { here: placeId })
  assert.match(late.body, /has ended/)
  assert.match(await main('practitioner', '/groups?ended=yes'), /Calm together/)
})

test('a child whose case is closed, or who goes to another school, has left the group', async () => {
  const { groupId } = await aGroup(service)
  await aPlace(service, groupId, amirasCase)
  await aPlace(service, groupId, tomsCase)
  await service.as('supervisor').send(`/cases/${amirasCase}/close`, {
    ...{ outcome: 'aim met', note: 'All is well.', wayBack: 'Ring us.', whyActionsStay: 'None' },
  })
  const state = () =>
    service.sql('select child_id, state, why_left from group_place where group_id = $1 and state = $2', [
      groupId,
      'left',
    ])
  assert.deepEqual(await state(), [{ child_id: world.amira, state: 'left', why_left: 'case closed' }])
})

describe('the last place', () => {
  const other = aService()
  let cases: string[]

  before(async () => {
    await other.ready
    cases = [(await aCase(other)).caseId, (await aCase(other, { childId: world.tom })).caseId]
  })

  const ask = (groupId: string, caseId: string) =>
    other.as('practitioner').change((write) => askForPlace(write, groupId, { caseId, agreedBy: null, agreedOn: null }))
  const inIt = async (groupId: string) =>
    (await other.sql(`select id from group_place where group_id = $1 and state = 'in'`, [groupId])).length

  test('of two who ask for it at once, one child has it and the other waits', async () => {
    const { groupId } = await aGroup(other, { places: 1 })
    const asked = await Promise.all(cases.map((caseId) => ask(groupId, caseId)))
    assert.equal(asked.filter(({ isIn }) => isIn).length, 1)
    assert.equal(await inIt(groupId), 1)
  })

  test('of two who give it at once to children who wait, one does', async () => {
    const { groupId } = await aGroup(other, { places: 1 })
    const waiting = [await ask(groupId, cases[0]!), await ask(groupId, cases[1]!)]
    await other.sql(`update group_place set state = 'waiting', since = null where group_id = $1`, [groupId])
    const given = await Promise.allSettled(
      waiting.map(({ placeId }) => other.as('practitioner').change((write) => givePlace(write, groupId, placeId, 1))),
    )
    assert.deepEqual(given.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    assert.equal(await inIt(groupId), 1)
  })
})
