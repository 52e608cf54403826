/** The six operations in turn, again and again: the ceilings, the calibrator and the product on one database. */
import type { Address } from '#platform/db/database.ts'
import { PASSWORD, worldOf } from './area.ts'
import { importChildren } from './bulk.ts'
import { openCeiling } from './ceiling.ts'
import { connectTo, signIn } from './clients.ts'
import { settle, statementsOf, withoutNewChildren } from './database.ts'
import { load, type Measured, median, round, warmUp } from './load.ts'
import { askOfCalibrator, type Asking, askOfProduct, type Name } from './operations.ts'
import { askOfPages, type PageName } from './pages.ts'
import { cpuOf, memoryOf, untilQuiet } from './processes.ts'
import { freePort, startCalibrator, startProduct } from './product.ts'
import type { Server } from './server.ts'

const AT_ONCE = [1, 16] as const
/** A busy morning (performance.md §3.4): the product alone is asked by so many, each again as soon as it is answered. */
const PEOPLE = 40
const TARGETS = ['sql', 'http', 'calibrator', 'html', 'json'] as const
type Target = (typeof TARGETS)[number]
/** Where V8 draws pages: Postgres and an empty answer are as quick at once. */
const COMPILES: ReadonlySet<Target> = new Set(['calibrator', 'html', 'json'])
type Once = (nth: number) => Promise<void>

interface Measuring {
  readonly scale: number
  readonly rounds: number
  readonly seconds: number
  readonly asked: readonly Name[]
  /** Seconds of warming up, at most. */
  readonly warmUpAtMost: number | undefined
  /** Beside the operations: for these, the database has `makePages` behind it. */
  readonly pages: readonly PageName[]
  readonly profile: string | undefined
  /** Which of several runs on one database it is. */
  readonly run: number
}

