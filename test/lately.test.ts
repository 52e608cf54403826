import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asSomebody } from '#platform/context.ts'
import { countingPackets } from './packets.ts'
import { aService, people } from './service.ts'

const service = aService()
const priya = service.as('practitioner')

const packetsOf = countingPackets(service)

/** What the page says of whoever is signed in. */
const account = async (path = '/cases') => (await priya.visit(path)).page.querySelector('.nhsuk-header__account')?.text

describe('a page begins as whoever it was lately', () => {
  test('from the second on, a page of one statement takes two round trips', async () => {
    await priya.visit('/cases?mine=yes')
    // The second is the first with columns that are known.
    await priya.visit('/cases?mine=yes')
    assert.equal(await packetsOf(() => priya.visit('/cases?mine=yes')), 2)
  })

  test('and a page that asks nothing takes two as well', async () => {
    await priya.visit('/account')
    assert.equal(await packetsOf(() => priya.visit('/account')), 2)
  })

  test('what has changed about them since is so at once', async () => {
    assert.match((await account())!, /Priya/)
    await service.sql(`update staff_member set given_name = 'Parveen' where id = $1`, [priya.id])
    assert.match((await account())!, /Parveen/)
    await service.sql(`update staff_member set given_name = 'Priya' where id = $1`, [priya.id])
    assert.match((await account())!, /Priya/)
  })

  test('what waits for them is counted anew, though nothing else has changed', async () => {
    const waiting = async () => (await priya.visit('/cases')).page.querySelector('header')!.text
    const before = await waiting()
    await service.sql(
      `insert into notice (area_id, id, from_id, to_id, kind, at) values ($1, gen_random_uuid(), $2, $2, 'case paused', '2026-03-02T08:00:00Z')`,
      [people.practitioner.areaId, priya.id],
    )
    assert.notEqual(await waiting(), before)
  })

  test('roles that ended are no roles: what they opened is not there, and its statement is not answered', async () => {
    const path = '/cases'
    assert.equal((await priya.visit(path)).status, 200)
    const [ends, begins] = [`'2026-03-01'`, 'null'].map((day) => async () => {
      await service.sql(`update membership set ends_on = ${day} where staff_id = $1`, [priya.id])
      await service.sql(`delete from auth.rights where staff_id = $1`, [priya.id])
    })
    await ends!()
    assert.equal((await priya.visit(path)).status, 404)
    await begins!()
    assert.equal((await priya.visit(path)).status, 200, 'and are there again with the rights')
  })

  test('whoever was signed out meanwhile sees nothing', async () => {
    assert.equal((await priya.visit('/cases')).status, 200)
    await service.sql(`update auth.sign_in set ended_at = '2026-03-02T08:59:00Z' where staff_id = $1`, [priya.id])
    const reply = await priya.visit('/cases')
    assert.equal(reply.status, 303)
    assert.match(reply.location!, /^\/sign-in/)
    await service.sql(`update auth.sign_in set ended_at = null where staff_id = $1`, [priya.id])
    assert.equal((await priya.visit('/cases')).status, 200)
  })

  test('two pages at once do not mix what was found for each', async () => {
    const { areaId, id } = people.practitioner
    const [one, other] = ['/account', '/clubs/new'] as const
    await service.sql(
      `insert into draft (area_id, id, staff_id, path, fields, edit, begun_at, updated_at)
       select $1, gen_random_uuid(), $2, $3, '{"name": "half a sentence"}', 1, at, at from cast('2026-03-02T08:50:00Z' as timestamptz) as at`,
      [areaId, id, one],
    )
    const offers = async (path: string) => (await priya.visit(path)).page.querySelectorAll('.app-drafts__draft').length
    for (let turn = 0; turn < 3; turn += 1)
      assert.deepEqual(await Promise.all([offers(one), offers(other), offers(one)]), [1, 0, 1])
  })

  test('what is done in vain leaves no line in the log and no look', async () => {
    const said: string[] = []
    const credentials = { ...(await tokenOf()), asLately: true }
    await asSomebody(service.world, credentials, async ({ read }) => said.push(read.actor.name))
    await service.sql(`update staff_member set job_title = 'Somebody else' where id = $1`, [priya.id])
    const lines = () =>
      service.sql<{ n: number }>(`select count(*)::int as n from audit.entry where what = 'saw nothing'`)
    await asSomebody(service.world, credentials, async ({ read }) => {
      said.push(read.actor.jobTitle!)
      read.seen('nothing', {})
      await read.db.selectFrom('area').where('id', '=', read.actor.areaId).select('name').execute()
    })
    assert.equal(said.length, 3, 'once as she was, once as she is')
    assert.equal(said.at(-1), 'Somebody else')
    assert.deepEqual(await lines(), [{ n: 1 }])
  })
})

async function tokenOf() {
  const [, areaId, token] = /linkwork=(\d+)\.(.+)$/.exec(await priya.cookie)!
  return { areaId: Number(areaId), token: Buffer.from(token!, 'base64url') }
}
