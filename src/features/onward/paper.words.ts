import { catalogue } from '#platform/words.ts'

/** A referral on paper. */
export const words = catalogue(
  {
    printTitle: (where: string) => `Referral to ${where}`,
    printTab: 'Print a referral',
    printHelp: 'Print this page, or keep it as PDF. It says what it may say, and nothing else of the record.',
    notSentYet: 'Draft. This has not been sent.',
    confidential: 'Confidential: about a child. For the service named above only.',
    date: 'Date',
    fromTeam: 'From',
    signed: 'Signature',
    agreedBy: (who: string, day: string) => `${who} agreed on ${day} that this is shared.`,
    printedBy: (name: string, when: string) => `Printed by ${name} on ${when}`,
  },
  {
    printTitle: (where: string) => `Atgyfeiriad at ${where}`,
    printTab: 'Argraffu atgyfeiriad',
    printHelp:
      'Argraffwch y dudalen hon, neu ei chadw fel PDF. Mae’n dweud yr hyn y caiff ei ddweud, a dim arall o’r cofnod.',
    notSentYet: 'Drafft. Nid yw hwn wedi’i anfon.',
    confidential: 'Cyfrinachol: am blentyn. Ar gyfer y gwasanaeth a enwir uchod yn unig.',
    date: 'Dyddiad',
    fromTeam: 'Oddi wrth',
    signed: 'Llofnod',
    agreedBy: (who: string, day: string) => `Cytunodd ${who} ar ${day} y caiff hyn ei rannu.`,
    printedBy: (name: string, when: string) => `Argraffwyd gan ${name} ar ${when}`,
  },
)
