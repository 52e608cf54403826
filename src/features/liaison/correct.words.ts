import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    correct: 'Correct this',
    of: (day: string) => `the talk of ${day}`,
    tab: 'Correct an entry',
    title: 'Correct what was written about a talk with social work',
    help: (name: string) =>
      `With ${name}. What it says now stays, and everybody who can read this can read that too. Who it was with, and what was shared, cannot be changed here: for that, mark all of it as entered in error and record it again.`,
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
    correct: 'Cywiro hwn',
    of: (day: string) => `sgwrs ${day}`,
    tab: 'Cywiro cofnod',
    title: 'Cywiro’r hyn a ysgrifennwyd am sgwrs â gwaith cymdeithasol',
    help: (name: string) =>
      `Gyda ${name}. Mae’r hyn a ddywed nawr yn aros, a gall pawb sy’n gallu darllen hwn ddarllen hynny hefyd. Ni ellir newid gyda phwy yr oedd, na’r hyn a rannwyd: nodwch fod y cyfan wedi’i gofnodi mewn camgymeriad, a’i gofnodi eto.`,
    why: 'Pam rydych yn ei newid?',
    whyHint: 'Er enghraifft: roedd y diwrnod yn anghywir.',
    whyMissing: 'Dywedwch pam rydych yn ei newid',
    save: 'Cadw’r cywiriad',
    saved: 'Mae’r cywiriad wedi’i gadw. Mae’r hyn a ddywedai o’r blaen yno o hyd',
    inErrorHelp:
      'Os yw’r cyfan yn anghywir, er enghraifft oherwydd ei fod am blentyn arall, caiff ei groesi allan ac nid yw’n cyfrif.',
    inError: 'Cofnodwyd y cyfan mewn camgymeriad',
    struck: 'Nodwyd ei fod wedi’i gofnodi mewn camgymeriad',
  },
)
