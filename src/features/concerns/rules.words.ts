/** What a rule says to whoever meets it. */
export const say = {
  aboutWhom: {
    en: 'Write the name of the child, or as much of it as you know',
    cy: 'Ysgrifennwch enw’r plentyn, neu gymaint ohono ag y gwyddoch',
  },
  outcomeFirst: {
    en: 'A concern is closed once its outcome is known. Write what came of it',
    cy: 'Caiff pryder ei gau pan fydd ei ganlyniad yn hysbys. Ysgrifennwch beth ddaeth ohono',
  },
  whyNotTold: {
    en: 'Write why the parents or carers are not told',
    cy: 'Ysgrifennwch pam nad yw’r rhieni neu’r gofalwyr yn cael gwybod',
  },
  referredWhen: {
    en: 'Enter the day of the referral, and to whom it was made',
    cy: 'Rhowch ddiwrnod yr atgyfeiriad, ac at bwy y’i gwnaed',
  },
  whoStandsIn: {
    en: 'Select somebody who works at the same school or in the same team',
    cy: 'Dewiswch rywun sy’n gweithio yn yr un ysgol neu yn yr un tîm',
  },
  untilWhen: {
    en: 'Enter a day that is today or later',
    cy: 'Rhowch ddiwrnod sydd heddiw neu’n hwyrach',
  },
  otherSchool: { en: 'Select another school of this area', cy: 'Dewiswch ysgol arall yn yr ardal hon' },
  staysAboutAdult: {
    en: 'A concern about an adult who works with children stays with the head teacher. Ring the other school',
    cy: 'Mae pryder am oedolyn sy’n gweithio gyda phlant yn aros gyda’r pennaeth. Ffoniwch yr ysgol arall',
  },
  officerPhone: {
    en: 'Enter the phone number of the designated officer',
    cy: 'Rhowch rif ffôn y swyddog dynodedig',
  },
  notThisChild: {
    en: 'Select one of the children listed',
    cy: 'Dewiswch un o’r plant a restrir',
  },
} as const
