/**
 * The ceiling: the same work as each operation, as statements written by hand, prepared and sent together, by somebody whom
 * no row policy slows down. Nothing that reads this database can be quicker.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { nameTokens, searchTokens } from '#features/people/search/name-search.ts'
import type { Address } from '#platform/db/database.ts'
import type { BenchWorld } from './area.ts'
import { families, given } from './names.ts'

const CASE = `
  select h.id, h.status, h.aim, h.opened_at, c.given_name, c.family_name, c.born_on, c.year_group, s.name as school, t.name as team,
    w.given_name as lead_given, w.family_name as lead_family, r.worry, r.raised_at
  from help_case h join child c on c.area_id = $1 and c.id = h.child_id join organisation s on s.area_id = $1 and s.id = h.school_id
  join organisation t on t.area_id = $1 and t.id = h.team_id join staff_member w on w.area_id = $1 and w.id = h.lead_id
  join help_request r on r.area_id = $1 and r.id = h.request_id
  where h.area_id = $1 and h.id = $2`
const MEMBERS = `
  select m.case_role, p.given_name, p.family_name from case_member m join staff_member p on p.area_id = $1 and p.id = m.staff_id
  where m.area_id = $1 and m.case_id = $2`
const CONTACTS = `
  select c.id, c.at, c.kind, c.attendance, c.mode, x.content, x.child_voice from contact c
  join contact_text x on x.area_id = $1 and x.contact_id = c.id and x.text_version = c.text_version
  where c.area_id = $1 and c.case_id = $2 order by c.at desc, c.id limit 30`
const ACTIONS = `
  select id, what, owner_name, due_on from action where area_id = $1 and case_id = $2 and status = 'open' order by due_on, id limit 30`
const CASELOAD = `
  select h.id, c.given_name, c.family_name, h.last_contact_at, a.what, a.due_on
  from help_case h join child c on c.area_id = $1 and c.id = h.child_id
  left join lateral (select what, due_on from action where area_id = $1 and case_id = h.id and status = 'open' order by due_on, id limit 1) a on true
  where h.area_id = $1 and h.lead_id = $2 and h.status <> 'closed' order by h.opened_at desc, h.id desc limit 51`
const SEARCH = `
  select c.id, c.given_name, c.family_name, c.born_on, c.year_group, s.name as school
  from (select child_id, min(kind) as kind from child_name_token where area_id = $1 and token >= $2 and token <= $3 and kind = 'name'
        group by child_id order by 1 limit 26) t
  join child c on c.area_id = $1 and c.id = t.child_id join organisation s on s.area_id = $1 and s.id = c.school_id
  order by c.family_name, c.given_name limit 26`
const BY_MONTH = `
  select school_id, date_trunc('month', opened_at) as month, count(*) from help_case where area_id = $1 group by 1, 2 order by 1, 2`

export const SEARCHED = ['kow', 'Sian', 'obrien', 'Moh', 'Jones']

export async function openCeiling(admin: Address, world: BenchWorld, connections: number) {
  const pool = new pg.Pool({ ...admin, ssl: false, max: connections, ...({ pipeline: true } as object) })
  const caseId = (nth: number) => world.caseIds[nth % world.caseIds.length]!
  const area = world.areaId
  const prepared = (client: pg.PoolClient, name: string, text: string, values: unknown[]) =>
    client.query({ name, text, values, rowMode: 'array' })

  async function using<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }

  return {
    close: () => pool.end(),
    caseRead: (nth: number) =>
      using(async (client) => {
        const about = [area, caseId(nth)]
        await Promise.all([
          prepared(client, 'case', CASE, about),
          prepared(client, 'members', MEMBERS, about),
          prepared(client, 'contacts', CONTACTS, about),
          prepared(client, 'actions', ACTIONS, about),
        ])
      }),
    caseload: () =>
      using(async (client) => void (await prepared(client, 'caseload', CASELOAD, [area, world.worker.id]))),
    nameSearch: (nth: number) =>
      using(async (client) => {
        const text = searchTokens(SEARCHED[nth % SEARCHED.length]!)[0]![0]!.text
        await prepared(client, 'search', SEARCH, [area, text, `${text}\u{10FFFF}`])
      }),
    writeContact: (nth: number) => using((client) => writeContact(client, area, caseId(nth), world.worker.id)),
    aggregate: () => using(async (client) => void (await prepared(client, 'months', BY_MONTH, [area]))),
    /** So many children with what they are found by, in one transaction. */
    bulk: (children: number) => using((client) => addChildren(client, area, world.lead.schoolId, children)),
  }
}

