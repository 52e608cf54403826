import type pg from 'pg'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import { checkIdentifier } from '#features/people/identifiers/identifiers.ts'
import { nameTokens } from '#features/people/search/name-search.ts'
import { codeOfNation } from '#features/schools/school.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import { dayIn } from '#platform/dates/day.ts'
import { newId } from '#platform/ids.ts'
import type { SeedArea, SeedFile } from './seed-file.ts'

/** Everything or nothing, straight into the tables, as the operator. The log says that it was so. */
export async function insertSeed(client: pg.Client, { areas }: SeedFile, now: Date): Promise<void> {
  const hashes = await hashesOf(areas)
  await client.query('begin')
  for (const area of areas) await insertArea(client, area, hashes, now)
  await client.query('commit')
}

/** Hashing is slow on purpose, so each password is hashed once. */
async function hashesOf(areas: readonly SeedArea[]): Promise<ReadonlyMap<string, string>> {
  const passwords = new Set(areas.flatMap(({ staff }) => staff.flatMap(({ password }) => password ?? [])))
  return new Map(await Promise.all([...passwords].map(async (one) => [one, await hashPassword(one)] as const)))
}

async function insertArea(client: pg.Client, area: SeedArea, hashes: ReadonlyMap<string, string>, now: Date) {
  const seeding = new Seeding(client, area, now)
  await client.query('insert into area (id, name, nation) values ($1, $2, $3)', [area.id, area.name, area.nation])
  await seeding.places()
  await seeding.calendar()
  await seeding.staff(hashes)
  await seeding.children()
  const line = [{ did: 'area seeded', children: [], about: { children: area.children.length } }]
  await client.query('select audit.write($1, $2, $3::jsonb)', [area.id, now, JSON.stringify(line)])
}

/** The rows of one area, and the ids of what the file names by a key. */
class Seeding {
  readonly #client: pg.Client
  readonly #area: SeedArea
  readonly #now: Date
  readonly #ids = new Map<string, string>()

  constructor(client: pg.Client, area: SeedArea, now: Date) {
    this.#client = client
    this.#area = area
    this.#now = now
    for (const { key, id } of [...area.organisations, ...area.schools, ...area.teams])
      this.#ids.set(key, id ?? this.#newId())
  }

