import { folded } from './quick-words.ts'

/** Somebody at the table, as a line may call them. */
export interface AtTheTable {
  readonly id: string
  readonly name: string
  readonly initials: string
  /** What they sit there as, in words and for short: `SENCO`, `SEN`. */
  readonly seats: readonly string[]
}

interface Among {
  readonly people: readonly AtTheTable[]
  readonly writer: string | undefined
}

const TITLES = new Set(['mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'prof', 'sir', 'madam', 'fr', 'rev'])
const ME = new Set(['me', 'i', 'fi', 'mi'])
const SHORTEST_BEGINNING = 3

/**
 * Everybody who could be meant: called exactly so by initials, seat or name; or, when nobody is, whose seat or name begins
 * so. `SEN & HW` could be either.
 */
export function peopleCalled(
  text: string,
  { people, writer }: Among,
  how: 'exactly' | 'or beginning so' = 'or beginning so',
) {
  const each = folded(text).split(/\s*[&+/]\s*|\s+(?:and|a|ac)\s+/u)
  const found = each.flatMap((called) => {
    if (ME.has(called)) return writer === undefined ? [] : [writer]
    const words = called.split(' ').filter((word) => !TITLES.has(word))
    const name = words.join(' ')
    if (name === '') return []
    const exactly = people.filter((person) => waysToSay(person).includes(name))
    return (exactly.length > 0 || how === 'exactly' ? exactly : beginning(name, people)).map(({ id }) => id)
  })
  return [...new Set(found)]
}

function beginning(name: string, people: readonly AtTheTable[]): readonly AtTheTable[] {
  if (name.replaceAll(' ', '').length < SHORTEST_BEGINNING) return []
  return people.filter((person) => waysToSay(person).some((way) => way.startsWith(name)))
}

/** Their initials, seats, whole name, first name, family name, and first name with the letter of the other. */
function waysToSay({ name, initials, seats }: AtTheTable): string[] {
  const words = folded(name)
    .split(' ')
    .filter((word) => !TITLES.has(word))
  const [first = '', ...others] = words
  const last = others.at(-1) ?? first
  const family = others.join(' ')
  return [
    folded(initials).replaceAll(' ', ''),
    ...seats.map(folded),
    words.join(' '),
    first,
    last,
    family,
    `${first} ${last[0] ?? ''}`,
    `${first[0] ?? ''} ${last}`,
  ].filter((way) => way !== '')
}
