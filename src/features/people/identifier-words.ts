import type { Language } from '#platform/words.ts'
import type { Scheme } from './identifiers/identifier-scheme.ts'

/** What each kind of number is called on a page. */
export const SCHEME_WORDS: Record<Language, Record<Scheme, string>> = {
  en: {
    'NHS number': 'NHS number',
    'CHI number': 'CHI number',
    'H&C number': 'Health and Care number',
    UPN: 'UPN',
    'former UPN': 'Former UPN',
    SCN: 'Scottish Candidate Number',
    local: 'Number in another system',
  },
  cy: {
    'NHS number': 'Rhif GIG',
    'CHI number': 'Rhif CHI',
    'H&C number': 'Rhif Iechyd a Gofal',
    UPN: 'UPN',
    'former UPN': 'UPN blaenorol',
    SCN: 'Rhif Ymgeisydd yr Alban',
    local: 'Rhif mewn system arall',
  },
}
