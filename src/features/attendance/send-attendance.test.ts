import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { sendFile } from '#features/imports/testing/send-file.ts'
import { newId } from '#platform/ids.ts'
import { aService, type PersonName, world } from '#test/service.ts'
import { aRegister } from './testing/a-register.ts'

const service = aService()
const page = `/schools/${world.hillRoad}/attendance`
const [AMIRA, TOM] = ['H801200001001', 'A801200001002']

let numbered: Promise<unknown> | undefined

/** The two have pupil numbers. */
function numbers() {
  const rows = [
    [world.amira, AMIRA],
    [world.tom, TOM],
  ].map(([childId, upn]) =>
    service.sql(
      `insert into child_identifier (area_id, id, child_id, scheme, value, status, source, school_id) values (1, $1, $2, 'UPN', $3, 'unverified', 'class list', $4)`,
      [newId(service.clock.now()), childId, upn, world.hillRoad],
    ),
  )
  return Promise.all(rows)
}

async function send(content: string | Buffer, who: PersonName = 'lead') {
  await (numbered ??= numbers())
  const reply = await sendFile(service, who, page, [{ content, fileName: 'marks.csv' }])
  return { ...reply, batchId: reply.location?.split('/').at(-1)?.split('?')[0] ?? '' }
}

async function save(content: string) {
  const { batchId } = await send(content)
  await service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
  return batchId
}

const rowsOf = (batchId: string) =>
  service.sql('select line, step, row_values, reasons from import_row where batch_id = $1 order by line', [batchId])
const kept = async () =>
  service.sql('select child_id, year, possible, absent, version from attendance_year order by child_id, year')

test('HACK-30: a register is looked through, saved, sent again without changing anything, put right and taken back', async () => {
  const first = aRegister([
    [AMIRA, '2026-02-23', 'AM', '/'],
    [AMIRA, '2026-02-23', 'PM', '\\'],
    [AMIRA, '24/02/2026', '1', 'I'],
    [TOM, '2026-02-23', 'am', 'L'],
  ])
  const { batchId, status } = await send(first)
  assert.equal(status, 303)
  assert.deepEqual(await kept(), [], 'nothing is saved before somebody agreed')
  const look = await service.as('lead').visit(`/imports/${batchId}`)
  assert.match(look.page.querySelector('main')!.text, /Amira Khan.*23 February 2026 to 24 February 2026.*3 new marks/s)
  await service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
  assert.deepEqual(await kept(), [
    { child_id: world.amira, year: 2025, possible: 3, absent: 1, version: 1 },
    { child_id: world.tom, year: 2025, possible: 1, absent: 0, version: 1 },
  ])

  const again = await send(first)
  assert.deepEqual(
    (await rowsOf(again.batchId)).map(({ step }) => step),
    ['unchanged', 'unchanged'],
  )

  const putRight = await save(
    aRegister([
      [AMIRA, '2026-02-24', 'AM', 'M'],
      [AMIRA, '2026-02-24', 'PM', 'O'],
    ]),
  )
  assert.equal((await kept())[0]!.absent, 2)
  await service.as('lead').send(`/imports/${putRight}`, { _button: 'undo' })
  assert.deepEqual((await kept())[0], { child_id: world.amira, year: 2025, possible: 3, absent: 1, version: 3 })
})

test('P26: a row that cannot be used says why, by its line, and the rest waits to be agreed', async () => {
  const { batchId } = await send(
    aRegister([
      [AMIRA, '2026-02-25', 'AM', 'A'],
      [AMIRA, '2026-02-25', 'noon', '/'],
      [AMIRA, '2026-02-30', 'AM', '/'],
      [AMIRA, '2026-03-03', 'AM', '/'],
      [AMIRA, '2019-03-04', 'AM', '/'],
      [AMIRA, '2026-02-28', 'AM', '/'],
      ['', '2026-02-25', 'AM', '/'],
      ['Z999999999999', '2026-02-25', 'AM', '/'],
      ['Z999999999999', '2026-02-26', 'AM', '/'],
      [TOM, '2026-02-25', 'AM', '/'],
      [TOM, '2026-02-25', 'AM', 'I'],
      [TOM, '2026-02-26', 'AM', '/'],
      [TOM, '2026-02-26', 'AM', '/'],
    ]),
  )
  const rows = await rowsOf(batchId)
  assert.deepEqual(
    rows.map(({ line, step, reasons }) => [line, step, reasons[0]?.en.slice(0, 34) ?? '']),
    [
      [2, 'bad', 'There is no attendance code ‘A’.'],
      [3, 'bad', 'Say AM or PM for the session.'],
      [4, 'bad', 'This is not a date.'],
      [5, 'bad', 'This day is still to come.'],
      [6, 'bad', 'This day is more than six school y'],
      [7, 'bad', 'This day is a Saturday or a Sunday'],
      [8, 'bad', 'There is no pupil number in this r'],
      [9, 'bad', 'Nobody on your school’s list has t'],
      [11, 'new', ''],
      [12, 'bad', 'Row 11 says ‘/’ for the same sessi'],
    ],
  )
  assert.match(rows[7]!.reasons[0].en, /\(2 rows\)/)
  assert.equal(rows[8]!.row_values.added, 1, 'of two that disagree neither is taken')
})

