/**
 * What the pages are asked about, in a team of its own: 8 workers with 400 cases, a plan of 12 versions, a report that left, and a
 * panel of 40 children that runs now, after one four weeks ago. Put into the copy that is measured: the area itself stays as it was.
 */
import pg from 'pg'
import { planContent } from '#features/plans/plan-content.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import type { Address } from '#platform/db/database.ts'
import { addDays, type Day, dayIn } from '#platform/dates/day.ts'
import { AREA, id, pick, seeded, sizesOf } from './area.ts'
import { type Cell, into, lines } from './copy-into.ts'
import { families, given } from './names.ts'

export const WORKERS = 8
const CASES = 400
export const VERSIONS = 12
export const AT_THE_TABLE = 40
/** Numbers that nothing else in the area has, at any scale. */
const OURS = 100_000_000
const our = (kind: Parameters<typeof id>[0], n: number) => id(kind, OURS + n)
const SINCE = '2025-01-06'

const team = our('organisation', 0)
const supervisor = our('staff', WORKERS)
const worker = (n: number) => our('staff', n)
const plan = our('plan', 0)
const report = our('report', 0)
const series = our('series', 0)
const [before, now] = [our('meeting', 0), our('meeting', 1)]

/** What is asked for. */
export const PAGES = {
  supervisor: 'supervisor.of.pages@bench.test',
  worker: 'worker.of.pages@bench.test',
  plan: `/children/${our('child', 0)}/plan`,
  planDiff: `/plans/${plan}/versions/${VERSIONS}?since=1`,
  board: '/board',
  report: `/reports/copies/${report}/pdf`,
  panel: `/meetings/${now}/live`,
  recap: `/meetings/${now}/recap/pdf`,
} as const

/** Fills the copy of a made area. */
export async function makePages(admin: Address, scale: number): Promise<void> {
  const client = new pg.Client({ ...admin, ssl: false })
  await client.connect()
  try {
    const school = id('organisation', sizesOf(scale).schools)
    await client.query('begin; set local session_replication_role = replica')
    await makeTeam(client, school)
    await makeCases(client, school)
    await makePlan(client, school, id('staff', sizesOf(scale).schools - 1))
    await makeReport(client)
    await makePanel(client, school, dayIn(new Date()))
    await client.query('commit; analyze')
  } finally {
    await client.end()
  }
}

async function makeTeam(client: pg.Client, school: string) {
  const numbers = Array.from({ length: WORKERS + 1 }, (_, n) => n)
  const emailOf = (n: number) => [PAGES.worker, `worker.of.pages.${n}@bench.test`][Math.min(n, 1)]!
  const people = numbers.map((n) => ({ n, email: n === WORKERS ? PAGES.supervisor : emailOf(n) }))
  await into(client, 'organisation (area_id, id, kind, name, nation, active, version)', [
    [AREA, team, 'team', 'Team of the pages', 'England', true, 1],
  ])
  const definition = JSON.stringify(foundingServices['key work'])
  await into(client, 'team (area_id, id, service, definition)', [[AREA, team, 'key work', definition]])
  await into(client, 'agreement (area_id, id, team_id, school_id, starts_on)', [
    [AREA, our('membership', 100), team, school, SINCE],
  ])
  await into(
    client,
    'staff_member (area_id, id, given_name, family_name, email, created_at)',
    people.map(({ n, email }) => [AREA, worker(n), given[n]!, families[n]!, email, `${SINCE}T08:00Z`]),
  )
  await into(
    client,
    'auth.login (email, area_id, staff_id)',
    people.map(({ n, email }) => [email, AREA, worker(n)]),
  )
  // They all have one password.
  await client.query(
    `insert into auth.credential (area_id, staff_id, password_hash)
     select $1, m.id, c.password_hash from staff_member m, (select password_hash from auth.credential where area_id = $1 limit 1) c
     where m.area_id = $1 and m.id = any ($2::uuid[])`,
    [AREA, people.map(({ n }) => worker(n))],
  )
  await into(
    client,
    'membership (area_id, id, staff_id, organisation_id, role, starts_on)',
    people.map(({ n }) => {
      const role = n === WORKERS ? 'supervisor' : 'practitioner'
      return [AREA, our('membership', n), worker(n), team, role, SINCE]
    }),
  )
}

