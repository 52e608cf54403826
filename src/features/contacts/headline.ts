import { oneLine } from '#features/chronology/one-line.ts'
import type { Language } from '#platform/words.ts'
import { headlines } from './headlines.words.ts'

interface Told {
  readonly kind: string
  readonly attendance: string
  readonly cancelledBy?: string | null | undefined
  readonly content?: string | undefined
}

/** One line: what kind of contact, how it went, and how its note begins. */
export function headlineOf(language: Language, { kind, attendance, cancelledBy, content = '' }: Told): string {
  const t = headlines(language)
  const said = t.kinds[kind as keyof typeof t.kinds]
  const how = t.attendance[(cancelledBy ? `${attendance} ${cancelledBy}` : attendance) as keyof typeof t.attendance]
  return oneLine([how ? `${said}, ${how}` : said, oneLine(content)].filter(Boolean).join(': '))
}
