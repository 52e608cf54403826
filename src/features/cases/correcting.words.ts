import { catalogue } from '#platform/words.ts'

/** The end of every page on which an entry of a case is corrected, or struck out. */
export const words = catalogue(
  {
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
    why: 'Pam rydych yn ei newid?',
    whyHint: 'Er enghraifft: roedd y diwrnod yn anghywir.',
    whyMissing: 'Dywedwch pam rydych yn ei newid',
    save: 'Cadw’r cywiriad',
    saved: 'Mae’r cywiriad wedi’i gadw. Mae’r hyn a ddywedai o’r blaen yno o hyd',
    inErrorHelp:
      'Os yw’r cyfan yn anghywir, er enghraifft oherwydd ei fod am blentyn arall, caiff ei groesi allan ac nid yw’n cyfrif.',
    inError: 'Cofnodwyd y cyfan mewn camgymeriad',
    struck: 'Nodwyd bod y cyfan wedi’i gofnodi mewn camgymeriad',
  },
)