test('a row a day is understood too, and what is no register is refused beside the field', async () => {
  const { batchId } = await send(`Pupil UPN,Mark date,AM,PM\n${TOM},27/02/2026,/,\\\n`)
  assert.deepEqual(
    (await rowsOf(batchId)).map(({ step, row_values: { added } }) => [step, added]),
    [['new', 2]],
  )
  for (const [content, why] of [
    [Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /picture/],
    ['one,two\n1,2\n', /We look for UPN, DATE, SESSION, MARK/],
    ['UPN,Date\nA,B\n', /missing: SESSION, MARK/],
    ['\n\n', /empty/],
  ] as const) {
    const reply = await send(content)
    assert.equal(reply.status, 422)
    assert.match(reply.page.querySelector('#file-error')!.text, why)
  }
})

test('nobody but the school’s lead sends a register', async () => {
  for (const person of ['otherLead', 'teacher', 'practitioner', 'administrator', 'leadElsewhere'] as const) {
    assert.equal((await service.as(person).visit(page)).status, 404, person)
    assert.equal((await send(aRegister([[AMIRA, '2026-02-23', 'AM', '/']]), person)).status, 404, person)
  }
})

test('attendance is seen by the school’s own people and those who know the child, and by nobody who only has the class list', async () => {
  const address = `/children/${world.amira}/attendance`
  const seenBy = async (who: PersonName) => {
    const reply = await service.as(who).visit(address)
    return reply.status === 200 && /66\.6% this year/.test(reply.page.querySelector('main')!.text)
  }
  assert.equal(await seenBy('teacher'), true)
  assert.equal(await seenBy('lead'), true)
  assert.equal(await seenBy('practitioner'), false, 'before there is a request')
  await aCase(service)
  assert.equal(await seenBy('practitioner'), true, 'once the team knows the child')
  for (const person of [
    'otherTeacher',
    'otherLead',
    'otherPractitioner',
    'administrator',
    'commissioner',
    'leadElsewhere',
  ] as const)
    assert.equal(await seenBy(person), false, person)
})

test('CSW-49: a child who is helped and is away today without a known reason becomes an action of the lead worker, once', async () => {
  const today = [
    [AMIRA, '2026-03-02', 'AM', 'N'],
    [TOM, '2026-03-02', 'AM', 'N'],
    [AMIRA, '2026-02-27', 'AM', 'N'],
  ] as const
  await save(aRegister(today))
  const asked = () =>
    service.sql(
      `select child_id, owner_name, to_char(due_on, 'YYYY-MM-DD') as due from action where what like 'Ask why they were away%'`,
    )
  const once = [{ child_id: world.amira, owner_name: 'Priya Practitioner', due: '2026-03-02' }]
  assert.deepEqual(await asked(), once)
  await save(aRegister([...today, [AMIRA, '2026-03-02', 'PM', 'I']]))
  assert.deepEqual(await asked(), once)
})

test('CSW-49: the child’s page says when nobody knew why, who was asked, and how soon they answered', async () => {
  const shown = async () =>
    (await service.as('practitioner').visit(`/children/${world.amira}/attendance`)).page.text.replaceAll(/\s+/g, ' ')
  assert.match(await shown(), /When nobody knew why they were away.*2 March 2026.*Priya Practitioner.*Not yet/)
  const answerAt = (minutes: number) =>
    service.sql(
      `update action set status = 'done', answered_by = owner_staff_id, answered_at = agreed_at + $2 * interval '1 minute' where child_id = $1 and away_on is not null`,
      [world.amira, minutes],
    )
  await answerAt(95)
  assert.match(await shown(), /On the same day, within 2 hours/)
  await answerAt(1600)
  assert.match(await shown(), /Later, within 2 days/)
})

test('a register is saved while somebody keeps something about the school, and not while another list of it is saved', async () => {
  const { batchId } = await send(aRegister([[AMIRA, '2026-02-20', 'AM', '/']]))
  const apply = () => service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
  const meanwhile = (holds: 'what refers to it' | 'its lists') =>
    service.as('lead').change(async (write) => {
      const school = write.db.selectFrom('school').where('areaId', '=', 1).where('id', '=', world.hillRoad).select('id')
      await (holds === 'its lists' ? school.forNoKeyUpdate() : school.forKeyShare()).execute()
      write.audit('tried', {})
      return apply()
    })
  const busy = await meanwhile('its lists')
  assert.equal(busy.status, 422)
  assert.match(busy.page.text, /Somebody is saving another list of this school right now/)
  assert.equal((await meanwhile('what refers to it')).status, 303)
})
