import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { aPanel } from './testing/a-panel.ts'

const service = aService()
const practitioner = service.as('practitioner')
const lead = service.as('lead')
let panel: Awaited<ReturnType<typeof aPanel>>
const meeting = () => `/meetings/${panel.meetingId}`

before(async () => {
  await service.ready
  panel = await aPanel(service)
  await aCase(service)
})

const rowsOf = async (path: string, as = practitioner) => {
  const { page } = await as.visit(path)
  return page.querySelectorAll('main table tbody tr').map((row) => row.text.replaceAll(/\s+/g, ' ').trim())
}
const itemOf = async (name: string, path = meeting()) => {
  const { page } = await practitioner.visit(path)
  const link = page
    .querySelectorAll('main a')
    .find((each) => each.text === name && each.getAttribute('href')!.includes('/items/'))
  assert.ok(link, `${name} is on the agenda`)
  return link.getAttribute('href')!
}
const errorOf = async (
  sent: Promise<{ status: number; page: { querySelector(of: string): { text: string } | null } }>,
  field: string,
) => {
  const { status, page } = await sent
  assert.equal(status, 422)
  return page.querySelector(`#${field}-error`)?.text ?? ''
}

describe('HACK-6: staff bring students to the panel', () => {
  test('any member raises a child, from the child’s page, and it says who, when and why', async () => {
    const { status, location } = await service.as('teacher').send(`/meetings/raise?child=${world.amira}`, {
      seriesId: panel.seriesId,
      why: 'Cries before maths, three weeks now.',
    })
    assert.equal(status, 303)
    assert.equal(location, `/children/${world.amira}`)
    const [row] = await rowsOf(meeting())
    assert.match(row!, /Amira Khan, Year 7.*Cries before maths.*Tess Teacher/)
    const { page } = await practitioner.visit(await itemOf('Amira Khan'))
    assert.match(page.text, /Tess Teacher, 2 March 2026/)
  })

  test('without why, nobody is raised, and what was typed stays', async () => {
    const said = await errorOf(
      service.as('teacher').send(`/meetings/raise?child=${world.tom}`, { seriesId: panel.seriesId, why: ' ' }),
      'why',
    )
    assert.match(said, /Write why you bring this child/)
  })

  test('raised by two, a child is there once with both reasons', async () => {
    await lead.send(`/meetings/raise?child=${world.amira}`, { seriesId: panel.seriesId, why: 'Her mother rang me.' })
    const rows = await rowsOf(meeting())
    assert.equal(rows.length, 1)
    assert.match(rows[0]!, /Cries before maths.*Her mother rang me/)
  })

  test('a child of another school is not raised here', async () => {
    const { status } = await service
      .as('otherTeacher')
      .send(`/meetings/raise?child=${world.bea}`, { seriesId: panel.seriesId, why: 'x' })
    assert.equal(status, 404, 'who does not sit here does not see the table')
  })

  test('an agency brings a name, and the school says which child it is', async () => {
    const raised = await service
      .as('partner')
      .send('/meetings/raise', { seriesId: panel.seriesId, name: 'Tom O’Brien', why: 'Alone at the club.' })
    assert.equal(raised.status, 303)
    assert.match(
      (await rowsOf(meeting(), service.as('partner')))[0]!,
      /Tom O’Brien/,
      'they see the name that they brought',
    )
    const path = await itemOf('Tom O’Brien')
    const { page } = await practitioner.visit(`${path}/child`)
    assert.match(page.text, /brought by somebody who sees no class list/)
    assert.equal((await practitioner.send(`${path}/child`, { childId: world.tom })).status, 303)
    const [row] = await service.sql(`select child_id, year_group from meeting_item where id = $1`, [
      path.split('/').at(-1),
    ])
    assert.deepEqual(row, { child_id: world.tom, year_group: 10 })
    assert.deepEqual(
      await rowsOf(meeting(), service.as('partner')),
      [],
      'now it is a child whose part is not shared yet',
    )
  })
})

test('HACK-3: a learning lead sees the items of their year group, and no number tells of the others', async () => {
  const [own, ...others] = await rowsOf(meeting(), service.as('teacher'))
  assert.match(own!, /Amira Khan/)
  assert.deepEqual(others, [])
  const [tom, ...more] = await rowsOf(meeting(), service.as('colleagueTeacher'))
  assert.match(tom!, /Tom O’Brien/)
  assert.deepEqual(more, [])
})

