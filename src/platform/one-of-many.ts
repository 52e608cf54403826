import { Refused } from './errors.ts'
import type { Sentence } from './words.ts'

/** So many can be chosen from; more are looked for by their name. */
export const TO_CHOOSE_FROM = 25

/** What was said of one of many: the one that was chosen, part of its name, or both. */
export interface Asked {
  readonly id: string | null
  readonly name: string
}

/** What a form offers of those that fit: none where they are too many to choose from. */
export function toOffer<Row>(all: readonly Row[], fitting: readonly Row[]) {
  const areMany = all.length > TO_CHOOSE_FROM
  return { choices: areMany ? (fitting.length > TO_CHOOSE_FROM ? [] : fitting) : all, areMany }
}

/** Said of a name that was typed. */
interface OfNames {
  readonly none: Sentence
  readonly several: Sentence
  readonly many: Sentence
}

/**
 * The one that is meant among those that are called as was typed, the one chosen before them: it, or the only one. Several, and none, are
 * for whoever typed it to decide.
 */
export function theOneMeant(
  called: readonly { readonly id: string }[],
  chosen: string | null,
  { field, say }: { readonly field: string; readonly say: OfNames },
): string {
  const [first, ...others] = called
  if (!first) throw new Refused(say.none, field)
  if (first.id !== chosen && others.length > 0)
    throw new Refused(called.length > TO_CHOOSE_FROM ? say.many : say.several, field)
  return first.id
}
