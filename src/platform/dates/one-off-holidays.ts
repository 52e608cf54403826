import type { Sentence } from '../words.ts'
import type { Day } from './day.ts'

/**
 * Bank holidays that no rule foretells: each is proclaimed, usually a year ahead, and listed at gov.uk/bank-holidays.
 * Add a new one to one of these two lists, and its vector to the test.
 */

/** A yearly holiday that was kept on another day, in every nation. The key is its usual day. */
export const MOVED: Readonly<Record<Day, { readonly day: Day; readonly name?: Sentence }>> = {
  '2020-05-04': {
    day: '2020-05-08',
    name: { en: 'Early May bank holiday (VE day)', cy: 'Gŵyl banc dechrau Mai (diwrnod VE)' },
  },
  '2022-05-30': { day: '2022-06-02' },
}

/** A day more, in every nation unless it says `only`. */
export const ONE_OFF: readonly {
  readonly day: Day
  readonly name: Sentence
  readonly only?: 'Scotland' | 'Northern Ireland'
}[] = [
  { day: '2022-06-03', name: { en: 'Platinum Jubilee bank holiday', cy: 'Gŵyl banc Jiwbilî Blatinwm' } },
  {
    day: '2022-09-19',
    name: {
      en: 'Bank Holiday for the State Funeral of Queen Elizabeth II',
      cy: 'Gŵyl y Banc ar gyfer Angladd Gwladol y Frenhines Elizabeth II',
    },
  },
  {
    day: '2023-05-08',
    name: {
      en: 'Bank holiday for the coronation of King Charles III',
      cy: 'Gŵyl y banc ar gyfer coroni Brenin Siarl III',
    },
  },
  // Royal Proclamation of 3 February 2026; gov.scot/news/world-cup-bank-holiday-confirmed
  { day: '2026-06-15', name: { en: 'World Cup bank holiday', cy: 'Gŵyl banc Cwpan y Byd' }, only: 'Scotland' },
]
