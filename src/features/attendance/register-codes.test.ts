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

const hex = (code: string) => Buffer.from(code).toString('hex')

before(async () => {
  await service.ready
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, status, source, school_id) values (2, gen_random_uuid(), $1, 'SCN', $2, 'unverified', 'class list', $3)`,
    [world.callum, SCN, world.lochside],
  )
})

const rowsOf = async (location: string | undefined) => {
  const batchId = location!.split('/').at(-1)!.split('?')[0]!
  const rows = await service.sql(
    `select line, step, row_values ->> 'name' as name, reasons from import_row where batch_id = $1 order by line`,
    [batchId],
  )
  return { batchId, rows: rows.map(({ step, name, reasons }) => [step, name, reasons[0]?.en ?? '']) }
}
const waiting = async () =>
  (await administrator.visit('/attendance-codes/waiting')).page
    .querySelectorAll('main label')
    .map(({ text }) => text.trim())

test('CSW-49: the codes of a first register wait for whoever looks after the area, each once, however many marks have it', async () => {
  const days = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19']
  const { location } = await send(
    register(
      ...days.map((day) => [day, 'AM', 'T1'] as const),
      ['2026-02-19', 'PM', 'callum'],
      ['2026-02-20', 'AM', ''],
    ),
  )
  const { batchId, rows } = await rowsOf(location)
  assert.deepEqual(rows, [
    [
      ...['bad', 'T1'],
      'Your area has not said yet what this code counts as (4 marks, the first in row 2). They can see that you use it. Send the file again when they have said.',
    ],
    [
      ...['bad', 'CALLUM'],
      'Your area has not said yet what this code counts as (1 mark in row 6). They can see that you use it. Send the file again when they have said.',
    ],
  ])
  const look = await service.as('leadElsewhere').visit(`/imports/${batchId}`)
  assert.equal(look.page.querySelector('button[value="apply"]'), null, 'there is nothing to save')
  assert.match(
    (await service.as('leadElsewhere').visit(page)).page.text,
    /what these codes of your register count as: T1\./,
  )

  assert.deepEqual(await waiting(), ['T1 (Scotland)'], 'and what is longer than a code may be a name')
  const today = await administrator.visit('/today')
  assert.match(today.page.text, /1 code waits: a school uses it/)
  assert.equal((await administrator.send('/attendance-codes/waiting', {})).status, 422)
  const reply = await administrator.send('/attendance-codes/waiting', { [`code-0-${hex('T1')}`]: 'authorised' })
  assert.equal(reply.status, 303)
  assert.deepEqual(await waiting(), [])
  assert.doesNotMatch((await service.as('leadElsewhere').visit(page)).page.text, /these codes of your register/)
  assert.doesNotMatch((await administrator.visit('/today')).page.text, /code waits/)

  const again = await rowsOf((await send(register(...days.map((day) => [day, 'AM', 't1'] as const)))).location)
  assert.deepEqual(again.rows, [['new', 'Callum Mac Donald', '']])
  const lines = await service.sql(`select person_id as person from audit.entry where what = 'register code changed'`)
  assert.deepEqual(lines, [{ person: people.administratorElsewhere.id }])
})

test('CSW-49: what is no code is taken off the list, and comes back only with a file; a column of other things is refused', async () => {
  const day = ['2026-02-16', 'PM', '?!'] as const
  await send(register(day))
  assert.deepEqual(await waiting(), ['?! (Scotland)'])
  await administrator.send('/attendance-codes/waiting', { [`code-0-${hex('?!')}`]: 'not a code' })
  assert.deepEqual(await waiting(), [])
  await send(register(day))
  assert.deepEqual(await waiting(), ['?! (Scotland)'])
  await administrator.send('/attendance-codes/waiting', { [`code-0-${hex('?!')}`]: 'not a code' })

  const many = Array.from({ length: 61 }, (_, n) => ['2026-02-16', 'PM', `X${n}`] as const)
  const reply = await send(register(...many))
  assert.equal(reply.status, 422)
  assert.match(reply.page.querySelector('#file-error')!.text, /more than 60 different marks/)
  assert.deepEqual(await waiting(), [])
})

test('CSW-49: what somebody said of a code stays when another, who had not seen it, takes it off the list', async () => {
  const waits = '/attendance-codes/waiting'
  await send(register(['2026-02-16', 'PM', 'q'], ['2026-02-17', 'PM', 'z']))
  assert.equal((await say('q', 'unauthorised')).status, 303)
  const both = { [`code-0-${hex('Q')}`]: 'not a code', [`code-0-${hex('Z')}`]: 'present' }
  const reply = await administrator.send(waits, both)
  assert.equal(reply.status, 422)
  assert.match(reply.page.text, /Somebody has said meanwhile/)
  const kept = () => service.sql(`select code, counts_as from register_code where code in ('Q', 'Z') order by code`)
  assert.deepEqual(await kept(), [{ code: 'Q', counts_as: 'unauthorised' }])
  assert.deepEqual(await waiting(), ['Z (Scotland)'])

  const twice = { [`code-0-${hex('z')}`]: 'present', [`code-0-${hex('Z')}`]: 'authorised' }
  assert.equal((await administrator.send(waits, twice)).status, 303, 'the same code twice is one, and no fault')
  assert.deepEqual((await kept())[1], { code: 'Z', counts_as: 'authorised' })
  for (const code of ['q', 'z']) await say(code, 'not used')
})

test('CSW-49: a file full of what are no codes hides no code that is used', async () => {
  await service.sql(
    `insert into register_code_met (area_id, nation, code, school_id, marks, met_at)
     select 2, 'Scotland', '!' || n, $1, 1, now() from generate_series(100, 219) n`,
    [world.lochside],
  )
  await send(register(['2026-02-16', 'PM', 'zz'], ['2026-02-17', 'PM', 'zz']))
  assert.equal((await waiting())[0], 'ZZ (Scotland)')
  assert.ok((await administrator.visit('/attendance-codes/waiting')).body.length < 100_000)
  await service.sql('delete from register_code_met')
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
  const { batchId, rows } = await rowsOf(location)
  assert.deepEqual(
    rows.map(([step, name, why]) => [step, name, why!.slice(0, 40)]),
    [
      ['new', 'Callum Mac Donald', ''],
      ['bad', '/', 'Your area has not said yet what this cod'],
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
      ['T1', 'authorised'],
    ],
  )
  assert.equal(codes[0]!.said_by, people.administratorElsewhere.id)
  for (const address of ['/attendance-codes', '/attendance-codes/waiting'])
    assert.equal((await service.as('leadElsewhere').visit(address)).status, 404)
  const inAnotherArea = await service.as('administrator').visit('/attendance-codes')
  assert.match(inAnotherArea.page.text, /Nothing has been said yet/)
})
