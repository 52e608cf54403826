import { catalogue } from '#platform/words.ts'

/** A plan on paper. */
export const words = catalogue(
  {
    printTab: 'Plan to print',
    printTitle: { 'child’s plan': 'Child’s Plan', 'early-help plan': 'Early-help plan' },
    versionOf: (number: number, author: string, approver: string, day: string) =>
      `${number}, written by ${author}, agreed by ${approver}, ${day}`,
    printHelp: 'Print this page with your browser. Keep the paper where nobody can read it who should not.',
    isDraft: 'This is a draft. Nobody has agreed to it yet.',
    confidential: 'Confidential: about a child',
    printedBy: (name: string, at: string) => `Printed by ${name}, ${at}`,
    child: 'Child',
  },
  {
    printTab: 'Cynllun i’w argraffu',
    printTitle: { 'child’s plan': 'Cynllun y Plentyn', 'early-help plan': 'Cynllun cymorth cynnar' },
    versionOf: (number: number, author: string, approver: string, day: string) =>
      `${number}, ysgrifennwyd gan ${author}, cytunwyd gan ${approver}, ${day}`,
    printHelp: 'Argraffwch y dudalen hon gyda’ch porwr. Cadwch y papur lle na all neb ei ddarllen na ddylai.',
    isDraft: 'Drafft yw hwn. Nid oes neb wedi cytuno arno eto.',
    confidential: 'Cyfrinachol: am blentyn',
    printedBy: (name: string, at: string) => `Argraffwyd gan ${name}, ${at}`,
    child: 'Plentyn',
  },
)
