import { oneLine } from '#features/chronology/one-line.ts'
import { saidInWords } from '#features/chronology/said.ts'
import type { Language } from '#platform/words.ts'

interface Told {
  readonly kind: string
  readonly attendance: string
  readonly cancelledBy?: string | null | undefined
  readonly content?: string | undefined
}

/** One line: what kind of contact, how it went, and how its note begins. */
export function headlineOf(language: Language, { content = '', ...contact }: Told): string {
  return oneLine(saidInWords({ is: 'contact', ...contact }, oneLine(content), language))
}
