import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Sentence } from '#platform/words.ts'

/** What the rules about teams say when they say no. */
export const say = {
  agesBackwards: {
    en: 'The highest age must not be below the lowest',
    cy: 'Rhaid i’r oedran uchaf beidio â bod yn is na’r isaf',
  },
  endsBeforeStart: {
    en: 'The last day must be the first day or after it',
    cy: 'Rhaid i’r diwrnod olaf fod ar y diwrnod cyntaf neu ar ei ôl',
  },
  closedSchool: { en: 'This school has closed', cy: 'Mae’r ysgol hon wedi cau' },
  agreedAlready: {
    en: 'There is an agreement with this school on those days already. End that first, or choose other days',
    cy: 'Mae cytundeb â’r ysgol hon ar y dyddiau hynny eisoes. Dewch â hwnnw i ben yn gyntaf, neu dewiswch ddyddiau eraill',
  },
  moreThanMeant: (schools: number, most: number): Sentence => ({
    en: `The team would have ${schools} schools and is meant for ${most}. You can go on, but say why`,
    cy: `Byddai gan y tîm ${schools} o ysgolion ac mae wedi’i fwriadu ar gyfer ${most}. Cewch fynd ymlaen, ond dywedwch pam`,
  }),
  isOver: {
    en: 'This agreement has ended already. To work there again, make a new one',
    cy: 'Mae’r cytundeb hwn wedi dod i ben eisoes. I weithio yno eto, gwnewch un newydd',
  },
  onlySooner: (endsOn: Day): Sentence => ({
    en: `It ends on ${formatDay(endsOn, 'en')} already, and can only end sooner. To work there longer, make a new agreement`,
    cy: `Mae’n dod i ben ar ${formatDay(endsOn, 'cy')} eisoes, a dim ond yn gynt y gall ddod i ben. I weithio yno’n hirach, gwnewch gytundeb newydd`,
  }),
}
