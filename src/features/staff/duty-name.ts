import type { Nation } from '#platform/dates/bank-holidays.ts'
import type { Duty } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { words, wordsOfNations } from './duties.words.ts'
import { yearGroupName } from './year-group.ts'

/** Every duty there is, in the order in which a school’s people are shown. */
export const duties = [
  'mental-health lead',
  'deputy mental-health lead',
  'SENCO',
  'Named Person',
  'designated safeguarding lead',
  'deputy safeguarding lead',
  'head of year',
  'head teacher',
] as const satisfies readonly Duty[]

/** What a duty is called in the nation of its school, with the year it is for: `Head of year, Year 9`. */
export function dutyName(
  duty: Duty,
  language: Language,
  ofYear?: { nation: Nation; yearGroup: number | null },
): string {
  const ownNames: Partial<Record<Nation, Partial<Record<Duty, string>>>> = wordsOfNations(language)
  const name = (ofYear && ownNames[ofYear.nation]?.[duty]) ?? words(language)[duty]
  if (duty !== 'head of year' || ofYear?.yearGroup == null) return name
  return `${name}, ${yearGroupName(ofYear.nation, ofYear.yearGroup, language)}`
}

/** Whom to tell when somebody is in danger, in the middle of a sentence: `your designated safeguarding lead`. */
export function safeguardingLead(nation: Nation, language: Language): string {
  const name = dutyName('designated safeguarding lead', language, { nation, yearGroup: null })
  return name.charAt(0).toLowerCase() + name.slice(1)
}
