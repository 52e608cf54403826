/**
 * The made-up area that is measured: at scale 1, 20 schools, 2,000 children, 800 cases, 20,000 contacts and 8,000 actions
 * over ten years; at scale 25 and 250 that many times as much. The same seed gives the same area.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import copy from 'pg-copy-streams'
import { hashPassword } from '#features/access/passwords.ts'
import { nameTokens } from '#features/people/name-search.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import type { Address } from '#platform/db/database.ts'
import { families, given } from './names.ts'

export const PASSWORD = 'a password for measuring only'
const AREA = 1
const CASES_A_WORKER = 25
const CONTACTS_A_CASE = 25
const ACTIONS_A_CASE = 10
const OPEN_ACTIONS = 3
const FIRST_DAY = Date.UTC(2016, 8, 1)
const DAYS = 3650
const DAY_MS = 86_400_000

/** What the measuring needs to know of the area that was made. */
export interface BenchWorld {
  readonly areaId: number
  /** Works on 25 open cases. */
  readonly worker: { readonly email: string; readonly id: string }
  /** Whose team works in every school of the area: a search goes through all its children. */
  readonly searcher: { readonly email: string }
  /** Leads a school, and reads class lists in. */
  readonly lead: { readonly email: string; readonly schoolId: string }
  readonly caseIds: readonly string[]
  readonly teamId: string
}

/** Kinds of rows, so that ids say what they are. */
const KINDS = [
  'organisation',
  'staff',
  'membership',
  'child',
  'request',
  'case',
  'member',
  'contact',
  'action',
  'entry',
] as const

function id(kind: (typeof KINDS)[number], n: number): string {
  const hex = n.toString(16).padStart(12, '0')
  return `0199${KINDS.indexOf(kind).toString(16).padStart(4, '0')}-0000-7000-8000-${hex}`
}

/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function sizesOf(scale: number) {
  const schools = 20 * Math.min(scale, 25)
  const children = 2000 * scale
  const cases = 800 * scale
  return { schools, children, cases, workers: cases / CASES_A_WORKER, teams: schools / 5 }
}

const workerOf = (theCase: number) => Math.floor(theCase / CASES_A_WORKER)

/** Fills an empty, migrated database. */
export async function makeWorld(admin: Address, scale: number): Promise<BenchWorld> {
  const client = new pg.Client({ ...admin, ssl: false })
  await client.connect()
  try {
    await client.query(`set synchronous_commit = off; set session_replication_role = replica`)
    await makePeople(client, scale)
    await makeChildren(client, scale)
    await makeCases(client, scale)
    await client.query('set session_replication_role = origin')
    await client.query('vacuum analyze')
    return worldOf(scale)
  } finally {
    await client.end()
  }
}

export function worldOf(scale: number): BenchWorld {
  const { schools } = sizesOf(scale)
  const someCases = Array.from({ length: CASES_A_WORKER }, (_, n) => id('case', n))
  return {
    areaId: AREA,
    worker: { email: 'worker.0@bench.test', id: id('staff', workerNumber(0, scale)) },
    searcher: { email: 'searcher@bench.test' },
    lead: { email: 'lead.0@bench.test', schoolId: id('organisation', 1) },
    caseIds: someCases,
    teamId: id('organisation', schools + 1),
  }
}

const workerNumber = (worker: number, scale: number) => sizesOf(scale).schools + worker
const schoolOfChild = (child: number, schools: number) => child % schools
const teamOfSchool = (school: number, schools: number) => schools + 1 + Math.floor(school / 5)
/** A case is one of a child in a school of the worker's team. */
function childOfCase(theCase: number, scale: number): number {
  const { schools, workers, teams } = sizesOf(scale)
  const team = Math.floor(workerOf(theCase) / (workers / teams))
  const workersOfTeam = workers / teams
  const withinTeam = theCase - team * workersOfTeam * CASES_A_WORKER
  const school = team * 5 + (withinTeam % 5)
  return school + schools * Math.floor(withinTeam / 5)
}

