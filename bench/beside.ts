/** Several products beside one another, asked in turn: a busy moment of the machine falls on all of them alike. */
import type { Address } from '#platform/db/database.ts'
import { PASSWORD, worldOf } from './area.ts'
import { connectTo, signIn } from './clients.ts'
import { settle } from './database.ts'
import { load, type Measured, median, round, warmUp } from './load.ts'
import { askOfProduct, type Name } from './operations.ts'
import { cpuOf, untilQuiet } from './processes.ts'
import { freePort, startProduct } from './product.ts'
import type { Server } from './server.ts'

export interface Comparing {
  readonly rounds: number
  readonly seconds: number
  readonly asked: readonly Name[]
}

interface Wanted {
  readonly name: string
  readonly scale: number
  readonly admin: Address
  /** How many processes serve pages. Left out, one does both pages and work in the background. */
  readonly processes?: number
}

type Beside = Record<
  string,
  Record<string, { rate: number; ratio: number; p95: number; cpuOfWeb: number; cpuOfDatabase: number }>
>

/** Of each operation, what each product answered; `ratio` is its rate ÷ that of the first. */
export async function measureBeside(
  server: Server,
  wanted: readonly Wanted[],
  { asked, rounds, seconds, atOnce }: Comparing & { atOnce: number },
): Promise<Beside> {
  const products: Awaited<ReturnType<typeof aProduct>>[] = []
  for (const each of wanted) products.push(await aProduct(each))
  const pids = [server.postgres.pid, ...products.map(({ pid }) => pid)]
  const operations: Beside = {}
  for (const operation of asked.filter((each) => each !== 'bulk')) {
    for (const { admin } of wanted) await settle(admin)
    await untilQuiet(pids)
    for (const product of products) await warmUp(product.once(operation), atOnce)
    const runs = products.map((): Measured[] => [])
    for (let turn = 0; turn < rounds; turn += 1)
      for (const [place, { pid, once }] of products.entries())
        runs[place]!.push(
          await load(once(operation), { atOnce, seconds, cpu: () => [pid, server.postgres.pid].map(cpuOf) }),
        )
    const middle = runs.map(median)
    const first = middle[0]!.rate
    const measured = Object.fromEntries(
      middle.map(({ rate, p95, cpu: [cpuOfWeb = 0, cpuOfDatabase = 0] }, place) => [
        products[place]!.name,
        { rate, ratio: round(rate / first), p95, cpuOfWeb, cpuOfDatabase },
      ]),
    )
    print(operation, measured)
    operations[operation] = measured
  }
  return operations

  async function aProduct({ name, scale, admin, processes }: Wanted) {
    const product = await startProduct(admin, await freePort(), { folder: server.folder, processes })
    server.stops.push(product.stop)
    const connection = connectTo(product.base, atOnce)
    server.stops.push(connection.close)
    const world = worldOf(scale)
    const cookies = {
      working: await signIn(connection, world.worker.email, PASSWORD),
      searching: await signIn(connection, world.searcher.email, PASSWORD),
      counting: await signIn(connection, world.commissioner.email, PASSWORD),
    }
    const asks = await askOfProduct(connection, world, cookies)
    const once = (operation: Name) => async (nth: number) => {
      const { status } = await connection.send(asks[operation]!(nth, 'html'))
      if (status !== 200 && status !== 303) throw new Error(`${operation} was answered ${status}`)
    }
    return { name, pid: product.pid, once }
  }
}

function print(operation: string, measured: Beside[string]) {
  for (const [name, { rate, ratio, cpuOfWeb, cpuOfDatabase }] of Object.entries(measured)) {
    const cores = [cpuOfWeb, cpuOfDatabase].map((each) => round((each * rate) / 1000)).join(' + ')
    const used = `${cpuOfWeb} + ${cpuOfDatabase} ms of processor, ${cores} cores in use`
    console.log(`${operation.padEnd(12)} ${name.padEnd(12)} ${rate} a second, ${ratio} times; web + database: ${used}`)
  }
}
