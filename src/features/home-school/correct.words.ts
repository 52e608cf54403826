import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    correct: 'Correct this',
    of: (day: string) => `the message of ${day}`,
    tab: 'Correct a message',
    title: 'Correct what was written about a message',
    help: 'What it says now stays, and everybody who can read the message can read that too.',
    why: 'Why are you changing it?',
    whyHint: 'For example: the day was wrong.',
    whyMissing: 'Say why you are changing it',
    save: 'Save correction',
    saved: 'The correction has been saved. What it said before is still there',
    inErrorHelp:
      'If all of it is wrong, for example because it is about another child, it is struck out and counts for nothing.',
    inError: 'All of it was entered in error',
    struck: 'Marked as entered in error',
  },
  {
    correct: 'Cywiro hon',
    of: (day: string) => `neges ${day}`,
    tab: 'Cywiro neges',
    title: 'Cywiro’r hyn a ysgrifennwyd am neges',
    help: 'Mae’r hyn a ddywed nawr yn aros, a gall pawb sy’n gallu darllen y neges ddarllen hynny hefyd.',
    why: 'Pam rydych yn ei newid?',
    whyHint: 'Er enghraifft: roedd y diwrnod yn anghywir.',
    whyMissing: 'Dywedwch pam rydych yn ei newid',
    save: 'Cadw’r cywiriad',
    saved: 'Mae’r cywiriad wedi’i gadw. Mae’r hyn a ddywedai o’r blaen yno o hyd',
    inErrorHelp:
      'Os yw’r cyfan yn anghywir, er enghraifft oherwydd ei bod am blentyn arall, caiff ei chroesi allan ac nid yw’n cyfrif.',
    inError: 'Cofnodwyd y cyfan mewn camgymeriad',
    struck: 'Nodwyd ei bod wedi’i chofnodi mewn camgymeriad',
  },
)
