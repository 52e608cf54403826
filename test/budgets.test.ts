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

/** Pages that wait for one answer before they ask for the next: one round trip more, and four of them two. */
const TAKE_MORE: ReadonlySet<string> = new Set([
  '/actions/:actionId/link',
  '/attendance-codes',
  '/board',
  '/cases/:caseId/actions/new',
  '/cases/:caseId/assessments/new',
  '/cases/:caseId/before',
  '/cases/:caseId/calls/new',
  '/cases/:caseId/chronology',
  '/cases/:caseId/chronology/print',
  '/cases/:caseId/consultations/new',
  '/cases/:caseId/contacts',
  '/cases/:caseId/contacts/new',
  '/cases/:caseId/family',
  '/cases/:caseId/messages',
  '/cases/:caseId/messages/:messageId/answer',
  '/cases/:caseId/messages/:messageId/correct',
  '/cases/:caseId/people',
  '/cases/:caseId/people/:memberId/end',
  '/cases/:caseId/people/add',
  '/cases/:caseId/plan-check',
  '/cases/:caseId/plan-work',
  '/cases/:caseId/reports',
  '/cases/:caseId/reports/new',
  '/cases/:caseId/shared',
  '/cases/:caseId/supervision',
  '/cases/:caseId/why',
  '/children',
  '/children/:childId/address',
  '/children/:childId/adults/:relationshipId',
  '/children/:childId/adults/:relationshipId/address-check',
  '/children/:childId/adults/:relationshipId/end',
  '/children/:childId/adults/new',
  '/children/:childId/attendance',
  '/children/:childId/chronology',
  '/children/:childId/looked',
  '/children/:childId/own-number',
  '/children/:childId/plan',
  '/children/:childId/protect-address',
  '/children/:childId/roles',
  '/children/:childId/same',
  '/children/:childId/same/:otherChildId',
  '/children/:childId/school',
  '/children/:childId/seal',
  '/children/:childId/sealed/readers',
  '/clusters/:clusterId/edit',
  '/concerns/:concernId',
  '/concerns/:concernId/add',
  '/concerns/:concernId/decide',
  '/concerns/new',
  '/consultations/:consultationId/book',
  '/consultations/:consultationId/letters',
  '/consultations/:consultationId/letters/:attendeeId/share',
  '/consultations/:consultationId/letters/pdf',
  '/consultations/:consultationId/people',
  '/digests/monday',
  '/directory/:serviceId/change',
  '/doubles',
  '/family-pages/:familyPageId/add',
  '/figures/first',
  '/figures/first/csv',
  '/figures/link-work',
  '/figures/link-work/csv',
  '/figures/link-work/pdf',
  '/figures/time',
  '/figures/time/csv',
  '/figures/time/pdf',
  '/groups/:groupId',
  '/groups/:groupId/children/new',
  '/groups/:groupId/people',
  '/groups/:groupId/sessions/:groupSessionId',
  '/groups/new',
  '/jobs/failed',
  '/links/:shareId',
  '/log',
  '/meetings/:meetingId/live',
  '/meetings/:meetingId/live/decide',
  '/meetings/:meetingId/live/line',
  '/meetings/:meetingId/live/said',
  '/meetings/items/:itemId/child',
  '/merges/:mergeId',
  '/merges/:mergeId/agree',
  '/merges/:mergeId/undo',
  '/merges/:mergeId/undo/agree',
  '/my-day',
  '/onward/:referralId/lines',
  '/plans/:planId/actions/:rowId',
  '/plans/:planId/ask',
  '/plans/:planId/copy',
  '/plans/:planId/explained',
  '/plans/:planId/pack',
  '/plans/:planId/pack/pdf',
  '/plans/:planId/send',
  '/plans/:planId/works/:rowId',
  '/remit/beyond',
  '/reports/:reportId/quote',
  '/requests/:requestId/allocate',
  '/requests/:requestId/decide',
  '/requests/waiting',
  '/rota/:workerId',
  '/rota/:workerId/:assignmentId',
  '/rota/:workerId/away',
  '/rota/:workerId/away/:absenceId',
  '/rota/:workerId/new',
  '/schools/:schoolId',
  '/schools/:schoolId/attendance',
  '/schools/:schoolId/calendar/closed-days/new',
  '/schools/:schoolId/calendar/terms/new',
  '/schools/:schoolId/class-list',
  '/schools/:schoolId/edit',
  '/seals/reviews',
  '/staff/:staffId/memberships/new',
  '/staff/:staffId/second-step',
  '/supervision/:supervisionId',
  '/supervision/:supervisionId/agree',
  '/supervision/:supervisionId/cases/:caseId',
  '/supervision/lines/:lineId',
  '/supervision/prepare',
  '/teams/:teamId',
  '/teams/:teamId/agreements/new',
  '/training/new',
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
      const mostTrips = TAKE_MORE.has(path) ? 4 : result.status === 404 ? MOST_TRIPS.refused : MOST_TRIPS.shown
      assert.ok(trips <= mostTrips, `${trips} round trips:\n${sent.map(({ sql }) => sql.slice(0, 160)).join('\n')}`)
    })
  }
})
