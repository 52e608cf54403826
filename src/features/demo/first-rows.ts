import type pg from 'pg'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { newId } from '#platform/ids.ts'
import { type DemoPlace, emailOf, namesOf } from './place.ts'

/** An area that exists, and the one person in it who can set up all that follows. */
export interface Beginning {
  readonly place: DemoPlace
  readonly administrator: { readonly areaId: number; readonly staffId: string }
  readonly councilId: string
}

/** What nobody can do by a page: the area itself and its first administrator. Everything after it is done by verbs. */
export async function insertFirstRows(admin: Address, places: readonly DemoPlace[], at: Date): Promise<Beginning[]> {
  return withAdmin(admin, async (client) => {
    await client.query('begin')
    const beginnings: Beginning[] = []
    for (const place of places) beginnings.push(await insertArea(client, place, at))
    await client.query('commit')
    return beginnings
  })
}

async function insertArea(client: pg.Client, place: DemoPlace, at: Date): Promise<Beginning> {
  const { name, nation, administrator } = place
  const areaId = await nextArea(client)
  const [councilId, staffId, membershipId] = [newId(at), newId(at), newId(at)]
  const email = emailOf(administrator)
  const { givenName, familyName } = namesOf(administrator)
  await client.query('insert into area (id, name, nation, demo) values ($1, $2, $3, true)', [areaId, name, nation])
  await client.query(`insert into organisation (area_id, id, kind, name, nation) values ($1, $2, 'council', $3, $4)`, [
    areaId,
    councilId,
    `${name} Council`,
    nation,
  ])
  await client.query(
    `insert into staff_member (area_id, id, given_name, family_name, email, job_title, created_at)
     values ($1, $2, $3, $4, $5, 'Systems administrator', $6)`,
    [areaId, staffId, givenName, familyName, email, at],
  )
  await client.query(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     values ($1, $2, $3, $4, 'area administrator', $5)`,
    [areaId, membershipId, staffId, councilId, at.toISOString().slice(0, 10)],
  )
  await client.query('select auth.set_login($1, $2, $3)', [email, areaId, staffId])
  return { place, administrator: { areaId, staffId }, councilId }
}

async function nextArea(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ id: number }>('select coalesce(max(id), 0) + 1 as id from area')
  return rows[0]!.id
}

/** The same password for everybody of the demonstration, worked out once: hashing is slow on purpose. */
export async function setEverybodysPassword(admin: Address, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await withAdmin(admin, (client) =>
    client.query(
      'select auth.set_password(s.area_id, s.id, $1) from staff_member s join area a on a.id = s.area_id where a.demo',
      [hash],
    ),
  )
}

/** In which chain of the log each person’s lines are (see audit.write), so that each is written in order of time. */
export async function chainsOfTheLog(admin: Address, areaId: number): Promise<ReadonlyMap<string, string>> {
  return withAdmin(admin, async (client) => {
    const { rows } = await client.query<{ id: string; chain: string }>(
      `select id, 'chain ' || abs(hashtext(id::text)) % 8 as chain from staff_member where area_id = $1`,
      [areaId],
    )
    return new Map(rows.map(({ id, chain }) => [id, chain]))
  })
}