/** Each worker has as many cases as the others, each with a contact and three actions that wait. */
async function makeCases(client: pg.Client, school: string) {
  const random = seeded(5)
  const of = (n: number) => [our('child', n), school, team] as const
  const leadOf = (n: number) => worker(n % WORKERS)
  const at = (n: number) => `${addDays('2026-01-05', n % 60)}T09:00Z`
  const all = (row: (n: number) => Cell[]) => lines(CASES, row)
  await into(
    client,
    'child (area_id, id, given_name, family_name, born_on, school_id, year_group, registration, known_to, created_at)',
    all((n) => {
      const name = [pick(given, random), pick(families, random)]
      return [AREA, our('child', n), ...name, '2013-05-06', school, 8, '8A', `{${team}}`, `${SINCE}T08:00Z`]
    }),
  )
  await into(
    client,
    'help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on, case_id, allocated_at, helper_id)',
    all((n) => [
      ...[AREA, our('request', n), ...of(n), leadOf(n), at(n), 'form', 'allocated', 'Sits alone at lunch.', 12],
      ...[at(n).slice(0, 10), our('case', n), at(n), leadOf(n)],
    ]),
  )
  await into(
    client,
    'help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, status, aim, opened_at, last_contact_at, contact_count, review_on)',
    all((n) => [
      ...[AREA, our('case', n), ...of(n), our('request', n), leadOf(n), n % 10 === 9 ? 'open' : 'active'],
      ...['To come in on Mondays', at(n), at(n + 7), 1, at(n + 42).slice(0, 10)],
    ]),
  )
  await into(
    client,
    'case_member (area_id, id, case_id, child_id, staff_id, case_role, starts_on, school_id, team_id)',
    all((n) => [
      ...[AREA, our('member', n), our('case', n), our('child', n), leadOf(n), 'lead worker', SINCE, school, team],
    ]),
  )
  await into(
    client,
    'chronology_entry (area_id, id, child_id, case_id, at, kind, headline, source_id, entered_by, school_id, team_id, audience)',
    all((n) => [
      ...[AREA, our('entry', n), our('child', n), our('case', n), at(n + 7), 'contact', 'We drew a map.'],
      ...[our('contact', n), leadOf(n), school, team, 'case'],
    ]),
  )
  await into(
    client,
    'action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, agreed_by, agreed_at, audience)',
    lines(CASES * 3, (n) => {
      const theCase = Math.floor(n / 3)
      return [
        ...[AREA, our('action', n), our('child', theCase), our('case', theCase), school, team, 'Try the seat'],
        ...['staff', leadOf(theCase), 'The worker', 'school', at(n + 20).slice(0, 10), leadOf(theCase), at(n), 'case'],
      ]
    }),
  )
}

/** Each version has one need more than the one before, says another differently, and moves the review. */
async function makePlan(client: pg.Client, school: string, author: string) {
  const contentOf = (number: number) =>
    planContent.parse({
      wellbeing: { active: { strengths: `Runs, and swims since version ${number}.`, pressures: null } },
      needs: Array.from({ length: number }, (_, n) => ({
        ...{ id: our('need', n), need: `What need ${n} is, as it was seen in version ${Math.max(number - n, 1)}.` },
        ...{ outcome: `It gets better by spring, as far as need ${n} goes.`, category: 'friendships', strand: 'child' },
      })),
      views: [{ id: our('need', 100), of: 'child', words: `I like it more, ${number}.`, agrees: 'yes' }],
      actions: Array.from({ length: number }, (_, n) => ({
        ...{ id: our('need', 200 + n), what: `Ring home on Monday ${n}.`, ownerKind: 'staff', ownerName: 'The worker' },
        ...{ place: 'school', dueOn: addDays('2026-03-02', number + n), needId: our('need', n) },
      })),
      works: [
        {
          ...{ id: our('need', 300), teamId: team, teamName: 'Team of the pages', kind: 'involvement' },
          ...{ purpose: `Somebody to talk to, ${number}.` },
        },
      ],
      socialWork: false,
      contingency: 'We meet at once.',
      reviewOn: addDays('2026-06-01', number),
    })
  const around = [school, `{${team}}`]
  await into(
    client,
    'child_plan (area_id, id, child_id, school_id, known_to, kind, state, agreed, author_id, author_as, review_due_on, begun_by, begun_at)',
    [
      [
        ...[AREA, plan, our('child', 0), ...around, 'early-help plan', 'agreed', VERSIONS, author, 'Lead Professional'],
        ...['2026-06-13', author, `${SINCE}T09:00Z`],
      ],
    ],
  )
  await into(
    client,
    'plan_version (area_id, plan_id, number, child_id, school_id, known_to, content, author_id, author_as, why, approved_by, as_cover, approved_at)',
    lines(VERSIONS, (n) => [
      ...[AREA, plan, n + 1, our('child', 0), ...around, JSON.stringify(contentOf(n + 1)), author],
      ...['Lead Professional', `Version ${n + 1} was due.`, supervisor, false, `${addDays(SINCE, n * 30)}T09:00Z`],
    ]),
  )
}

