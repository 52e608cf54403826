import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendFile } from '#features/imports/testing/send-file.ts'
import { aService, world } from '#test/service.ts'
import { changeSchool } from '../keeping/change-school.ts'
import { aRegister, links, read, save, school } from './testing/a-register.ts'

const service = aService()
const schoolOf = async (code: string) =>
  (
    await service.sql(
      'select s.*, o.name, o.active, o.nation, closed_on::text, opened_on::text from school s join organisation o on o.area_id = s.area_id and o.id = s.id where s.area_id = 1 and code = $1',
      [code],
    )
  )[0]
const rowsOf = (batchId: string) =>
  service.sql('select line, step, reasons, row_values from import_row where batch_id = $1 order by line', [batchId])
const contents = async () => ({
  schools: await service.sql(`select to_jsonb(s) - 'version' as row from school s order by id`),
  organisations: await service.sql(`select to_jsonb(o) - 'version' as row from organisation o order by id`),
})
const send = (batchId: string, button: string) =>
  service.as('administrator').send(`/imports/${batchId}`, { _button: button })

test('only an area administrator reads the register in, and sees what it would do', async () => {
  for (const person of ['lead', 'teacher', 'supervisor', 'commissioner', 'educationManager'] as const) {
    assert.equal((await service.as(person).visit('/schools/import')).status, 404, person)
    assert.equal(
      (await sendFile(service, person, '/schools/import', [{ content: aRegister([school('110001')]) }])).status,
      404,
      person,
    )
  }
  const reply = await sendFile(service, 'administrator', '/schools/import', [
    { content: aRegister([school('110001')]) },
    { content: '', fileName: '', field: 'links' },
  ])
  assert.equal(reply.status, 303)
  assert.equal((await service.as('administratorElsewhere').visit(reply.location!)).status, 404)
  assert.equal((await service.as('lead').visit(reply.location!)).status, 404)
  const page = await service.as('administrator').visit(reply.location!)
  assert.match(page.page.querySelector('table')!.text, /St Zoë’s 110001 \(URN 110001\).*1 High Street, Ely, CB7 4AA/s)
  assert.equal(await schoolOf('110001'), undefined)
  await send(reply.location!.split('/').at(-1)!, 'discard')
})

test('a wrong form keeps what was typed', async () => {
  const nothing = await sendFile(service, 'administrator', '/schools/import', [{ content: '', fileName: '' }], {
    las: '201, x',
    leaveOutClosed: 'yes',
  })
  assert.equal(nothing.status, 422)
  const said = nothing.page.querySelector('.nhsuk-error-summary')!.text
  assert.match(said, /Choose the file of establishments/)
  assert.match(said, /Enter codes of 3 digits/)
  assert.equal(nothing.page.querySelector('#las')!.getAttribute('value'), '201, x')
  assert.ok(nothing.page.querySelector('input[name=leaveOutClosed][checked]'))
  const picture = await sendFile(service, 'administrator', '/schools/import', [{ content: '%PDF-1.7' }])
  assert.match(picture.page.querySelector('#file-error')!.text, /PDF/)
})

test('a school is added as the register says', async () => {
  const { counts } = await save(service, [school('110002', { address3: 'Fen End', locality: 'Isle', closedOn: '' })])
  assert.equal(counts.new, 1)
  const found = (await schoolOf('110002'))!
  assert.deepEqual(
    [
      found.name,
      found.code_scheme,
      found.la_code,
      found.establishment_number,
      found.type_code,
      found.phase,
      found.status,
      found.nation,
      found.active,
    ],
    ['St Zoë’s 110002', 'URN', '201', '3614', '2', 'Primary', 'open', 'England', true],
  )
  assert.deepEqual(
    [
      found.lowest_age,
      found.highest_age,
      found.locality,
      found.postcode,
      found.telephone,
      found.head_name,
      found.pupils,
      found.opened_on,
      found.closed_on,
      found.source,
    ],
    [4, 11, 'Isle, Fen End', 'CB7 4AA', '02072831147', 'Mrs Anaïs Hall', 210, '1920-09-01', null, 'GIAS'],
  )
  const page = await service.as('teacher').visit(`/schools/${found.id}`)
  assert.match(page.page.querySelector('main')!.text, /Reception to Year 6/)
})

test('the same file again changes nothing and says so', async () => {
  const before = await contents()
  const { batchId, counts } = await read(service, [school('110002', { address3: 'Fen End', locality: 'Isle' })])
  assert.deepEqual(counts, { unchanged: 1, elsewhere: 0 })
  assert.match((await service.as('administrator').visit(`/imports/${batchId}`)).page.text, /This file changes nothing/)
  await send(batchId, 'apply')
  assert.deepEqual(await contents(), before)
})

