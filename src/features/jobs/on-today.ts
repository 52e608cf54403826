import type { Language } from '#platform/words.ts'
import { words } from './jobs.words.ts'

/** What Today says of work that could not be done. */
export function failedJobsOnToday(jobs: number, language: Language) {
  const t = words(language)
  return { heading: t.todayHeading, sentence: `${t.today(jobs)}.`, link: t.todayLink }
}
