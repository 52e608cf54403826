import type { Language } from '#platform/words.ts'
import type { EventKind } from './add-to-chronology.ts'
import { words } from './kinds.words.ts'

/** What happened, with what was said of it: `Why we help: Amira stays in maths.` */
export function eventInWords({ kind, headline }: { kind: EventKind; headline: string }, language: Language): string {
  const said = words(language).kinds[kind]
  return headline ? `${said}: ${headline}` : said
}
