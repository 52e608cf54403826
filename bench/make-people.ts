/** Schools, teams, the people who work there, and the children with the adults around them. */
import type pg from 'pg'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import { nameTokens } from '#features/people/search/name-search.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import { AREA, id, MADE_AT, PASSWORD, pick, schoolOfChild, seeded, sizesOf, teamOfSchool, two } from './area.ts'
import { into, lines } from './copy-into.ts'
import { families, given } from './names.ts'

export async function makePeople(client: pg.Client, scale: number) {
  const { schools, teams, workers } = sizesOf(scale)
  await client.query(`insert into area (id, name, nation) values (${AREA}, 'Bench', 'England')`)
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i)
  const areaTeam = schools + teams + 1
  const organisations = [
    [AREA, id('organisation', 0), 'council', 'Bench Council', 'England', true, 1],
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
    { n: schools + workers + 1, email: 'commissioner@bench.test', role: 'commissioner', at: id('organisation', 0) },
  ]
  const random = seeded(1)
  const hash = await hashPassword(PASSWORD)
  await into(
    client,
    'staff_member (area_id, id, given_name, family_name, email, created_at)',
    people.map(({ n, email }) => [AREA, id('staff', n), pick(given, random), pick(families, random), email, MADE_AT]),
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

export async function makeChildren(client: pg.Client, scale: number) {
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
      return [AREA, id('child', n), ...names[n]!, born, school, year, `${year}A`, `{${teamOf(n)}}`, MADE_AT]
    }),
  )
  const tokensOf = new Map<string, ReturnType<typeof nameTokens>>()
  await into(
    client,
    'child_name_token (area_id, token, child_id, kind, school_id, known_to, part)',
    (function* () {
      for (let n = 0; n < children; n += 1) {
        const [givenName, familyName] = names[n]!
        const key = `${givenName} ${familyName}`
        const tokens = tokensOf.get(key) ?? nameTokens({ givenName, familyName })
        tokensOf.set(key, tokens)
        const school = id('organisation', schoolOfChild(n, schools) + 1)
        for (const { token, kind, part } of tokens)
          yield [AREA, token, id('child', n), kind, school, `{${teamOf(n)}}`, part]
      }
    })(),
  )
}

/** One adult for each child, and every tenth child has a brother or sister. */
export async function makeAdults(client: pg.Client, scale: number) {
  const { schools, children } = sizesOf(scale)
  const random = seeded(4)
  const around = (n: number) => {
    const school = schoolOfChild(n, schools)
    return { school: id('organisation', school + 1), team: id('organisation', teamOfSchool(school, schools)) }
  }
  await into(
    client,
    'adult (area_id, id, full_name, school_ids, known_to)',
    lines(children, (n) => {
      const { school, team } = around(n)
      return [AREA, id('adult', n), `${pick(given, random)} ${pick(families, random)}`, `{${school}}`, `{${team}}`]
    }),
  )
  await into(
    client,
    'relationship (area_id, id, child_id, adult_id, kind, school_id, known_to)',
    lines(children, (n) => {
      const { school, team } = around(n)
      const adult = n % 10 === 9 && n >= schools ? n - schools : n
      return [AREA, id('relationship', n), id('child', n), id('adult', adult), 'mother', school, `{${team}}`]
    }),
  )
}
