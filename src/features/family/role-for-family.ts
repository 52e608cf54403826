import type { CaseRole } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { wordsOfPage } from './own-page.words.ts'

/** What somebody on a case does, as a family is told, or a young person on their own page: in their language, in a few easy words. */
export function roleForFamily(role: CaseRole, language: Language, isOwn = false): { role: string; why: string } {
  return wordsOfPage({ isOwn }, language).roles[role]
}
