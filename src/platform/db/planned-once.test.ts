import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService } from '#test/service.ts'
import { exchange } from './exchange.ts'

const service = aService()
const numbers = Array.from({ length: 4_000 }, (_, n) => n)

test('a page’s question is planned once a connection, however long it is; a write of many rows is not kept', async () => {
  await service.ready
  const client = await service.database.pool.connect()
  const send = (text: string) => exchange(client, [{ text, values: [] }])
  const kept = async (text: string) => {
    await send(text)
    return (await client.query('select from pg_prepared_statements where statement = $1', [text])).rowCount
  }
  try {
    await send('begin')
    await send('create temp table number (n int) on commit drop')
    assert.equal(await kept(`select ${numbers.join(' + ')} as sum`), 1)
    assert.equal(await kept('insert into number values (1)'), 1)
    assert.equal(await kept(`insert into number values (${numbers.join('), (')})`), 0)
    await send('rollback')
  } finally {
    client.release()
  }
})