test('each status code is understood, and counts where the name says something else', async () => {
  const { batchId } = await save(service, [
    school('110011', { statusCode: '2', statusName: 'Closed', closedOn: '31-08-2020' }),
    school('110012', { statusCode: '3', statusName: 'Open, but proposed to close' }),
    school('110013', { statusCode: '4', statusName: 'Proposed to open' }),
    school('110014', { statusCode: '2', statusName: 'Open' }),
    school('110015', { statusCode: '7' }),
  ])
  const found = await Promise.all(['110011', '110012', '110013', '110014'].map(schoolOf))
  assert.deepEqual(
    found.map((each) => [each!.status, each!.active]),
    [
      ['closed', false],
      ['open, but proposed to close', true],
      ['proposed to open', true],
      ['closed', false],
    ],
  )
  assert.equal(found[0]!.closed_on, '2020-08-31')
  const rows = await rowsOf(batchId)
  assert.match(rows[3]!.reasons[0].en, /The code says Closed \(2\) and the name says Open\. The code counts/)
  assert.deepEqual([rows[4]!.step, rows[4]!.reasons[0].column], ['bad', 'EstablishmentStatus (code)'])
})

test('establishments that are not in England are left out, and rows that cannot be read are named', async () => {
  const { batchId, counts } = await read(service, [
    school('110021', { typeCode: '25', typeName: 'Offshore schools' }),
    school('110022', { typeCode: '30', typeName: 'Welsh establishment' }),
    school('110023', { typeCode: '37', typeName: 'British schools overseas' }),
    school('12'),
    school('110024', { name: '' }),
    school('110025'),
    school('110025'),
    school('110026', { lowestAge: '12', highestAge: '4', openedOn: '31-02-2000', pupils: 'many' }),
  ])
  assert.deepEqual(counts, { 'left out': 3, bad: 2, new: 2, twice: 1, noted: 1, elsewhere: 0 })
  const rows = await rowsOf(batchId)
  assert.match(rows[0]!.reasons[0].en, /Offshore schools/)
  assert.deepEqual(
    rows.slice(3, 5).map(({ line, reasons }) => [line, reasons[0].column]),
    [
      [5, 'URN'],
      [6, 'EstablishmentName'],
    ],
  )
  assert.match(rows[6]!.reasons[0].en, /The same URN as in row 7/)
  assert.deepEqual(
    rows[7]!.reasons
      .map(({ column }: { column: string }) => column)
      .toSorted((a: string, b: string) => a.localeCompare(b)),
    ['NumberOfPupils', 'OpenDate', 'StatutoryHighAge'],
  )
  assert.deepEqual([rows[7]!.row_values.record.lowestAge, rows[7]!.row_values.record.openedOn], [null, null])
})

test('only schools of the local authorities asked for are read, and closed ones stay away when asked', async () => {
  const rows = [
    school('110031'),
    school('110032', { laCode: '202' }),
    school('110033', { laCode: '203' }),
    school('110034', { statusCode: '2', statusName: 'Closed' }),
  ]
  const { counts, batchId } = await read(service, rows, { localAuthorities: ['201', '202'], leaveOutClosed: true })
  assert.deepEqual(counts, { new: 2, 'left out': 1, elsewhere: 1 })
  assert.match(
    (await service.as('administrator').visit(`/imports/${batchId}`)).page.text,
    /1 school of another local authority was passed over/,
  )
  const many = await read(
    service,
    Array.from({ length: 501 }, (_, index) => school(String(200_000 + index))),
  )
  assert.match(
    (await service.as('administrator').visit(`/imports/${many.batchId}`)).page.text,
    /This is a long list of schools.*It would add 501 schools/s,
  )
})

