import { catalogue } from '#platform/words.ts'

/** The files that were read in. */
export const words = catalogue(
  {
    history: 'Files read in',
    before: 'Files sent before',
    historyNone: 'No file was read in yet.',
    historyCaption: 'Files read in, latest first',
    columns: {
      file: 'File',
      about: 'What it is',
      read: 'Read in',
      status: 'State',
      row: 'Row',
      what: 'What it says',
      change: 'What changes',
      why: 'Why',
    },
    older: 'Older',
    kinds: { attendance: 'Attendance', 'class list': 'Class list', GIAS: 'Register of schools' },
    statuses: { 'to review': 'To check', applied: 'Saved', undone: 'Undone', discarded: 'Not used' },
    changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  },
  {
    history: 'Ffeiliau a ddarllenwyd',
    before: 'Ffeiliau a anfonwyd o’r blaen',
    historyNone: 'Ni ddarllenwyd ffeil eto.',
    historyCaption: 'Ffeiliau a ddarllenwyd, y diweddaraf yn gyntaf',
    columns: {
      file: 'Ffeil',
      about: 'Beth yw',
      read: 'Darllenwyd',
      status: 'Cyflwr',
      row: 'Rhes',
      what: 'Beth mae’n ei ddweud',
      change: 'Beth sy’n newid',
      why: 'Pam',
    },
    older: 'Hŷn',
    kinds: { attendance: 'Presenoldeb', 'class list': 'Rhestr ddosbarth', GIAS: 'Cofrestr ysgolion' },
    statuses: {
      'to review': 'I’w gwirio',
      applied: 'Wedi’i chadw',
      undone: 'Wedi’i dadwneud',
      discarded: 'Heb ei defnyddio',
    },
    changes: (count: number) => `${count} newid`,
  },
)
