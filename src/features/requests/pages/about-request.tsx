import { nameToUse, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import type { Actor } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { WarningCallout } from '#ui/warning-callout.tsx'
import type { FoundRequest } from '../find-request.ts'
import { words } from '../requests.words.ts'

interface AboutRequestProps {
  request: FoundRequest
  actor: Actor
  language: Language
  today: Day
}

/** Whose request this is. It stands above the heading of every page about one. */
export function AboutRequest({ request, actor, language, today }: AboutRequestProps) {
  const t = words(language)
  if (!request.child)
    return <WarningCallout heading={t.requestFor(t.unknownChild)}>{<p>{t.noChild}</p>}</WarningCallout>
  return <ChildBanner child={request.child} language={language} today={today} where={placeOf(actor)} />
}

/** What to call the child in a sentence. */
export function nameIn({ child }: Pick<FoundRequest, 'child'>, actor: Actor, language: Language): string {
  return child ? nameToUse(child, placeOf(actor)) : words(language).unknownChild
}
