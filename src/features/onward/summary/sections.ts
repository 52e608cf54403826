import type { Language } from '#platform/words.ts'
import { words } from './summary.words.ts'

export interface Section {
  readonly heading: string | null
  readonly lines: readonly string[]
}

/**
 * The text of a referral in its parts: a line that is one of its headings, in either language, begins the next. What somebody
 * wrote before the first heading, or instead of them, is a part without one.
 */
export function sectionsOf(text: string): Section[] {
  const sections: { heading: string | null; lines: string[] }[] = [{ heading: null, lines: [] }]
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (headings.has(line)) sections.push({ heading: line, lines: [] })
    else if (line) sections.at(-1)!.lines.push(line)
  }
  return sections.filter(({ heading, lines }) => heading !== null || lines.length > 0)
}

const headings = new Set(
  (['en', 'cy'] as const).flatMap((language: Language) => Object.values(words(language).headings)),
)
