import { catalogue, type Language } from '#platform/words.ts'

/**
 * Groups that come first on a waiting list: children with social, emotional and behavioural needs (CSW-34), who exclude
 * themselves (CSW-35), young carers (CSW-36), looked after (CSW-37), with disabilities or additional needs (CSW-38).
 * A child in none of them is helped all the same (CSW-39).
 */
export const PRIORITY_GROUPS = [
  'SEBN',
  'self-excludes',
  'young carer',
  'looked after',
  'disability or additional needs',
] as const
export type PriorityGroup = (typeof PRIORITY_GROUPS)[number]

export const priorityGroupWords = catalogue(
  {
    SEBN: 'Social, emotional and behavioural needs',
    'self-excludes': 'Excludes themselves from school or lessons',
    'young carer': 'Young carer',
    'looked after': 'Looked after',
    'disability or additional needs': 'Physical disability or additional learning needs',
  },
  {
    SEBN: 'Anghenion cymdeithasol, emosiynol ac ymddygiadol',
    'self-excludes': 'Yn eu heithrio eu hunain o’r ysgol neu o wersi',
    'young carer': 'Gofalwr ifanc',
    'looked after': 'Yn derbyn gofal',
    'disability or additional needs': 'Anabledd corfforol neu anghenion dysgu ychwanegol',
  },
)

/** `Young carer, Looked after`, wherever a child’s or a request’s groups are shown. */
export function groupsInWords(groups: readonly string[], language: Language): string {
  return groups.map((group) => priorityGroupWords(language)[group as PriorityGroup]).join(', ')
}
