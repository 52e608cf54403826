import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { aClassList, contents, nhsNumber, read, rowsOf, save, type TypedRow } from './testing/a-class-list.ts'

const service = aService()
const jon = { givenName: 'John', familyName: 'Smith', bornOn: '2013-01-02' }

/** Each test has a list of its own: children are at school in one year of birth a test. */
let year = 2005
const born = (dayOfYear = '01-02') => `${year}-${dayOfYear}`
beforeEach(() => {
  year += 1
})

const stepsOf = async (rows: readonly TypedRow[]) => {
  const { batchId } = await read(service, aClassList(rows))
  const found = (await rowsOf(service, batchId)).filter(({ line }) => line < 1_000_000)
  return {
    batchId,
    steps: found.map(({ step }) => step),
    reasons: found.map(({ reasons: [reason] }) => reason?.en ?? ''),
    rows: found,
  }
}
const decide = (batchId: string, decisions: Record<number, string>) =>
  service
    .as('lead')
    .send(
      `/imports/${batchId}?step=alike`,
      Object.fromEntries(Object.entries(decisions).map(([line, choice]) => [`row${line}`, choice])),
    )
const apply = (batchId: string) => service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
const childrenNamed = (familyName: string) =>
  service.sql(
    'select id, given_name, born_on::text, version from child where family_name = $1 order by given_name, id',
    [familyName],
  )

test('twins are kept apart and nobody is asked about them, in one file or in two', async () => {
  const twins = [
    { ...jon, familyName: 'Twin', givenName: 'Zara', bornOn: born() },
    { ...jon, familyName: 'Twin', givenName: 'Sara', bornOn: born() },
    { ...jon, familyName: 'Twin', givenName: 'Isaac', bornOn: born() },
  ]
  const { steps, reasons } = await stepsOf(twins)
  assert.deepEqual(steps, ['new', 'twin', 'twin'])
  assert.match(reasons[1]!, /Kept apart as twins/)
  await save(service, aClassList(twins.slice(0, 1)))
  assert.deepEqual((await stepsOf(twins)).steps, ['unchanged', 'twin', 'twin'], 'whoever has a row is nobody else')
  assert.deepEqual((await stepsOf(twins.slice(2))).steps, ['twin'])
  await save(service, aClassList(twins))
  assert.deepEqual((await stepsOf(twins)).steps, ['unchanged', 'unchanged', 'unchanged'])
})

test('P25: of 200 pairs of twins, and of children of one name and birthday, none is made one', async () => {
  const number = (index: number) => nhsNumber(100_000 + index)
  const twins = Array.from({ length: 100 }, (_, index): TypedRow[] => {
    const family = {
      familyName: `Pair${index}`,
      bornOn: born('05-05'),
      addressLine1: '1 High Street',
      postcode: 'EC1A 1BB',
    }
    return [
      { ...family, givenName: 'Amelia' },
      { ...family, givenName: index % 2 ? 'Amelie' : 'Oscar' },
    ]
  })
  const sameNames = Array.from({ length: 100 }, (_, index): TypedRow[] => {
    const named = { familyName: `Same${index}`, givenName: 'Grace', bornOn: born('05-05') }
    return [
      { ...named, nhsNumber: number(index * 2) },
      { ...named, nhsNumber: number(index * 2 + 1) },
    ]
  })
  const rows = [...twins, ...sameNames].flat()
  const { batchId, counts } = await save(service, aClassList(rows))
  assert.deepEqual([counts.new! + counts.twin!, counts.alike], [300, 100])
  const [{ count } = { count: 0 }] = await service.sql(
    `select count(*)::int from child where family_name like 'Pair%' or family_name like 'Same%'`,
  )
  assert.equal(count, 300)
  assert.equal(
    (await rowsOf(service, batchId))
      .filter(({ step }) => step === 'alike')
      .every(({ reasons }) => /another number/.test(reasons[0]!.en)),
    true,
  )
})

