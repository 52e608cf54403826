import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CompiledQuery } from 'kysely'
import { aService } from '#test/service.ts'
import { insertMany } from './insert-many.ts'

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
