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
  awayEndsBeforeItBegins: {
    en: 'The last day away must be the first or after it',
    cy: 'Rhaid i’r diwrnod olaf i ffwrdd fod ar y diwrnod cyntaf neu ar ei ôl',
  },
  awayIsOver: {
    en: 'These days are over. Enter today or a later day',
    cy: 'Mae’r diwrnodau hyn drosodd. Rhowch heddiw neu ddiwrnod diweddarach',
  },
  awayTooLong: {
    en: 'Days away are for up to six weeks. For longer, end each of their days in a school, and add those days for somebody else',
    cy: 'Mae diwrnodau i ffwrdd am hyd at chwe wythnos. Am fwy, dewch â phob un o’u diwrnodau mewn ysgol i ben, ac ychwanegwch y diwrnodau hynny i rywun arall',
  },
  alreadyAway: {
    en: 'They are away on some of these days already. Call that off first, or choose other days',
    cy: 'Maent i ffwrdd ar rai o’r diwrnodau hyn eisoes. Canslwch hynny’n gyntaf, neu dewiswch ddiwrnodau eraill',
  },
  cannotCover: {
    en: 'This person does not work in the same team. Choose somebody else',
    cy: 'Nid yw’r person hwn yn gweithio yn yr un tîm. Dewiswch rywun arall',
  },
  coverIsAway: {
    en: 'This person is away then too. Choose somebody else',
    cy: 'Mae’r person hwn i ffwrdd bryd hynny hefyd. Dewiswch rywun arall',
  },
  coverIsBusy: (school: string): Sentence => ({
    en: `This person is at ${school} at the same time. Choose somebody else, or nobody`,
    cy: `Mae’r person hwn yn ${school} ar yr un pryd. Dewiswch rywun arall, neu neb`,
  }),
  clash: (school: string, from: string, until: string): Sentence => ({
    en: `They are at ${school} then, ${timeInWords(from, 'en')} to ${timeInWords(until, 'en')}. Choose other times or weeks, or end that first`,
    cy: `Maent yn ${school} bryd hynny, ${timeInWords(from, 'cy')} i ${timeInWords(until, 'cy')}. Dewiswch amserau neu wythnosau eraill, neu dewch â hynny i ben yn gyntaf`,
  }),
} as const
