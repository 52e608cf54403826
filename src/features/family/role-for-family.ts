import type { CaseRole } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { words } from './family.words.ts'

/** What somebody on a case does, as a family is told: in their language, in a few easy words. */
export function roleForFamily(role: CaseRole, language: Language): { role: string; why: string } {
  return words(language).roles[role]
}
