import { catalogue } from '#platform/words.ts'
import type { Footing, WasShared } from './what-was-shared.ts'

export const words = catalogue(
  {
    tab: 'What was shared',
    title: 'What was shared, with whom and why that was allowed',
    link: 'What was shared, and with whom',
    intro:
      'From talks with social work, meetings with other agencies, and referrals that were sent. You see what you may read of each.',
    print: 'To print it, use the print command of your browser.',
    none: 'Nothing is written down that you can see.',
    caption: 'The latest first',
    day: 'Day',
    whom: 'With whom',
    what: 'What',
    footing: 'Why that was allowed',
    by: 'Written by',
    how: {
      told: (whom: string) => `Told ${whom}`,
      heard: (whom: string) => `Heard from ${whom}`,
      'at a meeting': (whom: string) => `At a meeting: ${whom}`,
      referral: (whom: string) => `Referred to ${whom}`,
    } satisfies Record<WasShared['how'], (whom: string) => string>,
    whatIs: { 'at a meeting': 'What is said at the meeting', referral: 'What the referral says' },
    footings: {
      consent: 'They agreed to it',
      'public task': 'It is part of our work, and no more than needed',
      safeguarding: 'To keep a child safe',
      'not shared': 'Not shared with them',
    } satisfies Record<Footing, string>,
    until: (day: string) => `Taken back on ${day}`,
    printedBy: (name: string, when: string) => `Printed by ${name} on ${when}. It says what they may read.`,
  },
  {
    tab: 'Yr hyn a rannwyd',
    title: 'Yr hyn a rannwyd, gyda phwy a pham y caniatawyd hynny',
    link: 'Yr hyn a rannwyd, a gyda phwy',
    intro:
      'O sgyrsiau â gwaith cymdeithasol, cyfarfodydd ag asiantaethau eraill, ac atgyfeiriadau a anfonwyd. Rydych yn gweld yr hyn y cewch ei ddarllen o bob un.',
    print: 'I’w argraffu, defnyddiwch orchymyn argraffu eich porwr.',
    none: 'Nid oes dim wedi’i ysgrifennu y gallwch ei weld.',
    caption: 'Y diweddaraf yn gyntaf',
    day: 'Diwrnod',
    whom: 'Gyda phwy',
    what: 'Beth',
    footing: 'Pam y caniatawyd hynny',
    by: 'Ysgrifennwyd gan',
    how: {
      told: (whom: string) => `Dywedwyd wrth ${whom}`,
      heard: (whom: string) => `Clywyd gan ${whom}`,
      'at a meeting': (whom: string) => `Mewn cyfarfod: ${whom}`,
      referral: (whom: string) => `Atgyfeiriwyd at ${whom}`,
    },
    whatIs: { 'at a meeting': 'Yr hyn a ddywedir yn y cyfarfod', referral: 'Yr hyn a ddywed yr atgyfeiriad' },
    footings: {
      consent: 'Cytunasant iddo',
      'public task': 'Mae’n rhan o’n gwaith, a dim mwy nag sydd ei angen',
      safeguarding: 'I gadw plentyn yn ddiogel',
      'not shared': 'Heb ei rannu â nhw',
    },
    until: (day: string) => `Tynnwyd yn ôl ar ${day}`,
    printedBy: (name: string, when: string) =>
      `Argraffwyd gan ${name} ar ${when}. Mae’n dweud yr hyn y cânt ei ddarllen.`,
  },
)
