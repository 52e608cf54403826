import type { Language } from '#platform/words.ts'
import type { ContactKind, Strand, WithWhom } from './contact.ts'
import type { Attendance, ContactPlace, Mode } from './contact-codes.ts'
import { nouns } from './nouns.words.ts'

interface Facts {
  readonly kind: string
  readonly withWhom: readonly string[]
  readonly mode: string
  readonly place: string
  readonly attendance: string
  readonly cancelledBy?: string | null
  readonly strand?: string | null
}

/** What a contact was, in words: the tables keep the words of the code. */
export function contactInWords(
  { kind, withWhom, mode, place, attendance, cancelledBy, strand }: Facts,
  language: Language,
) {
  const t = nouns(language)
  const how = cancelledBy ? `${attendance} ${cancelledBy}` : attendance
  return {
    kind: t.kinds[kind as ContactKind],
    withWhom: inOneLine(withWhom.map((whom) => t.withWhom[whom as WithWhom])),
    mode: t.modes[mode as Mode],
    place: t.places[place as ContactPlace],
    attendance: t.attendance[how as Attendance],
    strand: strand ? t.strands[strand as Strand] : undefined,
  }
}

/** `The child, a parent or carer`: each begins as a sentence does only where it begins one. */
export function inOneLine([first = '', ...rest]: readonly string[]): string {
  return [first, ...rest.map((words) => words.charAt(0).toLocaleLowerCase() + words.slice(1))].join(', ')
}

/** `Child session`: what kind of work a contact was. */
export function kindOfContact(kind: string, language: Language): string {
  return nouns(language).kinds[kind as ContactKind]
}
