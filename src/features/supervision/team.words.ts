import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    // The team and its figures.
    team: (name: string) => `${name}: who supervises whom`,
    person: 'Person',
    supervisedBy: 'Supervised by',
    notSupervised: 'nobody yet',
    setUp: 'Set up supervision',
    change: 'Change',
    hiddenOf: (name: string) => `of ${name}`,
    figures: {
      due: 'Due in the last year',
      inTime: 'Held in time',
      ofDue: (percent: string) => `${percent} of those due`,
      held: 'Held, in time or later',
      withThree: 'With an education manager',
      ofHeld: (percent: string) => `${percent} of those held`,
    },

    // Setting it up.
    setUpTitle: (name: string) => `Supervision of ${name}`,
    supervisor: 'Who supervises them?',
    supervisorMissing: 'Choose who supervises them',
    everyWeeks: 'How many weeks from one supervision to the next?',
    everyWeeksHint: (weeks: number) =>
      `The team’s remit says ${weeks}. If it is due in the holidays, it moves to the first day of school after them.`,
    everyWeeksWrong: 'Enter a whole number of weeks from 1 to 26',
    usually: 'Where do you usually meet?',
    usuallyHint: 'Usually a school in which the worker is.',
    office: 'At the office',
    firstOn: 'On which day first?',
    firstOnMissing: 'Enter the day of the first supervision',
    start: 'Start supervision',
    started: 'Supervision is set up. Both of you have been told.',
    save: 'Save',
    saved: 'How they are supervised has been changed',
    trainingChanged: 'The training plan has been changed',
    end: 'End this supervision',
    endHelp: 'From today nobody supervises them here, and the next one is called off. What was held stays.',
    ended: 'Nobody supervises them here any more. What was held stays.',
  },
  {
    // The team and its figures.
    team: (name: string) => `${name}: pwy sy’n goruchwylio pwy`,
    person: 'Person',
    supervisedBy: 'Goruchwylir gan',
    notSupervised: 'neb eto',
    setUp: 'Sefydlu goruchwyliaeth',
    change: 'Newid',
    hiddenOf: (name: string) => `ar gyfer ${name}`,
    figures: {
      due: 'I fod yn y flwyddyn ddiwethaf',
      inTime: 'Cynhaliwyd mewn pryd',
      ofDue: (percent: string) => `${percent} o’r rhai a oedd i fod`,
      held: 'Cynhaliwyd, mewn pryd neu’n hwyrach',
      withThree: 'Gyda rheolwr addysg',
      ofHeld: (percent: string) => `${percent} o’r rhai a gynhaliwyd`,
    },

    // Setting it up.
    setUpTitle: (name: string) => `Goruchwyliaeth ${name}`,
    supervisor: 'Pwy sy’n eu goruchwylio?',
    supervisorMissing: 'Dewiswch pwy sy’n eu goruchwylio',
    everyWeeks: 'Sawl wythnos o un oruchwyliaeth i’r nesaf?',
    everyWeeksHint: (weeks: number) =>
      `Mae cylch gwaith y tîm yn dweud ${weeks}. Os yw i fod yn y gwyliau, mae i fod ar y diwrnod ysgol cyntaf ar eu hôl.`,
    everyWeeksWrong: 'Rhowch nifer cyfan o wythnosau o 1 i 26',
    usually: 'Ble yr ydych yn cwrdd fel arfer?',
    usuallyHint: 'Ysgol y mae’r gweithiwr ynddi, fel arfer.',
    office: 'Yn y swyddfa',
    firstOn: 'Ar ba ddiwrnod gyntaf?',
    firstOnMissing: 'Rhowch ddiwrnod yr oruchwyliaeth gyntaf',
    start: 'Dechrau goruchwyliaeth',
    started: 'Mae goruchwyliaeth wedi’i sefydlu. Dywedwyd wrth y ddau ohonoch.',
    save: 'Cadw',
    saved: 'Newidiwyd sut y cânt eu goruchwylio',
    trainingChanged: 'Newidiwyd y cynllun hyfforddi',
    end: 'Dod â’r oruchwyliaeth hon i ben',
    endHelp:
      'O heddiw ymlaen nid oes neb yn eu goruchwylio yma, ac mae’r un nesaf wedi’i chanslo. Mae’r hyn a gynhaliwyd yn aros.',
    ended: 'Nid oes neb yn eu goruchwylio yma mwyach. Mae’r hyn a gynhaliwyd yn aros.',
  },
)