async function makeReport(client: pg.Client) {
  const of = [our('child', 0), our('case', 0), team, worker(0)]
  const sections = JSON.stringify({
    words: '“They run away from me.”',
    work: Array.from({ length: 24 }, (_, n) => `In week ${n + 1} we met, and tried one thing that was new.`).join('\n'),
    next: 'Go on until summer.',
  })
  const seen = [supervisor, 'supervisor', '2026-02-20T09:00Z']
  const released = [worker(0), '2026-02-21T09:00Z']
  await into(
    client,
    'report (area_id, id, child_id, case_id, team_id, author_id, state, seen_by, seen_as, seen_at, seen_hash, released_by, released_at, made_at)',
    [[AREA, report, ...of, 'released', ...seen, '\\x00', ...released, '2026-02-19T09:00Z']],
  )
  await into(
    client,
    'released_report (area_id, report_id, child_id, case_id, team_id, author_id, about_name, title, sections, hash, seen_by, seen_as, seen_at, released_by, released_at)',
    [[AREA, report, ...of, 'The child', 'Report for the review', sections, '\\x00', ...seen, ...released]],
  )
}

/** Two meetings of one table: what was decided of each child four weeks ago, and what is agreed for each now. */
async function makePanel(client: pg.Client, school: string, today: Day) {
  const of = [series, school, team]
  const circles = `{${series}/all}`
  const at = new Date().toISOString()
  const earlier = addDays(today, -28)
  await into(
    client,
    'meeting_series (area_id, id, kind, name, school_id, team_id, weekday, starts_at, minutes, from_day, made_by, made_at)',
    [[AREA, series, 'panel', 'Panel', school, team, 2, '08:30', 120, SINCE, worker(0), `${SINCE}T09:00Z`]],
  )
  await into(
    client,
    'meeting_member (area_id, id, series_id, school_id, team_id, staff_id, full_name, initials, organisation_id, organisation, seat, starts_on)',
    lines(WORKERS, (n) => [
      ...[AREA, our('seat', n), ...of, worker(n), `${given[n]} ${families[n]}`, `${given[n]![0]}${families[n]![0]}`],
      ...[team, 'Team of the pages', 'link worker', SINCE],
    ]),
  )
  await into(
    client,
    'meeting (area_id, id, series_id, school_id, team_id, on_day, starts_at, minutes, state, started_at, started_by, ended_at, ended_by)',
    [
      [
        AREA,
        before,
        ...of,
        earlier,
        '08:30',
        120,
        'ended',
        `${earlier}T08:30Z`,
        worker(0),
        `${earlier}T10:30Z`,
        worker(0),
      ],
      [AREA, now, ...of, today, '08:30', 120, 'running', at, worker(0), null, null],
    ],
  )
  const decided = (day: string) => [
    'decided',
    'What was said of them',
    'group',
    'The worker',
    addDays(today, 28),
    worker(0),
    day,
  ]
  await into(
    client,
    'meeting_item (area_id, id, meeting_id, series_id, school_id, team_id, child_id, said_name, year_group, place, raised_at, circles, state, discussion, decision, owner_name, review_on, decided_by, decided_at)',
    lines(AT_THE_TABLE * 2, (n) => {
      const child = n % AT_THE_TABLE
      const isEarlier = n < AT_THE_TABLE
      const waiting = ['waiting', null, null, null, null, null, null]
      return [
        ...[
          AREA,
          our('item', n),
          isEarlier ? before : now,
          ...of,
          our('child', child),
          `Child ${child}`,
          8,
          n,
          at,
          circles,
        ],
        ...(isEarlier ? decided(`${earlier}T09:00Z`) : child % 2 === 0 ? decided(at) : waiting),
      ]
    }),
  )
  await into(
    client,
    'meeting_reason (area_id, id, item_id, series_id, child_id, source, why, at, circles)',
    lines(AT_THE_TABLE, (n) => [
      ...[AREA, our('reason', n), our('item', AT_THE_TABLE + n), series, our('child', n), 'raised'],
      ...['Late every Monday', at, circles],
    ]),
  )
  await into(
    client,
    'action (area_id, id, child_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, agreed_by, agreed_at, audience, meeting_item_id, item_series_id, item_circles)',
    lines(AT_THE_TABLE, (n) => [
      ...[AREA, our('action', CASES * 3 + n), our('child', n), school, team, 'Ring home', 'staff', worker(n % WORKERS)],
      ...['The worker', 'school', addDays(today, 7), worker(0), at, 'case'],
      ...[our('item', AT_THE_TABLE + n), series, circles],
    ]),
  )
}