test('the agenda is put in order with buttons, without a script', async () => {
  assert.match((await rowsOf(meeting()))[0]!, /Amira/)
  const id = (await itemOf('Tom O’Brien')).split('/').at(-1)
  assert.equal((await practitioner.send(meeting(), { _button: `up ${id}` })).status, 303)
  assert.match((await rowsOf(meeting()))[0]!, /Tom/)
  await practitioner.send(meeting(), { _button: `down ${id}` })
  const inOrder = async () =>
    (await practitioner.visit(meeting())).page
      .querySelectorAll('[data-drag-order] [data-item]')
      .map((item) => item.getAttribute('data-item')!)
  const dragged = (await inOrder()).toReversed()
  assert.ok(dragged.length > 1)
  assert.equal((await practitioner.send(meeting(), { _button: `order ${dragged.join(' ')}` })).status, 303)
  assert.deepEqual(await inOrder(), dragged)
  await practitioner.send(meeting(), { _button: `order ${dragged.toReversed().join(' ')}` })
  assert.match((await rowsOf(meeting()))[0]!, /Amira/)
  const { status, page } = await service.as('teacher').send(meeting(), { _button: `up ${id}` })
  assert.equal(status, 422)
  assert.match(page.text, /Whoever sits for the whole school runs the meeting/)
})

describe('HACK-4: each item ends with a decision, an owner and a day to look again', () => {
  const decide = async (fields: Record<string, string>, name = 'Amira Khan') =>
    practitioner.send(await itemOf(name), fields)

  test('not before the meeting has begun, and it begins on its day', async () => {
    const fields = { decision: 'school support', ownerId: panel.members.leadSits, reviewOn: '2026-03-24' }
    assert.match((await decide(fields)).page.text, /Start the meeting first/)
    assert.match((await practitioner.send(meeting(), { _button: 'start' })).page.text, /Start it on the day/)
    service.clock.advance({ hours: 24 })
    assert.equal((await practitioner.send(meeting(), { _button: 'start' })).status, 303)
    assert.equal((await practitioner.send(meeting(), { _button: 'start' })).status, 303, 'started twice, it began once')
  })

  test('it cannot be left done without one of them', async () => {
    assert.match(await errorOf(decide({}), 'decision'), /Select what you decided/)
    assert.match(await errorOf(decide({ decision: 'group', reviewOn: '2026-03-24' }), 'ownerId'), /without an owner/)
    const { leadSits } = panel.members
    assert.match(await errorOf(decide({ decision: 'group', ownerId: leadSits }), 'reviewOn'), /look at it again/)
    const past = decide({ decision: 'group', ownerId: leadSits, reviewOn: '2026-03-03' })
    assert.match(await errorOf(past, 'reviewOn'), /after today/)
    assert.match(await errorOf(decide({ decision: 'no action' }), 'reason'), /Write why nothing is done/)
    const [{ state }] = (await service.sql(`select state from meeting_item where child_id = $1`, [world.amira])) as [
      { state: string },
    ]
    assert.equal(state, 'waiting')
  })

  test('with them it is done; the story has it, and whoever leads the case hears of it', async () => {
    const fields = {
      ...{ decision: 'school support', ownerId: panel.members.leadSits, reviewOn: '2026-03-24' },
      discussion: 'Settles when she knows what comes next.',
    }
    assert.equal((await service.as('lead').send(await itemOf('Amira Khan'), fields)).status, 303)
    const [row] = await rowsOf(meeting())
    assert.match(row!, /Support in school, Lena Lead, 24 March 2026/)
    const story = await practitioner.visit(`/children/${world.amira}/chronology`)
    assert.match(story.page.text, /Tuesday panel: support in school was agreed/)
    const notices = await service.sql(`select to_id from notice where kind = 'decided at a meeting'`)
    assert.deepEqual(notices, [{ to_id: people.practitioner.id }])
  })

  test('HACK-11: “watch and review” sets the case to watchful waiting, with the day', async () => {
    const fields = {
      decision: 'watch and review',
      ownerId: panel.members.leadSits,
      reviewOn: '2026-03-24',
      reason: 'Let it rest',
    }
    assert.equal((await decide(fields)).status, 303)
    const [row] = await service.sql(`select status, review_on::text from help_case where child_id = $1`, [world.amira])
    assert.deepEqual(row, { status: 'watchful waiting', review_on: '2026-03-24' })
  })

  test('HACK-28: “safeguarding” leads straight to passing the concern on', async () => {
    const fields = { decision: 'safeguarding', ownerId: panel.members.leadSits, reviewOn: '2026-03-04' }
    const { location } = await decide(fields, 'Tom O’Brien')
    assert.equal(location, `/concerns/new?child=${world.tom}`)
  })

  test('two who have it open: the later one is shown what is there now', async () => {
    const path = await itemOf('Tom O’Brien')
    const { status } = await practitioner.send(
      path,
      { decision: 'group', ownerId: panel.members.leadSits, reviewOn: '2026-03-24' },
      { version: 1 },
    )
    assert.equal(status, 409)
  })
})

