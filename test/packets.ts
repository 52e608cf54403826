import { before } from 'node:test'
import type { PoolClient } from 'pg'
import type { Service } from './service.ts'

/** Counts how often something leaves for the database while some work is done. */
export function countingPackets(service: Service): (work: () => Promise<unknown>) => Promise<number> {
  let packets = 0
  before(async () => {
    await service.ready
    const counted = new WeakSet<PoolClient>()
    service.database.pool.on('acquire', (client) => {
      if (counted.has(client)) return
      counted.add(client)
      const { stream } = (client as unknown as { connection: { stream: { write(...given: unknown[]): unknown } } })
        .connection
      const write = stream.write.bind(stream)
      stream.write = (...given) => {
        packets += 1
        return write(...given)
      }
    })
  })
  return async (work) => {
    const earlier = packets
    await work()
    return packets - earlier
  }
}
