import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sendFile } from '#features/imports/testing/send-file.ts'
import { aService, people, world } from '#test/service.ts'

/** A school in Scotland, whose register has codes of its own. */
const service = aService()
const page = `/schools/${world.lochside}/attendance`
const administrator = service.as('administratorElsewhere')
const SCN = '123456789'

const send = async (content: string) => sendFile(service, 'leadElsewhere', page, [{ content, fileName: 'marks.csv' }])
const register = (...marks: readonly (readonly [day: string, session: string, code: string])[]) =>
  ['SCN,Date,Session,Mark', ...marks.map((mark) => [SCN, ...mark].join(','))].join('\n')
const say = (code: string, countsAs: string, nation = 'Scotland') =>
  administrator.send('/attendance-codes', { nation, code, countsAs })

before(async () => {
  await service.ready
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, status, source, school_id) values (2, gen_random_uuid(), $1, 'SCN', $2, 'unverified', 'class list', $3)`,
    [world.callum, SCN, world.lochside],
  )
})

test('CSW-49: until the area has said what its codes count as, a register of Scotland is refused with whom to ask', async () => {
  const reply = await send(register(['2026-02-26', 'AM', '10']))
  assert.equal(reply.status, 422)
  assert.match(reply.page.querySelector('#file-error')!.text, /Ask whoever looks after your area/)
})

test('CSW-49: what the area says of a code counts for its schools, and a code of which it said nothing is an error of its row', async () => {
  for (const [code, countsAs] of [
    ['10', 'present'],
    ['l1', 'present'],
    ['21', 'authorised'],
    ['31', 'no reason yet'],
    ['02', 'not possible'],
  ] as const)
    assert.equal((await say(code, countsAs)).status, 303)
  const { location } = await send(
    register(
      ['2026-02-24', 'AM', '10'],
      ['2026-02-24', 'PM', 'L1'],
      ['2026-02-25', 'AM', '21'],
      ['2026-02-25', 'PM', '02'],
      ['2026-02-26', 'AM', '31'],
      ['2026-02-26', 'PM', '/'],
      ['2026-02-27', 'AM', ''],
    ),
  )
  const batchId = location!.split('/').at(-1)!.split('?')[0]!
  const rows = await service.sql('select line, step, reasons from import_row where batch_id = $1 order by line', [
    batchId,
  ])
  assert.deepEqual(
    rows.map(({ line, step, reasons }) => [line, step, reasons[0]?.en ?? '']),
    [
      [2, 'new', ''],
      [7, 'bad', 'There is no attendance code ‘/’.'],
    ],
  )
  await service.as('leadElsewhere').send(`/imports/${batchId}`, { _button: 'apply' })
  const [kept] = await service.sql('select possible, absent from attendance_year where child_id = $1', [world.callum])
  assert.deepEqual(kept, { possible: 4, absent: 2 })
})

test('CSW-49: a code is changed and given up, only by whoever looks after the area, and for its nation alone', async () => {
  assert.equal((await say('l1', 'unauthorised')).status, 303)
  assert.equal((await say('21', 'not used')).status, 303)
  assert.equal((await say('two words', 'present')).status, 422)
  const codes = await service.sql('select nation, code, counts_as, said_by from register_code order by code')
  assert.deepEqual(
    codes.map(({ code, counts_as }) => [code, counts_as]),
    [
      ['02', 'not possible'],
      ['10', 'present'],
      ['31', 'no reason yet'],
      ['L1', 'unauthorised'],
    ],
  )
  assert.equal(codes[0]!.said_by, people.administratorElsewhere.id)
  assert.equal((await service.as('leadElsewhere').visit('/attendance-codes')).status, 404)
  const inAnotherArea = await service.as('administrator').visit('/attendance-codes')
  assert.match(inAnotherArea.page.text, /Nothing has been said yet/)
})