test('near matches wait for a person, each with its reason', async () => {
  await save(service, aClassList([{ ...jon, familyName: 'Nearly', bornOn: born('03-04') }]))
  const like = { familyName: 'Nearly', givenName: 'John', bornOn: born('03-04') }
  for (const [row, why] of [
    [{ ...like, givenName: 'Jon' }, /same date of birth and a similar name/],
    [{ ...like, givenName: 'Johnny' }, /similar name/],
    [{ ...like, bornOn: born('04-03') }, /day and month the other way round/],
    [{ ...like, bornOn: born('03-04').replace(String(year), String(year + 1)) }, /another year/],
    [{ ...like, familyName: 'John', givenName: 'Nearly' }, /similar name/],
  ] as const) {
    const { steps, reasons } = await stepsOf([row])
    assert.deepEqual(steps, ['alike'], JSON.stringify(row))
    assert.match(reasons[0]!, why)
  }
  for (const row of [
    { ...like, givenName: 'Grace' },
    { ...like, bornOn: born('09-09') },
    { ...like, familyName: 'Otherwise' },
  ]) {
    assert.notDeepEqual((await stepsOf([row])).steps, ['alike'], JSON.stringify(row))
  }
})

test('the same child: what the list says is taken; until somebody says so nothing happens', async () => {
  await save(service, aClassList([{ ...jon, familyName: 'Decided', bornOn: born() }]))
  const row = { ...jon, givenName: 'Jon', familyName: 'Decided', bornOn: born(), registration: '9Z' }
  const { batchId } = await stepsOf([row])
  await apply(batchId)
  assert.deepEqual(
    (await childrenNamed('Decided')).map(({ given_name }) => given_name),
    ['John'],
  )

  const again = await stepsOf([row])
  const page = await service.as('lead').visit(`/imports/${again.batchId}?step=alike`)
  assert.equal(page.page.querySelectorAll('fieldset legend').length, 1)
  assert.match(
    page.page.querySelector('fieldset')!.text,
    /Row 2: Jon Decided.*Looks like John Decided, born 2 January/s,
  )
  assert.equal((await decide(again.batchId, { 2: 'same' })).status, 303)
  await apply(again.batchId)
  assert.deepEqual(
    (await childrenNamed('Decided')).map(({ given_name }) => given_name),
    ['Jon'],
  )
  assert.deepEqual((await stepsOf([row])).steps, ['unchanged'])
})

test('a different child: both are there, and nobody is asked again', async () => {
  await save(service, aClassList([{ ...jon, familyName: 'Different', bornOn: born() }]))
  const row = { ...jon, givenName: 'Jon', familyName: 'Different', bornOn: born() }
  const { batchId } = await stepsOf([row])
  await decide(batchId, { 2: 'different' })
  await apply(batchId)
  const children = await childrenNamed('Different')
  assert.deepEqual(
    children.map(({ given_name }) => given_name),
    ['John', 'Jon'],
  )
  const [pair] = await service.sql(
    'select child_id, other_child_id from not_the_same where child_id = $1 or other_child_id = $1',
    [children[0]!.id],
  )
  assert.deepEqual(new Set([pair!.child_id, pair!.other_child_id]), new Set(children.map(({ id }) => id)))
  assert.deepEqual((await stepsOf([row])).steps, ['unchanged'])
})

test('a row that is left out adds nobody', async () => {
  await save(service, aClassList([{ ...jon, familyName: 'Skipped', bornOn: born() }]))
  const { batchId } = await stepsOf([{ ...jon, givenName: 'Jon', familyName: 'Skipped', bornOn: born() }])
  await decide(batchId, { 2: 'skip' })
  await apply(batchId)
  assert.equal((await childrenNamed('Skipped')).length, 1)
})

