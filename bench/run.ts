/**
 * `npm run bench [-- --scale 1|25|250] [--ops caseRead,…,plan,board,…] [--rounds N] [--seconds S] [--runs N] [--json FILE] [--profile FOLDER] [--folder FOLDER]`
 * `npm run bench -- --short`                           the same in less than three minutes: to see that it is answered, not for a table
 * `npm run bench -- --hold MINUTES [--per-second N]`   what the web process holds at each minute of a steady load
 * `npm run bench -- --web N [--ops caseRead,…]`        what N processes that serve pages answer, beside one
 * `npm run bench -- --scales 1,25,250 [--ops …]`       what one answers with so many times the data, beside one with less
 * `npm run bench -- --growth FILE FILE …`              the table of growth from what --json wrote
 *
 * How quick the product is beside what could be: see README.md. It is not a test and asserts no time; it ends with 1 only
 * when something could not be measured.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { worldOf } from './area.ts'
import { growthTable } from './growth.ts'
import { hold } from './hold.ts'
import { makePages } from './make-pages.ts'
import { measure } from './measure.ts'
import { names } from './operations.ts'
import { pageNames } from './pages.ts'
import { print } from './print.ts'
import { freePort, startProduct } from './product.ts'
import { openServer } from './server.ts'
import { compareProcesses, compareScales } from './several.ts'

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: '1' },
    ops: { type: 'string', default: names.join(',') },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
    json: { type: 'string' },
    profile: { type: 'string' },
    folder: { type: 'string', default: resolve(import.meta.dirname, '../.cache/bench') },
    runs: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    hold: { type: 'string' },
    web: { type: 'string' },
    scales: { type: 'string' },
    'per-second': { type: 'string', default: '10' },
    growth: { type: 'boolean', default: false },
  },
})

if (given.growth) {
  console.log(growthTable(positionals.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')))))
} else {
  const server = await openServer(given.folder)
  try {
    const result = await work(server)
    if (given.json) writeFileSync(given.json, `${JSON.stringify(result, undefined, 2)}\n`)
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  } finally {
    await server.stop()
  }
}

async function work(server: Awaited<ReturnType<typeof openServer>>) {
  const scale = Number(given.scale)
  if (given.hold) {
    const product = await startProduct(await server.databaseOf(scale), await freePort(), { folder: given.folder })
    server.stops.push(product.stop)
    return hold(product, worldOf(scale), { minutes: Number(given.hold), perSecond: Number(given['per-second']) })
  }
  const comparing = {
    rounds: given.short ? 1 : Number(given.rounds),
    seconds: given.short ? 0.5 : Number(given.seconds),
    asked: names.filter((name) => given.ops.split(',').includes(name)),
  }
  if (given.scales) return compareScales(server, given.scales.split(',').map(Number), comparing)
  const admin = await server.databaseOf(scale)
  const pages = pageNames.filter((name) => given.ops.split(',').includes(name))
  if (pages.length > 0) await makePages(admin, scale)
  if (given.web) return compareProcesses(server, admin, { ...comparing, scale, processes: Number(given.web) })
  const results = []
  for (let run = 0; run < Number(given.runs); run += 1) {
    const result = await measure(server, admin, {
      ...comparing,
      ...{ scale, pages, profile: given.profile, run, warmUpAtMost: given.short ? 3 : undefined },
    })
    await server.endWork()
    print(result)
    results.push(result)
  }
  return results.length === 1 ? results[0] : results
}
