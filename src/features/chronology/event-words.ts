import type { Language } from '#platform/words.ts'
import type { EventKind } from './add-to-chronology.ts'
import { words } from './kinds.words.ts'
import { type Said, saidInWords } from './said.ts'

export interface WhatHappened {
  readonly kind: EventKind
  readonly headline: string
  readonly said: Said | null
}

/** What happened, with what was said of it: `Why we help: Amira stays in maths.` */
export function eventInWords({ kind, headline, said }: WhatHappened, language: Language): string {
  if (said && said.is !== 'need') return saidInWords(said, headline, language)
  const about = said ? saidInWords(said, headline, language) : headline
  const what = words(language).kinds[kind]
  return about ? `${what}: ${about}` : what
}