test('two who are not the same and have one name and birthday are told apart by number, address or class', async () => {
  const one = { ...jon, familyName: 'Namesake', bornOn: born(), postcode: 'EC1A 1BB', nhsNumber: nhsNumber(1) }
  const other = { ...one, postcode: 'SW1A 1AA', nhsNumber: nhsNumber(2) }
  const { batchId, steps } = await stepsOf([one, other])
  assert.deepEqual(steps, ['new', 'alike'])
  await decide(batchId, { 3: 'different' })
  await apply(batchId)
  assert.equal((await childrenNamed('Namesake')).length, 2)
  assert.deepEqual((await stepsOf([one, other])).steps, ['unchanged', 'unchanged'], 'by number')
  const withoutNumbers = [one, other].map(({ nhsNumber: _, ...row }) => row)
  assert.deepEqual((await stepsOf(withoutNumbers)).steps, ['unchanged', 'unchanged'], 'by postcode')
  assert.deepEqual((await stepsOf([{ ...jon, familyName: 'Namesake', bornOn: born() }])).steps, ['alike'], 'by nothing')
})

test('one row twice is one child; at two postcodes somebody says which', async () => {
  const row = { ...jon, familyName: 'Twice', bornOn: born(), postcode: 'EC1A 1BB' }
  const rows = [row, row, { ...row, postcode: 'SW1A 1AA' }]
  const { batchId, steps, reasons } = await stepsOf(rows)
  assert.deepEqual(steps, ['new', 'twice', 'alike'])
  assert.match(reasons[1]!, /The same child as in row 2/)
  assert.match(reasons[2]!, /Row 2 is the same child at another postcode/)
  await decide(batchId, { 4: 'same' })
  await apply(batchId)
  const [child, ...more] = await childrenNamed('Twice')
  assert.equal(more.length, 0)
  assert.deepEqual(
    await service.sql('select postcode from home_address where child_id = $1 and to_day is null', [child!.id]),
    [{ postcode: 'SW1A 1AA' }],
  )
  assert.deepEqual((await stepsOf(rows)).steps, ['unchanged', 'twice', 'twice'], 'and is not asked again')
})

test('a number that two rows have, or that is another’s, is never taken on trust', async () => {
  const row = { ...jon, familyName: 'Numbered', bornOn: born(), nhsNumber: nhsNumber(11) }
  const other = { givenName: 'Grace', familyName: 'Elsewise', bornOn: born('06-06'), nhsNumber: nhsNumber(11) }
  const { steps, reasons } = await stepsOf([row, other])
  assert.deepEqual(steps, ['new', 'bad'])
  assert.match(reasons[1]!, /Row 2 has the same NHS number for somebody else/)
  await save(service, aClassList([row]))
  assert.deepEqual((await stepsOf([other])).steps, ['alike'])
  assert.deepEqual(
    (await stepsOf([{ ...row, givenName: 'Grace' }])).steps,
    ['alike'],
    'a twin with the number of the other',
  )
  assert.deepEqual((await stepsOf([{ ...row, familyName: 'Newname' }])).steps, ['changed'], 'a new family name')
  assert.deepEqual(
    (await stepsOf([{ ...row, nhsNumber: nhsNumber(12) }])).steps,
    ['alike'],
    'the same child with another number',
  )
})

test('P26: what people set by hand is never overwritten without a decision: 0 of 500', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({
    ...{
      givenName: `Given${index}`,
      familyName: `Byhand${index}`,
      knownAs: `Known${index}`,
      bornOn: born('07-07'),
      registration: '7A',
      yearGroup: '7',
    },
    ...{
      parent1Name: `Parent ${index}`,
      parent1Relationship: 'Mother',
      parent1Email: `p${index}@example.com`,
      parent1Phone: '07700 900144',
      addressLine1: `${index} High Street`,
      postcode: 'EC1A 1BB',
    },
  }))
  await save(service, aClassList(rows))
  await service.sql(
    `update child set given_name = given_name || ' H', known_as = 'H', registration = 'H', version = version + 1, edited_fields = '{givenName,knownAs,registration}' where family_name like 'Byhand%'`,
  )
  await service.sql(`update adult set phone = '07700 900555', version = version + 1 where full_name like 'Parent %'`)
  await service.sql(
    `update home_address set lines = 'H' where child_id in (select id from child where family_name like 'Byhand%')`,
  )
  const before = await contents(service)
  const changed = rows.map((row, index) => ({
    ...row,
    givenName: `Given${index}`,
    knownAs: 'Other',
    registration: '8B',
    parent1Phone: '07700 900777',
    addressLine1: 'Elsewhere',
  }))
  const { counts, batchId } = await save(service, aClassList(changed))
  assert.equal(counts.kept, 100)
  assert.deepEqual(await contents(service), before)
  const shown = await service.as('lead').visit(`/imports/${batchId}?step=kept`)
  assert.match(shown.page.querySelector('table')!.text, /Class: H, kept as you set it\. The file says 8B/)

  const again = await read(service, aClassList(changed))
  const [row] = (await rowsOf(service, again.batchId)).filter(({ step }) => step === 'kept')
  await service
    .as('lead')
    .send(`/imports/${again.batchId}?step=kept`, { shown: String(row!.line), ticked: 'take', tick: String(row!.line) })
  await apply(again.batchId)
  const [child] = await service.sql(
    'select given_name, known_as, registration, edited_fields from child where id = $1',
    [row!.subject_id],
  )
  assert.deepEqual(child, { given_name: 'Given0', known_as: 'Other', registration: '8B', edited_fields: [] })
  assert.equal((await service.sql(`select 1 from child where registration = 'H'`)).length, 99)
})

