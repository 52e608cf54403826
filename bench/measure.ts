/** The six operations in turn, again and again: the ceilings, the calibrator and the product on one database. */
import type { Address } from '#platform/db/database.ts'
import { PASSWORD, worldOf } from './area.ts'
import { importChildren } from './bulk.ts'
import { openCeiling } from './ceiling.ts'
import { connectTo, signIn } from './clients.ts'
import { statementsOf } from './database.ts'
import { load, type Measured, median, round } from './load.ts'
import { askOfCalibrator, askOfProduct, type Name } from './operations.ts'
import { cpuOf, memoryOf } from './processes.ts'
import { freePort, startCalibrator, startProduct } from './product.ts'
import type { Server } from './server.ts'

const AT_ONCE = [1, 16] as const
const TARGETS = ['sql', 'http', 'calibrator', 'html', 'json'] as const
type Target = (typeof TARGETS)[number]

interface Measuring {
  readonly scale: number
  readonly rounds: number
  readonly seconds: number
  readonly asked: readonly Name[]
  readonly profile: string | undefined
  /** Which of several runs on one database it is. */
  readonly run: number
}

export async function measure(
  { folder, operator, postgres, stops }: Server,
  admin: Address,
  { scale, rounds, seconds, asked, profile, run }: Measuring,
) {
  const bytes = new Map<string, number>()
  const world = worldOf(scale, run)
  const product = await startProduct(admin, await freePort(), { profile, folder })
  stops.push(product.stop)
  const calibrator = await startCalibrator({
    admin,
    area: world.areaId,
    worker: world.worker.id,
    port: await freePort(),
  })
  stops.push(calibrator.stop)
  const ceiling = await openCeiling(admin, world, Math.max(...AT_ONCE))
  stops.push(ceiling.close)
  const toProduct = connectTo(product.base, Math.max(...AT_ONCE))
  const toCalibrator = connectTo(calibrator.base, Math.max(...AT_ONCE))
  stops.push(toProduct.close, toCalibrator.close)

  const working = await signIn(toProduct, world.worker.email, PASSWORD)
  const searching = await signIn(toProduct, world.searcher.email, PASSWORD)
  const counting = await signIn(toProduct, world.commissioner.email, PASSWORD)
  const product$ = await askOfProduct(toProduct, world, { working, searching, counting })
  const calibrator$ = askOfCalibrator(world, calibrator.cookie)
  const serverOf = {
    sql: postgres.pid,
    http: calibrator.pid,
    calibrator: calibrator.pid,
    html: product.pid,
    json: product.pid,
  }

  const operations: Record<string, unknown> = {}
  for (const name of asked) {
    if (name === 'bulk') {
      const leading = await signIn(toProduct, world.lead.email, PASSWORD)
      operations.bulk = await bulk(
        () => importChildren(toProduct, world, leading, 2000),
        () => ceiling.bulk(2000),
        rounds,
      )
      continue
    }
    const once = onceOf(name)
    if (!once) {
      operations[name] = null
      continue
    }
    operations[name] = await interleaved(name, once)
  }
  return {
    at: new Date().toISOString(),
    scale,
    operations,
    memory: memoryOf(product.pid),
    readyAfterMs: product.readyAfter,
  }

  /** One request of each kind, which must be answered as it should. */
  function onceOf(name: Exclude<Name, 'bulk'>): Record<Target, (nth: number) => Promise<void>> | undefined {
    const ofProduct = product$[name]
    if (!ofProduct) return undefined
    const over =
      (connection: typeof toProduct, asking: NonNullable<typeof ofProduct>, face: 'html' | 'json') =>
      async (nth: number) => {
        const answer = await connection.send(asking(nth, face))
        if (answer.status !== 200 && answer.status !== 303)
          throw new Error(`${name} (${face}) was answered ${answer.status}: ${answer.body.slice(0, 2000)}`)
        bytes.set(`${name} ${face}`, answer.bytes)
      }
    return {
      sql: (nth) => ceiling[name](nth),
      http: async () => {
        const size = bytes.get(`${name} html`) ?? 10_000
        await toCalibrator.send(
          name === 'writeContact'
            ? {
                method: 'POST',
                path: '/empty',
                body: 'a=b',
                headers: { 'content-type': 'application/x-www-form-urlencoded' },
              }
            : { path: `/empty/${size}` },
        )
      },
      calibrator: over(toCalibrator, calibrator$[name]!, 'html'),
      html: over(toProduct, ofProduct, 'html'),
      json: over(toProduct, ofProduct, 'json'),
    }
  }

  /** Each in turn, again and again, so that a busy moment of the machine falls on all alike. */
  async function interleaved(name: Name, once: Record<Target, (nth: number) => Promise<void>>) {
    const runs = new Map<string, Measured[]>()
    for (const target of TARGETS) for (let nth = 0; nth < 60; nth += 1) await once[target](nth)
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const atOnce of AT_ONCE) {
        for (const target of TARGETS) {
          const watched = target === 'sql' ? [postgres.pid] : [serverOf[target], postgres.pid]
          const measured = await load(once[target], { atOnce, seconds, cpu: () => watched.map(cpuOf) })
          const key = `${target} ${atOnce}`
          runs.set(key, [...(runs.get(key) ?? []), measured])
        }
      }
    }
    const of = (target: Target, atOnce = 16) => median(runs.get(`${target} ${atOnce}`)!)
    const [sql, http, calibrated, html, json] = TARGETS.map((target) => of(target)) as [
      Measured,
      Measured,
      Measured,
      Measured,
      Measured,
    ]
    const cpu = (measured: Measured) => round(measured.cpu.reduce((sum, each) => sum + each, 0))
    return {
      rate: html.rate,
      rateJson: json.rate,
      rateAlone: of('html', 1).rate,
      p50: html.p50,
      p95: html.p95,
      p99: html.p99,
      ratioToSql: round(html.rate / sql.rate),
      ratioToHttp: round(html.rate / http.rate),
      ratioToCalibrator: round(html.rate / calibrated.rate),
      cpuMsPerRequest: cpu(html),
      cpuOfWeb: html.cpu[0],
      cpuOfDatabase: html.cpu[1],
      cpuToCalibrator: round(cpu(html) / cpu(calibrated)),
      bytes: bytes.get(`${name} html`),
      queries: await statementsOf(operator, folder, () => once.html(0)),
      ceilings: { sql: sql.rate, sqlAlone: of('sql', 1).rate, http: http.rate, calibrator: calibrated.rate },
    }
  }
}

async function bulk(product: () => Promise<number>, ceiling: () => Promise<void>, rounds: number) {
  const rates = { sql: [] as number[], product: [] as number[] }
  for (let turn = 0; turn < rounds; turn += 1) {
    const begun = performance.now()
    await ceiling()
    const between = performance.now()
    const rows = await product()
    rates.sql.push(2_000_000 / (between - begun))
    rates.product.push((rows * 1000) / (performance.now() - between))
  }
  const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
  return {
    rowsPerSecond: round(middle(rates.product)),
    ratioToSql: round(middle(rates.product) / middle(rates.sql)),
    ceilings: { sql: round(middle(rates.sql)) },
  }
}
