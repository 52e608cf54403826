import { catalogue } from '#platform/words.ts'
import type { Counting, OtherNation } from './register-code.ts'

export const words = catalogue(
  {
    title: 'What attendance codes count as',
    intro:
      'The codes of England are built in. Registers in other nations use other lists, and what a code means there is for your area to say. It counts for every school of that nation, from the next file that is sent.',
    none: 'Nothing has been said yet. Files of schools outside England cannot be read until then.',
    caption: 'Codes, by nation',
    nation: 'Nation',
    nationMissing: 'Select the nation',
    nations: { Scotland: 'Scotland', Wales: 'Wales', 'Northern Ireland': 'Northern Ireland' } satisfies Record<
      OtherNation,
      string
    >,
    code: 'Code',
    codeHint: 'As it stands in the file, for example 10 or L1.',
    codeMissing: 'Enter the code',
    codeWrong: 'A code is at most 10 letters or numbers without a space',
    countsAs: 'What does it count as?',
    countsAsMissing: 'Select what it counts as',
    countings: {
      present: 'Present, or late',
      'approved activity': 'Taught or at work somewhere else, with the school’s approval',
      authorised: 'Away, with leave',
      unauthorised: 'Away, without leave',
      'no reason yet': 'Away, and nobody knows why yet: somebody asks the same day',
      'not possible': 'Not counted: the child could not have come',
    } satisfies Record<Counting, string>,
    remove: 'We do not use this code',
    add: 'Say what a code counts as',
    save: 'Save code',
    saved: 'The code has been saved',
    ask: 'Nobody has said yet what the codes of registers here count as. Ask whoever looks after your area: they say it once for every school.',
    whatTheyCountAs: 'Your area says what the codes in your registers count as.',
  },
  {
    title: 'Fel beth y mae codau presenoldeb yn cyfrif',
    intro:
      'Mae codau Lloegr wedi’u cynnwys. Mae cofrestrau mewn gwledydd eraill yn defnyddio rhestrau eraill, a’ch ardal chi sy’n dweud beth mae cod yn ei olygu yno. Mae’n cyfrif i bob ysgol yn y wlad honno, o’r ffeil nesaf a anfonir.',
    none: 'Ni ddywedwyd dim eto. Ni ellir darllen ffeiliau ysgolion y tu allan i Loegr tan hynny.',
    caption: 'Codau, yn ôl gwlad',
    nation: 'Gwlad',
    nationMissing: 'Dewiswch y wlad',
    nations: { Scotland: 'Yr Alban', Wales: 'Cymru', 'Northern Ireland': 'Gogledd Iwerddon' },
    code: 'Cod',
    codeHint: 'Fel y mae yn y ffeil, er enghraifft 10 neu L1.',
    codeMissing: 'Rhowch y cod',
    codeWrong: 'Mae cod yn 10 llythyren neu rif ar y mwyaf, heb fwlch',
    countsAs: 'Fel beth y mae’n cyfrif?',
    countsAsMissing: 'Dewiswch fel beth y mae’n cyfrif',
    countings: {
      present: 'Yn bresennol, neu’n hwyr',
      'approved activity': 'Yn cael eu haddysgu neu’n gweithio rhywle arall, gyda chymeradwyaeth yr ysgol',
      authorised: 'I ffwrdd, gyda chaniatâd',
      unauthorised: 'I ffwrdd, heb ganiatâd',
      'no reason yet': 'I ffwrdd, ac nid oes neb yn gwybod pam eto: mae rhywun yn gofyn yr un diwrnod',
      'not possible': 'Heb ei gyfrif: ni allai’r plentyn fod wedi dod',
    },
    remove: 'Nid ydym yn defnyddio’r cod hwn',
    add: 'Dweud fel beth y mae cod yn cyfrif',
    save: 'Cadw’r cod',
    saved: 'Mae’r cod wedi’i gadw',
    ask: 'Nid oes neb wedi dweud eto fel beth y mae codau’r cofrestrau yma’n cyfrif. Gofynnwch i bwy bynnag sy’n gofalu am eich ardal: maent yn ei ddweud unwaith i bob ysgol.',
    whatTheyCountAs: 'Eich ardal sy’n dweud fel beth y mae codau eich cofrestrau’n cyfrif.',
  },
)
