import type { Sentence } from '#platform/words.ts'

/** What the rules of liaison say when they say no. */
export const say = {
  notOnTheCase: {
    en: 'Select somebody who is on a case of this child as social worker',
    cy: 'Dewiswch rywun sydd ar achos y plentyn hwn fel gweithiwr cymdeithasol',
  },
  notYet: {
    en: 'This day is still to come. Enter today or a day before',
    cy: 'Mae’r diwrnod hwn eto i ddod. Rhowch heddiw neu ddiwrnod cynt',
  },
  endsBeforeItStarts: {
    en: 'The last day cannot be before the first',
    cy: 'Ni all y diwrnod olaf fod cyn y cyntaf',
  },
  hasEnded: {
    en: 'This allocation has ended already.',
    cy: 'Mae’r dyraniad hwn wedi dod i ben eisoes.',
  },
  notTheirsToCorrect: {
    en: 'Only whoever wrote this, or a supervisor of the team, can change it. Ask them.',
    cy: 'Dim ond y sawl a ysgrifennodd hwn, neu oruchwyliwr y tîm, all ei newid. Gofynnwch iddynt.',
  },
  struckAlready: {
    en: 'This was marked as entered in error already.',
    cy: 'Nodwyd eisoes bod hwn wedi’i gofnodi mewn camgymeriad.',
  },
  nothingChanged: {
    en: 'Nothing is different from before. Change what is wrong, or go back.',
    cy: 'Nid oes dim yn wahanol i’r hyn oedd o’r blaen. Newidiwch yr hyn sy’n anghywir, neu ewch yn ôl.',
  },
  withWhom: {
    en: 'Enter who you spoke with',
    cy: 'Rhowch enw’r sawl y siaradoch â nhw',
  },
  nextIsPast: {
    en: 'The next day to speak must be after the day you spoke',
    cy: 'Rhaid i’r diwrnod nesaf i siarad fod ar ôl y diwrnod y siaradoch',
  },
  basisMissing: {
    en: 'Something was shared. Select why that was allowed',
    cy: 'Rhannwyd rhywbeth. Dewiswch pam yr oedd hynny’n cael ei ganiatáu',
  },
  whyMissing: {
    en: 'Something was shared. Say who agreed and when, or why it is needed without their agreement',
    cy: 'Rhannwyd rhywbeth. Dywedwch pwy gytunodd a phryd, neu pam mae ei angen heb eu cytundeb',
  },
  alsoWhom: {
    en: 'Enter who else was told',
    cy: 'Rhowch pwy arall a gafodd wybod',
  },
  alsoWhat: {
    en: 'Enter what they were told',
    cy: 'Rhowch yr hyn a ddywedwyd wrthynt',
  },
  notTheirs: {
    en: 'You can read this, but only those who work on the case can add to it, while it is open. Ask the lead worker.',
    cy: 'Gallwch ddarllen hwn, ond dim ond y rhai sy’n gweithio ar yr achos all ychwanegu ato, tra bydd ar agor. Gofynnwch i’r gweithiwr arweiniol.',
  },
} satisfies Record<string, Sentence>