test('what changed is shown field by field; a school that closes keeps everything and says who took over, on both pages', async () => {
  await save(service, [school('110041'), school('110042', { pupils: '99' })])
  const old = (await schoolOf('110041'))!
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) select 1, gen_random_uuid(), id, $1, 'teacher', '2025-09-01' from staff_member where area_id = 1 limit 1`,
    [old.id],
  )
  const next = [
    school('110041', { statusCode: '2', statusName: 'Closed', closedOn: '31-08-2025' }),
    school('110042', { pupils: '140', headLastName: 'Okafor' }),
    school('110043'),
  ]
  const { batchId } = await read(service, next, {
    links: links(['110041', '110042'], ['110042', '110041', 'Predecessor'], ['110043', '999999']),
  })
  const shown = await service.as('administrator').visit(`/imports/${batchId}?step=changed`)
  const text = shown.page.querySelector('table')!.structuredText
  assert.match(text, /Status: Open → Closed/)
  assert.match(text, /Closed on: 31 August 2025/)
  assert.match(text, /Taken over by URN: 110042/)
  assert.match(text, /Number of pupils: 99 → 140/)
  assert.match(text, /Head teacher: Mrs Anaïs Hall → Mrs Anaïs Okafor/)
  assert.match(
    (await rowsOf(batchId))[2]!.reasons[0].en,
    /School 999999 \(999999\) took over\. That school is not here/,
  )
  await send(batchId, 'apply')
  const closed = (await schoolOf('110041'))!
  const successor = (await schoolOf('110042'))!
  assert.deepEqual([closed.status, closed.successor_id, closed.active], ['closed', successor.id, false])
  assert.equal((await service.sql('select 1 from membership where organisation_id = $1', [old.id])).length, 1)
  assert.match(
    (await service.as('teacher').visit(`/schools/${closed.id}`)).body,
    new RegExp(`/schools/${successor.id}`),
  )
  assert.match(
    (await service.as('teacher').visit(`/schools/${successor.id}`)).body,
    new RegExp(`/schools/${closed.id}`),
  )
  assert.equal((await read(service, next, { links: links(['110041', '110042']) })).counts.unchanged, 3)
})

test('two new schools of which one took over are both added, whichever comes first', async () => {
  await save(
    service,
    [
      school('110051', { statusCode: '2', statusName: 'Closed' }),
      school('110052'),
      school('110053', { statusCode: '2', statusName: 'Closed' }),
    ],
    { links: links(['110051', '110052'], ['110053', '110051'], ['110053', '110052']) },
  )
  const [first, second, third] = await Promise.all(['110051', '110052', '110053'].map(schoolOf))
  assert.equal(first!.successor_id, second!.id)
  assert.equal(third!.successor_id, first!.id)
})

test('what a person set by hand stays until somebody says otherwise', async () => {
  await save(service, [school('110061')])
  const before = (await schoolOf('110061'))!
  const details = {
    name: 'Our Zoë',
    phase: before.phase,
    status: before.status,
    lowestAge: 4,
    highestAge: 11,
    street: before.street,
    locality: before.locality,
    town: before.town,
    county: before.county,
    postcode: before.postcode,
    telephone: '01353 000000',
    website: before.website,
    headName: before.head_name,
    pupils: before.pupils,
    openedOn: before.opened_on,
    closedOn: null,
    clusterId: null,
    successorCode: null,
  }
  await service
    .as('administrator')
    .change((write) => changeSchool(write, before.id, { ...details, version: before.version }))
  const { counts, batchId } = await save(service, [school('110061', { pupils: '300' })])
  assert.equal(counts.changed, 1)
  const after = (await schoolOf('110061'))!
  assert.deepEqual([after.name, after.telephone, after.pupils], ['Our Zoë', '01353 000000', 300])
  const shown = await service.as('administrator').visit(`/imports/${batchId}?step=changed`)
  assert.match(
    shown.page.querySelector('table')!.text,
    /Name: Our Zoë, kept as you set it\. The register says St Zoë’s 110061/,
  )

  const again = await read(service, [school('110061', { pupils: '300' })])
  assert.deepEqual(again.counts, { kept: 1, elsewhere: 0 })
  await service
    .as('administrator')
    .send(`/imports/${again.batchId}?step=kept`, { shown: '2', ticked: 'take', tick: '2' })
  await send(again.batchId, 'apply')
  const taken = (await schoolOf('110061'))!
  assert.deepEqual([taken.name, taken.telephone, taken.edited_fields], ['St Zoë’s 110061', '02072831147', []])
})

test('a school that was written down by hand is known by its URN, and keeps what was written', async () => {
  const { counts } = await save(service, [school('900001', { name: 'Another name', pupils: '800' })])
  assert.deepEqual([counts.changed, counts.new], [1, undefined])
  const found = (await schoolOf('900001'))!
  assert.deepEqual(
    [found.id, found.name, found.pupils, found.source, found.lowest_age],
    [world.hillRoad, 'Hill Road School', 800, 'GIAS', 11],
  )
  assert.ok(found.edited_fields.includes('name'))
})

test('P26: undo puts every school back, takes away those that nobody uses, and keeps and names the others', async () => {
  await save(service, [school('110071'), school('110072')])
  const before = await contents()
  const { batchId } = await save(
    service,
    [
      school('110071', { statusCode: '2', statusName: 'Closed', pupils: '1', name: 'Renamed' }),
      school('110072', { pupils: '2' }),
      school('110073'),
      school('110074', { statusCode: '2', statusName: 'Closed' }),
    ],
    { links: links(['110071', '110073'], ['110074', '110073'], ['110073', '110072']) },
  )
  assert.notDeepEqual(await contents(), before)
  assert.equal((await send(batchId, 'undo')).status, 303)
  assert.deepEqual(await contents(), before)

  const used = await save(service, [school('110072', { pupils: '3', headLastName: 'Osei' }), school('110075')])
  const [changed, added] = [(await schoolOf('110072'))!, (await schoolOf('110075'))!]
  await service.sql('update school set pupils = 4, version = version + 1 where id = $1', [changed.id])
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on) select 1, gen_random_uuid(), id, $1, 'teacher', '2025-09-01' from staff_member where area_id = 1 limit 1`,
    [added.id],
  )
  await send(used.batchId, 'undo')
  const after = (await schoolOf('110072'))!
  assert.deepEqual([after.pupils, after.head_name], [4, 'Mrs Anaïs Hall'])
  assert.ok(await schoolOf('110075'))
  const page = await service.as('administrator').visit(`/imports/${used.batchId}?step=not+undone`)
  assert.match(page.page.querySelector('table')!.text, /Somebody has changed this since: number of pupils/)
  assert.match(page.page.querySelector('table')!.text, /come to be at this school since/)
})

test('in Welsh as well', async () => {
  const page = await service.as('administrator').visit('/schools/import?lang=cy')
  assert.match(page.page.querySelector('h1')!.text, /Darllen ysgolion o’r gofrestr/)
})
