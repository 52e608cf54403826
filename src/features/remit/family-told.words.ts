import { catalogue } from '#platform/words.ts'

/** That the family was told who the worker is. */
export const words = catalogue(
  {
    title: 'The family was told who employs the worker',
    lead: (employer: string) =>
      `Before any direct work, a parent or carer is told in plain words that the worker is employed by ${employer}, and not by the school.`,
    whom: 'Which parent or carer was told?',
    whomMissing: 'Say which parent or carer was told',
    whomHint: (names: string) => `The record names: ${names}.`,
    by: 'Who told them?',
    byMissing: 'Say who told them',
    when: 'When?',
    whenMissing: 'Enter the day on which they were told',
    whenWrong: 'The day on which they were told must be a real date',
    how: 'How?',
    howMissing: 'Select how they were told',
    ways: { 'face to face': 'Face to face', phone: 'By phone', video: 'By video', letter: 'By letter' },
    save: 'Save',
    saved: 'It is written down that the family was told',
  },
  {
    title: 'Dywedwyd wrth y teulu pwy sy’n cyflogi’r gweithiwr',
    lead: (employer: string) =>
      `Cyn unrhyw waith uniongyrchol, dywedir wrth riant neu ofalwr mewn geiriau plaen mai ${employer} sy’n cyflogi’r gweithiwr, ac nid yr ysgol.`,
    whom: 'Wrth ba riant neu ofalwr y dywedwyd?',
    whomMissing: 'Dywedwch wrth ba riant neu ofalwr y dywedwyd',
    whomHint: (names: string) => `Mae’r cofnod yn enwi: ${names}.`,
    by: 'Pwy ddywedodd wrthynt?',
    byMissing: 'Dywedwch pwy ddywedodd wrthynt',
    when: 'Pryd?',
    whenMissing: 'Rhowch y diwrnod y dywedwyd wrthynt',
    whenWrong: 'Rhaid i’r diwrnod y dywedwyd wrthynt fod yn ddyddiad go iawn',
    how: 'Sut?',
    howMissing: 'Dewiswch sut y dywedwyd wrthynt',
    ways: { 'face to face': 'Wyneb yn wyneb', phone: 'Dros y ffôn', video: 'Dros fideo', letter: 'Drwy lythyr' },
    save: 'Cadw',
    saved: 'Mae wedi’i nodi y dywedwyd wrth y teulu',
  },
)