test('a child of another school comes here by number and birthday, with all that is known, and the log says so', async () => {
  const upn = 'B801200005001'
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, source, school_id) values (1, gen_random_uuid(), $1, 'UPN', $2, 'by hand', $3)`,
    [world.bea, upn, world.millLane],
  )
  const row = {
    givenName: 'Bea',
    familyName: 'Łukaszewska',
    bornOn: '2016-06-30',
    yearGroup: '4',
    registration: '4X',
    upn,
  }
  const wrong = await stepsOf([{ ...row, bornOn: '2016-07-01' }])
  assert.deepEqual(wrong.steps, ['bad'])
  assert.match(wrong.reasons[0]!, /Another child in your area has this UPN and a different date of birth/)
  assert.doesNotMatch(JSON.stringify(wrong.rows), /Mill Lane|2016-06-30/)

  const { batchId, steps } = await stepsOf([row])
  assert.deepEqual(steps, ['moved here'])
  assert.match(
    (await service.as('lead').visit(`/imports/${batchId}?step=moved+here`)).page.querySelector('table')!.text,
    /Comes from Mill Lane Primary/,
  )
  assert.equal((await service.as('lead').visit(`/children/${world.bea}`)).status, 404)
  await apply(batchId)
  const [bea] = await service.sql('select school_id, registration, roll from child where id = $1', [world.bea])
  assert.deepEqual(bea, { school_id: world.hillRoad, registration: '4X', roll: 'on roll' })
  assert.equal((await service.as('otherLead').visit(`/children/${world.bea}`)).status, 404)
  const [entry] = await service.sql(
    `select child_ids from audit.entry where what = 'class list saved' order by at desc, seq desc limit 1`,
  )
  assert.ok(entry!.child_ids.includes(world.bea))

  const undone = await service.as('lead').send(`/imports/${batchId}`, { _button: 'undo' })
  assert.equal(undone.status, 303)
  const [back] = await service.sql('select school_id, registration from child where id = $1', [world.bea])
  assert.deepEqual(back, { school_id: world.millLane, registration: '4A' })
})

test('only the lead of a school can call a child there, and only by the whole number', async () => {
  const asked = (who: 'lead' | 'otherLead' | 'teacher' | 'leadElsewhere', value: string) =>
    service.as(who).look(async (read) => {
      const { childrenNotOnTheRoll } = await import('./class-list.queries.ts')
      const numbers = [{ scheme: 'UPN', value, bornOn: '2016-06-30' }] as const
      return (await childrenNotOnTheRoll(read, world.hillRoad, numbers, [])).elsewhere
    })
  assert.equal((await asked('lead', 'B801200005001')).size, 1)
  assert.equal((await asked('lead', 'B80120000500')).size, 0)
  for (const who of ['otherLead', 'teacher', 'leadElsewhere'] as const)
    assert.equal((await asked(who, 'B801200005001')).size, 0, who)
})
