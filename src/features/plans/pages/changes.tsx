import type { Language } from '#platform/words.ts'
import { changesInWords } from '../versions/diff.ts'
import { words } from '../versions/diff.words.ts'
import type { PlanContent } from '../plan-content.ts'

interface ChangesProps {
  title: string
  before: PlanContent
  after: PlanContent
  /** Of its heading. */
  level?: 2 | 3
  language: Language
}

/** What differs between two versions, in sentences. */
export function Changes({ title, before, after, level = 2, language }: ChangesProps) {
  const changes = changesInWords(before, after, language)
  const Heading = `h${level}` as const
  return (
    <section aria-label={title}>
      <Heading>{title}</Heading>
      {changes.length === 0 && <p>{words(language).none}</p>}
      <ul class="nhsuk-list nhsuk-list--bullet">
        {changes.map((change) => (
          <li>{change}</li>
        ))}
      </ul>
    </section>
  )
}
