/** `--web N`: what several processes that serve pages answer beside one, in turn on one database, each with a worker of its own. */
import type { Address } from '#platform/db/database.ts'
import { PASSWORD, worldOf } from './area.ts'
import { connectTo, signIn } from './clients.ts'
import { load, type Measured, median, round, warmUp } from './load.ts'
import { askOfProduct, type Name } from './operations.ts'
import { cpuOf, untilQuiet } from './processes.ts'
import { freePort, startProduct } from './product.ts'
import type { Server } from './server.ts'

const AT_ONCE = 32

interface Comparing {
  readonly scale: number
  readonly rounds: number
  readonly seconds: number
  readonly asked: readonly Name[]
  readonly processes: number
}

export async function compareProcesses(
  server: Server,
  admin: Address,
  { scale, rounds, seconds, asked, processes }: Comparing,
) {
  const one = await aProduct(1)
  const several = await aProduct(processes)
  const operations: Record<string, unknown> = {}
  for (const name of asked.filter((each) => each !== 'bulk')) {
    const runs: Record<'one' | 'several', Measured[]> = { one: [], several: [] }
    await untilQuiet([one.product.pid, several.product.pid, server.postgres.pid])
    for (const each of [one, several]) await warmUp(onceOf(each, name), AT_ONCE)
    for (let turn = 0; turn < rounds; turn += 1) {
      runs.one.push(await turnOf(one, name))
      runs.several.push(await turnOf(several, name))
    }
    const [alone, together] = [median(runs.one), median(runs.several)]
    const used = ({ rate, cpu }: Measured) => cpu.map((each) => round((each * rate) / 1000))
    operations[name] = { ratio: round(together.rate / alone.rate), one: alone.rate, several: together.rate }
    console.log(
      `${name}: ${alone.rate} a second from one process, ${together.rate} from ${processes}: ${round(together.rate / alone.rate)} times`,
    )
    console.log(`  cores in use, web and database: ${used(alone).join(' + ')}; ${used(together).join(' + ')}`)
  }
  return { at: new Date().toISOString(), scale, processes, operations }

  async function aProduct(web: number) {
    const product = await startProduct(admin, await freePort(), { folder: server.folder, processes: web })
    server.stops.push(product.stop)
    const connection = connectTo(product.base, AT_ONCE)
    server.stops.push(connection.close)
    const world = worldOf(scale)
    const cookies = {
      working: await signIn(connection, world.worker.email, PASSWORD),
      searching: await signIn(connection, world.searcher.email, PASSWORD),
      counting: await signIn(connection, world.commissioner.email, PASSWORD),
    }
    return { product, connection, operations: await askOfProduct(connection, world, cookies) }
  }

  function onceOf({ connection, operations }: Awaited<ReturnType<typeof aProduct>>, name: Name) {
    const asking = operations[name]!
    return async (nth: number) => {
      const { status } = await connection.send(asking(nth, 'html'))
      if (status !== 200 && status !== 303) throw new Error(`${name} was answered ${status}`)
    }
  }

  function turnOf(of: Awaited<ReturnType<typeof aProduct>>, name: Name) {
    return load(onceOf(of, name), {
      atOnce: AT_ONCE,
      seconds,
      cpu: () => [of.product.pid, server.postgres.pid].map(cpuOf),
    })
  }
}
