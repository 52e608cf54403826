import { catalogue } from '#platform/words.ts'

/** Who was there, what was decided and what is put right afterwards. */
export const words = catalogue(
  {
    attendance: 'Who came',
    noAttendance: 'Nobody has said yet who came.',
    quorumMissing: (there: number, quorum: number) =>
      `${there} came. Your rule says ${quorum} must be there to decide.`,
    owner: 'Whose it is',
    review: 'Looked at again',
    discussion: 'What was said',
    reason: 'Why',
    actionLine: (what: string, owner: string, due: string) => `${what} – ${owner}, by ${due}`,
    corrections: 'Corrections',
    correct: 'Correct the minutes',
    correctHidden: (name: string) => `about ${name}`,
    correctTitle: 'Correct the minutes',
    correctIntro: 'The minutes stay as they are. What you write stands beside them, with your name and the day.',
    correctLabel: 'What is right?',
    correctMissing: 'Write what is right',
    correctSave: 'Add the correction',
    corrected: 'Added beside the minutes',
    attendanceTitle: 'Who came?',
    standInLabel: 'Who came instead?',
    attendanceSave: 'Save',
    attendanceSaved: 'Who came is saved',
  },
  {
    attendance: 'Pwy ddaeth',
    noAttendance: 'Nid oes neb wedi dweud eto pwy ddaeth.',
    quorumMissing: (there: number, quorum: number) =>
      `Daeth ${there}. Mae eich rheol yn dweud bod rhaid i ${quorum} fod yno i benderfynu.`,
    owner: 'Pwy sy’n gyfrifol',
    review: 'Edrych arno eto',
    discussion: 'Beth a ddywedwyd',
    reason: 'Pam',
    actionLine: (what: string, owner: string, due: string) => `${what} – ${owner}, erbyn ${due}`,
    corrections: 'Cywiriadau',
    correct: 'Cywiro’r cofnodion',
    correctHidden: (name: string) => `am ${name}`,
    correctTitle: 'Cywiro’r cofnodion',
    correctIntro:
      'Mae’r cofnodion yn aros fel y maent. Saif yr hyn a ysgrifennwch wrth eu hochr, gyda’ch enw a’r diwrnod.',
    correctLabel: 'Beth sy’n gywir?',
    correctMissing: 'Ysgrifennwch beth sy’n gywir',
    correctSave: 'Ychwanegu’r cywiriad',
    corrected: 'Ychwanegwyd wrth ochr y cofnodion',
    attendanceTitle: 'Pwy ddaeth?',
    standInLabel: 'Pwy ddaeth yn ei le?',
    attendanceSave: 'Cadw',
    attendanceSaved: 'Mae pwy ddaeth wedi’i gadw',
  },
)
