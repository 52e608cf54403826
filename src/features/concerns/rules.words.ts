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
  notThisChild: {
    en: 'Select one of the children listed',
    cy: 'Dewiswch un o’r plant a restrir',
  },
} as const