  async places(): Promise<void> {
    const { organisations, schools, teams, nation } = this.#area
    const today = dayIn(this.#now)
    const all = [
      ...organisations.map(({ key, kind, name }) => ({ id: this.#idOf(key), kind, name, nation })),
      ...schools.map(({ key, name }) => ({ id: this.#idOf(key), kind: 'school', name, nation })),
      ...teams.map(({ key, name }) => ({ id: this.#idOf(key), kind: 'team', name, nation })),
    ]
    await this.#insert('organisation', 'id uuid, kind organisation_kind, name text, nation nation', all)
    await this.#insert(
      'school',
      `id uuid, code_scheme school_code, code text, phase text, lowest_age smallint, highest_age smallint, street text,
       town text, postcode text, cluster_id uuid, source text`,
      schools.map(({ key, cluster, lowestAge, highestAge, name: _, id: __, ...rest }) => ({
        ...rest,
        id: this.#idOf(key),
        code_scheme: codeOfNation[nation],
        lowest_age: lowestAge,
        highest_age: highestAge,
        cluster_id: cluster && this.#idOf(cluster),
        source: 'by hand',
      })),
    )
    await this.#insert(
      'team',
      'id uuid, service text, definition jsonb',
      teams.map(({ key, service }) => ({ id: this.#idOf(key), service, definition: foundingServices[service] })),
    )
    const agreements = teams.flatMap(({ key, schools: agreed, agreedFrom }) =>
      agreed.map((school) => ({
        id: this.#newId(),
        team_id: this.#idOf(key),
        school_id: this.#idOf(school),
        starts_on: agreedFrom ?? today,
      })),
    )
    await this.#insert('agreement', 'id uuid, team_id uuid, school_id uuid, starts_on date', agreements)
  }

  async calendar(): Promise<void> {
    const { terms, closedDays } = this.#area
    await this.#insert(
      'term',
      'id uuid, name text, starts_on date, ends_on date',
      terms.map(({ name, startsOn, endsOn }) => ({ id: this.#newId(), name, starts_on: startsOn, ends_on: endsOn })),
    )
    await this.#insert(
      'closed_day',
      'id uuid, kind closed_day_kind, name text, from_day date, to_day date',
      closedDays.map(({ from, to, ...rest }) => ({ ...rest, id: this.#newId(), from_day: from, to_day: to })),
    )
  }

  async staff(hashes: ReadonlyMap<string, string>): Promise<void> {
    const staff = this.#area.staff.map((person) => ({ ...person, id: person.id ?? this.#newId() }))
    await this.#insert(
      'staff_member',
      `id uuid, given_name text, family_name text, email text, job_title text, employer text, wte numeric, language text,
       created_at timestamptz`,
      staff.map(({ givenName, familyName, jobTitle, memberships: _, password: __, ...rest }) => ({
        ...rest,
        given_name: givenName,
        family_name: familyName,
        job_title: jobTitle,
        created_at: this.#now,
      })),
    )
    const memberships = staff.flatMap(({ id, memberships: where }) =>
      where.map(({ at, yearGroup, startsOn, endsOn, ...rest }) => ({
        ...rest,
        id: this.#newId(),
        staff_id: id,
        organisation_id: this.#idOf(at),
        year_group: yearGroup,
        starts_on: startsOn,
        ends_on: endsOn,
      })),
    )
    await this.#insert(
      'membership',
      'id uuid, staff_id uuid, organisation_id uuid, role role, duty duty, year_group smallint, starts_on date, ends_on date',
      memberships,
    )
    for (const { id, email, password } of staff) {
      await this.#client.query('select auth.set_login($1, $2, $3)', [email, this.#area.id, id])
      const hash = password && hashes.get(password)
      if (hash) await this.#client.query('select auth.set_password($1, $2, $3)', [this.#area.id, id, hash])
    }
  }

  async children(): Promise<void> {
    const children = this.#area.children.map((child) => ({
      ...child,
      id: child.id ?? this.#newId(),
      school_id: this.#idOf(child.school),
    }))
    await this.#insert(
      'child',
      `id uuid, given_name text, family_name text, known_as text, born_on date, school_id uuid, year_group smallint,
       registration text, created_at timestamptz`,
      children.map(({ givenName, familyName, knownAs, bornOn, yearGroup, identifiers: _, school: __, ...rest }) => ({
        ...rest,
        given_name: givenName,
        family_name: familyName,
        known_as: knownAs,
        born_on: bornOn,
        year_group: yearGroup,
        created_at: this.#now,
      })),
    )
    // A name to use is safe nowhere until somebody says where, so nobody is found by it.
    const tokens = children.flatMap(({ id, school_id, givenName, familyName }) =>
      nameTokens({ givenName, familyName }).map((token) => ({ ...token, child_id: id, school_id })),
    )
    await this.#insert('child_name_token', 'token text, child_id uuid, kind text, part text, school_id uuid', tokens)
    const identifiers = children.flatMap(({ id, school_id, identifiers: numbers }) =>
      numbers.map(({ scheme, value }) => ({
        id: this.#newId(),
        child_id: id,
        school_id,
        scheme,
        value: asKept(scheme, value),
        source: 'seed',
      })),
    )
    await this.#insert(
      'child_identifier',
      'id uuid, child_id uuid, school_id uuid, scheme identifier_scheme, value text, source text',
      identifiers,
    )
  }

  #newId(): string {
    return newId(this.#now)
  }

  #idOf(key: string): string {
    return this.#ids.get(key)!
  }

  /** All rows of a table in one statement. `columns` is their names with their types. */
  async #insert(table: string, columns: string, rows: readonly object[]): Promise<void> {
    const names = columns.split(',').map((column) => column.trim().split(/\s+/)[0])
    await this.#client.query(
      `insert into ${table} (area_id, ${names.join(', ')})
       select $1, ${names.map((name) => `x.${name}`).join(', ')} from jsonb_to_recordset($2::jsonb) as x (${columns})`,
      [this.#area.id, JSON.stringify(rows)],
    )
  }
}

function asKept(scheme: Parameters<typeof checkIdentifier>[0], typed: string): string {
  const checked = checkIdentifier(scheme, typed)
  return checked.ok ? checked.value : typed
}
