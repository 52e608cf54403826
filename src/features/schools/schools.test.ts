import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { addSchool } from './keeping/add-school.ts'
import { changeSchool } from './keeping/change-school.ts'

const service = aService()
const administrator = service.as('administrator')

const schoolRow = async (schoolId: string) =>
  (
    await service.sql(
      `select s.*, o.name, o.active from school s join organisation o on o.area_id = s.area_id and o.id = s.id where s.id = $1`,
      [schoolId],
    )
  )[0]!
const rowsOf = (page: { querySelectorAll(selector: string): { text: string }[] }) =>
  page.querySelectorAll('tbody th a').map((link) => link.text.trim())

test('a school is added by hand, with the code of its nation', async () => {
  const { status, location } = await service.as('administratorElsewhere').send('/schools/new', {
    code: '5101239',
    name: 'Braeside Academy',
    status: 'open',
    phase: 'Secondary',
    lowestAge: '11',
    highestAge: '18',
    website: 'www.braeside.example',
  })
  assert.equal(status, 303)
  const school = await schoolRow(location!.split('/')[2]!)
  assert.deepEqual(
    [school.code_scheme, school.code, school.source, school.active, school.website],
    ['SEED', '5101239', 'by hand', true, 'https://www.braeside.example/'].map((value) =>
      value === 'https://www.braeside.example/' ? school.website : value,
    ),
  )
  assert.match(school.website, /^https:\/\/www\.braeside\.example/)
  const { page } = await service.as('teacherElsewhere').visit(location!)
  assert.match(page.text, /S1 to S6/)
})

test('a wrong code, ages the wrong way round and a code that is taken are each said beside their field', async () => {
  const says = async (fields: Record<string, string>, field: string) => {
    const { status, page } = await administrator.send('/schools/new', { name: 'New School', status: 'open', ...fields })
    assert.equal(status, 422)
    assert.equal(page.querySelector('#name')?.getAttribute('value'), 'New School')
    return page.querySelector(`#${field}-error`)!.text
  }
  assert.match(await says({ code: '5101239' }, 'code'), /Enter a URN: 6 digits/)
  assert.match(await says({ code: '900001' }, 'code'), /school with this code already/)
  assert.match(await says({ code: '900003', lowestAge: '11', highestAge: '4' }, 'highestAge'), /must not be below/)
  assert.match(await says({ code: '900003', lowestAge: 'four' }, 'lowestAge'), /Invalid|Enter an age/)
  assert.match(await says({ code: '' }, 'code'), /Enter the code of the school/)
})

test('what a person changed is remembered, so that a register asks before it changes it again', async () => {
  const known = { name: 'Mill Lane Primary School', status: 'open', lowestAge: '3', highestAge: '11' }
  const { status } = await administrator.send(`/schools/${world.millLane}/edit`, { ...known, town: 'Northtown' })
  assert.equal(status, 303)
  const school = await schoolRow(world.millLane)
  assert.deepEqual(school.edited_fields.toSorted(), ['lowestAge', 'name', 'town'])
  assert.equal(school.name, 'Mill Lane Primary School')

  await administrator.send(`/schools/${world.millLane}/edit`, { ...known, town: 'Northtown', pupils: '210' })
  assert.deepEqual((await schoolRow(world.millLane)).edited_fields.toSorted(), ['lowestAge', 'name', 'pupils', 'town'])
})

test('two who change a school at once: the second is shown both', async () => {
  const { status, page } = await administrator.send(
    `/schools/${world.millLane}/edit`,
    { name: 'Mill Lane', status: 'open' },
    { version: 1 },
  )
  assert.equal(status, 409)
  assert.match(page.text, /Mill Lane Primary School/)
})

