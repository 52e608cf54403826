import type { Sentence } from '#platform/words.ts'
import { timeInWords } from './time-in-words.ts'

/** What the rules about a rota say when they say no. */
export const say = {
  notAgreed: {
    en: 'The team does not work with this school. Choose another, or ask an administrator to make an agreement first',
    cy: 'Nid yw’r tîm yn gweithio gyda’r ysgol hon. Dewiswch un arall, neu gofynnwch i weinyddwr wneud cytundeb yn gyntaf',
  },
  endsBeforeItBegins: {
    en: 'The time to must be after the time from',
    cy: 'Rhaid i’r amser gorffen fod ar ôl yr amser dechrau',
  },
  endsBeforeStart: {
    en: 'The last day must be the first day or after it',
    cy: 'Rhaid i’r diwrnod olaf fod ar y diwrnod cyntaf neu ar ei ôl',
  },
  clash: (school: string, from: string, until: string): Sentence => ({
    en: `They are at ${school} then, ${timeInWords(from, 'en')} to ${timeInWords(until, 'en')}. Choose other times or weeks, or end that first`,
    cy: `Maent yn ${school} bryd hynny, ${timeInWords(from, 'cy')} i ${timeInWords(until, 'cy')}. Dewiswch amserau neu wythnosau eraill, neu dewch â hynny i ben yn gyntaf`,
  }),
} as const
