import type { Sentence } from '#platform/words.ts'
import type { HealthScheme, Scheme } from './identifier-scheme.ts'

/** What is said to whoever typed a number that cannot be right, so that they know what to look at. */

type Numbered = HealthScheme | 'SCN'

/** With the article each needs in English; after `rhif`, none in Welsh. */
const ENGLISH: Record<Numbered, string> = {
  'NHS number': 'An NHS number',
  'CHI number': 'A CHI number',
  'H&C number': 'A Health and Care number',
  SCN: 'A Scottish Candidate Number',
}

const WELSH: Record<Numbered, string> = {
  'NHS number': 'rhif GIG',
  'CHI number': 'rhif CHI',
  'H&C number': 'rhif Iechyd a Gofal',
  SCN: 'Rhif Ymgeisydd yr Alban',
}

const MISSING: Record<Scheme, Sentence> = {
  'NHS number': { en: 'Enter an NHS number', cy: 'Rhowch rif GIG' },
  'CHI number': { en: 'Enter a CHI number', cy: 'Rhowch rif CHI' },
  'H&C number': { en: 'Enter a Health and Care number', cy: 'Rhowch rif Iechyd a Gofal' },
  UPN: { en: 'Enter a UPN', cy: 'Rhowch UPN' },
  'former UPN': { en: 'Enter a former UPN', cy: 'Rhowch UPN blaenorol' },
  SCN: { en: 'Enter a Scottish Candidate Number', cy: 'Rhowch Rif Ymgeisydd yr Alban' },
  local: { en: 'Enter a number', cy: 'Rhowch rif' },
}

export const reasons = {
  missing: (scheme: Scheme): Sentence => MISSING[scheme],

  notDigits: (scheme: Numbered): Sentence => ({
    en: `${ENGLISH[scheme]} has only digits. Take out anything else.`,
    cy: `Dim ond digidau sydd mewn ${WELSH[scheme]}. Tynnwch unrhyw beth arall.`,
  }),

  /** Spreadsheets drop a 0 at the start: a CHI number of the first nine days of a month, or an SCN of the 2000s. */
  wrongLength(scheme: Numbered, wanted: number, typed: number): Sentence {
    const mayHaveLostZero = typed === wanted - 1 && (scheme === 'CHI number' || scheme === 'SCN')
    return {
      en:
        `${ENGLISH[scheme]} has ${wanted} digits. This one has ${typed}.` +
        (mayHaveLostZero ? ' A spreadsheet may have dropped a 0 at the start.' : ''),
      cy:
        `Mae ${wanted} digid mewn ${WELSH[scheme]}. Mae ${typed} yn hwn.` +
        (mayHaveLostZero ? ' Efallai bod taenlen wedi colli 0 ar y dechrau.' : ''),
    }
  },

  placeholder: (scheme: Numbered): Sentence => ({
    en: `${ENGLISH[scheme]} is never the same digit over and over. Leave this empty if you do not know the number.`,
    cy: `Nid yr un digid drosodd a throsodd yw ${WELSH[scheme]}. Gadewch hwn yn wag os nad ydych yn gwybod y rhif.`,
  }),

  digitWrong: (scheme: Numbered): Sentence => DIGIT_WRONG[scheme],

  notABirthday: {
    en: 'A CHI number starts with a date of birth, such as 190485 for 19 April 1985. This one does not.',
    cy: 'Mae rhif CHI yn dechrau â dyddiad geni, fel 190485 am 19 Ebrill 1985. Nid felly hwn.',
  } satisfies Sentence,

  notAUpn(typed: string): Sentence {
    const confusable = /[IOS]/.test(typed)
    return {
      en:
        'A UPN is a letter and 12 numbers, such as B801200005001. A temporary one ends in a second letter.' +
        (confusable ? ' It never has the letters I, O or S: use 1, 0 or 5.' : ''),
      cy:
        'Llythyren a 12 rhif yw UPN, fel B801200005001. Mae un dros dro yn gorffen ag ail lythyren.' +
        (confusable ? ' Nid yw’r llythrennau I, O nac S byth ynddo: defnyddiwch 1, 0 neu 5.' : ''),
    }
  },

  upnWrong: {
    en: 'The first letter of this UPN does not fit its numbers. Copy it again from the school’s system.',
    cy: 'Nid yw llythyren gyntaf yr UPN hwn yn cyd-fynd â’i rifau. Copïwch ef eto o system yr ysgol.',
  } satisfies Sentence,

  tooLong: (longest: number): Sentence => ({
    en: `This number is too long. Use ${longest} characters or fewer.`,
    cy: `Mae’r rhif hwn yn rhy hir. Defnyddiwch ${longest} nod neu lai.`,
  }),
}

const DIGIT_WRONG: Record<Numbered, Sentence> = {
  'NHS number': {
    en: 'This NHS number has a digit wrong. Check it with the family or the GP.',
    cy: 'Mae digid anghywir yn y rhif GIG hwn. Gwiriwch y rhif gyda’r teulu neu’r meddyg teulu.',
  },
  'CHI number': {
    en: 'This CHI number has a digit wrong. Check it with the family or the GP.',
    cy: 'Mae digid anghywir yn y rhif CHI hwn. Gwiriwch y rhif gyda’r teulu neu’r meddyg teulu.',
  },
  'H&C number': {
    en: 'This Health and Care number has a digit wrong. Check it with the family or the GP.',
    cy: 'Mae digid anghywir yn y rhif Iechyd a Gofal hwn. Gwiriwch y rhif gyda’r teulu neu’r meddyg teulu.',
  },
  SCN: {
    en: 'This Scottish Candidate Number has a digit wrong. Check it with the school.',
    cy: 'Mae digid anghywir yn Rhif Ymgeisydd yr Alban hwn. Gwiriwch y rhif gyda’r ysgol.',
  },
}
