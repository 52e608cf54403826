import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aService, type PersonName } from '#test/service.ts'
import type { Read } from './context.ts'
import { addDays } from './dates/day.ts'
import { once } from './once.ts'

const service = aService()

let written = 0
const selectMe = once((read: Read, note: string) => {
  written += 1
  return read.db
    .selectFrom('staffMember')
    .where('areaId', '=', read.actor.areaId)
    .where('id', '=', read.actor.id)
    .select([
      'email',
      sql<string>`${note}::text`.as('note'),
      sql<string>`${note}::text || ${read.today}::date`.as('both'),
      sql<Date>`${read.now}::timestamptz`.as('asked'),
    ])
})

const askAs = (name: PersonName, note: string) =>
  service.as(name).look((read) => selectMe(read, note).executeTakeFirst())

test('a statement is written down once for those with the same roles, and filled in for each who asks', async () => {
  const begun = written
  const first = await askAs('teacher', 'one')
  const again = await askAs('teacher', 'two')
  assert.equal(written - begun, 1)
  assert.deepEqual([first?.note, again?.note], ['one', 'two'])
  assert.equal(again?.both, `two${service.clock.now().toISOString().slice(0, 10)}`)
  assert.deepEqual(again?.asked, service.clock.now())

  const other = await askAs('practitioner', 'three')
  assert.equal(written - begun, 2)
  assert.notEqual(other?.email, first?.email)
})

test('what stands for the same value is one parameter', async () => {
  const { sent } = await service.statements(() => askAs('teacher', 'one'))
  const asked = sent.find(({ sql: text }) => text.includes('as "both"'))!
  assert.equal(asked.parameters.filter((each) => each === 'one').length, 1)
})

test('a statement that looks into what it is given is told so, the first time it is asked', async () => {
  const looksAtToday = once((read: Read) => read.db.selectFrom('area').select(sql`${addDays(read.today, 1)}`.as('day')))
  const looksAtText = once((read: Read, note: string) => read.db.selectFrom('area').select(sql.lit(`${note}!`).as('n')))
  const looksAtList = once((read: Read, notes: readonly string[]) =>
    read.db.selectFrom('area').select(sql.lit(notes.length).as('notes')),
  )
  const looksAtName = once((read: Read) => read.db.selectFrom('area').select(sql.lit(read.actor.name).as('name')))
  const looksAtJson = once((read: Read, note: string) =>
    read.db.selectFrom('area').select(sql`${JSON.stringify({ note })}::jsonb`.as('n')),
  )
  const wrong: [(read: Read) => Promise<unknown>, RegExp][] = [
    [(read) => looksAtJson(read, 'one').execute(), /cannot look into/],
    [(read) => looksAtToday(read).execute(), /Not a day/],
    [(read) => looksAtText(read, 'one').execute(), /cannot look into/],
    [(read) => looksAtList(read, []).execute(), /cannot look into/],
    [(read) => looksAtName(read).execute(), /cannot know “name”/],
  ]
  for (const [asks, says] of wrong) await assert.rejects(service.as('teacher').look(asks), says)
})
