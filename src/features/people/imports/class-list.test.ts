import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendFile } from '#features/imports/testing/send-file.ts'
import { aService, world } from '#test/service.ts'
import { aClassList, amira, contents, nhsNumber, read, rowsOf, save, tom } from './testing/a-class-list.ts'

const service = aService()
const page = `/schools/${world.hillRoad}/class-list`

const zofia = {
  ...{ givenName: 'Zofia', familyName: 'Łukaszewska', knownAs: 'Zosia', bornOn: '27/03/2014', registration: '7B' },
  ...{
    addressLine1: '1 Example Street',
    addressLine2: 'Flat 2',
    town: 'London',
    postcode: 'ec1a1bb',
    nhsNumber: '943 476 5870',
  },
  ...{
    parent1Name: 'Ewa Łukaszewska',
    parent1Relationship: 'Mum',
    parent1Email: 'Ewa@Example.com',
    parent1Phone: '07700 900144',
  },
  ...{ parent2Name: 'Jan Nowak', parent2Relationship: 'Guardian', parent2Email: 'jan at home', parent2Phone: '123' },
}

test('only the lead of the school may send its list', async () => {
  for (const person of [
    'otherLead',
    'teacher',
    'leadElsewhere',
    'administrator',
    'practitioner',
    'educationManager',
  ] as const) {
    assert.equal((await service.as(person).visit(page)).status, 404, person)
    assert.equal((await sendFile(service, person, page, [{ content: aClassList([amira]) }])).status, 404, person)
  }
  assert.equal((await service.as('lead').visit(`/schools/${world.millLane}/class-list`)).status, 404)
  assert.equal((await service.as('lead').visit('/schools/not-an-id/class-list')).status, 404)
  assert.equal((await service.as('lead').visit(page)).status, 200)
  assert.equal((await service.sql('select 1 from import_batch')).length, 0)
})

test('what is no list is refused beside the field', async () => {
  const nothing = await sendFile(service, 'lead', page, [{ content: '', fileName: '' }])
  assert.equal(nothing.status, 422)
  assert.match(nothing.page.querySelector('.nhsuk-error-summary')!.text, /Choose the file that holds your list/)
  for (const [content, why] of [
    [Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /picture/],
    [Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), /Excel/],
    ['one,two\n1,2\n', /We look for CHILD_FIRST_NAME, CHILD_LAST_NAME, CHILD_DATE_OF_BIRTH/],
    ['CHILD_FIRST_NAME,CHILD_LAST_NAME\nA,B\n', /missing: CHILD_DATE_OF_BIRTH/],
    [aClassList([]), /no rows/],
  ] as const) {
    const reply = await sendFile(service, 'lead', page, [{ content }])
    assert.equal(reply.status, 422)
    assert.match(reply.page.querySelector('#file-error')!.text, why)
  }
})

test('P26: reading a list in writes nothing but the import itself', async () => {
  const before = await contents(service)
  const { batchId, counts } = await read(service, aClassList([amira, zofia]))
  assert.deepEqual(await contents(service), before)
  assert.deepEqual(counts, { new: 1, unchanged: 1, left: 1, noted: 1, onRoll: 2 })
  const reply = await service.as('lead').visit(`/imports/${batchId}`)
  assert.match(reply.page.querySelector('main')!.text, /Nothing is saved yet/)
  await service.as('lead').send(`/imports/${batchId}`, { _button: 'discard' })
  assert.equal((await service.sql('select 1 from import_row')).length, 0)
})

