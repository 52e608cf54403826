import type { Language } from '#platform/words.ts'
import { words } from './jobs.words.ts'

/** What Today says of work that could not be done. */
export function failedJobsOnToday(jobs: number, language: Language) {
  const t = words(language)
  return { heading: t.todayHeading, sentence: `${t.today(jobs)}.`, link: t.todayLink }
}

/** What Today says when the records are not as they must be. */
export function selfCheckOnToday(faults: number, language: Language) {
  const t = words(language).selfCheck
  return { heading: t.heading, sentence: t.today(faults), link: t.link }
}
