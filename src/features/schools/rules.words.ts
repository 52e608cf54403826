import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { SchoolCode } from '#platform/db/tables.ts'
import type { Sentence } from '#platform/words.ts'

/** What the rules about schools and their calendar say when they say no. */
export const say = {
  wrongCode: {
    URN: {
      en: 'Enter a URN: 6 digits, the first of them not 0',
      cy: 'Rhowch URN: 6 digid, a’r cyntaf ohonynt heb fod yn 0',
    },
    SEED: { en: 'Enter a SEED code: 7 digits', cy: 'Rhowch god SEED: 7 digid' },
    Welsh: {
      en: 'Enter the school’s number: 7 digits, like 660/4012',
      cy: 'Rhowch rif yr ysgol: 7 digid, fel 660/4012',
    },
    'Northern Irish': {
      en: 'Enter the school’s reference: 7 digits, like 101-0303',
      cy: 'Rhowch gyfeirnod yr ysgol: 7 digid, fel 101-0303',
    },
  } satisfies Record<SchoolCode, Sentence>,
  codeTaken: {
    en: 'There is a school with this code already. Search for the code on the list of schools',
    cy: 'Mae ysgol gyda’r cod hwn eisoes. Chwiliwch am y cod ar y rhestr ysgolion',
  },
  agesBackwards: {
    en: 'The highest age must not be below the lowest',
    cy: 'Rhaid i’r oedran uchaf beidio â bod yn is na’r isaf',
  },
  closedBeforeOpened: {
    en: 'The day it closed must not be before the day it opened',
    cy: 'Rhaid i’r diwrnod y caeodd beidio â bod cyn y diwrnod yr agorodd',
  },
  closedWhen: { en: 'Enter the day it closed', cy: 'Rhowch y diwrnod y caeodd' },
  successorOfClosed: {
    en: 'Only a closed school has another that took over. Select the status closed, or leave this out',
    cy: 'Dim ond ysgol sydd wedi cau sydd ag un arall a gymerodd drosodd. Dewiswch y statws ar gau, neu gadewch hwn allan',
  },
  successorItself: { en: 'Choose another school than this one', cy: 'Dewiswch ysgol arall yn hytrach na hon' },
  noSuchCode: {
    en: 'There is no school of this area with that code. Add the school first, or check the code',
    cy: 'Nid oes ysgol yn yr ardal hon gyda’r cod hwnnw. Ychwanegwch yr ysgol yn gyntaf, neu gwiriwch y cod',
  },
  inAnotherCluster: (names: readonly string[]): Sentence => ({
    en: `In another cluster: ${names.join(', ')}. Take it out there first`,
    cy: `Mewn clwstwr arall: ${names.join(', ')}. Tynnwch hi allan yno’n gyntaf`,
  }),
  notThere: { en: 'Choose one from the list', cy: 'Dewiswch un o’r rhestr' },
  endsBeforeStart: {
    en: 'The last day must be the first day or after it',
    cy: 'Rhaid i’r diwrnod olaf fod ar y diwrnod cyntaf neu ar ei ôl',
  },
  tooLong: {
    en: 'This is longer than a school year. Check the years of both days',
    cy: 'Mae hyn yn hirach na blwyddyn ysgol. Gwiriwch flynyddoedd y ddau ddiwrnod',
  },
  overlaps: (name: string, from: Day, to: Day): Sentence => ({
    en: `“${name}” is on some of these days: ${formatDay(from, 'en')} to ${formatDay(to, 'en')}. Change these days, or remove that first`,
    cy: `Mae “${name}” ar rai o’r dyddiau hyn: ${formatDay(from, 'cy')} i ${formatDay(to, 'cy')}. Newidiwch y dyddiau hyn, neu dilëwch hwnnw’n gyntaf`,
  }),
}
