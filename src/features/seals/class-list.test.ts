import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sendFile } from '#features/imports/testing/send-file.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
const list = `/schools/${world.hillRoad}/class-list`
const csv = [
  'CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_NHS_NUMBER,CHILD_TOWN',
  'Amira,Khan,03/11/2013,,Secretville',
  'Amy,Other,03/11/2013,999 000 0018,Secretville',
  'Amira,Khan,04/12/2012,,Openham',
  'Tom,O’Brien,14/02/2011,,Openham',
].join('\n')

before(async () => {
  await service.ready
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, source, school_id) values (1, gen_random_uuid(), $1, 'NHS number', '9990000018', 'by hand', $2)`,
    [world.amira, world.hillRoad],
  )
  const sealId = '00000000-0000-7000-8001-00000005ea10'
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at) values (1, $1, $2, 'x', $3, '2026-06-01', $3, now())`,
    [sealId, world.amira, people.supervisor.id],
  )
  await service.sql(
    `insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at) values (1, $1, $2, $3, '2026-03-01', $2, now())`,
    [sealId, people.supervisor.id, world.amira],
  )
})

test('P06: a class list neither shows nor changes a restricted record, nor makes a second one beside it', async () => {
  const sent = await sendFile(service, 'lead', list, [{ content: csv }])
  assert.equal(sent.status, 303)
  const rows = await service.sql('select step, subject_id, row_values, reasons from import_row order by line')
  assert.deepEqual(
    rows.map(({ step }) => step),
    ['left out', 'left out', 'new', 'changed'],
    'by name and birthday, by number and birthday; a namesake with another birthday is somebody else',
  )
  for (const row of rows.slice(0, 2)) {
    assert.doesNotMatch(JSON.stringify(row), /Amira|Amy|2013|Secretville/)
    assert.match(JSON.stringify(row.reasons), /Ask Sana Supervisor/)
    assert.equal(row.subject_id, null)
  }
  const batch = sent.location!
  assert.match((await service.as('lead').visit(`${batch}?step=left+out`)).body, /the record is restricted/)
  assert.equal((await service.as('lead').send(batch, { _button: 'apply' })).status, 303)
  const children = await service.sql(
    `select given_name, born_on::text from child where family_name = 'Khan' order by born_on`,
  )
  assert.deepEqual(children, [
    { given_name: 'Amira', born_on: '2012-12-04' },
    { given_name: 'Amira', born_on: '2013-11-03' },
  ])
  const [towns] = await service.sql(`select count(*)::int as count from home_address where town = 'Secretville'`)
  assert.equal(towns?.count, 0)
})