async function makePeople(client: pg.Client, scale: number) {
  const { schools, teams, workers } = sizesOf(scale)
  await client.query(`insert into area (id, name, nation) values (${AREA}, 'Bench', 'England')`)
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i)
  const areaTeam = schools + teams + 1
  const organisations = [
    ...numbers(schools).map((n) => [AREA, id('organisation', n + 1), 'school', `School ${n + 1}`, 'England', true, 1]),
    ...numbers(teams).map((n) => [
      AREA,
      id('organisation', schools + 1 + n),
      'team',
      `Team ${n + 1}`,
      'England',
      true,
      1,
    ]),
    [AREA, id('organisation', areaTeam), 'team', 'Area team', 'England', true, 1],
  ]
  await into(client, 'organisation (area_id, id, kind, name, nation, active, version)', organisations)
  await into(
    client,
    'school (area_id, id, code_scheme, code, lowest_age, highest_age, source)',
    numbers(schools).map((n) => [AREA, id('organisation', n + 1), 'URN', String(900_000 + n), 4, 18, 'by hand']),
  )
  const definition = JSON.stringify(foundingServices['key work'])
  await into(
    client,
    'team (area_id, id, service, definition)',
    numbers(teams + 1).map((n) => [AREA, id('organisation', schools + 1 + n), 'key work', definition]),
  )
  const since = '2016-09-01'
  const agreed = numbers(schools).flatMap((n) => [
    [
      AREA,
      id('membership', 1_000_000 + n),
      id('organisation', teamOfSchool(n, schools)),
      id('organisation', n + 1),
      since,
    ],
    [AREA, id('membership', 2_000_000 + n), id('organisation', areaTeam), id('organisation', n + 1), since],
  ])
  await into(client, 'agreement (area_id, id, team_id, school_id, starts_on)', agreed)

  const people = [
    ...numbers(schools).map((n) => ({
      n,
      email: `lead.${n}@bench.test`,
      role: 'school lead',
      at: id('organisation', n + 1),
    })),
    ...numbers(workers).map((n) => {
      const team = Math.floor(n / (workers / teams))
      return {
        n: schools + n,
        email: `worker.${n}@bench.test`,
        role: 'practitioner',
        at: id('organisation', schools + 1 + team),
      }
    }),
    { n: schools + workers, email: 'searcher@bench.test', role: 'practitioner', at: id('organisation', areaTeam) },
  ]
  const random = seeded(1)
  const hash = await hashPassword(PASSWORD)
  await into(
    client,
    'staff_member (area_id, id, given_name, family_name, email, created_at)',
    people.map(({ n, email }) => [
      AREA,
      id('staff', n),
      pick(given, random),
      pick(families, random),
      email,
      '2016-09-01T08:00Z',
    ]),
  )
  await into(
    client,
    'auth.login (email, area_id, staff_id)',
    people.map(({ n, email }) => [email, AREA, id('staff', n)]),
  )
  await into(
    client,
    'auth.credential (area_id, staff_id, password_hash)',
    people.map(({ n }) => [AREA, id('staff', n), hash]),
  )
  await into(
    client,
    'membership (area_id, id, staff_id, organisation_id, role, starts_on)',
    people.map(({ n, role, at }) => [AREA, id('membership', n), id('staff', n), at, role, since]),
  )
}

async function makeChildren(client: pg.Client, scale: number) {
  const { schools, children } = sizesOf(scale)
  const random = seeded(2)
  const names = Array.from({ length: children }, () => [pick(given, random), pick(families, random)] as const)
  const teamOf = (n: number) => id('organisation', teamOfSchool(schoolOfChild(n, schools), schools))
  await into(
    client,
    'child (area_id, id, given_name, family_name, born_on, school_id, year_group, registration, known_to, created_at)',
    lines(children, (n) => {
      const year = 1 + (n % 11)
      const born = `${2020 - year - 1}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`
      const school = id('organisation', schoolOfChild(n, schools) + 1)
      return [AREA, id('child', n), ...names[n]!, born, school, year, `${year}A`, `{${teamOf(n)}}`, '2016-09-01T08:00Z']
    }),
  )
  const tokensOf = new Map<string, ReturnType<typeof nameTokens>>()
  await into(
    client,
    'child_name_token (area_id, token, child_id, kind, school_id, known_to)',
    (function* () {
      for (let n = 0; n < children; n += 1) {
        const [givenName, familyName] = names[n]!
        const key = `${givenName} ${familyName}`
        const tokens = tokensOf.get(key) ?? nameTokens({ givenName, familyName })
        tokensOf.set(key, tokens)
        const school = id('organisation', schoolOfChild(n, schools) + 1)
        for (const { token, kind } of tokens) yield [AREA, token, id('child', n), kind, school, `{${teamOf(n)}}`]
      }
    })(),
  )
}