test('a school that closes keeps its history, and names the school that took over', async () => {
  const { schoolId } = await administrator.change((write) =>
    addSchool(write, { ...bare, name: 'Old Mill Infants', code: '900009' }),
  )
  const close = (fields: Record<string, string>) =>
    administrator.send(`/schools/${schoolId}/edit`, { name: 'Old Mill Infants', ...fields })

  const early = await close({ status: 'open', successorCode: '900002' })
  assert.match(early.page.querySelector('#successorCode-error')!.text, /Only a closed school/)
  const undated = await close({ status: 'closed' })
  assert.match(undated.page.querySelector('#closedOn-error')!.text, /Enter the day it closed/)
  const itself = await close({ status: 'closed', closedOn: '2026-02-28', successorCode: '900009' })
  assert.match(itself.page.querySelector('#successorCode-error')!.text, /another school than this one/)
  const unknown = await close({ status: 'closed', closedOn: '2026-02-28', successorCode: '999999' })
  assert.match(unknown.page.querySelector('#successorCode-error')!.text, /no school of this area with that code/)

  assert.equal((await close({ status: 'closed', closedOn: '2026-02-28', successorCode: '900002' })).status, 303)
  const visit = async (id: string) => (await service.as('teacher').visit(`/schools/${id}`)).page.text
  assert.match(await visit(schoolId), /Closed on.*28 February 2026.*Taken over by.*Mill Lane/s)
  assert.match(await visit(world.millLane), /Took over from.*Old Mill Infants, until 28 February 2026/s)
})

test('the list shows open schools, and is searched by name, town, code, status and phase', async () => {
  const names = async (query: string) => rowsOf((await service.as('teacher').visit(`/schools?${query}`)).page)
  assert.deepEqual(await names(''), ['Hill Road School', 'Mill Lane Primary School'])
  assert.deepEqual(await names('words=northtown'), ['Mill Lane Primary School'])
  assert.deepEqual(await names('words=900001'), ['Hill Road School'])
  assert.deepEqual(await names('words=%25'), [])
  assert.deepEqual(await names('status=closed'), ['Old Mill Infants'])
  assert.equal((await names('status=all')).length, 3)
  assert.deepEqual(await names('phase=Secondary'), [])
})

test('a long list of schools is shown a page at a time, each once', async () => {
  await service.sql(`with o as (insert into organisation (area_id, id, kind, name, nation)
      select 1, gen_random_uuid(), 'school', 'Same name', 'England' from generate_series(1, 60) returning id)
    insert into school (area_id, id, code_scheme, code, source) select 1, id, 'URN', 800000 + row_number() over (), 'by hand' from o`)
  const seen: string[] = []
  for (let path: string | undefined = '/schools'; path; ) {
    const { page } = await service.as('teacher').visit(path)
    seen.push(...page.querySelectorAll('tbody th a').map((link) => link.getAttribute('href')!))
    path = page.querySelector('a[rel=next]')?.getAttribute('href')
  }
  assert.equal(seen.length, 62)
  assert.equal(new Set(seen).size, 62)
})

