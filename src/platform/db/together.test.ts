import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { countingPackets } from '#test/packets.ts'
import { aService } from '#test/service.ts'

const service = aService()
const packetsOf = countingPackets(service)
const priya = service.as('practitioner')

async function number({ db }: Read, value: number | string) {
  const { n } = await db
    .selectFrom(sql<{ n: number }>`(select ${value}::int as n)`.as('said'))
    .select('said.n')
    .executeTakeFirstOrThrow()
  return n
}

describe('statements that are asked together', () => {
  test('leave in one packet, and each has its own answer', async () => {
    const look = () =>
      priya.look(async (read) => {
        const found = await Promise.all([number(read, 1), number(read, 2), later(read), number(read, 4)])
        assert.deepEqual(found, [1, 2, 3, 4])
        read.seen('numbers', {})
      })
    await look()
    assert.equal(await packetsOf(look), 3, 'one to enter, one to ask, one with the log')
  })

  test('that fail, fail with what the database has against the first of them', async () => {
    await assert.rejects(
      priya.look(async (read) => {
        const [one, other] = await Promise.allSettled([number(read, 'one'), number(read, 2)])
        for (const { reason } of [one, other] as PromiseRejectedResult[])
          assert.match(String(reason), /invalid input syntax/)
        throw new Error('Both were told')
      }),
      /Both were told/,
    )
  })

  test('beside something that throws before they are sent, are not sent any more', async () => {
    const unheard: unknown[] = []
    const hear = (error: unknown) => unheard.push(error)
    process.on('unhandledRejection', hear)
    const no = (): Promise<number> => {
      throw new Error('No')
    }
    const look = () => priya.look((read) => Promise.all([number(read, 1), no()]))
    await assert.rejects(look(), /No/)
    const packets = await packetsOf(() => assert.rejects(look(), /No/))
    await new Promise((resolve) => setTimeout(resolve, 20))
    process.off('unhandledRejection', hear)
    assert.deepEqual(unheard, [], 'nothing that nobody waits for fails, which would end the process')
    assert.equal(packets, 2, 'one to enter, one to roll back')
  })

  test('one after the other are asked one after the other', async () => {
    assert.deepEqual(await priya.look(async (read) => [await number(read, 1), await number(read, 2)]), [1, 2])
  })
})

/** Something was thought about first, and nothing waited for. */
async function later(read: Read) {
  await Promise.resolve()
  return number(read, 3)
}
