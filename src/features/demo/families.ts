import { addDays, type Day, daysBetween } from '#platform/dates/day.ts'
import { aHome, type Home } from './grown-ups.ts'
import { aFamilysNames, type FamilyNames } from './names.ts'
import type { DemoPlace, DemoSchool } from './place.ts'
import type { Chance } from './seeded.ts'

export interface DemoChild {
  readonly givenName: string
  readonly familyName: string
  readonly sex: 'female' | 'male'
  readonly bornOn: Day
  readonly school: DemoSchool
  /** Years since starting school, as the class list counts. */
  readonly yearGroup: number
  readonly registration: string
}

/** A household: brothers and sisters, and the grown-ups around them. */
export interface DemoFamily {
  readonly names: FamilyNames
  readonly home: Home
  readonly houseNumber: number
  readonly children: readonly DemoChild[]
}

type Room = Map<DemoSchool, number>

/** As many families as fill the schools: one child in five has a brother or sister here, and a few are twins. */
export function familiesOf(place: DemoPlace, year: number, chances: Chance): DemoFamily[] {
  const room: Room = new Map(place.schools.map((school) => [school, school.children]))
  const taken = new Set<string>()
  const families: DemoFamily[] = []
  for (const school of place.schools) {
    while (room.get(school)! > 0) {
      const family = aFamily(place, school, room, year, chances)
      const isNew = family.children.every((child) => !taken.has(fullNameOf(child)))
      if (!isNew) continue
      for (const child of family.children) {
        taken.add(fullNameOf(child))
        room.set(child.school, room.get(child.school)! - 1)
      }
      families.push(family)
    }
  }
  return families
}

const fullNameOf = ({ givenName, familyName }: DemoChild) => `${givenName} ${familyName}`

function aFamily(place: DemoPlace, school: DemoSchool, room: Room, year: number, chances: Chance): DemoFamily {
  const names = aFamilysNames(chances, place.nation)
  const eldest = aChild(names, school, chances.oneOf(yearsOf(school, place.nation)), place, year, chances)
  const children = [eldest]
  if (room.get(school)! > 1 && chances.happens(0.03)) children.push(aTwin(eldest, names, chances))
  else if (chances.happens(0.2)) {
    const sibling = aYounger(eldest, names, room, place, year, chances)
    if (sibling) children.push(sibling)
  }
  const home = aHome(names, chances)
  return { names, home, houseNumber: chances.between(1, 120), children }
}

function aChild(
  names: FamilyNames,
  school: DemoSchool,
  yearGroup: number,
  place: DemoPlace,
  year: number,
  chances: Chance,
): DemoChild {
  const sex = chances.happens(0.5) ? 'female' : 'male'
  const { from, to } = birthdays(place.nation, yearGroup, year)
  const bornOn = addDays(from, chances.between(0, daysBetween(from, to)))
  const registration = registrationOf(school, yearGroup, place.nation, chances)
  return { givenName: names.given(sex), familyName: names.familyName, sex, bornOn, school, yearGroup, registration }
}

function aTwin(eldest: DemoChild, names: FamilyNames, chances: Chance): DemoChild {
  const sex = chances.happens(0.5) ? 'female' : 'male'
  return { ...eldest, sex, givenName: names.given(sex) }
}

/** A brother or sister two to four years younger, in a school of the same cluster that has room. */
function aYounger(eldest: DemoChild, names: FamilyNames, room: Room, place: DemoPlace, year: number, chances: Chance) {
  const yearGroup = eldest.yearGroup - chances.between(2, 4)
  const schools = place.schools.filter(
    (school) =>
      school.kind !== 'special' &&
      school.cluster === eldest.school.cluster &&
      room.get(school)! > (school === eldest.school ? 1 : 0) &&
      yearsOf(school, place.nation).includes(yearGroup),
  )
  return schools.length > 0 ? aChild(names, chances.oneOf(schools), yearGroup, place, year, chances) : undefined
}

/** The year groups a school teaches: to 11 in England, and to S4 in Scotland, since few older ask for help here. */
function yearsOf({ ages: [youngest, oldest] }: DemoSchool, nation: DemoPlace['nation']): number[] {
  const first = nation === 'England' ? youngest - 4 : youngest - 3
  const last = Math.min(oldest - 5, 11)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Between which days the children of a year group were born, in the school year that began in `year`. */
function birthdays(nation: DemoPlace['nation'], yearGroup: number, year: number): { from: Day; to: Day } {
  if (nation === 'England') return { from: `${year - 5 - yearGroup}-09-01`, to: `${year - 4 - yearGroup}-08-31` }
  return { from: `${year - 4 - yearGroup}-03-01`, to: `${year - 3 - yearGroup}-02-28` }
}

function registrationOf({ kind }: DemoSchool, yearGroup: number, nation: DemoPlace['nation'], chances: Chance): string {
  const letter = chances.oneOf(['A', 'B', 'C'])
  if (nation === 'Scotland') return kind === 'primary' ? `P${yearGroup}` : `${yearGroup - 7}${letter}`
  if (kind === 'primary') return yearGroup === 0 ? 'Reception' : `Year ${yearGroup}`
  return `${yearGroup}${letter}`
}
