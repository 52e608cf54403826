import type { Adult, Relationship, RelationshipKind } from '#features/people/relationship.ts'
import type { FamilyNames } from './names.ts'
import type { Chance } from './seeded.ts'

/** A grown-up of a family, and what they are to its children. */
interface GrownUp {
  readonly adult: Adult
  readonly relationship: Relationship
}

/** Who is at home, and what the children call the one we talk with. */
export interface Home {
  readonly carer: string
  readonly grownUps: readonly GrownUp[]
  readonly isLookedAfter: boolean
}

/** Families as they are: two parents, one, apart, with an order, with a grandmother, two mothers, foster care. */
const KINDS = [
  ['both', 50],
  ['apart', 17],
  ['mother alone', 11],
  ['father alone', 4],
  ['an order', 4],
  ['step-father', 5],
  ['grandmother', 4],
  ['two mothers', 2],
  ['foster care', 3],
] as const

export function aHome(names: FamilyNames, chances: Chance): Home {
  const kind = aKind(chances)
  const grownUp = (sex: 'female' | 'male', is: Partial<Relationship> & { kind: RelationshipKind }): GrownUp => ({
    adult: anAdult(names, sex, chances),
    relationship: { ...usual, ...is },
  })
  const mother = (is: Partial<Relationship> = {}) => grownUp('female', { kind: 'mother', ...is })
  const father = (is: Partial<Relationship> = {}) => grownUp('male', { kind: 'father', ...is })

  switch (kind) {
    case 'both':
      return chances.happens(0.8) ? home('Mum', [mother(), father()]) : home('Dad', [father(), mother()])
    case 'apart':
      return home('Mum', [mother(), father({ livesWith: false, safeChannel: 'email' })])
    case 'mother alone':
      return home('Mum', [mother(), father(unknown)])
    case 'father alone':
      return home('Dad', [father(), mother({ ...unknown, parentalResponsibility: 'yes' })])
    case 'an order':
      return home('Mum', [mother({ evidence: 'Birth certificate, order of the family court seen' }), father(kept)])
    case 'step-father':
      return home('Mum', [mother(), grownUp('male', { kind: 'step-parent', parentalResponsibility: 'no' })])
    case 'grandmother':
      return home('Nan', [
        grownUp('female', { kind: 'grandparent', evidence: 'Special guardianship order, 2022' }),
        mother({ livesWith: false, courtOrders: 'Special guardianship order to the grandmother, 2022' }),
      ])
    case 'foster care':
      return inFosterCare(
        grownUp('female', { kind: 'foster carer', parentalResponsibility: 'no', evidence: 'Placement agreement' }),
        mother({ livesWith: false, safeChannel: 'letter', safeNote: 'By way of the social worker' }),
      )
    default:
      return home('Mum', [mother(), mother()])
  }
}

/** A foster carer is called by name. */
function inFosterCare(carer: GrownUp, mother: GrownUp): Home {
  const [givenName = ''] = carer.adult.fullName.split(' ')
  return { ...home(givenName, [carer, mother]), isLookedAfter: true }
}

const home = (carer: string, grownUps: readonly GrownUp[]): Home => ({ carer, grownUps, isLookedAfter: false })

const usual: Relationship = {
  kind: 'mother',
  parentalResponsibility: 'yes',
  evidence: 'School’s admission form',
  courtOrders: null,
  maySee: true,
  mayBeTold: true,
  safeChannel: 'phone',
  safeNote: null,
  livesWith: true,
  checkedOn: null,
}

const unknown: Partial<Relationship> = {
  parentalResponsibility: 'not known',
  evidence: null,
  maySee: false,
  mayBeTold: false,
  safeChannel: 'not known',
  livesWith: false,
}

/** Kept away by a court: sees nothing, is told nothing. */
const kept: Partial<Relationship> = {
  evidence: 'Order of the family court seen by the school',
  courtOrders: 'Prohibited steps order: not to collect from school or be told where the family lives',
  maySee: false,
  mayBeTold: false,
  safeChannel: 'none',
  livesWith: false,
}

function aKind(chances: Chance) {
  let left = chances.next() * KINDS.reduce((sum, [, share]) => sum + share, 0)
  return KINDS.find(([, share]) => (left -= share) <= 0)?.[0] ?? 'both'
}

/** Numbers that no telephone has: Ofcom keeps them for plays and films. */
function anAdult(names: FamilyNames, sex: 'female' | 'male', chances: Chance): Adult {
  const phone = `07700 900${String(chances.between(0, 999)).padStart(3, '0')}`
  const { language } = names
  const needsInterpreter = language !== null && language !== 'Welsh' && chances.happens(0.35)
  return { fullName: names.grownUp(sex), phone, email: null, language, interpreter: needsInterpreter }
}
