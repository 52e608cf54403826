import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { routes } from '#app/routes.ts'
import { may } from '#features/access/policy.ts'
import { openSignIn } from '#features/access/signing-in/sign-in.ts'
import { type Listed, listConcerns } from '#features/concerns/concern-list.queries.ts'
import { whoItIsAbout } from '#features/concerns/raising.queries.ts'
import { selectDue } from '#features/digests/due.queries.ts'
import { likelyDoubles } from '#features/doubles/likely-doubles.ts'
import { placedBesides } from '#features/requests/allocating/place-request.queries.ts'
import { waitingByGroup, waitingRequests } from '#features/requests/allocating/waiting-list.queries.ts'
import { openStatuses } from '#features/requests/help-request.ts'
import { listRequests, schoolsWithRequests } from '#features/requests/list/list.queries.ts'
import { casesLeftBehind } from '#features/today/left-behind.queries.ts'
import { requestsWithoutReply, teamFigures, waitingList } from '#features/today/requests-of-today.queries.ts'
import { asSomebody, type Read, type World } from '#platform/context.ts'
import { openKeys } from '#platform/crypto/keys.ts'
import { fixedClock } from '#platform/dates/clock.ts'
import { type Address, type Database, openDatabase } from '#platform/db/database.ts'
import { migrate, readMigrations } from '#platform/db/migrate.ts'
import { migrationsFolder } from '#platform/db/prepare.ts'
import { prepareDatabase, withAdmin } from '#platform/db/roles.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { prepareJobs } from '#platform/jobs/prepare-jobs.ts'
import { AREA, id } from '../bench/area.ts'
import { makeOld } from '../bench/make-old.ts'
import { makeWorld } from '../bench/world.ts'
import { APP_PASSWORD } from './postgres-for-tests.ts'
import { serverOfThisRun } from './service.ts'

/**
 * No page reads a large table from end to end: the made-up area of the benchmark, every page, as whoever may see it, and what
 * Postgres counted of the rows that were read in it, also inside functions. Three times: as it is, for sequential scans of tables of
 * more than 10,000 rows; told to do without such scans where it can, for tables of more than 500, which will be large one day: what is
 * still read from end to end then has no index that would do; and planned as though there were so many times as many rows, counting
 * those that an index leads to as well, of tables of more than 100: a plan that does for a small area alone is seen there.
 */
const WAYS = [
  { how: 'as it is', tables: 10_000, rows: 10_000, setting: 'on', times: 1 },
  { how: 'with an index where there is one', tables: 500, rows: 500, setting: 'off', times: 1 },
  { how: 'planned as for a large area', tables: 100, rows: 500, setting: 'on', times: 250 },
] as const

/** What reads more than so many rows because so many are shown or counted, however large the area is. */
const AS_MANY_AS_SHOWN: Readonly<Record<string, string>> = {
  '/cases/csv': 'a file of all of one’s cases, each with its next action',
  '/figures/time': 'what a team did in a year',
  '/figures/time/csv': 'as above',
  '/figures/time/pdf': 'as above',
  '/children/:childId/same': 'those who are called alike among the children whom the reader knows',
  '/children/search': 'as above',
}
const name = `plans_${randomUUID().replaceAll('-', '')}`
let admin: Address
const databases: Database[] = []
let stop: (() => Promise<void>) | undefined

