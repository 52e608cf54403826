import pg from 'pg'
import { type FoundingService, foundingServices } from '#features/teams/founding-services.ts'
import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'

/** Ids that a person can read in a failing test: `id(1, 'a1')`. */
const id = (area: number, hex: string) =>
  `00000000-0000-7000-8${String(area).padStart(3, '0')}-${hex.padStart(12, '0')}`

/**
 * Two areas, so that every test can show what does not cross. In Northshire (England) Hill Road School works with the
 * Key work team, and Mill Lane Primary with the Link work team; Southshire (Scotland) is elsewhere.
 */
export const world = {
  area: 1,
  elsewhere: 2,
  council: id(1, 'c0'),
  hillRoad: id(1, '5a'),
  millLane: id(1, '5b'),
  cluster: id(1, 'c1'),
  agency: id(1, 'c2'),
  keyWork: id(1, '7a'),
  linkWork: id(1, '7b'),
  lochside: id(2, '5a'),
  academyElsewhere: id(2, '5b'),
  clusterElsewhere: id(2, 'c1'),
  childrensServices: id(2, '7a'),
  councilElsewhere: id(2, 'c0'),
  /** Children: two at Hill Road, one at Mill Lane, two elsewhere. Nobody but their schools knows them yet. */
  amira: id(1, 'a1'),
  tom: id(1, 'a2'),
  bea: id(1, 'a3'),
  callum: id(2, 'a1'),
  isla: id(2, 'a2'),
} as const

interface Person {
  readonly id: string
  readonly areaId: number
  readonly name: readonly [string, string]
  readonly role: string
  readonly at: string
  readonly duty?: string
  readonly jobTitle?: string
}

