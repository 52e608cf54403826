import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, world } from '#test/service.ts'
import { schoolCalendarOf } from '../school-calendar-of.ts'
import { addClosedDays, removeClosedDays } from './keep-closed-days.ts'
import { addTerm, removeTerm } from './keep-terms.ts'

const service = aService()
const administrator = service.as('administrator')
const lead = service.as('lead')

const dated = (fields: Record<string, string>) => fields
const isSchoolDay = async (day: string, schoolId: string = world.hillRoad) =>
  (await lead.look((read) => schoolCalendarOf(read, schoolId))).isSchoolDay(day)
const summer = { name: 'Summer term', startsOn: '2026-04-13', endsOn: '2026-07-17' }
const inset = { name: 'Training', kind: 'INSET', from: '2026-05-01', to: '2026-05-01' } as const

test('the area’s terms are entered by its administrator, and shown to everybody', async () => {
  const spring = await administrator.send('/calendar/terms/new', {
    name: 'Spring term',
    'startsOn[day]': '5',
    'startsOn[month]': '1',
    'startsOn[year]': '2026',
    endsOn: '27/3/2026',
  })
  assert.deepEqual([spring.status, spring.location], [303, '/calendar'])
  await administrator.change((write) => addTerm(write, null, summer))

  const { page } = await service.as('teacher').visit(`/schools/${world.hillRoad}/calendar`)
  assert.match(page.text, /Spring term.*5 Jan 2026.*27 Mar 2026.*Area/s)
  assert.match(page.text, /6 April 2026: Easter Monday/)
  assert.equal(page.querySelectorAll('main form button').length, 0)
  assert.equal(await isSchoolDay('2026-04-10'), false)
})

test('days that run backwards, overlap or last too long get a sentence, and nothing is lost', async () => {
  const says = async (fields: Record<string, string>, field: string) => {
    const { status, page } = await administrator.send('/calendar/terms/new', dated({ name: 'Autumn term', ...fields }))
    assert.equal(status, 422)
    assert.equal(page.querySelector('#name')?.getAttribute('value'), 'Autumn term')
    return page.querySelector(`#${field}-error`)!.text
  }
  assert.match(await says({ startsOn: '2026-09-02', endsOn: '2026-09-01' }, 'endsOn'), /last day must be/)
  assert.match(await says({ startsOn: '2026-09-02', endsOn: '2027-10-23' }, 'endsOn'), /longer than a school year/)
  assert.match(
    await says({ startsOn: '2026-07-17', endsOn: '2026-10-23' }, 'startsOn'),
    /“Summer term” is on some of these days/,
  )
  assert.match(await says({ startsOn: '31/9/2026', endsOn: '2026-10-23' }, 'startsOn'), /first day that exists/)
})

test('a school’s lead keeps the dates of their own school', async () => {
  const { status } = await lead.send(`/schools/${world.hillRoad}/calendar/terms/new`, {
    name: 'Our summer term',
    startsOn: '2026-04-20',
    endsOn: '2026-07-10',
  })
  assert.equal(status, 303)
  assert.equal(await isSchoolDay('2026-04-14'), false)
  assert.equal(await isSchoolDay('2026-04-14', world.millLane), true)
  const { page } = await lead.visit(`/schools/${world.hillRoad}/calendar`)
  assert.match(page.text, /Summer term.*not used: this school has its own dates/s)
  assert.match(page.text, /Our summer term.*This school/s)

  const buttons = page.querySelectorAll('main form button')
  assert.deepEqual(
    buttons.map((button) => button.text.replaceAll(/\s+/g, ' ').trim()),
    ['Remove “Our summer term”'],
  )
  const removed = await lead.send(`/schools/${world.hillRoad}/calendar`, {
    _button: buttons[0]!.getAttribute('value')!,
  })
  assert.equal(removed.status, 303)
  assert.equal(await isSchoolDay('2026-04-14'), true)
})

test('INSET days, local holidays and closures are not school days until they are removed', async () => {
  const { status } = await lead.send(`/schools/${world.hillRoad}/calendar/closed-days/new`, {
    kind: 'INSET',
    name: 'Staff training',
    from: '2026-03-09',
  })
  assert.equal(status, 303)
  assert.equal(await isSchoolDay('2026-03-09'), false)
  assert.match((await lead.visit(`/schools/${world.hillRoad}`)).page.text, /Staff training: 9 March 2026/)

  const again = await lead.send(`/schools/${world.hillRoad}/calendar/closed-days/new`, {
    kind: 'closure',
    name: 'Snow',
    from: '2026-03-06',
    to: '2026-03-09',
  })
  assert.match(again.page.querySelector('#from-error')!.text, /“Staff training” is on some of these days/)
  assert.equal(again.page.querySelector('input[value=closure]')?.getAttribute('checked'), '')

  const { page } = await lead.visit(`/schools/${world.hillRoad}/calendar`)
  const button = page.querySelector('main form button')!.getAttribute('value')!
  assert.equal((await lead.send(`/schools/${world.hillRoad}/calendar`, { _button: button })).status, 303)
  assert.equal(await isSchoolDay('2026-03-09'), true)
})

test('nobody else keeps them: not another school’s lead, not a lead for the area, nobody of another area', async () => {
  const { termId } = await administrator.change((write) => addTerm(write, world.hillRoad, { ...summer, name: 'Own' }))
  const { closedDayId } = await administrator.change((write) => addClosedDays(write, world.hillRoad, inset))
  for (const name of ['otherLead', 'teacher', 'supervisor', 'leadElsewhere', 'administratorElsewhere'] as const) {
    const by = service.as(name)
    const acts = [
      by.change((write) => addTerm(write, world.hillRoad, { ...summer, startsOn: '2026-09-02', endsOn: '2026-12-18' })),
      by.change((write) => removeTerm(write, termId)),
      by.change((write) => addClosedDays(write, world.hillRoad, { ...inset, from: '2026-05-05', to: '2026-05-05' })),
      by.change((write) => removeClosedDays(write, closedDayId)),
    ]
    for (const act of await Promise.allSettled(acts)) {
      assert.ok(act.status === 'rejected' && act.reason instanceof NotFound, name)
    }
    assert.equal((await by.visit(`/schools/${world.hillRoad}/calendar/terms/new`)).status, 404, name)
  }
  await assert.rejects(
    lead.change((write) => addTerm(write, null, { ...summer, startsOn: '2026-09-02', endsOn: '2026-12-18' })),
    NotFound,
  )
  assert.equal((await lead.visit('/calendar/terms/new')).status, 404)
})

test('a lead who has left the school no longer keeps its dates', async () => {
  await service.sql(`update membership set ends_on = '2026-03-01' where staff_id = $1`, [lead.id])
  await assert.rejects(
    lead.change((write) => addClosedDays(write, world.hillRoad, inset)),
    NotFound,
  )
  await service.sql(`update membership set ends_on = null where staff_id = $1`, [lead.id])
})

test('a button that names nothing, or what is not there, is a 404', async () => {
  for (const _button of ['', 'term', 'term x', `closed ${world.hillRoad}`, `term ${world.hillRoad}`]) {
    assert.equal((await administrator.send('/calendar', { _button })).status, 404, _button)
  }
})
