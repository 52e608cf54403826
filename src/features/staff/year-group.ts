import type { Nation } from '#platform/dates/bank-holidays.ts'
import type { Language } from '#platform/words.ts'

const LAST = { England: 13, Wales: 13, Scotland: 13, 'Northern Ireland': 14 } as const satisfies Record<Nation, number>
const WORDS = {
  en: { nursery: 'Nursery', reception: 'Reception', year: 'Year' },
  cy: { nursery: 'Meithrin', reception: 'Derbyn', year: 'Blwyddyn' },
} as const

/**
 * What people call a year group. A number counts years at school: 1 is Year 1 or P1, and 8 is Year 8 or S1. Northern
 * Ireland counts one more than England for a child of the same age, and has no Reception.
 */
export function yearGroupName(nation: Nation, yearGroup: number, language: Language): string {
  const { nursery, reception, year } = WORDS[language]
  if (yearGroup < 0) return nursery
  if (yearGroup === 0) return hasReception(nation) ? reception : nursery
  if (hasReception(nation)) return `${year} ${yearGroup}`
  if (yearGroup <= 7) return `P${yearGroup}`
  return nation === 'Scotland' ? `S${yearGroup - 7}` : `${year} ${yearGroup}`
}

/** The year groups of a school, by the ages it is for; all of its nation's when these are not known. */
export function yearGroupsOf({ nation, lowestAge, highestAge }: AgesOfSchool): number[] {
  const first = lowestAge === null ? -1 : firstYear(nation, lowestAge)
  const last = highestAge === null ? LAST[nation] : highestAge - (nation === 'Northern Ireland' ? 4 : 5)
  const from = Math.max(-1, first)
  const to = Math.min(LAST[nation], Math.max(last, from))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

export interface AgesOfSchool {
  readonly nation: Nation
  readonly lowestAge: number | null
  readonly highestAge: number | null
}

function hasReception(nation: Nation): boolean {
  return nation === 'England' || nation === 'Wales'
}

/** In Scotland P1 starts at 4 or 5 and S1 at 11 or 12, so a school from 4 or 11 begins where one from 5 or 12 does. */
function firstYear(nation: Nation, lowestAge: number): number {
  if (nation === 'Northern Ireland') return lowestAge - 3
  return nation === 'Scotland' && (lowestAge === 4 || lowestAge === 11) ? lowestAge - 3 : lowestAge - 4
}