async function writeContact(client: pg.PoolClient, area: number, caseId: string, worker: string) {
  const [contact, action, entry] = [randomUUID(), randomUUID(), randomUUID()]
  const now = new Date()
  await Promise.all([
    client.query('begin'),
    client.query({
      name: 'add contact',
      text: `insert into contact (area_id, id, case_id, child_id, school_id, team_id, kind, worker_id, with_whom, at, mode, place, attendance, audience, written_at)
        select $1, $2, h.id, h.child_id, h.school_id, h.team_id, 'child session', $4, '{child}', $5, 'face to face', 'school', 'attended', 'case', $5
        from help_case h where h.area_id = $1 and h.id = $3`,
      values: [area, contact, caseId, worker, now],
    }),
    client.query({
      name: 'add text',
      text: `insert into contact_text (area_id, contact_id, text_version, content, written_by, written_at, case_id, child_id, school_id, team_id, worker_id, audience)
        select $1, $2, 1, 'We tried the seat at the back.', $4, $5, h.id, h.child_id, h.school_id, h.team_id, $4, 'case' from help_case h where h.area_id = $1 and h.id = $3`,
      values: [area, contact, caseId, worker, now],
    }),
    client.query({
      name: 'add action',
      text: `insert into action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, agreed_by, agreed_at)
        select $1, $2, h.child_id, h.id, h.school_id, h.team_id, 'Try it again', 'staff', $4, 'The worker', 'school', $5::date, $4, $5 from help_case h where h.area_id = $1 and h.id = $3`,
      values: [area, action, caseId, worker, now],
    }),
    client.query({
      name: 'add entry',
      text: `insert into chronology_entry (area_id, id, child_id, case_id, at, kind, headline, source_id, entered_by, school_id, team_id, audience)
        select $1, $2, h.child_id, h.id, $5, 'contact', 'We tried the seat at the back.', $6, $4, h.school_id, h.team_id, 'case' from help_case h where h.area_id = $1 and h.id = $3`,
      values: [area, entry, caseId, worker, now, contact],
    }),
    client.query({
      name: 'count it',
      text: `update help_case set contact_count = contact_count + 1, last_contact_at = $3 where area_id = $1 and id = $2`,
      values: [area, caseId, now],
    }),
    client.query('commit'),
  ])
}

async function addChildren(client: pg.PoolClient, area: number, schoolId: string, children: number) {
  const rows = Array.from({ length: children }, (_, n) => ({
    id: randomUUID(),
    givenName: given[n % given.length]!,
    familyName: families[(n * 7) % families.length]!,
  }))
  const tokens = rows.flatMap(({ id, ...names }) => nameTokens(names).map((token) => ({ ...token, id })))
  await Promise.all([
    client.query('begin'),
    client.query(
      `insert into child (area_id, id, given_name, family_name, born_on, school_id, created_at)
       select $1, id, given, family, '2014-05-05', $2, now() from unnest($3::uuid[], $4::text[], $5::text[]) as t(id, given, family)`,
      [
        area,
        schoolId,
        rows.map(({ id }) => id),
        rows.map(({ givenName }) => givenName),
        rows.map(({ familyName }) => familyName),
      ],
    ),
    client.query(
      `insert into child_name_token (area_id, token, child_id, kind, school_id)
       select $1, token, id, kind, $2 from unnest($3::text[], $4::uuid[], $5::text[]) as t(token, id, kind)`,
      [area, schoolId, tokens.map(({ token }) => token), tokens.map(({ id }) => id), tokens.map(({ kind }) => kind)],
    ),
    client.query('commit'),
  ])
}

export { ACTIONS, BY_MONTH, CASE, CASELOAD, CONTACTS, MEMBERS, SEARCH }
