import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Versions } from '#platform/http/serve-pages.ts'
import type { Language } from '#platform/words.ts'
import type { ChoiceTexts } from '#ui/visit-context.ts'

/** Both versions as the page itself words them: its choices by their texts, and days as days. */
export function versionsInWords(
  versions: readonly Versions[],
  draw: (choiceTexts: ChoiceTexts) => unknown,
  language: Language,
): Versions[] {
  // Only the page knows what its choices are called, and it says so while it is drawn.
  const choiceTexts: ChoiceTexts = new Map()
  draw(choiceTexts)
  return versions.map(({ name, label, yours, theirs }) => {
    const say = (value: string) => inWords(value, choiceTexts.get(name), language)
    return { name, label, yours: say(yours), theirs: say(theirs) }
  })
}

function inWords(value: string, texts: ReadonlyMap<string, string> | undefined, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value as Day, language)
  if (!texts) return value
  return (
    texts.get(value) ??
    value
      .split(',')
      .map((one) => texts.get(one) ?? one)
      .join(', ')
  )
}
