import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from '../report.words.ts'
import { words as copyWords } from './copy.words.ts'
import type { CopyShown } from './find-copy.ts'

/** What stands above a report: about whom, by whom, who employs them and who saw it (CSW-16, CSW-57). */
export function factsOfCopy(copy: CopyShown, language: Language): { key: string; value: string }[] {
  const t = words(language)
  const c = copyWords(language)
  const { aboutName, authorName, authorTitle, teamName, definition, seenByName, seenAs, seenAt, releasedAt } = copy
  const employer = definition.remit.employer?.[language]
  const as = seenAs === null ? '' : t.seenAs[seenAs as keyof typeof t.seenAs]
  return [
    { key: c.about, value: aboutName },
    { key: t.author, value: [authorName, authorTitle ?? definition.words.worker[language], teamName].join(', ') },
    ...(employer ? [{ key: c.employer, value: employer }] : []),
    ...(seenByName && seenAt
      ? [{ key: t.seenBy, value: t.seenByOn(seenByName, as, formatDay(dayIn(seenAt), language)) }]
      : []),
    { key: t.released, value: formatDay(dayIn(releasedAt), language) },
  ]
}
