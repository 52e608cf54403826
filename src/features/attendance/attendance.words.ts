import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Attendance',
    ofYear: (year: number) => `School year ${year} to ${year + 1}`,
    none: 'No attendance has been sent for this child, or none that you may see.',
    percent: (percent: number) => `${percent}%`,
    nothingPossible: 'no sessions',
    levels: {
      'too few': (possible: number) => `too few sessions to say (${possible} of 40)`,
      below: () => '',
      persistent: () => 'persistent absence: away for 10% or more',
      severe: () => 'severe absence: away for half or more',
    },
    trends: { rising: 'rising', falling: 'falling', steady: 'about the same', 'not known': '' },
    thisYear: (percent: string) => `${percent} this year`,
    away: (absent: number, possible: number, authorised: number, unauthorised: number) =>
      `Away for ${absent} of ${possible} sessions: ${authorised} authorised, ${unauthorised} not.`,
    byHalfTerm: 'By half-term',
    columns: { when: 'Half-term', percent: 'Attendance', away: 'Sessions away', possible: 'Sessions possible' },
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    howCounted:
      'A day has two sessions. Sessions that the child could not have come to (the school was shut, or they are taught elsewhere) are left out. The reason for an absence says nothing about why a child finds school hard.',
    backTo: (name: string) => `Back to ${name}`,
    asking: 'Ask why they were away, and write down what you hear',

    sendTitle: 'Send attendance',
    sendIntro:
      'Export the session marks from your school’s system as CSV and send them here. Nothing is saved until you have seen what the file would do.',
    sendAgain: 'Send the same days again when marks have been put right: only what is different changes.',
    whatItNeeds: 'What the file needs',
    headingsLong: 'One row for each session, with these headings:',
    headingsDay: 'Or one row for each day, with these headings:',
    codes: 'Marks are the national codes. Old codes (H, J, Y) are understood too.',
    file: 'Attendance file',
    fileHint: 'A CSV file, at most 900,000 rows',
    fileMissing: 'Choose the file that holds the marks',
    send: 'Look through the file',
    before: 'Files sent before',
    row: {
      days: (from: string, to: string) => `${from} to ${to}`,
      added: (marks: number) => (marks === 1 ? '1 new mark' : `${marks} new marks`),
      changed: (marks: number) => (marks === 1 ? '1 mark changed' : `${marks} marks changed`),
    },
  },
  {
    title: 'Presenoldeb',
    ofYear: (year: number) => `Blwyddyn ysgol ${year} i ${year + 1}`,
    none: 'Nid oes presenoldeb wedi’i anfon ar gyfer y plentyn hwn, neu ddim y cewch ei weld.',
    percent: (percent: number) => `${percent}%`,
    nothingPossible: 'dim sesiynau',
    levels: {
      'too few': (possible: number) => `rhy ychydig o sesiynau i ddweud (${possible} o 40)`,
      below: () => '',
      persistent: () => 'absenoldeb parhaus: i ffwrdd am 10% neu fwy',
      severe: () => 'absenoldeb difrifol: i ffwrdd am hanner neu fwy',
    },
    trends: { rising: 'yn codi', falling: 'yn gostwng', steady: 'tua’r un fath', 'not known': '' },
    thisYear: (percent: string) => `${percent} eleni`,
    away: (absent: number, possible: number, authorised: number, unauthorised: number) =>
      `I ffwrdd am ${absent} o ${possible} sesiwn: ${authorised} wedi’u hawdurdodi, ${unauthorised} heb.`,
    byHalfTerm: 'Fesul hanner tymor',
    columns: { when: 'Hanner tymor', percent: 'Presenoldeb', away: 'Sesiynau i ffwrdd', possible: 'Sesiynau posibl' },
    fromTo: (from: string, to: string) => `${from} i ${to}`,
    howCounted:
      'Mae dwy sesiwn mewn diwrnod. Ni chyfrifir sesiynau na allai’r plentyn fod wedi dod iddynt (roedd yr ysgol ar gau, neu maent yn cael eu dysgu yn rhywle arall). Nid yw’r rheswm dros absenoldeb yn dweud dim am pam mae plentyn yn cael yr ysgol yn anodd.',
    backTo: (name: string) => `Yn ôl at ${name}`,
    asking: 'Gofynnwch pam roedden nhw i ffwrdd, ac ysgrifennwch yr hyn a glywch',

    sendTitle: 'Anfon presenoldeb',
    sendIntro:
      'Allforiwch y marciau sesiwn o system eich ysgol fel CSV a’u hanfon yma. Ni chaiff dim ei gadw nes i chi weld beth fyddai’r ffeil yn ei wneud.',
    sendAgain: 'Anfonwch yr un dyddiau eto pan fydd marciau wedi’u cywiro: dim ond yr hyn sy’n wahanol sy’n newid.',
    whatItNeeds: 'Beth sydd ei angen ar y ffeil',
    headingsLong: 'Un rhes ar gyfer pob sesiwn, gyda’r penawdau hyn:',
    headingsDay: 'Neu un rhes ar gyfer pob diwrnod, gyda’r penawdau hyn:',
    codes: 'Y codau cenedlaethol yw’r marciau. Deellir hen godau (H, J, Y) hefyd.',
    file: 'Ffeil presenoldeb',
    fileHint: 'Ffeil CSV, 900,000 o resi ar y mwyaf',
    fileMissing: 'Dewiswch y ffeil sy’n cynnwys y marciau',
    send: 'Edrych drwy’r ffeil',
    before: 'Ffeiliau a anfonwyd o’r blaen',
    row: {
      days: (from: string, to: string) => `${from} i ${to}`,
      added: (marks: number) => (marks === 1 ? '1 marc newydd' : `${marks} marc newydd`),
      changed: (marks: number) => (marks === 1 ? '1 marc wedi newid' : `${marks} marc wedi newid`),
    },
  },
)
