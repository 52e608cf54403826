import { sql } from 'kysely'
import type { Language } from '#platform/words.ts'
import { verb } from '../verb.ts'

/** The language I am shown from now on, on any machine. */
export const chooseLanguage = verb('use own account', async (write, language: Language) => {
  await sql`select auth.choose_language(${language})`.execute(write.db)
  write.audit('language chosen', { staffId: write.actor.id })
})
