import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    // Mine.
    mine: 'Supervision',
    mineIntro:
      'When you meet, what you bring, and what was agreed. What is written about you always says who can read it.',
    next: 'To come',
    before: 'Before',
    none: 'No supervision is planned for you yet. A supervisor of your team sets it up.',
    noneBefore: 'None has been held yet.',
    withSupervisor: (name: string) => `With ${name}`,
    ofWorker: (name: string) => `Supervision of ${name}`,
    pair: (worker: string, supervisor: string) => `${worker} with ${supervisor}`,
    prepare: 'Prepare for everybody you supervise',
    toAgree: 'waits for you to agree',
    waitsForOther: 'waits for the other person to agree',
    agreed: 'agreed by both',

    // When and where.
    late: (day: string) => `late: was due ${day}`,
    dueOn: (day: string) => `due by ${day}`,
    places: { school: 'at a school', office: 'at the office', online: 'online', elsewhere: 'somewhere else' },
    placeNames: { school: 'At a school', office: 'At the office', online: 'Online', elsewhere: 'Somewhere else' },
    at: (time: string) => `at ${time}`,
    atSchool: (school: string) => `at ${school}`,

    // One supervision.
    title: 'Supervision',
    facts: {
      supervisor: 'Supervisor',
      manager: 'Reads the notes on the work',
      third: 'Education manager',
      when: 'When',
      held: 'Held',
      agreement: 'Agreement',
    },
    thirdDid: { came: 'took part', asked: 'asked to take part' },
    children: 'Children to talk about',
    childrenThird: 'Children whose cases you both see',
    childrenBeside:
      'Only the two of them see which children they talk about. What is decided is on each child’s record.',
    noChildren: 'There is no case to talk about.',
    childrenTalkedAbout: 'Children talked about',
    noneTalkedAbout: 'No decision about a child was written down.',
    addBeside: 'Add to it',
    childHelp: 'What you decide about a child goes on the child’s record. When you write it, you say who can read it.',
    childrenThirdHelp:
      'What was decided and is for the school is below each name. Nothing else of this supervision is shown to you.',
    coverHelp:
      'While you stand in for the supervisors of this team, you see what the worker brings. Ring the worker if something cannot wait. A supervisor of the team writes the supervision down.',
    talkAbout: 'Talk about',
    talkHidden: (name: string) => name,
    needNothing: 'Nothing in particular',
    decided: 'Decided',
    correctionOf: 'Added after both agreed',
    topics: 'What the worker brings',
    bring: 'Bring something',
    noTopics: 'Nothing has been brought yet.',
    sections: { practice: 'Practice', development: 'Development', wellbeing: 'How the worker is' },
    sectionsTitle: 'About the work',
    readBy: {
      practice: 'Read by the worker, the supervisor and whoever supervises the supervisor.',
      wellbeing: 'Read by the worker and the supervisor alone.',
    },
    notWritten: 'Not written down yet.',
    writeDown: 'Write it down',
    changeWritten: 'Change what is written',
    training: 'Training plan',
    noTraining: 'Nothing to learn is noted.',
    addTraining: 'Add something to learn',
    trainingStates: { open: 'open', booked: 'booked', done: 'done', 'no longer needed': 'no longer needed' },
    by: (name: string, day: string) => `${name}, ${day}`,
    correct: 'Add a correction',
    agree: 'Read and agree',
    hasAgreed: (name: string, day: string) => `${name} agreed on ${day}`,
    notAgreed: (name: string) => `${name} has not agreed yet`,
    move: 'Change when, where or who',
    cancelled: 'This supervision was called off.',

    // On the child’s record.
    decisionsTitle: 'Decided in supervision',
    noDecisions: 'Nothing about this child was decided in supervision that you can read.',
  },
  {
    // Mine.
    mine: 'Goruchwyliaeth',
    mineIntro:
      'Pryd yr ydych yn cwrdd, beth yr ydych yn ei ddwyn, a’r hyn y cytunwyd arno. Mae’r hyn a ysgrifennir amdanoch bob amser yn dweud pwy all ei ddarllen.',
    next: 'I ddod',
    before: 'Cynt',
    none: 'Nid oes goruchwyliaeth wedi’i threfnu i chi eto. Goruchwyliwr eich tîm sy’n ei sefydlu.',
    noneBefore: 'Ni chynhaliwyd un eto.',
    withSupervisor: (name: string) => `Gyda ${name}`,
    ofWorker: (name: string) => `Goruchwyliaeth ${name}`,
    pair: (worker: string, supervisor: string) => `${worker} gyda ${supervisor}`,
    prepare: 'Paratoi ar gyfer pawb yr ydych yn eu goruchwylio',
    toAgree: 'yn aros i chi gytuno',
    waitsForOther: 'yn aros i’r llall gytuno',
    agreed: 'cytunwyd gan y ddau',

    // When and where.
    late: (day: string) => `yn hwyr: i fod erbyn ${day}`,
    dueOn: (day: string) => `erbyn ${day}`,
    places: { school: 'mewn ysgol', office: 'yn y swyddfa', online: 'ar-lein', elsewhere: 'yn rhywle arall' },
    placeNames: { school: 'Mewn ysgol', office: 'Yn y swyddfa', online: 'Ar-lein', elsewhere: 'Yn rhywle arall' },
    at: (time: string) => `am ${time}`,
    atSchool: (school: string) => `yn ${school}`,

    // One supervision.
    title: 'Goruchwyliaeth',
    facts: {
      supervisor: 'Goruchwyliwr',
      manager: 'Yn darllen y nodiadau ar y gwaith',
      third: 'Rheolwr addysg',
      when: 'Pryd',
      held: 'Cynhaliwyd',
      agreement: 'Cytundeb',
    },
    thirdDid: { came: 'wedi cymryd rhan', asked: 'gofynnwyd iddynt gymryd rhan' },
    children: 'Plant i’w trafod',
    childrenThird: 'Plant y mae’r ddau ohonoch yn gweld eu hachosion',
    childrenBeside:
      'Dim ond y ddau ohonynt sy’n gweld pa blant y maent yn eu trafod. Mae’r hyn a benderfynir ar gofnod pob plentyn.',
    noChildren: 'Nid oes achos i’w drafod.',
    childrenTalkedAbout: 'Plant a drafodwyd',
    noneTalkedAbout: 'Ni ysgrifennwyd penderfyniad am blentyn.',
    addBeside: 'Ychwanegu ato',
    childHelp:
      'Mae’r hyn a benderfynwch am blentyn yn mynd ar gofnod y plentyn. Wrth ei ysgrifennu, byddwch yn dweud pwy all ei ddarllen.',
    childrenThirdHelp:
      'Mae’r hyn a benderfynwyd ac sydd i’r ysgol o dan bob enw. Ni ddangosir dim arall o’r oruchwyliaeth hon i chi.',
    coverHelp:
      'Tra byddwch yn cymryd lle goruchwylwyr y tîm hwn, gwelwch yr hyn y mae’r gweithiwr yn ei godi. Ffoniwch y gweithiwr os na all rhywbeth aros. Goruchwyliwr o’r tîm sy’n ysgrifennu’r oruchwyliaeth.',
    talkAbout: 'Trafod',
    talkHidden: (name: string) => name,
    needNothing: 'Dim byd penodol',
    decided: 'Penderfynwyd',
    correctionOf: 'Ychwanegwyd ar ôl i’r ddau gytuno',
    topics: 'Yr hyn a ddaw’r gweithiwr gydag ef',
    bring: 'Dod â rhywbeth',
    noTopics: 'Nid oes dim wedi’i ddwyn eto.',
    sections: { practice: 'Ymarfer', development: 'Datblygiad', wellbeing: 'Sut mae’r gweithiwr' },
    sectionsTitle: 'Am y gwaith',
    readBy: {
      practice: 'Darllenir gan y gweithiwr, y goruchwyliwr a’r sawl sy’n goruchwylio’r goruchwyliwr.',
      wellbeing: 'Darllenir gan y gweithiwr a’r goruchwyliwr yn unig.',
    },
    notWritten: 'Heb ei ysgrifennu eto.',
    writeDown: 'Ei hysgrifennu',
    changeWritten: 'Newid yr hyn a ysgrifennwyd',
    training: 'Cynllun hyfforddi',
    noTraining: 'Nid oes dim i’w ddysgu wedi’i nodi.',
    addTraining: 'Ychwanegu rhywbeth i’w ddysgu',
    trainingStates: {
      open: 'agored',
      booked: 'wedi’i drefnu',
      done: 'wedi’i wneud',
      'no longer needed': 'nid oes ei angen mwyach',
    },
    by: (name: string, day: string) => `${name}, ${day}`,
    correct: 'Ychwanegu cywiriad',
    agree: 'Darllen a chytuno',
    hasAgreed: (name: string, day: string) => `Cytunodd ${name} ar ${day}`,
    notAgreed: (name: string) => `Nid yw ${name} wedi cytuno eto`,
    move: 'Newid pryd, ble neu bwy',
    cancelled: 'Cafodd yr oruchwyliaeth hon ei chanslo.',

    // On the child’s record.
    decisionsTitle: 'Penderfynwyd mewn goruchwyliaeth',
    noDecisions: 'Ni phenderfynwyd dim am y plentyn hwn mewn goruchwyliaeth y gallwch ei ddarllen.',
  },
)
