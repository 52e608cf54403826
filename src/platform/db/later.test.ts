import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Write } from '#platform/context.ts'
import { countingPackets } from '#test/packets.ts'
import { aService } from '#test/service.ts'

const service = aService()
const packetsOf = countingPackets(service)
const priya = service.as('practitioner')

/** A notice that she has read or not, as the simplest row of hers. */
const noticing = ({ db, actor, now }: Write, id: string) =>
  db.insertInto('notice').values({ areaId: actor.areaId, id, toId: actor.id, kind: 'case paused', at: now })
const notice = (nth: number) => `0199eeee-0000-7000-8000-0000000000b${nth}`
const kept = async () =>
  (await service.sql<{ id: string }>(`select id from notice where id::text like '0199eeee-%b_' order by id`)).map(
    ({ id }) => id,
  )

describe('a change that nobody waits for', () => {
  test('takes no round trip of its own', async () => {
    const write = (nth: number) =>
      priya.change(async (write) => {
        write.later(noticing(write, notice(nth)))
        write.audit('noticed', {})
      })
    await write(1)
    assert.equal(await packetsOf(() => write(2)), 2, 'one to enter, one with the commit')
    assert.deepEqual(await kept(), [notice(1), notice(2)])
  })

  test('is there for whatever is asked after it', async () => {
    const seen = await priya.change(async (write) => {
      write.later(noticing(write, notice(3)))
      const row = await write.db
        .selectFrom('notice')
        .where('areaId', '=', write.actor.areaId)
        .where('id', '=', notice(3))
        .select('kind')
        .executeTakeFirst()
      write.audit('noticed', {})
      return row?.kind
    })
    assert.equal(seen, 'case paused')
  })

  test('that the database has something against is not kept, nor is anything beside it', async () => {
    const before = await kept()
    const twice = priya.change(async (write) => {
      write.later(noticing(write, notice(4)))
      write.later(noticing(write, notice(4)))
      write.audit('noticed', {})
    })
    await assert.rejects(twice, /notice_pkey/)
    const beforeAsking = priya.change(async (write) => {
      write.later(noticing(write, notice(1)))
      await noticing(write, notice(5)).execute()
      write.audit('noticed', {})
    })
    await assert.rejects(beforeAsking, /notice_pkey/)
    assert.deepEqual(await kept(), before)
  })

  test('is not sent when the verb refuses after it', async () => {
    const before = await kept()
    const refused = priya.change(async (write) => {
      write.later(noticing(write, notice(6)))
      throw new Error('No')
    })
    await assert.rejects(refused, /No/)
    assert.deepEqual(await kept(), before)
  })

  test('is a change: without a line in the log it is not kept', async () => {
    const silently = priya.change(async (write) => write.later(noticing(write, notice(7))))
    await assert.rejects(silently, /without a line in the log/)
    assert.ok(!(await kept()).includes(notice(7)))
  })

  test('and one that was asked and not waited for is kept with the rest', async () => {
    await priya.change(async (write) => {
      void noticing(write, notice(8)).execute()
      // Time enough for it to be asked, and too little for it to leave.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
      write.audit('noticed', {})
    })
    assert.ok((await kept()).includes(notice(8)))
  })
})