before(async () => {
  const server = await serverOfThisRun()
  stop = server.stop
  admin = { ...server.admin, database: name }
  await prepareDatabase(server.admin, name)
  await migrate(admin, readMigrations(migrationsFolder()))
  await prepareJobs(admin)
  await makeWorld(admin, 1)
  await withAdmin(admin, makeOld)
  await withAdmin(admin, (client) => client.query(MORE_PEOPLE))
})
after(async () => {
  for (const database of databases) await database.close()
  await withAdmin({ ...admin, database: 'postgres' }, (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  )
  await stop?.()
})

/** The searcher’s team works in every school; so does this supervisor’s. The others are there for the pages of their role. */
const ROLES = ['supervisor', 'teacher', 'commissioner', 'area administrator', 'data protection officer'] as const
const MORE_PEOPLE = `
  insert into staff_member (area_id, id, given_name, family_name, email, created_at)
  select ${AREA}, ('0199ffff-0000-7000-8000-00000000000' || n)::uuid, 'Some', 'Body', 'plans.' || role || '@bench.test', '2016-09-01'
  from unnest(array['${ROLES.join("','")}']) with ordinality x (role, n);
  insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
  select ${AREA}, ('0199fffe-0000-7000-8000-00000000000' || n)::uuid, ('0199ffff-0000-7000-8000-00000000000' || n)::uuid,
    case role when 'teacher' then '${id('organisation', 1)}'::uuid when 'supervisor' then (select id from organisation where name = 'Area team')
      else (select id from organisation where kind = 'team' order by name limit 1) end, role::role, '2016-09-01'
  from unnest(array['${ROLES.join("','")}']) with ordinality x (role, n);`

const PEOPLE = [
  'searcher@bench.test',
  'lead.0@bench.test',
  'worker.0@bench.test',
  ...ROLES.map((role) => `plans.${role}@bench.test`),
]

const IDS: Readonly<Record<string, string>> = {
  childId: id('child', 0),
  otherChildId: id('child', 20),
  caseId: id('case', 0),
  requestId: id('request', 0),
  contactId: id('contact', 0),
  actionId: id('action', 0),
  schoolId: id('organisation', 1),
  teamId: id('organisation', 21),
  staffId: id('staff', 0),
  membershipId: id('membership', 0),
}

/** What a list may be asked for besides, where it would ask for more. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/cases': ['', 'mine=yes', 'status=closed', 'status=active'],
  '/requests': ['show=todo', 'show=sent', 'show=open', 'show=closed'],
  '/actions': ['show=open', 'show=answered', 'show=asked'],
  '/children/search': ['q=sian', 'q=mohammed khan', 'q=3/11/2013', 'q=E8 1AB', 'q=jnoes'],
  '/children': ['', 'roll=left', 'year=7'],
  '/concerns': ['', 'show=closed', 'show=mine'],
  '/board': ['', `worker=${id('staff', 20)}`],
}

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, param]) => param!)
const asked = Object.entries(routes).filter(([path]) => paramsOf(path).every((param) => IDS[param]))

const site = {
  sendsTexts: true,
  baseUrl: new URL('http://localhost:3000'),
  keys: openKeys(() => [{ id: 'tests', bytes: Buffer.alloc(32, 7) }]),
}

/** A pool that plans in this way. */
async function worldThat(setting: 'on' | 'off'): Promise<World> {
  await withAdmin(admin, (client) =>
    client.query(`alter role linkwork_app in database ${name} set enable_seqscan = ${setting}`),
  )
  const database = openDatabase({ ...admin, user: 'linkwork_app', password: APP_PASSWORD }, { connections: 2 })
  databases.push(database)
  return { database, clock: fixedClock(new Date('2026-03-02T09:00:00Z')), site }
}

async function signIn(world: World, email: string) {
  const { rows } = await withAdmin(admin, (client) =>
    client.query<{ id: string }>('select id from staff_member where email = $1', [email]),
  )
  return openSignIn(world, { areaId: AREA, staffId: rows[0]!.id }, { kind: 'command line', awaitsCode: false })
}

/** From now on Postgres plans as though each table had so many times as many rows as it is known to have. */
async function planAsThough(times: number): Promise<void> {
  await withAdmin(admin, (client) =>
    client.query(
      `update pg_class set reltuples = reltuples * $1 where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 0`,
      [times],
    ),
  )
}

/** How many rows this connection has read so far, of each table that has more than so many: by sequential scans, or in any way. */
async function scannedSoFar({ db }: Read, rows: number, anyWay = false): Promise<Map<string, number>> {
  const scanned = await db
    .selectFrom(
      sql<{ table: string; read: number }>`(
      select t.relname as table, t.seq_tup_read + case when ${anyWay} then coalesce(t.idx_tup_fetch, 0) else 0 end as read from pg_stat_xact_user_tables t
      join pg_class c on c.oid = t.relid where t.schemaname = 'public' and c.reltuples > ${rows})`.as('scanned'),
    )
    .select(['scanned.table', 'scanned.read'])
    .execute()
  return new Map(scanned.map(({ table, read }) => [table, read]))
}

for (const { how, tables, rows, setting, times } of WAYS) {
  describe(`no page reads a large table from end to end, ${how}`, () => {
    let world: World
    before(async () => {
      await planAsThough(times)
      world = await worldThat(setting)
    })
    after(() => planAsThough(1 / times))
    for (const email of PEOPLE) {
      test(`as ${email}`, async (t) => {
        const who = await signIn(world, email)
        const faults: string[] = []
        let looked = 0
        for (const [path, { page, permission }] of asked) {
          for (const query of QUERIES[path] ?? ['']) {
            await asSomebody(world, who, async ({ read }) => {
              if (!may(read.actor, permission)) return
              const earlier = await scannedSoFar(read, tables * times, times > 1)
              try {
                const params = z.object(page.params).parse(IDS)
                const given = z.object(page.query ?? {}).parse(Object.fromEntries(new URLSearchParams(query)))
                await page.load({ read, params, query: given, language: 'en', typed: () => [] })
                looked += 1
              } catch (error) {
                if (!(error instanceof NotFound || error instanceof Refused || error instanceof Conflict)) throw error
              }
              for (const [table, total] of await scannedSoFar(read, tables * times, times > 1)) {
                const more = total - (earlier.get(table) ?? 0)
                if (more > rows && !(times > 1 && path in AS_MANY_AS_SHOWN))
                  faults.push(`${path}?${query}: ${more} rows of ${table}`)
              }
            })
          }
        }
        t.diagnostic(`${looked} pages`)
        assert.deepEqual(faults, [])
      })
    }
  })
}

test('a scan of a large table would be seen', async () => {
  const world = await worldThat('on')
  await asSomebody(world, await signIn(world, 'searcher@bench.test'), async ({ read }) => {
    const earlier = (await scannedSoFar(read, 10_000)).get('child_name_token') ?? 0
    await read.db
      .selectFrom('childNameToken')
      .where('areaId', '=', AREA)
      .where('token', 'like', '%zz%')
      .select('childId')
      .execute()
    assert.ok(((await scannedSoFar(read, 10_000)).get('child_name_token') ?? 0) - earlier > 10_000)
  })
})

/** Each request of the made-up area was answered long ago: whoever asks for those that wait has no row to read, where an index leads them. */
describe('who waits for an answer is found without reading the requests that have had theirs', () => {
  before(() => planAsThough(250))
  after(() => planAsThough(1 / 250))
  const ways: readonly (readonly [string, (read: Read) => Promise<unknown>])[] = [
    ['the reminders of a morning', selectDue],
    ['the list of those to do', (read) => listRequests(read, { show: 'todo' }, 25)],
    ['the list of those that are open', (read) => listRequests(read, { show: 'open' }, 25)],
    ['the schools to narrow it by', schoolsWithRequests],
    ['those without a reply, on Today', (read) => requestsWithoutReply(read).execute()],
    ['the waiting list, on Today', (read) => waitingList(read).execute()],
    ['the figures of a team, on Today', (read) => teamFigures(read).execute()],
    ['the waiting list', (read) => waitingRequests(read, undefined)],
    ['how many of it come first', waitingByGroup],
  ]
  for (const [what, ask] of ways)
    test(what, async () => {
      const world = await worldThat('on')
      await asSomebody(world, await signIn(world, 'plans.supervisor@bench.test'), async ({ read }) => {
        const earlier = await rowsRead(read, 'help_request')
        await ask(read)
        assert.equal((await rowsRead(read, 'help_request')) - earlier, 0)
      })
    })

  test('CSW-42: a request is given a place among those of its team that wait, and no other is read', async () => {
    const world = await worldThat('on')
    await asSomebody(world, await signIn(world, 'plans.supervisor@bench.test'), async ({ read, write }) => {
      const earlier = await rowsRead(read, 'help_request')
      assert.deepEqual(await placedBesides(write, IDS.requestId!, null), [])
      // At most the request itself, which says whose team it is.
      assert.ok((await rowsRead(read, 'help_request')) - earlier <= 1)
    })
  })
})

test('a request is open in those states that are open, a concern in all but the last, and neither in others', async () => {
  const { rows } = await withAdmin(admin, (client) =>
    client.query<{ expression: string }>(
      `select generation_expression as expression from information_schema.columns where column_name = 'is_open' order by table_name`,
    ),
  )
  const states = rows.map(({ expression }) =>
    [...expression.matchAll(/'([^']+)'::\w+_status/g)].map(([, state]) => state),
  )
  assert.deepEqual(states, [['open', 'decided'], openStatuses])
})

test('a concern about nobody in particular reads no child, and one about a case its child', async () => {
  const world = await worldThat('on')
  await asSomebody(world, await signIn(world, 'worker.0@bench.test'), async ({ read }) => {
    const earlier = await rowsRead(read, 'child')
    assert.equal((await whoItIsAbout(read, {})).child, undefined)
    assert.equal((await rowsRead(read, 'child')) - earlier, 0)
    assert.equal((await whoItIsAbout(read, { caseId: IDS.caseId })).child?.id, IDS.childId)
    assert.equal((await rowsRead(read, 'child')) - earlier, 1)
  })
})

test('whose work somebody left behind is looked for in one’s own teams', async (t) => {
  await planAsThough(250)
  t.after(() => planAsThough(1 / 250))
  const world = await worldThat('on')
  await asSomebody(world, await signIn(world, 'lead.0@bench.test'), async ({ read }) => {
    const earlier = await rowsRead(read, 'help_case')
    await casesLeftBehind(read).execute()
    assert.equal((await rowsRead(read, 'help_case')) - earlier, 0)
  })
})

test('a page of what is closed, and of likely doubles, reads few besides its own, also far down', async (t) => {
  await withAdmin(admin, (client) =>
    client.query(`
      update membership set duty = 'designated safeguarding lead' where staff_id = '${IDS.staffId}';
      insert into concern (area_id, id, about_name, school_id, raised_by, raised_at, seen_or_heard, circles, alerted_at, status, closed_at)
      select ${AREA}, gen_random_uuid(), 'A child', '${IDS.schoolId}', raised_by, raised_at + n * interval '1 hour', seen_or_heard,
        case when n = 1 then array['${IDS.schoolId}'::uuid] else circles end, alerted_at, status, closed_at
      from concern, generate_series(1, 4) n;
      insert into likely_double (area_id, child_id, other_child_id, sureness, reasons, found_at)
      select ${AREA}, one.id, other.id, 50 + row_number() over (order by one.id) % 50, '{name}', '2026-03-01'
      from child one join child other on other.area_id = ${AREA} and other.school_id = one.school_id and other.id > one.id
      where one.area_id = ${AREA} limit 4000;
      analyze concern, likely_double`),
  )
  await planAsThough(250)
  t.after(() => planAsThough(1 / 250))
  const world = await worldThat('on')
  for (const email of ['lead.0@bench.test', 'worker.0@bench.test'])
    await asSomebody(world, await signIn(world, email), async ({ read }) => {
      const earlier = [await rowsRead(read, 'concern'), await rowsRead(read, 'likely_double')]
      let pages = 0
      for (let more = true, after: Listed['after']; more && pages < 5; pages += 1) {
        const page = await listConcerns(read, { show: 'closed', after })
        const last = page.concerns.at(-1)
        after = last && { status: last.status, at: last.raisedAt, id: last.id }
        more = page.more
      }
      const concerns = ((await rowsRead(read, 'concern')) - earlier[0]!) / pages
      assert.ok(concerns < 600, `${email}: ${concerns} concerns a page`)
      await likelyDoubles(read, undefined)
      const doubles = (await rowsRead(read, 'likely_double')) - earlier[1]!
      assert.ok(doubles < 1000, `${email}: ${doubles} pairs`)
    })
})

/** How many rows of a table this transaction has read so far, by any way. */
async function rowsRead({ db }: Read, table: string): Promise<number> {
  const { read } = await db
    .selectFrom(
      sql<{ read: number }>`(
      select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables where relname = ${table})`.as(
        'scanned',
      ),
    )
    .select('scanned.read')
    .executeTakeFirstOrThrow()
  return read
}

test('almost every page was looked at', () => {
  const left = Object.keys(routes).length - asked.length
  assert.ok(asked.length > 60, `${asked.length} of ${Object.keys(routes).length}`)
  assert.ok(left < asked.length, `${left} have an id that this world does not`)
})