/** One person for each way of looking at a record: theirs, a colleague's, another team's, another school's, elsewhere's. */
export const people = {
  teacher: { id: id(1, 'e1'), areaId: 1, name: ['Tess', 'Teacher'], role: 'teacher', at: world.hillRoad },
  colleagueTeacher: { id: id(1, 'e2'), areaId: 1, name: ['Cora', 'Colleague'], role: 'teacher', at: world.hillRoad },
  otherTeacher: { id: id(1, 'e3'), areaId: 1, name: ['Otto', 'Elseschool'], role: 'teacher', at: world.millLane },
  lead: {
    id: id(1, 'e4'),
    areaId: 1,
    name: ['Lena', 'Lead'],
    role: 'school lead',
    at: world.hillRoad,
    duty: 'mental-health lead',
  },
  otherLead: {
    id: id(1, 'e5'),
    areaId: 1,
    name: ['Oona', 'Otherlead'],
    role: 'school lead',
    at: world.millLane,
    duty: 'SENCO',
  },
  practitioner: {
    id: id(1, 'e6'),
    areaId: 1,
    name: ['Priya', 'Practitioner'],
    role: 'practitioner',
    at: world.keyWork,
  },
  colleague: { id: id(1, 'e7'), areaId: 1, name: ['Col', 'Keyworker'], role: 'practitioner', at: world.keyWork },
  otherPractitioner: {
    id: id(1, 'e8'),
    areaId: 1,
    name: ['Omar', 'Linkworker'],
    role: 'practitioner',
    at: world.linkWork,
  },
  supervisor: { id: id(1, 'e9'), areaId: 1, name: ['Sana', 'Supervisor'], role: 'supervisor', at: world.keyWork },
  otherSupervisor: { id: id(1, 'ea'), areaId: 1, name: ['Olga', 'Othersuper'], role: 'supervisor', at: world.linkWork },
  educationManager: {
    id: id(1, 'eb'),
    areaId: 1,
    name: ['Edie', 'Manager'],
    role: 'education manager',
    at: world.cluster,
  },
  partner: { id: id(1, 'ec'), areaId: 1, name: ['Pat', 'Partner'], role: 'partner', at: world.agency },
  networkMember: { id: id(1, 'ed'), areaId: 1, name: ['Nina', 'Network'], role: 'network member', at: world.council },
  networkCoordinator: {
    id: id(1, 'ee'),
    areaId: 1,
    name: ['Nora', 'Coordinator'],
    role: 'network coordinator',
    at: world.council,
  },
  commissioner: { id: id(1, 'ef'), areaId: 1, name: ['Carl', 'Commissioner'], role: 'commissioner', at: world.council },
  administrator: {
    id: id(1, 'f0'),
    areaId: 1,
    name: ['Ada', 'Administrator'],
    role: 'area administrator',
    at: world.council,
  },
  officer: {
    id: id(1, 'f1'),
    areaId: 1,
    name: ['Dora', 'Officer'],
    role: 'data protection officer',
    at: world.council,
  },
  teacherElsewhere: { id: id(2, 'e1'), areaId: 2, name: ['Tavish', 'Teacher'], role: 'teacher', at: world.lochside },
  leadElsewhere: {
    id: id(2, 'e4'),
    areaId: 2,
    name: ['Lorna', 'Lead'],
    role: 'school lead',
    at: world.lochside,
    duty: 'Named Person',
  },
  practitionerElsewhere: {
    id: id(2, 'e6'),
    areaId: 2,
    name: ['Pippa', 'Worker'],
    role: 'practitioner',
    at: world.childrensServices,
  },
  supervisorElsewhere: {
    id: id(2, 'e9'),
    areaId: 2,
    name: ['Struan', 'Supervisor'],
    role: 'supervisor',
    at: world.childrensServices,
  },
  colleagueElsewhere: {
    id: id(2, 'e7'),
    areaId: 2,
    name: ['Catriona', 'Worker'],
    role: 'practitioner',
    at: world.childrensServices,
  },
  /** The social work team manager, who covers the supervisor. */
  managerElsewhere: {
    id: id(2, 'ea'),
    areaId: 2,
    name: ['Morag', 'Teammanager'],
    role: 'supervisor',
    at: world.childrensServices,
  },
  educationManagerElsewhere: {
    id: id(2, 'eb'),
    areaId: 2,
    name: ['Ewan', 'Manager'],
    role: 'education manager',
    at: world.clusterElsewhere,
  },
  administratorElsewhere: {
    id: id(2, 'f0'),
    areaId: 2,
    name: ['Ailsa', 'Administrator'],
    role: 'area administrator',
    at: world.councilElsewhere,
  },
} as const satisfies Record<string, Person>

export type PersonName = keyof typeof people

/** Written straight into the tables, as nobody: everything after it is done by verbs. */
export async function buildStandardWorld(admin: Address): Promise<void> {
  await withAdmin(admin, async (client) => {
    await client.query('begin')
    await client.query(
      `insert into area (id, name, nation) values (1, 'Northshire', 'England'), (2, 'Southshire', 'Scotland')`,
    )
    await addOrganisations(client)
    for (const person of Object.values(people)) await addPerson(client, person)
    await addChildren(client)
    await client.query('commit')
  })
}

