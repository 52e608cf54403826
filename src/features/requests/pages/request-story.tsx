import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Timeline } from '#ui/timeline.tsx'
import type { FoundRequest, StepTaken } from '../find-request.ts'
import { words } from '../requests.words.ts'
import { Text } from './the-worry.tsx'

/** What was done with a request and said about it, first to last. */
export function RequestStory({ request, language }: { request: FoundRequest; language: Language }) {
  return (
    <>
      <h2>{words(language).whatHappened}</h2>
      <Timeline entries={request.steps.map((step) => entryOf(step, request.definition, language))} />
    </>
  )
}

function entryOf(step: StepTaken, definition: ServiceDefinition, language: Language) {
  const t = words(language)
  const { doneAt, decision, reason, alternative, givenName, familyName } = step
  return {
    date: { iso: doneAt.toISOString(), text: formatDateTime(doneAt, language) },
    heading: t.steps[decision as keyof typeof t.steps],
    meta: `${givenName} ${familyName}`,
    body: (
      <>
        {reason && <Text text={reason} />}
        {alternative && <p>{t.alternative(elsewhere(alternative, definition, language))}</p>}
      </>
    ),
  }
}

/** One of the service’s own, in this language; or as it was written. */
function elsewhere(name: string, { alternatives }: ServiceDefinition, language: Language): string {
  return alternatives.find((known) => known.name === name)?.[language] ?? name
}
