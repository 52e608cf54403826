import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import type { ReportText } from '../report.ts'
import { partsOf } from '../report-in-words.ts'

/** What a report says, its headings as headings. */
export function WholeText({
  text,
  definition,
  language,
  level = 2,
}: {
  text: ReportText
  definition: ServiceDefinition
  language: Language
  level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  return (
    <>
      {partsOf(text, definition, language).map(({ heading, text: said }) => (
        <>
          <Heading class="nhsuk-heading-s">{heading}</Heading>
          {said
            .split('\n')
            .filter(Boolean)
            .map((line) => (
              <AsWritten>{line}</AsWritten>
            ))}
        </>
      ))}
    </>
  )
}
