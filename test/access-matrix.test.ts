import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newId, newKey } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords, sealed, waitingPlan } from './matrix-records.ts'
import { aService, type PersonName, people, world } from './service.ts'
import { tokensOf } from './tokens-of.ts'

/**
 * The access matrix: everybody of the standard world × every address × their own, a colleague’s, another team’s, another
 * school’s, another area’s, a sealed and a missing record. What is expected comes from the policy table and from who should see the
 * record; what happens, from real requests. Not allowed must be the same answer as not there.
 */
const service = aService()
const everybody = Object.keys(people) as PersonName[]
const counted = { allowed: 0, refused: 0, missing: 0, anonymous: 0, sealed: 0 }
let records: Record<string, MatrixRecord>

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

/** Whoever of the school and the team has to do with the panel; without a seat they are told to ask for one. */
const aroundTheTable: readonly PersonName[] = [
  ...(['teacher', 'colleagueTeacher', 'lead', 'educationManager'] as const),
  ...(['practitioner', 'colleague', 'supervisor'] as const),
]
/** Who leads Amira’s school, is of the team that knows her, or is on her case. */
const knowsAmira: readonly PersonName[] = [
  'lead',
  'educationManager',
  'practitioner',
  'colleague',
  'supervisor',
  'partner',
]

/** Addresses that fewer people should see than see the record: each for a reason that the policy table cannot say. */
const narrower: Record<
  string,
  { seenBy: readonly PersonName[]; ids?: { readonly childId: string; readonly planId?: string } }
> = {
  // Only the people named as its readers. The address is Tom’s: Amira’s is not protected.
  '/children/:childId/protected-address': { seenBy: ['supervisor'], ids: { childId: world.tom } },
  '/children/:childId/protected-address/change': { seenBy: ['supervisor'], ids: { childId: world.tom } },
  '/children/:childId/protected-address/end': { seenBy: ['supervisor'], ids: { childId: world.tom } },
  // Of a sealed record, its readers; and those who would see it otherwise may open it in an emergency.
  '/children/:childId/sealed': { seenBy: sealed.readers, ids: sealed },
  '/children/:childId/sealed/readers': { seenBy: sealed.readers, ids: sealed },
  '/children/:childId/sealed/review': { seenBy: sealed.readers, ids: sealed },
  '/children/:childId/sealed/lift': { seenBy: sealed.readers, ids: sealed },
  '/children/:childId/open': { seenBy: ['practitioner', 'colleague'], ids: sealed },
  // A school’s calendar is kept by its own leads; an area’s, by its own administrator.
  '/schools/:schoolId/calendar/closed-days/new': { seenBy: ['lead', 'administrator'] },
  '/schools/:schoolId/calendar/terms/new': { seenBy: ['lead', 'administrator'] },
  '/calendar/closed-days/new': { seenBy: ['administrator', 'administratorElsewhere'] },
  '/calendar/terms/new': { seenBy: ['administrator', 'administratorElsewhere'] },
  // A class list is brought in by the school’s own leads.
  '/schools/:schoolId/class-list': { seenBy: ['lead'] },
  '/schools/:schoolId/attendance': { seenBy: ['lead'] },
  // Those whom a concern is for: whoever raised it sees their own words, and how far it has got.
  '/concerns/:concernId/decide': { seenBy: ['lead', 'supervisor'] },
  '/concerns/:concernId/child': { seenBy: ['lead', 'supervisor'] },
  '/concerns/:concernId/school': { seenBy: ['lead', 'supervisor'] },
  // What a referral says is for those who work on the case; that there is one, and where to, for everybody on it.
  '/onward/:referralId/print': { seenBy: ['practitioner', 'supervisor'] },
  '/onward/:referralId/pdf': { seenBy: ['practitioner', 'supervisor'] },
  // What is brought to a supervision is for the worker to say.
  '/supervision/:supervisionId/topic': { seenBy: ['practitioner'] },
  // A plan is for those who know the child; it is written by whoever leads the school, and agreed by whoever it was sent to.
  '/children/:childId/plan': { seenBy: knowsAmira },
  '/children/:childId/roles': { seenBy: knowsAmira },
  '/children/:childId/roles/:roleId/end': { seenBy: ['lead', 'supervisor'] },
  '/plans/:planId/needs/:rowId': { seenBy: ['lead'] },
  '/plans/:planId/views/:rowId': { seenBy: ['lead'] },
  '/plans/:planId/actions/:rowId': { seenBy: ['lead'] },
  '/plans/:planId/works/:rowId': { seenBy: ['lead'] },
  '/plans/:planId/wellbeing': { seenBy: ['lead'] },
  '/plans/:planId/world': { seenBy: ['lead'] },
  '/plans/:planId/arrangements': { seenBy: ['lead'] },
  '/plans/:planId/send': { seenBy: ['lead'] },
  '/plans/:planId/review': { seenBy: ['lead'] },
  '/plans/:planId/end': { seenBy: ['lead'] },
  '/plans/:planId/approve': { seenBy: ['supervisor'], ids: waitingPlan },
  '/plans/:planId/confirm': { seenBy: ['partner'] },
  '/plans/:planId/ask': { seenBy: ['lead'] },
  // What is shared with a family is for those who work on the case.
  '/cases/:caseId/family': { seenBy: ['practitioner', 'supervisor'] },
  // Those who run the meeting, and those of the school and the team who may start one.
  '/meetings/series/:seriesId/edit': { seenBy: ['practitioner', 'lead'] },
  '/meetings/series/:seriesId/members/new': { seenBy: ['practitioner', 'lead'] },
  // Only those who sit there for every year check the address of somebody without an account.
  '/sitters/:sitterId/address-check': { seenBy: ['practitioner', 'lead'] },
  '/meetings/series/:seriesId/members/:sitterId': { seenBy: ['practitioner', 'lead'] },
  // The school and the team write down and take along; agencies at the table look.
  '/meetings/:meetingId/attendance': { seenBy: aroundTheTable },
  '/meetings/:meetingId/pack': { seenBy: aroundTheTable },
  '/meetings/:meetingId/correct': { seenBy: aroundTheTable },
  // Who covers is for the team’s own supervisors to say.
  '/teams/:teamId/cover': { seenBy: ['supervisor'] },
  // Only whoever agreed it, and those who work on the case or supervise it.
  '/actions/:actionId/change': { seenBy: ['practitioner', 'supervisor'] },
}

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string, idOf: (name: string) => string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => idOf(name))

