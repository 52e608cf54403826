import { addMembership } from '#features/staff/add-membership.ts'
import { addStaff } from '#features/staff/add-staff.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Act, Actor } from './acting.ts'
import type { Beginning } from './first-rows.ts'
import { type DemoPerson, type DemoPlace, emailOf, namesOf } from './place.ts'
import { timeOn } from './time-on.ts'

/** A place that is set up: where everything is, and who everybody is. */
export interface Laid {
  readonly place: DemoPlace
  readonly idOf: (key: string) => string
  readonly person: (name: string) => Actor
}

/** Their administrator adds everybody who works there, a minute apart. */
export async function addEverybody(
  act: Act,
  { place, administrator }: Beginning,
  ids: ReadonlyMap<string, string>,
  firstDay: Day,
): Promise<Laid> {
  const people = new Map<string, Actor>([[place.administrator, administrator]])
  let minutes = 0
  for (const [organisationId, person] of placesOfWork(place, ids)) {
    const at = new Date(timeOn(firstDay, '09:00').getTime() + minutes++ * 60_000)
    const staffId = await act(administrator, at, async (write) => {
      const added = await addStaff(write, detailsOf(person, place))
      await addMembership(write, added.staffId, { organisationId, ...membershipOf(person, firstDay) })
      return added.staffId
    })
    people.set(person.name, { areaId: place.areaId, staffId })
  }
  return { place, idOf: (key) => found(ids, key), person: (name) => found(people, name) }
}

function placesOfWork(place: DemoPlace, ids: ReadonlyMap<string, string>): [string, DemoPerson][] {
  return [...place.schools, ...place.teams, ...place.others].flatMap(({ key, people }) =>
    people.map((person): [string, DemoPerson] => [found(ids, key), person]),
  )
}

function detailsOf({ name, jobTitle, wte, language, role }: DemoPerson, place: DemoPlace) {
  const employer = role === 'partner' ? null : `${place.name} Council`
  return {
    ...namesOf(name),
    email: emailOf(name),
    phone: null,
    jobTitle: jobTitle ?? null,
    employer,
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