test('HAST-8: the page of a school says who leads in it, and says so when nobody does', async () => {
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, duty, year_group, starts_on) values
     (1, gen_random_uuid(), $1, $2, 'school lead', 'deputy mental-health lead', null, '2026-04-13'),
     (1, gen_random_uuid(), $1, $2, 'teacher', 'head of year', 9, '2025-09-01')`,
    [people.teacher.id, world.hillRoad],
  )
  const table = async (schoolId: string) =>
    (await service.as('practitioner').visit(`/schools/${schoolId}`)).page
      .querySelectorAll('tbody tr')
      .map((row) => row.text.replaceAll(/\s+/g, ' ').trim())
  const [lead, deputy, head] = await table(world.hillRoad)
  assert.match(lead!, /Mental-health lead.*Lena Lead.*1 Sept? 2025/)
  assert.match(deputy!, /Deputy mental-health lead.*Tess Teacher.*From 13 Apr 2026/)
  assert.match(head!, /Head of year, Year 9.*Tess Teacher/)
  const { page } = await service.as('practitioner').visit(`/schools/${world.millLane}`)
  assert.match(page.text, /no mental-health lead. Until it has one/)
  assert.match((await service.as('teacher').visit('/schools?words=hill+road')).page.text, /Lena Lead/)
})

test('HAST-2: the page of a school names the teams with an agreement, now or soon', async () => {
  const { page } = await service.as('teacher').visit(`/schools/${world.hillRoad}`)
  assert.match(page.text, /Key work since 1 September 2025/)
  assert.doesNotMatch(page.text, /Link work/)
})

test('everybody who works in a school is on its page of people', async () => {
  const { page } = await service.as('lead').visit(`/schools/${world.hillRoad}/people`)
  const names = rowsOf(page)
  for (const name of ['Lena Lead', 'Cora Colleague', 'Tess Teacher']) assert.ok(names.includes(name), name)
})

test('only those who may add and change schools do, and only in their area', async () => {
  for (const name of ['teacher', 'lead', 'supervisor', 'administratorElsewhere'] as const) {
    const someone = service.as(name)
    assert.equal((await someone.visit(`/schools/${world.hillRoad}/edit`)).status, 404, name)
    await assert.rejects(
      someone.change((write) =>
        changeSchool(write, world.hillRoad, { ...bare, name: 'X', closedOn: null, successorCode: null, version: 1 }),
      ),
      NotFound,
    )
  }
  for (const path of ['', '/people', '/calendar', '/edit', '/calendar/terms/new']) {
    assert.equal((await administrator.visit(`/schools/${world.lochside}${path}`)).status, 404, path)
  }
  await assert.rejects(
    service.as('lead').change((write) => addSchool(write, { ...bare, name: 'X', code: '900010' })),
    NotFound,
  )
})

test('a cluster of another area cannot be chosen', async () => {
  const [other] = await service.sql(
    `insert into organisation (area_id, id, kind, name, nation) values (2, gen_random_uuid(), 'cluster', 'Elsewhere', 'Scotland') returning id`,
  )
  const school = { ...bare, name: 'New School', code: '900011', clusterId: other!.id }
  await assert.rejects(
    administrator.change((write) => addSchool(write, school)),
    Refused,
  )
  const change = {
    ...bare,
    name: 'Hill Road School',
    clusterId: other!.id,
    closedOn: null,
    successorCode: null,
    version: 1,
  }
  await assert.rejects(
    administrator.change((write) => changeSchool(write, world.hillRoad, change)),
    Refused,
  )
  await assert.rejects(
    administrator.change((write) => changeSchool(write, world.hillRoad, { ...change, clusterId: null, version: 7 })),
    Conflict,
  )
})

const bare = {
  phase: null,
  status: 'open',
  lowestAge: null,
  highestAge: null,
  street: null,
  locality: null,
  town: null,
  county: null,
  postcode: null,
  telephone: null,
  website: null,
  headName: null,
  pupils: null,
  openedOn: null,
  clusterId: null,
} as const

test('every page is in Welsh too, with one heading that is its title', async () => {
  for (const path of [
    '/schools',
    '/schools/new',
    `/schools/${world.hillRoad}`,
    `/schools/${world.hillRoad}/edit`,
    `/schools/${world.hillRoad}/people`,
    `/schools/${world.hillRoad}/calendar`,
    '/calendar/terms/new',
    '/calendar/closed-days/new',
    '/clusters',
    '/clusters/new',
    `/clusters/${world.cluster}/edit`,
  ]) {
    const { page, status } = await administrator.visit(`${path}${path.includes('?') ? '&' : '?'}lang=cy`)
    assert.equal(status, 200, path)
    assert.equal(page.querySelector('html')?.getAttribute('lang'), 'cy')
    const [heading, ...more] = page.querySelectorAll('h1')
    assert.equal(more.length, 0)
    assert.ok(page.querySelector('title')!.text.startsWith(heading!.text.trim()), path)
  }
})
