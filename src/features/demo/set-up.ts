import { type SafetyContacts, setSafetyContacts } from '#features/concerns/safety-contacts.ts'
import { addSchool, type NewSchool } from '#features/schools/keeping/add-school.ts'
import { addClosedDays } from '#features/schools/calendar/keep-closed-days.ts'
import { addCluster } from '#features/schools/clusters/keep-clusters.ts'
import { addTerm } from '#features/schools/calendar/keep-terms.ts'
import { addMembership } from '#features/staff/add-membership.ts'
import { addOrganisation } from '#features/staff/add-organisation.ts'
import { addStaff } from '#features/staff/add-staff.ts'
import { addTeam } from '#features/teams/add-team.ts'
import { agreeWithSchool } from '#features/teams/agree-with-school.ts'
import { changeTeam } from '#features/teams/change-team.ts'
import { type FoundingService, foundingServices } from '#features/teams/founding-services.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Acting, Actor } from './acting.ts'
import type { Beginning } from './first-rows.ts'
import { type DemoPerson, type DemoPlace, type DemoSchool, emailOf, namesOf } from './place.ts'
import { schoolYearOf } from './school-year.ts'
import type { TheYear } from './the-year.ts'

/** A place that is set up: where everything is, and who everybody is. */
export interface Laid {
  readonly place: DemoPlace
  readonly idOf: (key: string) => string
  readonly person: (name: string) => Actor
}

type Does = <T>(what: (write: Write) => Promise<T>) => Promise<T>

/** An administrator’s first day: schools, clusters, teams, agreements, terms, and everybody who works there. */
export async function setUp(
  acting: Acting,
  { place, administrator, councilId }: Beginning,
  { start: day, years }: TheYear,
): Promise<Laid> {
  const does = inTurn(acting, administrator, day)
  const ids = new Map([['council', councilId]])
  const idOf = (key: string) => found(ids, key)

  for (const school of place.schools) {
    const { schoolId } = await does((write) => addSchool(write, newSchool(school)))
    ids.set(school.key, schoolId)
  }
  for (const { key, name, kind } of place.others) {
    if (kind === 'cluster') ids.set(key, await addClusterOf(does, place, { key, name }, idOf))
    if (kind === 'agency') ids.set(key, await does((write) => addAgency(write, name)))
  }
  for (const { key, name, service, schools, managerAgrees } of place.teams) {
    const { teamId } = await does((write) => addTeam(write, { name, service }))
    ids.set(key, teamId)
    if (managerAgrees) await does((write) => changeTeam(write, teamId, withManager(name, service)))
    for (const school of schools) {
      const agreement = { schoolId: idOf(school), startsOn: day, endsOn: null, whyBeyondLimit: null }
      await does((write) => agreeWithSchool(write, teamId, agreement))
    }
  }
  await does((write) => setSafetyContacts(write, 0, whomToRing[place.nation]))
  for (const year of years) await addCalendar(does, place, year)
  const people = await addEverybody(does, { place, administrator, idOf, day })
  return { place, idOf, person: (name) => found(people, name) }
}

/** Numbers that are kept free for stories: nobody answers them. Scotland has no designated officer. */
const whomToRing: Record<DemoPlace['nation'], SafetyContacts> = {
  England: {
    officerName: 'Winifred Ash',
    officerPhone: '01632 960 101',
    servicesPhone: '01632 960 102',
    servicesHours: 'Monday to Friday, 8:30am to 5pm',
    nightPhone: '01632 960 103',
  },
  Scotland: {
    officerName: null,
    officerPhone: null,
    servicesPhone: '01632 960 201',
    servicesHours: 'Monday to Friday, 9am to 5pm',
    nightPhone: '01632 960 202',
  },
}

/** The definition of a service is data: this is one that was changed. */
function withManager(name: string, service: FoundingService) {
  const definition: ServiceDefinition = foundingServices[service]
  return {
    name,
    definition: { ...definition, steps: { ...definition.steps, educationManagerAgrees: true } },
    version: 1,
  }
}

/** Twenty seconds for each thing, from eight o’clock on. */
function inTurn({ act }: Acting, administrator: Actor, day: Day): Does {
  let at = momentOf(day, '08:00').getTime()
  return (what) => {
    at += 20_000
    return act(administrator, new Date(at), what)
  }
}

const PHASES = { primary: 'Primary', secondary: 'Secondary', special: 'Not applicable' } as const

function newSchool({ name, code, kind, ages, street, town, postcode, people }: DemoSchool): NewSchool {
  const head = people.find(({ duty }) => duty === 'head teacher') ?? people[0]
  const address = { street, town, postcode, locality: null, county: null }
  const nothingElse = { telephone: null, website: null, openedOn: null, clusterId: null }
  return {
    name,
    code,
    phase: PHASES[kind],
    status: 'open',
    lowestAge: ages[0],
    highestAge: ages[1],
    headName: head?.duty === 'head teacher' ? head.name : null,
    pupils: kind === 'secondary' ? 900 : kind === 'primary' ? 210 : 60,
    ...address,
    ...nothingElse,
  }
}

async function addClusterOf(
  does: Does,
  { schools }: DemoPlace,
  { key, name }: { key: string; name: string },
  idOf: (key: string) => string,
): Promise<string> {
  const schoolIds = schools.filter(({ cluster }) => cluster === key).map((school) => idOf(school.key))
  const { clusterId } = await does((write) => addCluster(write, { name, schoolIds }))
  return clusterId
}

/** No page adds an agency yet: its people are added like all others. */
async function addAgency(write: Write, name: string): Promise<string> {
  const organisationId = await addOrganisation(write, { kind: 'agency', name })
  write.audit('agency added', { organisationId })
  return organisationId
}

async function addCalendar(does: Does, { nation }: DemoPlace, year: number): Promise<void> {
  const { terms, closedDays } = schoolYearOf(nation, year)
  const ofYear = `${year} to ${year + 1}`
  for (const term of terms) await does((write) => addTerm(write, null, { ...term, name: `${term.name}, ${ofYear}` }))
  for (const closed of closedDays) await does((write) => addClosedDays(write, null, closed))
}

interface Arriving extends Pick<Beginning, 'place' | 'administrator'> {
  readonly idOf: (key: string) => string
  readonly day: Day
}

async function addEverybody(does: Does, { place, administrator, idOf, day }: Arriving) {
  const { areaId } = administrator
  const people = new Map<string, Actor>([[place.administrator, administrator]])
  for (const { key, people: staff } of [...place.schools, ...place.teams, ...place.others])
    for (const person of staff) {
      const organisationId = idOf(key)
      const staffId = await does(async (write) => {
        const added = await addStaff(write, detailsOf(person, place))
        await addMembership(write, added.staffId, { organisationId, ...membershipOf(person, day) })
        return added.staffId
      })
      people.set(person.name, { areaId, staffId })
    }
  return people
}

function detailsOf({ name, jobTitle, wte, language, role }: DemoPerson, place: DemoPlace) {
  return {
    ...namesOf(name),
    email: emailOf(name),
    phone: null,
    jobTitle: jobTitle ?? null,
    employer: role === 'partner' ? null : `${place.name} Council`,
    wte: wte ?? 1,
    language: language ?? ('en' as const),
  }
}

function membershipOf({ role, duty, yearGroup, until }: DemoPerson, startsOn: Day) {
  return { role, duty: duty ?? null, yearGroup: yearGroup ?? null, startsOn, endsOn: until ?? null }
}

function found<T>(known: ReadonlyMap<string, T>, key: string): T {
  const value = known.get(key)
  if (value === undefined) throw new Error(`The demonstration has no ${key}`)
  return value
}
