import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { type MatrixRecord, matrixRecords, sealed } from './matrix-records.ts'
import { countingPackets } from './packets.ts'
import { aService, type PersonName, people } from './service.ts'

/**
 * What a page may cost: four statements a look, all told (entering and the log are one each; begin and commit travel with
 * them), two round trips to the database and 100 kB of HTML. Cost follows statements, not rows, so a page is asked for once with little in it.
 */
const service = aService()
const MOST_STATEMENTS = 4
const MOST_BYTES = 100_000
/** One for what is shown, one for the log; whoever is told that it is not there may be told whom to ask, which is one more. */
const MOST_TRIPS = { shown: 2, refused: 3 }
const tripsOf = countingPackets(service)
let records: Record<string, MatrixRecord>

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

const everybody = Object.keys(people) as PersonName[]
const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

/** Pages whose state the records of the matrix do not have; each is counted in its own feature’s tests. */
const elsewhere = new Set(['/children/:childId/protected-address', '/children/:childId/protected-address/change'])

/**
 * Pages that wait for one answer before they ask for the next: one round trip more. Names are looked for by the words of a name or
 * of a text, as the program folds and sounds them. Where a worker is today, and when they were there last, the program works out of
 * the rota, the terms and the holidays. Figures choose a team and a term among those that may be seen, and whether small numbers are
 * hidden, before anything is counted. A merge asks for both records or for one by what has become of it, and for one only for
 * whoever knows the child. A plan, or the roles around it, that is not there asks first where the record went, and then whom to ask.
 */
const TAKE_MORE: ReadonlySet<string> = new Set([
  '/children/:childId/adults/new',
  '/children/:childId/plan',
  '/children/:childId/roles',
  '/children/:childId/same',
  '/figures/first',
  '/figures/first/csv',
  '/figures/link-work',
  '/figures/link-work/csv',
  '/figures/link-work/pdf',
  '/figures/time',
  '/figures/time/csv',
  '/figures/time/pdf',
  '/meetings/items/:itemId/child',
  '/merges/:mergeId',
  '/merges/:mergeId/agree',
  '/merges/:mergeId/undo',
  '/merges/:mergeId/undo/agree',
  '/my-day',
  '/onward/:referralId/lines',
  '/reports/:reportId/quote',
])

/** Here all looks are at one moment, and the pages of the log show a moment whole: they come before it is long. */
const showsTheLog = (path: string) => path === '/log' || path.endsWith('/looked')
const pages = Object.entries(routes)
  .filter(([path]) => !elsewhere.has(path))
  .toSorted(([one], [other]) => Number(showsTheLog(other)) - Number(showsTheLog(one)))

describe('what a page costs', () => {
  for (const [path, { permission }] of pages) {
    test(`${path}: at most ${MOST_STATEMENTS} statements, ${MOST_TRIPS.shown} round trips and ${MOST_BYTES / 1000} kB`, async (t) => {
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
      // The first look is the one before, the second the first with columns that are known.
      await service.as(somebody).visit(url)
      const trips = await tripsOf(() => service.as(somebody).visit(url))
      const entering = 1
      t.diagnostic(
        `${somebody}: ${result.status}, ${sent.length + entering} statements, ${trips} round trips, ${result.body.length} bytes`,
      )
      assert.notEqual(result.status, 500)
      assert.ok(
        sent.length + entering <= MOST_STATEMENTS,
        `${sent.length + entering} statements:\n${sent.map(({ sql }) => sql.slice(0, 160)).join('\n')}`,
      )
      assert.ok(result.body.length <= MOST_BYTES)
      const mostTrips = (result.status === 404 ? MOST_TRIPS.refused : MOST_TRIPS.shown) + (TAKE_MORE.has(path) ? 1 : 0)
      if (TAKE_MORE.has(path)) assert.equal(trips, mostTrips, 'it is in the list of those that take more, and does not')
      assert.ok(trips <= mostTrips, `${trips} round trips:\n${sent.map(({ sql }) => sql.slice(0, 160)).join('\n')}`)
    })
  }
})