export async function measure(
  { folder, operator, postgres, stops }: Server,
  admin: Address,
  { scale, rounds, seconds, warmUpAtMost, asked, pages, profile, run }: Measuring,
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
  const toProduct = connectTo(product.base, PEOPLE)
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
    // What was begun in the background is done before the clock starts: figures, reminders of the day, what was written by others.
    await settle(admin)
    await untilQuiet([product.pid, calibrator.pid, postgres.pid])
    if (name === 'bulk') {
      const leading = await signIn(toProduct, world.lead.email, PASSWORD)
      operations.bulk = await bulk({
        product: () => importChildren(toProduct, world, leading, 2000),
        ceiling: () => ceiling.bulk(2000),
        between: () => withoutNewChildren(admin, world),
        rounds,
      })
      continue
    }
    const once = onceOf(name)
    operations[name] = once ? await interleaved(name, once) : null
  }
  const measuredPages: Record<string, unknown> = {}
  if (pages.length > 0) {
    const asks = await askOfPages(toProduct)
    for (const name of pages) {
      const html = over(name, toProduct, asks[name], 'html')
      measuredPages[name] = await besideNothing(name, { http: asManyBytes(name), html })
    }
  }
  return {
    at: new Date().toISOString(),
    scale,
    operations,
    ...(pages.length > 0 ? { pages: measuredPages } : {}),
    memory: memoryOf(product.pid),
    readyAfterMs: product.readyAfter,
  }

  /** One request, which must be answered as it should. */
  function over(name: string, connection: typeof toProduct, asking: Asking, face: 'html' | 'json'): Once {
    return async (nth) => {
      const answer = await connection.send(asking(nth, face))
      if (answer.status !== 200 && answer.status !== 303)
        throw new Error(`${name} (${face}) was answered ${answer.status}: ${answer.body.slice(0, 2000)}`)
      bytes.set(`${name} ${face}`, answer.bytes)
    }
  }

  /** An answer of the size of the product’s, with nothing behind it. */
  function asManyBytes(name: string): Once {
    return async () => {
      await toCalibrator.send({ path: `/empty/${bytes.get(`${name} html`) ?? 10_000}` })
    }
  }

  function onceOf(name: Exclude<Name, 'bulk'>): Record<Target, Once> | undefined {
    const ofProduct = product$[name]
    if (!ofProduct) return undefined
    const writing = {
      method: 'POST',
      path: '/empty',
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    } as const
    return {
      sql: (nth) => ceiling[name](nth),
      http: name === 'writeContact' ? async () => void (await toCalibrator.send(writing)) : asManyBytes(name),
      calibrator: over(name, toCalibrator, calibrator$[name]!, 'html'),
      html: over(name, toProduct, ofProduct, 'html'),
      json: over(name, toProduct, ofProduct, 'json'),
    }
  }

  /** Each in turn, again and again, so that a busy moment of the machine falls on all alike. */
  async function inTurn(targets: readonly Target[], once: Partial<Record<Target, Once>>) {
    const runs = new Map<string, Measured[]>()
    const again = async (target: Target, atOnce: number) => {
      const watched = target === 'sql' ? [postgres.pid] : [serverOf[target], postgres.pid]
      const measured = await load(once[target]!, { atOnce, seconds, cpu: () => watched.map(cpuOf) })
      const key = `${target} ${atOnce}`
      runs.set(key, [...(runs.get(key) ?? []), measured])
    }
    for (const target of targets)
      await warmUp(once[target]!, Math.max(...AT_ONCE), { compiles: COMPILES.has(target), atMost: warmUpAtMost })
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const atOnce of AT_ONCE) for (const target of targets) await again(target, atOnce)
      await again('html', PEOPLE)
    }
    return (target: Target, atOnce: number = 16) => median(runs.get(`${target} ${atOnce}`)!)
  }

  async function interleaved(name: Name, once: Record<Target, Once>) {
    const of = await inTurn(TARGETS, once)
    const [sql, http, calibrated, html, json] = [of('sql'), of('http'), of('calibrator'), of('html'), of('json')]
    return {
      ...ofProduct(html, http),
      rateJson: json.rate,
      rateAlone: of('html', 1).rate,
      alone: latency(of('html', 1)),
      fortyAtOnce: latency(of('html', PEOPLE)),
      ratioToSql: round(html.rate / sql.rate),
      ratioToCalibrator: round(html.rate / calibrated.rate),
      cpuToCalibrator: round(cpuOfAll(html) / cpuOfAll(calibrated)),
      bytes: bytes.get(`${name} html`),
      queries: await statementsOf(operator, folder, () => once.html(0)),
      ceilings: { sql: sql.rate, sqlAlone: of('sql', 1).rate, http: http.rate, calibrator: calibrated.rate },
    }
  }

  /** A page, which no statement written by hand stands beside: only as many bytes. */
  async function besideNothing(name: PageName, once: Record<'http' | 'html', Once>) {
    const of = await inTurn(['html', 'http'], once)
    const [alone, html, http] = [of('html', 1), of('html'), of('http')]
    return {
      ...ofProduct(html, http),
      alone: latency(alone),
      fortyAtOnce: latency(of('html', PEOPLE)),
      bytes: bytes.get(`${name} html`),
      queries: await statementsOf(operator, folder, () => once.html(0)),
      ceilings: { http: http.rate },
    }
  }
}

const cpuOfAll = (measured: Measured) => round(measured.cpu.reduce((sum, each) => sum + each, 0))

const latency = ({ rate, p50, p95 }: Measured) => ({ rate, p50, p95 })

const ofProduct = (html: Measured, http: Measured) => ({
  rate: html.rate,
  p50: html.p50,
  p95: html.p95,
  p99: html.p99,
  ratioToHttp: round(html.rate / http.rate),
  cpuMsPerRequest: cpuOfAll(html),
  cpuOfWeb: html.cpu[0],
  cpuOfDatabase: html.cpu[1],
})

interface Bulk {
  readonly product: () => Promise<number>
  readonly ceiling: () => Promise<void>
  /** Before each list, also of the first one. */
  readonly between: () => Promise<void>
  readonly rounds: number
}

/** The first round of each is to warm up. */
async function bulk({ product, ceiling, between, rounds }: Bulk) {
  const rates = { sql: [] as number[], product: [] as number[] }
  for (let turn = 0; turn <= rounds; turn += 1) {
    await between()
    const sql = await timed(async () => {
      await ceiling()
      return 2000
    })
    await between()
    const ours = await timed(product)
    if (turn > 0) {
      rates.sql.push(sql)
      rates.product.push(ours)
    }
  }
  await between()
  const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) / 2)]!
  return {
    rowsPerSecond: round(middle(rates.product)),
    ratioToSql: round(middle(rates.product) / middle(rates.sql)),
    ceilings: { sql: round(middle(rates.sql)) },
  }
}

/** Rows a second. */
async function timed(rows: () => Promise<number>): Promise<number> {
  const begun = performance.now()
  const done = await rows()
  return (done * 1000) / (performance.now() - begun)
}