test('a child is added with what the list says, and what cannot be right is left out and said', async () => {
  const { batchId, counts } = await save(service, aClassList([amira, tom, zofia]))
  assert.equal(counts.new, 1)
  const [row] = (await rowsOf(service, batchId)).filter(({ step }) => step === 'new')
  assert.deepEqual(
    row?.reasons.map(({ column, en }) => [column, en.slice(0, 18)]),
    [
      ['PARENT_2_EMAIL', '‘jan at home’ is n'],
      ['PARENT_2_PHONE', '‘123’ is not a tel'],
    ],
  )
  const noted = await service.as('lead').visit(`/imports/${batchId}?step=noted`)
  assert.match(noted.page.querySelector('table')!.text, /Zofia.*PARENT_2_PHONE: ‘123’ is not a telephone number/s)
  const id = row!.subject_id
  const [child] = await service.sql('select *, born_on::text from child where id = $1', [id])
  assert.deepEqual(
    [
      child!.given_name,
      child!.family_name,
      child!.known_as,
      child!.known_as_safe_with,
      child!.born_on,
      child!.year_group,
      child!.registration,
      child!.roll,
      child!.school_id,
    ],
    ['Zofia', 'Łukaszewska', 'Zosia', ['school'], '2014-03-27', 7, '7B', 'on roll', world.hillRoad],
  )
  assert.deepEqual(await service.sql('select scheme, value, status from child_identifier where child_id = $1', [id]), [
    { scheme: 'NHS number', value: '9434765870', status: 'unverified' },
  ])
  assert.deepEqual(await service.sql('select lines, town, postcode from home_address where child_id = $1', [id]), [
    { lines: '1 Example Street\nFlat 2', town: 'London', postcode: 'EC1A 1BB' },
  ])
  assert.deepEqual(
    await service.sql(
      'select full_name, email, phone, kind, parental_responsibility, may_see, may_be_told from relationship r join adult a on a.id = r.adult_id where child_id = $1 order by full_name',
      [id],
    ),
    [
      {
        full_name: 'Ewa Łukaszewska',
        email: 'ewa@example.com',
        phone: '07700 900144',
        kind: 'mother',
        parental_responsibility: 'not known',
        may_see: false,
        may_be_told: false,
      },
      {
        full_name: 'Jan Nowak',
        email: null,
        phone: null,
        kind: 'carer',
        parental_responsibility: 'not known',
        may_see: false,
        may_be_told: false,
      },
    ],
  )
  const found = await service.as('teacher').visit('/children/search?q=lukaszewska')
  assert.match(found.page.querySelector('main')!.text, /Zofia Łukaszewska/)
  const [entry] = await service.sql(
    `select child_ids from audit.entry where what = 'class list saved' order by at desc limit 1`,
  )
  assert.deepEqual(entry?.child_ids, [id])
})

test('P26: the same file again changes nothing and says so, and adds no parent twice', async () => {
  const before = await contents(service)
  const { batchId, counts } = await read(service, aClassList([amira, tom, zofia]))
  assert.deepEqual(counts, { unchanged: 3, noted: 1, onRoll: 3 })
  const reply = await service.as('lead').visit(`/imports/${batchId}`)
  assert.match(reply.page.querySelector('main')!.text, /This file changes nothing/)
  assert.equal(reply.page.querySelector('button[value=apply]'), null)
  await service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
  assert.deepEqual(await contents(service), before)
})

test('what changed is shown before it is saved, and an empty cell takes nothing away', async () => {
  const change = {
    ...zofia,
    yearGroup: '8',
    registration: '8B',
    knownAs: '',
    addressLine1: '9 New Road',
    addressLine2: '',
    parent1Phone: '07700 900999',
    parent2Name: '',
    parent2Email: '',
    parent2Phone: '',
  }
  const { batchId, counts } = await read(service, aClassList([amira, tom, change]))
  assert.equal(counts.changed, 1)
  const shown = await service.as('lead').visit(`/imports/${batchId}?step=changed`)
  const text = shown.page.querySelector('table')!.structuredText
  assert.match(text, /Year group: Year 7 → Year 8/)
  assert.match(text, /Class: 7B → 8B/)
  assert.match(text, /Home address: 1 Example Street, Flat 2, London, EC1A 1BB → 9 New Road, London, EC1A 1BB/)
  assert.match(text, /Phone number of Ewa Łukaszewska: 07700 900144 → 07700 900999/)
  assert.doesNotMatch(text, /Name to use/)
  const saved = await service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
  assert.equal(saved.status, 303)
  const [child] = await service.sql(`select * from child where given_name = 'Zofia'`)
  assert.deepEqual([child!.year_group, child!.registration, child!.known_as], [8, '8B', 'Zosia'])
  assert.deepEqual(
    await service.sql('select lines, to_day is null as now from home_address where child_id = $1 order by id', [
      child!.id,
    ]),
    [
      { lines: '1 Example Street\nFlat 2', now: false },
      { lines: '9 New Road', now: true },
    ],
  )
  assert.equal((await service.sql('select 1 from relationship where child_id = $1', [child!.id])).length, 2)
})

test('brothers and sisters share a parent of one name and one e-mail address', async () => {
  const parent = { parent1Name: 'Sade Osei', parent1Email: 'sade@example.com' }
  await save(service, aClassList([{ givenName: 'Kofi', familyName: 'Osei', bornOn: '2012-01-05', ...parent }]))
  await save(
    service,
    aClassList([
      { givenName: 'Ama', familyName: 'Osei', bornOn: '2014-01-05', ...parent },
      { givenName: 'Esi', familyName: 'Osei', bornOn: '2015-01-05', ...parent },
    ]),
  )
  assert.equal((await service.sql(`select 1 from adult where full_name = 'Sade Osei'`)).length, 1)
  assert.equal(
    (await service.sql(`select 1 from relationship r join adult a on a.id = r.adult_id where full_name = 'Sade Osei'`))
      .length,
    3,
  )
})