async function addOrganisations(client: pg.Client) {
  const organisation = (areaId: number, organisationId: string, kind: string, name: string) =>
    client.query('insert into organisation (area_id, id, kind, name, nation) values ($1, $2, $3, $4, $5)', [
      areaId,
      organisationId,
      kind,
      name,
      areaId === 1 ? 'England' : 'Scotland',
    ])
  await organisation(1, world.council, 'council', 'Northshire Council')
  await organisation(1, world.cluster, 'cluster', 'Hill Road cluster')
  await organisation(1, world.agency, 'agency', 'Young Northshire')
  await organisation(1, world.hillRoad, 'school', 'Hill Road School')
  await organisation(1, world.millLane, 'school', 'Mill Lane Primary')
  await organisation(1, world.keyWork, 'team', 'Key work')
  await organisation(1, world.linkWork, 'team', 'Link work')
  await organisation(2, world.councilElsewhere, 'council', 'Southshire Council')
  await organisation(2, world.clusterElsewhere, 'cluster', 'Lochside schools')
  await organisation(2, world.lochside, 'school', 'Lochside Primary')
  await organisation(2, world.academyElsewhere, 'school', 'Lochside Academy')
  await organisation(2, world.childrensServices, 'team', 'Children’s services')
  const school = (
    areaId: number,
    schoolId: string,
    scheme: string,
    code: string,
    ages: [number, number],
    cluster: string | null,
  ) =>
    client.query(
      `insert into school (area_id, id, code_scheme, code, lowest_age, highest_age, cluster_id, source) values ($1, $2, $3, $4, $5, $6, $7, 'by hand')`,
      [areaId, schoolId, scheme, code, ...ages, cluster],
    )
  await school(1, world.hillRoad, 'URN', '900001', [11, 16], world.cluster)
  await school(1, world.millLane, 'URN', '900002', [4, 11], null)
  await school(2, world.lochside, 'SEED', '5000001', [4, 12], world.clusterElsewhere)
  await school(2, world.academyElsewhere, 'SEED', '5000002', [11, 18], world.clusterElsewhere)
  const team = (areaId: number, teamId: string, service: FoundingService) =>
    client.query('insert into team (area_id, id, service, definition) values ($1, $2, $3, $4)', [
      areaId,
      teamId,
      service,
      JSON.stringify(foundingServices[service]),
    ])
  await team(1, world.keyWork, 'key work')
  await team(1, world.linkWork, 'link work')
  await team(2, world.childrensServices, 'children’s services')
  const agree = (areaId: number, agreementId: string, teamId: string, schoolId: string) =>
    client.query(
      `insert into agreement (area_id, id, team_id, school_id, starts_on) values ($1, $2, $3, $4, '2025-09-01')`,
      [areaId, agreementId, teamId, schoolId],
    )
  await agree(1, id(1, 'd1'), world.keyWork, world.hillRoad)
  await agree(1, id(1, 'd2'), world.linkWork, world.millLane)
  await agree(2, id(2, 'd1'), world.childrensServices, world.lochside)
  await agree(2, id(2, 'd2'), world.childrensServices, world.academyElsewhere)
}

async function addPerson(client: pg.Client, { id: staffId, areaId, name, role, at, duty }: Person) {
  const email = `${name.join('.')}.${areaId}@example.test`.toLowerCase()
  await client.query(
    `insert into staff_member (area_id, id, given_name, family_name, email, created_at) values ($1, $2, $3, $4, $5, '2025-09-01T08:00Z')`,
    [areaId, staffId, ...name, email],
  )
  await client.query('insert into auth.login (email, area_id, staff_id) values ($1, $2, $3)', [email, areaId, staffId])
  await client.query(
    `insert into membership (area_id, id, staff_id, organisation_id, role, duty, starts_on) values ($1, gen_random_uuid(), $2, $3, $4, $5, '2025-09-01')`,
    [areaId, staffId, at, role, duty ?? null],
  )
}

async function addChildren(client: pg.Client) {
  const child = (
    areaId: number,
    childId: string,
    given: string,
    family: string,
    born: string,
    schoolId: string,
    year: number,
  ) =>
    client.query(
      `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, registration, created_at) values ($1, $2, $3, $4, $5, $6, $7::smallint, $7::text || 'A', '2025-09-01T08:00Z')`,
      [areaId, childId, given, family, born, schoolId, year],
    )
  await child(1, world.amira, 'Amira', 'Khan', '2013-11-03', world.hillRoad, 7)
  await child(1, world.tom, 'Tom', 'O’Brien', '2011-02-14', world.hillRoad, 10)
  await child(1, world.bea, 'Bea', 'Łukaszewska', '2016-06-30', world.millLane, 4)
  await child(2, world.callum, 'Callum', 'Mac Donald', '2017-01-20', world.lochside, 4)
  await child(2, world.isla, 'Isla', 'Munro', '2012-08-09', world.academyElsewhere, 8)
  await client.query(`insert into child_name_token (area_id, token, child_id, kind, school_id)
    select area_id, lower(given_name), id, 'name', school_id from child`)
}
