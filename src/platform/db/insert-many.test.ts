import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CompiledQuery } from 'kysely'
import { aService } from '#test/service.ts'
import { insertMany, insertTogether, rowsOf } from './insert-many.ts'

const service = aService()

test('many rows go in as they are: what is left out is the column’s own, and no column takes another’s value', async () => {
  const ids = ['a', 'b', 'c'].map((letter) => `0199eeee-0000-7000-8000-00000000000${letter}`)
  const person = service.as('practitioner')
  const sent: readonly unknown[][] = await person.change(async (write) => {
    const parameters: unknown[][] = []
    const counted = {
      executeQuery: (query: CompiledQuery) => {
        parameters.push([...query.parameters])
        return write.db.executeQuery(query)
      },
    }
    const organisation = { areaId: write.actor.areaId, kind: 'agency' as const, nation: 'Scotland' as const }
    await insertMany(counted as never, 'organisation', [
      { ...organisation, id: ids[0]!, name: 'agency' },
      { ...organisation, id: ids[1]!, name: 'O\'Brien & "Sons"', active: false },
      { ...organisation, id: ids[2]!, name: 'agency', version: 7 },
    ])
    await insertMany(counted as never, 'organisation', [{ ...organisation, id: ids[0]!, name: 'another' }], {
      unlessThere: true,
    })
    await insertMany(counted as never, 'organisation', [])
    write.audit('organisations added', {})
    return parameters
  })
  assert.equal(sent.length, 2)
  assert.equal(
    sent[0]!.length,
    10,
    'an area, a kind and a nation, said once; three ids; two names; what two rows alone say',
  )
  const kept = await service.sql<Record<string, unknown>>(
    `select name, kind, nation, active, version from organisation where id = any ('{${ids.join()}}') order by id`,
  )
  assert.deepEqual(kept, [
    { name: 'agency', kind: 'agency', nation: 'Scotland', active: true, version: 1 },
    { name: 'O\'Brien & "Sons"', kind: 'agency', nation: 'Scotland', active: false, version: 1 },
    { name: 'agency', kind: 'agency', nation: 'Scotland', active: true, version: 7 },
  ])
})

const agency = (areaId: number, nth: number) =>
  ({ areaId, id: `0199eeee-0000-7000-8000-0000000000a${nth}`, kind: 'agency', nation: 'Wales', name: 'same' }) as const

test('rows of two tables go in together, in one statement that looks the same whatever is in them', async () => {
  const person = service.as('practitioner')
  const insert = (nth: number, { name }: { name: string }) =>
    person.change(async (write) => {
      const { areaId, id: fromId } = write.actor
      const notice = {
        areaId,
        id: write.newId(),
        fromId,
        toId: fromId,
        kind: 'case paused',
        at: write.now,
        caseId: undefined,
      }
      insertTogether(
        write,
        rowsOf('organisation', [{ ...agency(areaId, nth), name }, agency(areaId, nth + 1)]),
        rowsOf('action', []),
        rowsOf('notice', [notice]),
      )
      write.audit('organisations added', {})
    })
  const { sent } = await service.statements(async () => {
    await insert(1, { name: 'same' })
    await insert(3, { name: 'other' })
  })
  const texts = sent.map(({ sql }) => sql).filter((sql) => /insert into "notice"/.test(sql))
  assert.equal(texts.length, 2)
  assert.equal(texts[0], texts[1])
  const kept = await service.sql<{ name: string }>(
    `select name from organisation where id::text like '0199eeee-0000-7000-8000-0000000000a%' order by id`,
  )
  assert.deepEqual(
    kept.map(({ name }) => name),
    ['same', 'same', 'other', 'same'],
  )
  const [told] = await service.sql<{ notices: number }>(
    `select count(*)::int as notices from notice where kind = 'case paused'`,
  )
  assert.equal(told?.notices, 2)
})

test('a statement of several tables is a change: without a line in the log it is not kept', async () => {
  const person = service.as('practitioner')
  const silently = person.change(async (write) => {
    const one = (nth: number) => rowsOf('organisation', [agency(write.actor.areaId, nth)])
    insertTogether(write, one(7), one(8))
  })
  await assert.rejects(silently, /without a line in the log/)
})
