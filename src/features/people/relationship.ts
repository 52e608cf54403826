import type { Day } from '#platform/dates/day.ts'
import { catalogue } from '#platform/words.ts'

/** What an adult is to a child. */
export const RELATIONSHIPS = [
  'mother',
  'father',
  'parent',
  'step-parent',
  'grandparent',
  'other relative',
  'foster carer',
  'carer',
  'social worker',
  'other',
] as const
export type RelationshipKind = (typeof RELATIONSHIPS)[number]

export const KNOWN = ['yes', 'no', 'not known'] as const
export type Known = (typeof KNOWN)[number]

/** The one way to reach somebody that is safe. `none`: not at all. */
export const CHANNELS = ['phone', 'text', 'email', 'letter', 'in person', 'none', 'not known'] as const
export type Channel = (typeof CHANNELS)[number]

/** Who an adult is: one person, whichever children they are around. */
export interface Adult {
  readonly fullName: string
  readonly phone: string | null
  readonly email: string | null
  readonly language: string | null
  readonly interpreter: boolean
}

/** What an adult is to one child: rights hang on the pair, never on the adult alone. */
export interface Relationship {
  readonly kind: RelationshipKind
  readonly parentalResponsibility: Known
  /** What was seen that shows it: a birth certificate, an order. */
  readonly evidence: string | null
  readonly courtOrders: string | null
  readonly maySee: boolean
  readonly mayBeTold: boolean
  readonly safeChannel: Channel
  readonly safeNote: string | null
  readonly livesWith: boolean | null
  readonly checkedOn: Day | null
}

export const relationshipWords = catalogue(
  {
    kinds: {
      mother: 'Mother',
      father: 'Father',
      parent: 'Parent',
      'step-parent': 'Step-parent',
      grandparent: 'Grandparent',
      'other relative': 'Other relative',
      'foster carer': 'Foster carer',
      carer: 'Carer',
      'social worker': 'Social worker',
      other: 'Other adult',
    },
    known: { yes: 'Yes', no: 'No', 'not known': 'Not known' },
    channels: {
      phone: 'Phone call',
      text: 'Text message',
      email: 'Email',
      letter: 'Letter',
      'in person': 'Face to face only',
      none: 'Do not contact this adult',
      'not known': 'Not known: ask before you contact them',
    },
  },
  {
    kinds: {
      mother: 'Mam',
      father: 'Tad',
      parent: 'Rhiant',
      'step-parent': 'Llys-riant',
      grandparent: 'Mam-gu neu dad-cu, nain neu daid',
      'other relative': 'Perthynas arall',
      'foster carer': 'Gofalwr maeth',
      carer: 'Gofalwr',
      'social worker': 'Gweithiwr cymdeithasol',
      other: 'Oedolyn arall',
    },
    known: { yes: 'Oes', no: 'Nac oes', 'not known': 'Ddim yn hysbys' },
    channels: {
      phone: 'Galwad ffôn',
      text: 'Neges destun',
      email: 'E-bost',
      letter: 'Llythyr',
      'in person': 'Wyneb yn wyneb yn unig',
      none: 'Peidiwch â chysylltu â’r oedolyn hwn',
      'not known': 'Ddim yn hysbys: gofynnwch cyn cysylltu',
    },
  },
)
