import assert from 'node:assert/strict'
import { test } from 'node:test'
import { APP_PASSWORD } from '#test/postgres-for-tests.ts'
import { aService } from '#test/service.ts'
import { openDatabase } from './database.ts'
import { mustSeeNothing } from './nobody-entered.ts'

const service = aService()

test('P03: a service whose database shows records where nobody has entered does not begin to serve', async (t) => {
  await mustSeeNothing(service.database)

  const above = openDatabase(service.admin, { connections: 1 })
  t.after(() => above.close())
  await assert.rejects(mustSeeNothing(above), /shows records to a connection on which nobody has signed in/)

  // What somebody entered with stays behind, as by a pooler that pools by session.
  const left = openDatabase({ ...service.admin, user: 'linkwork_app', password: APP_PASSWORD }, { connections: 1 })
  t.after(() => left.close())
  await left.pool.query(`set app.area = '1'`)
  await assert.rejects(mustSeeNothing(left), /nothing is served/)
})
