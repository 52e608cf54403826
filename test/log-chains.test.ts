import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withAdmin } from '#platform/db/roles.ts'
import { APP_PASSWORD } from './postgres-for-tests.ts'
import { aService } from './service.ts'

const service = aService()

test('P28: no line waits for another that is on its way, not even of the same person, and every chain stays whole', async () => {
  const { id } = service.as('practitioner')
  const [{ area }] = (await service.sql(`select area_id as area from staff_member where id = $1`, [id])) as [
    { area: number },
  ]
  const line = JSON.stringify([{ did: 'saw it at once', children: [], about: {} }])
  const app = { ...service.admin, user: 'linkwork_app', password: APP_PASSWORD }

  /** Each has written two lines, and keeps them only when all that came after it have. */
  const writeTogether = (howMany: number): Promise<void> =>
    withAdmin(app, async (client) => {
      await client.query(
        `begin; set local lock_timeout to '1s'; set local app.area to '${area}'; set local app.person to '${id}'`,
      )
      for (const _ of ['one', 'and another'])
        await client.query('select audit.write($1, $2, $3::jsonb)', [area, service.clock.now(), line])
      if (howMany > 1) await writeTogether(howMany - 1)
      await client.query('commit')
    })
  await writeTogether(8)

  const chains = await service.sql(
    `select count(*)::int as lines from audit.entry where what = 'saw it at once' and person_id = $1 group by lane`,
    [id],
  )
  assert.deepEqual(
    chains,
    Array.from({ length: 8 }, () => ({ lines: 2 })),
    'the lines of one transaction are in one chain',
  )
  assert.deepEqual(await service.sql('select * from audit.verify($1)', [area]), [])
})
