import { catalogue } from '#platform/words.ts'

/** A report as it was released, to read, to print, and as PDF. */
export const words = catalogue(
  {
    copyTab: 'Report',
    about: 'About',
    employer: 'Employed by',
    confidential: 'Confidential: about a child. Keep it safe, and give it to nobody else.',
    pdf: 'Download as PDF',
    noPdf: 'On this computer no PDF can be made. Print the page.',
    textNumber: (number: string) => `Text ${number}`,
    printedBy: (name: string, at: string) => `Printed by ${name}, ${at}`,
    what: 'What',
    is: 'Is',
  },
  {
    copyTab: 'Adroddiad',
    about: 'Am',
    employer: 'Cyflogir gan',
    confidential: 'Cyfrinachol: am blentyn. Cadwch ef yn ddiogel, a pheidiwch â’i roi i neb arall.',
    pdf: 'Lawrlwytho fel PDF',
    noPdf: 'Ni ellir gwneud PDF ar y cyfrifiadur hwn. Argraffwch y dudalen.',
    textNumber: (number: string) => `Testun ${number}`,
    printedBy: (name: string, at: string) => `Argraffwyd gan ${name}, ${at}`,
    what: 'Beth',
    is: 'Yw',
  },
)