test('each row that cannot be read is named with its column and its reason, and is not saved', async () => {
  const ok = { givenName: 'Bad', familyName: 'Row', bornOn: '2013-01-01' }
  const { batchId } = await save(
    service,
    aClassList([
      { ...ok, bornOn: '31/02/2015' },
      { ...ok, familyName: '' },
      { ...ok, nhsNumber: '9434765871' },
      { ...ok, yearGroup: 'purple' },
      { ...ok, schoolCode: '100000' },
      { ...ok, bornOn: '2013-01-01', upn: 'X' },
      { ...ok, bornOn: '1950-01-01' },
      { ...ok, bornOn: '2030-01-01' },
      { ...ok, givenName: 'x'.repeat(201) },
    ]),
  )
  const rows = (await rowsOf(service, batchId)).filter(({ step }) => step === 'bad')
  assert.deepEqual(
    rows.map(({ line, reasons: [reason] }) => [line, reason?.column]),
    [
      [2, 'CHILD_DATE_OF_BIRTH'],
      [3, 'CHILD_LAST_NAME'],
      [4, 'CHILD_NHS_NUMBER'],
      [5, 'CHILD_YEAR_GROUP'],
      [6, 'CHILD_SCHOOL_URN'],
      [7, 'CHILD_UPN'],
      [8, 'CHILD_DATE_OF_BIRTH'],
      [9, 'CHILD_DATE_OF_BIRTH'],
      [10, 'CHILD_FIRST_NAME'],
    ],
  )
  assert.equal((await service.sql(`select 1 from child where family_name = 'Row'`)).length, 0)
  const shown = await service.as('lead').visit(`/imports/${batchId}?step=bad`)
  assert.match(shown.page.querySelector('table')!.text, /CHILD_DATE_OF_BIRTH: ‘31\/02\/2015’ is not a date/)
  const welsh = await service.as('lead').visit(`/imports/${batchId}?step=bad&lang=cy`)
  assert.match(welsh.page.querySelector('table')!.text, /Nid yw ‘31\/02\/2015’ yn ddyddiad/)
})

test('lists in other encodings, with instructions and empty rows, are read alike', async () => {
  const list = aClassList(
    [{ givenName: 'Esmé', familyName: 'Fernández', bornOn: '2013-05-06' }],
    ['givenName', 'familyName', 'bornOn'],
  )
  const [headings, row] = list.split('\r\n')
  const full = `${headings}\r\nRequired,Required,Required: DD/MM/YYYY\r\n\r\n,,\r\n${row}\r\n`
  const ways = [
    Buffer.from(full),
    Buffer.from(`\ufeff${full}`),
    Buffer.from(full, 'latin1'),
    Buffer.from(`\ufeff${full}`, 'utf16le'),
    Buffer.from(full.replaceAll(',', ';')),
    Buffer.from(full.replaceAll(',', '\t')),
  ]
  for (const way of ways) {
    const { batchId, counts } = await read(service, way)
    assert.equal(counts.new, 1)
    const [first] = await rowsOf(service, batchId)
    assert.deepEqual([first?.line, first?.row_values.name], [5, 'Esmé Fernández'])
  }
})

test('reading a short list in takes 8 statements, and looking at it 3', async () => {
  await service.as('lead').visit(page)
  const content = aClassList([amira, tom, { ...zofia, nhsNumber: nhsNumber(77), familyName: 'Other' }])
  const { result, sent } = await service.statements(() => sendFile(service, 'lead', page, [{ content }]))
  // Opening the form first is two of them.
  assert.ok(sent.length - 2 + 1 <= 8, sent.map(({ sql }) => sql.slice(0, 80)).join('\n'))
  const looked = await service.statements(() => service.as('lead').visit(`${result.location}?step=new`))
  assert.ok(looked.sent.length + 1 <= 3)
})

test('the name of a school says nothing: the code in the row does', async () => {
  const { counts } = await read(service, aClassList([{ ...amira, schoolCode: '900001' }]))
  assert.deepEqual([counts.unchanged, counts.bad], [1, undefined])
})

test('a page of a list, and its history, are nobody else’s', async () => {
  const { batchId } = await read(service, aClassList([amira]))
  for (const person of [
    'otherLead',
    'administrator',
    'leadElsewhere',
    'administratorElsewhere',
    'teacher',
    'practitioner',
  ] as const) {
    assert.equal((await service.as(person).visit(`/imports/${batchId}`)).status, 404, person)
    const change = service.as(person).send(`/imports/${batchId}`, { _button: 'apply' })
    assert.notEqual((await change).status, 303, person)
  }
  assert.doesNotMatch((await service.as('otherLead').visit('/imports')).body, /list\.csv/)
  assert.match((await service.as('lead').visit('/imports')).body, /list\.csv/)
  assert.equal(nhsNumber(1).length, 10)
})