async function makeCases(client: pg.Client, scale: number) {
  const { schools, cases } = sizesOf(scale)
  const random = seeded(3)
  const whenOf = (theCase: number, nth: number, of: number) =>
    new Date(
      FIRST_DAY + ((theCase * 7 + Math.floor((DAYS * (nth + 1)) / (of + 1))) % DAYS) * DAY_MS + 9 * 3_600_000,
    ).toISOString()
  const of = (n: number) => {
    const child = childOfCase(n, scale)
    const school = schoolOfChild(child, schools)
    return {
      child: id('child', child),
      school: id('organisation', school + 1),
      team: id('organisation', teamOfSchool(school, schools)),
      worker: id('staff', workerNumber(workerOf(n), scale)),
    }
  }
  await into(
    client,
    'help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on, case_id, allocated_at, helper_id)',
    lines(cases, (n) => {
      const { child, school, team, worker } = of(n)
      const at = whenOf(n, 0, 40)
      return [
        AREA,
        id('request', n),
        child,
        school,
        team,
        worker,
        at,
        'form',
        'allocated',
        WORRY,
        10,
        at.slice(0, 10),
        id('case', n),
        at,
        worker,
      ]
    }),
  )
  await into(
    client,
    'help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, status, aim, opened_at, last_contact_at, contact_count)',
    lines(cases, (n) => {
      const { child, school, team, worker } = of(n)
      return [
        AREA,
        id('case', n),
        child,
        school,
        team,
        id('request', n),
        worker,
        'active',
        'To come in on Mondays',
        whenOf(n, 0, 40),
        whenOf(n, 39, 40),
        CONTACTS_A_CASE,
      ]
    }),
  )
  await into(
    client,
    'case_member (area_id, id, case_id, child_id, staff_id, case_role, starts_on, school_id, team_id)',
    lines(cases, (n) => {
      const { child, school, team, worker } = of(n)
      return [AREA, id('member', n), id('case', n), child, worker, 'lead worker', '2016-09-01', school, team]
    }),
  )
  const contacts = cases * CONTACTS_A_CASE
  const caseOfContact = (n: number) => Math.floor(n / CONTACTS_A_CASE)
  const when = (n: number) => whenOf(caseOfContact(n), n % CONTACTS_A_CASE, CONTACTS_A_CASE)
  await into(
    client,
    'contact (area_id, id, case_id, child_id, school_id, team_id, kind, worker_id, with_whom, at, minutes, mode, place, attendance, audience, written_at)',
    lines(contacts, (n) => {
      const { child, school, team, worker } = of(caseOfContact(n))
      return [
        AREA,
        id('contact', n),
        id('case', caseOfContact(n)),
        child,
        school,
        team,
        'child session',
        worker,
        '{child}',
        when(n),
        40,
        'face to face',
        'school',
        'attended',
        'case',
        when(n),
      ]
    }),
  )
  await into(
    client,
    'contact_text (area_id, contact_id, text_version, content, child_voice, written_by, written_at, case_id, child_id, school_id, team_id, worker_id, audience)',
    lines(contacts, (n) => {
      const { child, school, team, worker } = of(caseOfContact(n))
      return [
        AREA,
        id('contact', n),
        1,
        pick(NOTES, random),
        'It is quieter at the back.',
        worker,
        when(n),
        id('case', caseOfContact(n)),
        child,
        school,
        team,
        worker,
        'case',
      ]
    }),
  )
  await into(
    client,
    'chronology_entry (area_id, id, child_id, case_id, at, kind, headline, source_id, entered_by, school_id, team_id, audience)',
    lines(contacts, (n) => {
      const { child, school, team, worker } = of(caseOfContact(n))
      return [
        AREA,
        id('entry', n),
        child,
        id('case', caseOfContact(n)),
        when(n),
        'contact',
        'We drew a map of the loud places.',
        id('contact', n),
        worker,
        school,
        team,
        'case',
      ]
    }),
  )
  await into(
    client,
    'action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, status, answered_by, answered_at, agreed_by, agreed_at, audience)',
    lines(cases * ACTIONS_A_CASE, (n) => {
      const theCase = Math.floor(n / ACTIONS_A_CASE)
      const nth = n % ACTIONS_A_CASE
      const { child, school, team, worker } = of(theCase)
      const at = whenOf(theCase, nth, ACTIONS_A_CASE)
      const answered = nth >= OPEN_ACTIONS
      return [
        AREA,
        id('action', n),
        child,
        id('case', theCase),
        school,
        team,
        'Try the seat at the back',
        'staff',
        worker,
        'The worker',
        'school',
        at.slice(0, 10),
        answered ? 'done' : 'open',
        answered ? worker : null,
        answered ? at : null,
        worker,
        at,
        'case',
      ]
    }),
  )
}

const WORRY = 'Has stopped coming in on Mondays, and sits alone at lunch.'
const NOTES = [
  'We drew a map of the loud places, and chose two quiet ones to try this week.',
  'Talked about what helps on the way in. A friend to walk with would help most.',
  'Went through the plan. Mornings are better; the dinner hall is still hard.',
  'Practised the breathing, and wrote down three things to say when it gets loud.',
]

const two = (n: number) => String(n).padStart(2, '0')
const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!

type Cell = string | number | boolean | null

function* lines(count: number, row: (n: number) => Cell[]): Generator<Cell[]> {
  for (let n = 0; n < count; n += 1) yield row(n)
}

/** COPY: rows as tab-separated text. */
async function into(client: pg.Client, table: string, rows: Iterable<readonly Cell[]>) {
  const pieces = (function* () {
    let piece = ''
    for (const row of rows) {
      piece += `${row.map(cell).join('\t')}\n`
      if (piece.length > 65_536) {
        yield piece
        piece = ''
      }
    }
    if (piece) yield piece
  })()
  await pipeline(Readable.from(pieces), client.query(copy.from(`copy ${table} from stdin`)))
}

function cell(value: Cell): string {
  if (value === null) return '\\N'
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', ' ')
}