describe('actions agreed at the table', () => {
  test('are actions like others, and those not done open the next agenda', async () => {
    const path = await itemOf('Tom O’Brien')
    const agreed = await practitioner.send(`${path}/action`, {
      ...{ what: 'Lunch club', ownerId: panel.members.leadSits, place: 'school', dueOn: '2026-03-06' },
    })
    assert.equal(agreed.status, 303)
    assert.match((await lead.visit('/actions')).page.text, /Lunch club/)
    const another = await practitioner.send(`${path}/action`, {
      ...{ what: 'Ring the club', ownerId: panel.members.officerSits, place: 'community', dueOn: '2026-04-06' },
    })
    assert.match(
      (await practitioner.visit(another.location!)).page.text,
      /Ring the club – Ann Officer, by 7 April 2026/,
      'not on Easter Monday',
    )
    const { page } = await practitioner.visit(meeting())
    assert.match(page.text, /Every child has a decision/)
  })

  test('whom nobody came to is put off; minutes are confirmed once, and then they are frozen', async () => {
    await lead.send(`/meetings/raise?child=${world.amira}`, { seriesId: panel.seriesId, why: 'Late addition.' })
    const ended = await practitioner.send(meeting(), { _button: 'end' })
    assert.equal(ended.status, 303, ended.page.querySelector('main')?.text)
    const attendance = { came0: 'came', came1: 'apologies', came2: 'stand-in', standIn2: 'Bo Else' }
    const noted = await practitioner.send(`${meeting()}/attendance`, attendance)
    assert.equal(noted.status, 303, noted.page.querySelector('main')?.text)
    assert.equal((await practitioner.send(meeting(), { _button: 'confirm' })).status, 303)
    assert.equal((await lead.send(meeting(), { _button: 'confirm' })).status, 303)
    const confirmed = await service.sql(`select confirmed_by from meeting where id = $1`, [panel.meetingId])
    assert.deepEqual(confirmed, [{ confirmed_by: people.practitioner.id }], 'two confirmations are one')

    const { page } = await practitioner.visit(meeting())
    assert.match(page.text, /Confirmed by Priya Practitioner/)
    assert.match(page.text, /Somebody came instead: Bo Else/)
    const [tom] = await service.sql(`select id from meeting_item where child_id = $1`, [world.tom])
    const late = await practitioner.send(`/meetings/items/${tom!.id}`, { decision: 'no action', reason: 'x' })
    assert.match(late.page.text, /confirmed and stay as they are/)
    const corrected = await lead.send(`${meeting()}/correct?item=${tom!.id}`, { what: 'It was the art club.' })
    assert.equal(corrected.status, 303)
    assert.match((await practitioner.visit(meeting())).page.text, /It was the art club.*Lena Lead/s)
    const [kept] = await service.sql(`select decision, version from meeting_item where id = $1`, [tom!.id])
    assert.equal(kept!.decision, 'safeguarding', 'the minutes stay as they were')
  })

  test('the next agenda gathers itself: undone first, each child once with all their reasons', async () => {
    service.clock.advance({ days: 7 })
    const opened = await practitioner.send(`/meetings/series/${panel.seriesId}`, { _button: '2026-03-10' })
    const path = opened.location!
    assert.equal((await practitioner.send(path, { _button: 'gather' })).status, 303)
    const rows = await rowsOf(path)
    assert.match(rows[0]!, /Tom O’Brien.*An action is not done, since 6 Mar 2026/)
    assert.match(rows[0]!, /To be looked at again/)
    assert.match(rows[0]!, /Last time, 3 March 2026: Safeguarding; Lunch club \(Lena Lead, open\); Ring the club/)
    assert.match(rows[1]!, /Amira Khan.*Put off last time/)
    assert.equal(rows.length, 2)
    await practitioner.send(path, { _button: 'gather' })
    assert.deepEqual(await rowsOf(path), rows, 'gathered twice, nothing is there twice')
  })
})
