import type { Language } from '#platform/words.ts'
import { words } from './concerns.words.ts'
import { words as raise } from './raise.words.ts'

/** Where a browser asks how many concerns nobody has opened. */
export const WAITING = '/concerns/waiting'

const ABOUT = /^\/(children|cases|requests)\/([0-9a-f]{8}-[0-9a-f-]{27})(?:[/?]|$)/
const AS = { children: 'child', cases: 'case', requests: 'request' } as const

/** Where to tell of a worry from this page, which may know whom it is about; and how many wait for whoever deals with them. */
export function safetyLine(path: string, language: Language, concerns: number | null) {
  const [, kind, id] = ABOUT.exec(path) ?? []
  const about = kind && id ? `?${AS[kind as keyof typeof AS]}=${id}` : ''
  const { waiting } = words(language)
  return {
    tell: { href: `/concerns/new${about}`, text: raise(language).link },
    ...(concerns === null
      ? {}
      : { waiting: { count: concerns, href: '/concerns', askAt: WAITING, one: waiting(1), many: waiting('%') } }),
  }
}