/** Expected of somebody: the policy says that their role may, and every record that the address names is theirs to see. */
function isExpected(name: PersonName, permission: Permission, path: string): boolean {
  if (narrower[path]) return narrower[path].seenBy.includes(name)
  return (
    reachOf(permission, people[name].role) !== undefined &&
    paramsOf(path).every((param) => records[param]!.seenBy.has(name))
  )
}

async function get(name: PersonName, path: string) {
  return service.as(name).visit(path)
}

const tokenOf = tokensOf(service)

/** A form sent with the person’s own token, as if they had seen the page. */
async function post(name: PersonName, path: string) {
  return service.ask(
    'POST',
    path,
    {
      cookie: await service.as(name).cookie,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    new URLSearchParams({ _csrf: await tokenOf(name), _key: newKey(), _version: '1' }).toString(),
  )
}

const written = () =>
  service.sql(`select (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_xact_user_tables) as now,
  (select count(*) from audit.entry where what not like 'saw %' and what <> 'signed in') as changes`)

test('every kind of record that an address names is in the matrix', () => {
  const named = new Set(Object.keys(routes).flatMap(paramsOf))
  assert.deepEqual(
    [...named].filter((param) => !records[param]),
    [],
    'add it to matrix-records.ts',
  )
})

describe('P01: access matrix', () => {
  for (const [path, { page, permission }] of Object.entries(routes)) {
    test(`${path} (${permission})`, async () => {
      const own = fill(path, (param) => narrower[path]?.ids?.[param as 'childId'] ?? records[param]!.id)
      const missing = fill(path, () => newId(service.clock.now()))

      const nobody = await service.ask('GET', own, { accept: 'text/html' })
      assert.match(nobody.location ?? '', /^\/sign-in/, 'nobody signed in')
      counted.anonymous += 1

      const absent = await service.as('administratorElsewhere').visit(`/not-there/${newId(service.clock.now())}`)
      for (const name of everybody) {
        const reply = await get(name, own)
        if (isExpected(name, permission as Permission, path)) {
          assert.ok([200, 303, 422].includes(reply.status), `${name} should see ${own}: ${reply.status}`)
          counted.allowed += 1
        } else {
          assert.equal(reply.status, 404, `${name} should not see ${own}`)
          assert.ok(Math.abs(reply.body.length - absent.body.length) <= 64, `${name}: not allowed looks like not there`)
          assert.deepEqual(Object.keys(reply.headers), Object.keys(absent.headers), `${name}: ${own} in its headers`)
          counted.refused += 1
        }
        if (paramsOf(path).length > 0) {
          assert.equal((await get(name, missing)).status, 404, `${name}: ${missing} is not there`)
          counted.missing += 1
        }
      }

      if (!page.post) return
      const before = await written()
      for (const name of everybody.filter((person) => !isExpected(person, permission as Permission, path))) {
        assert.equal((await post(name, own)).status, 404, `${name} should not send ${own}`)
        counted.refused += 1
      }
      assert.equal((await written())[0]!.changes, before[0]!.changes, 'nothing was changed by whom it is not allowed')
    })
  }
})

/** Of a sealed record: whom to ask, for those who would see it otherwise and may see such a page; nothing for the rest. */
describe('P01, P06: the sealed record', () => {
  const named = Object.entries(routes).filter(([path]) => paramsOf(path).some((param) => param in sealed))
  for (const [path, { permission }] of named) {
    test(path, async () => {
      const at = fill(path, (param) => sealed[param as 'childId'] ?? records[param]!.id)
      for (const name of everybody.filter((one) => !sealed.readers.includes(one))) {
        const { status, body } = await get(name, at)
        const may = reachOf(permission as Permission, people[name].role) !== undefined && sealed.knew.includes(name)
        const isToOpen = narrower[path]?.ids === sealed && narrower[path].seenBy.includes(name)
        const asked = may && !path.includes(':openingId')
        assert.equal(status, isToOpen ? 200 : asked ? 403 : 404, `${name}: ${at}`)
        assert.doesNotMatch(body, /Zia|Unseen/, `${name}: ${at}`)
        counted.sealed += 1
      }
    })
  }
})

test('P01, P02: every cell was asked for, and what is not allowed was as what is not there', (t) => {
  const all = Object.values(counted).reduce((sum, count) => sum + count, 0)
  assert.ok(counted.anonymous > 0 && counted.refused > 0)
  t.diagnostic(
    `figure: ${Object.keys(routes).length} addresses × ${everybody.length + 1} people, ${all} cells, 0 wrong: ${JSON.stringify(counted)}`,
  )
})
