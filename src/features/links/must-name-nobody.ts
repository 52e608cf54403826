import { Refused } from '#platform/errors.ts'
import type { Adult } from './whom-to-ask.ts'

const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i

export interface Around {
  readonly familyName: string
  readonly schoolName: string | null
  readonly everybody: readonly Pick<Adult, 'fullName'>[]
  readonly to: Pick<Adult, 'fullName'>
}

/**
 * What goes to one adult of a family says nothing of another, nor where the child lives or goes to school: whoever it is
 * for knows, and whoever finds it must not (P07).
 */
export function mustNameNobody(text: string, around: Around, field = 'words'): void {
  const found = namedIn(text, around)
  if (!found) return
  throw new Refused(
    {
      en: `Leave out “${found}”: no surname, no school, no address, and nobody else of the family`,
      cy: `Gadewch “${found}” allan: dim cyfenw, dim ysgol, dim cyfeiriad, a neb arall o’r teulu`,
    },
    field,
  )
}

/** The first word of a text that names the family, the school, an address or somebody else. */
export function namedIn(text: string, { familyName, schoolName, everybody, to }: Around): string | undefined {
  const own = new Set(wordsOf(to.fullName))
  const others = everybody.flatMap(({ fullName }) => wordsOf(fullName)).filter((word) => !own.has(word))
  const named = new Set(wordsOf(text))
  return (
    [...wordsOf(familyName), ...others].find((word) => named.has(word)) ??
    (schoolName && text.toLowerCase().includes(schoolName.toLowerCase()) ? schoolName : POSTCODE.exec(text)?.[0])
  )
}

function wordsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}’'-]{3,}/gu)].map(([word]) => word.replace(/[’']s$/, ''))
}
