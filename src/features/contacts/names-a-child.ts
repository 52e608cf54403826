import { nameWords } from '#features/people/names.ts'
import type { Read } from '#platform/context.ts'

/** More would not be a name, and a long text has no more different words than this that matter. */
const MOST_WORDS = 2000

/**
 * Whether a text has the full name of a child on a class list that whoever writes it can see. One query, on the words of
 * the text; that a given and a family name stand side by side is then looked at here.
 */
export async function namesAChild(read: Read, text: string): Promise<boolean> {
  return (await childrenNamed(read, text)).length > 0
}

export interface ChildNamed {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly knownAs: string | null
}

/** The children whose full names a text has, of those on class lists that whoever writes it can see. */
export async function childrenNamed(read: Read, text: string): Promise<ChildNamed[]> {
  const words = nameWords(text)
  const said = [...new Set(words.flatMap(({ whole, parts }) => [whole, ...parts]))].slice(0, MOST_WORDS)
  if (said.length < 2) return []
  const children = await childrenWithNames(read, said)
  return namedIn(text, children)
}

/** Which of these children a text has the full name of. */
export function namedIn<C extends Omit<ChildNamed, 'id'>>(text: string, children: readonly C[]): C[] {
  const lines = linesOf(text)
  return children.filter(({ givenName, familyName, knownAs }) =>
    [givenName, knownAs].some((given) => given && isIn(lines, given, familyName)),
  )
}

/** `Amira Khan`, and `Khan, Amira`. */
function isIn(lines: readonly string[], given: string, family: string): boolean {
  const names = [...linesOf(`${given} ${family}`), ...linesOf(`${family} ${given}`)]
  return names.some((name) => name.trim() !== '' && lines.some((line) => line.includes(name)))
}

/** A text folded as names are: once with `O’Brien` as one word, and once as two, so that `O’Brien’s` is found too. */
function linesOf(text: string): string[] {
  const words = nameWords(text)
  const inParts = words.flatMap(({ whole, parts }) => (parts.length > 0 ? parts : [whole]))
  return [words.map(({ whole }) => whole), inParts].map((each) => ` ${each.join(' ')} `)
}

/** Children of whose names at least one word was said. Row policies keep it to the class lists they see. */
function childrenWithNames({ db, actor: { areaId } }: Read, said: readonly string[]) {
  return db
    .selectFrom('childNameToken')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'childNameToken.childId'))
    .where('childNameToken.areaId', '=', areaId)
    .where('childNameToken.token', 'in', [...said])
    .where('childNameToken.kind', '=', 'name')
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs'])
    .distinct()
    .execute()
}
