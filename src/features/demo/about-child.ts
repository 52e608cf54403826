import type { Place } from '#features/people/child.ts'
import type { DetailsOfChild } from '#features/people/details/change-details.ts'
import type { PriorityGroup } from '#features/people/priority-groups.ts'
import type { DemoChild, DemoFamily } from './families.ts'
import type { Chance } from './seeded.ts'

const STREETS = [
  'Hawthorn Close',
  'Tide Street',
  'Moor View',
  'Chapel Row',
  'Larch Avenue',
  'Canal Terrace',
  'Mill Brow',
]

/** What a school knows of a child beyond the class list: of some much, of most a little. */
export function aboutChild(child: DemoChild, family: DemoFamily, chances: Chance) {
  const { town, postcode } = child.school
  const lines = `${family.houseNumber} ${STREETS[family.houseNumber % STREETS.length]}`
  return {
    called: whatTheyAreCalled(child, chances),
    details: detailsOf(child, family, chances),
    address: { lines, town, postcode },
  }
}

/** Where a name is safe is for the child to say: some are not called so at home. */
function whatTheyAreCalled({ givenName, sex }: DemoChild, chances: Chance) {
  const short = SHORT_NAMES[givenName]
  if (short && chances.happens(0.5)) return { knownAs: short, knownAsSafeWith: EVERYWHERE }
  if (sex === 'male' && givenName === 'Theo' && chances.happens(0.7)) {
    return { knownAs: 'Thea', pronouns: 'she/her', knownAsSafeWith: ['school', 'service'] as const }
  }
  return {}
}

const EVERYWHERE: readonly Place[] = ['school', 'service', 'home', 'letters']

const SHORT_NAMES: Readonly<Record<string, string>> = {
  Matilda: 'Mattie',
  Harriet: 'Hattie',
  Zuzanna: 'Zuzia',
  Wiktoria: 'Wika',
  Oluwaseun: 'Seun',
  Temitope: 'Temi',
  Babatunde: 'Tunde',
  Szymon: 'Szymek',
  Catriona: 'Cat',
  Reuben: 'Ben',
}

function detailsOf(child: DemoChild, { home, names }: DemoFamily, chances: Chance): DetailsOfChild | undefined {
  const isKnownWell = home.isLookedAfter || child.school.kind === 'special' || chances.happens(0.45)
  if (!isKnownWell) return undefined
  const priorityGroups = groupsOf(child, home.isLookedAfter, chances)
  const interpreter = home.grownUps.find(({ adult }) => adult.interpreter)?.adult.language ?? null
  return {
    sex: child.sex,
    gender: null,
    ethnicityScheme: 'NHS',
    ethnicityCode: names.ethnicity,
    firstLanguage: names.language ?? 'English',
    interpreterFor: interpreter,
    senProvision: priorityGroups.includes('disability or additional needs') ? chances.oneOf(['E', 'K']) : 'N',
    senNeeds: child.school.kind === 'special' ? [chances.oneOf(['ASD', 'MLD', 'SEMH'])] : [],
    priorityGroups,
    legalStatus: home.isLookedAfter ? 'Looked after: interim care order' : null,
    freeMeals: chances.happens(0.25),
    about: chances.happens(0.3) ? chances.oneOf(ABOUT) : null,
  }
}

function groupsOf({ school }: DemoChild, isLookedAfter: boolean, chances: Chance): PriorityGroup[] {
  const groups: PriorityGroup[] = isLookedAfter ? ['looked after'] : []
  if (school.kind === 'special') groups.push('disability or additional needs')
  else if (chances.happens(0.12)) groups.push(chances.oneOf(['SEBN', 'self-excludes', 'young carer', 'SEBN']))
  return groups
}

/** What somebody who meets the child for the first time should know, as a child might have said it. */
const ABOUT = [
  'Likes to know what comes next. A list on paper helps.',
  'Would rather walk than sit while talking.',
  'Does not like to be looked at when upset. Sit beside, not opposite.',
  'Knows all there is to know about trains.',
  'Wears a hearing aid on the left. Sit on the right.',
  'Has a rabbit called Gravy. Ask about Gravy.',
  'Laughs when nervous. It is not cheek.',
  'Reads lips better than anybody knows.',
]
