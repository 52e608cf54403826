import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { type MatrixRecord, matrixRecords, sealed } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/**
 * What a page may cost: four statements a look, all told (entering and the log are one each; begin and commit travel with
 * them), and 100 kB of HTML. Cost follows statements, not rows, so a page is asked for once with little in it.
 */
const service = aService()
const MOST_STATEMENTS = 4
const MOST_BYTES = 100_000
let records: Record<string, MatrixRecord>

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

const everybody = Object.keys(people) as PersonName[]
const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

/** Pages whose state the records of the matrix do not have; each is counted in its own feature’s tests. */
const elsewhere = new Set(['/children/:childId/protected-address', '/children/:childId/protected-address/change'])

describe('what a page costs', () => {
  for (const [path, { permission }] of Object.entries(routes).filter(([route]) => !elsewhere.has(route))) {
    test(`${path}: at most ${MOST_STATEMENTS} statements and ${MOST_BYTES / 1000} kB`, async (t) => {
      const somebody = everybody.find(
        (name) =>
          reachOf(permission as Permission, people[name].role) &&
          paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
      )
      assert.ok(somebody, 'somebody may see it')
      const ids: Partial<Record<string, string>> = path.includes('/sealed') ? { childId: sealed.childId } : {}
      const url = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? records[name]!.id)
      await service.as(somebody).visit('/account')
      const { result, sent } = await service.statements(() => service.as(somebody).visit(url))
      const entering = 1
      t.diagnostic(`${somebody}: ${result.status}, ${sent.length + entering} statements, ${result.body.length} bytes`)
      assert.notEqual(result.status, 500)
      assert.ok(
        sent.length + entering <= MOST_STATEMENTS,
        `${sent.length + entering} statements:\n${sent.map(({ sql }) => sql.slice(0, 160)).join('\n')}`,
      )
      assert.ok(result.body.length <= MOST_BYTES)
    })
  }
})
