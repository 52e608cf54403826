/**
 * What the pages are asked about, in a team of its own: 8 workers with 400 cases, a plan of 12 versions, a report that left, and a
 * panel of 40 children that runs now, after one four weeks ago. Put into the copy that is measured: the area itself stays as it was.
 */
import pg from 'pg'
import { foundingServices } from '#features/teams/founding-services.ts'
import type { Address } from '#platform/db/database.ts'
import { addDays, dayIn } from '#platform/dates/day.ts'
import { AREA, id, pick, seeded, sizesOf } from './area.ts'
import { type Cell, into, lines } from './copy-into.ts'
import { makePanel } from './make-panel.ts'
import { makePlan, makeReport } from './make-papers.ts'
import { families, given } from './names.ts'
import { CASES, our, PAGES, SINCE, team, WORKERS, worker } from './of-pages.ts'

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
