/** What the rules of supervision say when they say no. */
export const say = {
  notInTeam: {
    en: 'They do not work in this team today. Choose somebody who does',
    cy: 'Nid ydynt yn gweithio yn y tîm hwn heddiw. Dewiswch rywun sydd',
  },
  notASupervisor: {
    en: 'Only a supervisor of the team can supervise. Choose one',
    cy: 'Dim ond goruchwyliwr y tîm all oruchwylio. Dewiswch un',
  },
  whichPerson: {
    en: 'Choose the person first: each of your team is on the page where you prepare supervision',
    cy: 'Dewiswch y person yn gyntaf: mae pawb yn eich tîm ar y dudalen lle’r ydych yn paratoi goruchwyliaeth',
  },
  notThemselves: {
    en: 'Nobody supervises themselves. Choose somebody else',
    cy: 'Nid oes neb yn goruchwylio eu hunain. Dewiswch rywun arall',
  },
  notEachOther: {
    en: 'This person is supervised by the one you chose them to supervise. Two people cannot supervise each other',
    cy: 'Goruchwylir y person hwn gan y sawl y dewisoch iddynt ei oruchwylio. Ni all dau berson oruchwylio ei gilydd',
  },
  alreadySupervised: {
    en: 'Somebody supervises them in this team already. Change that instead',
    cy: 'Mae rhywun yn eu goruchwylio yn y tîm hwn eisoes. Newidiwch hynny yn lle',
  },
  notAgreedSchool: {
    en: 'The team does not work with this school. Choose another, or the office',
    cy: 'Nid yw’r tîm yn gweithio gyda’r ysgol hon. Dewiswch un arall, neu’r swyddfa',
  },
  whichSchool: { en: 'Choose the school', cy: 'Dewiswch yr ysgol' },
  inThePast: { en: 'Choose today or a later day', cy: 'Dewiswch heddiw neu ddiwrnod diweddarach' },
  tooFar: { en: 'Choose a day within a year', cy: 'Dewiswch ddiwrnod o fewn blwyddyn' },
  notYet: {
    en: 'This is written down when it has been held. Choose today or an earlier day',
    cy: 'Caiff hyn ei ysgrifennu ar ôl ei gynnal. Dewiswch heddiw neu ddiwrnod cynharach',
  },
  tooLongAgo: {
    en: 'That is before the day on which this supervision was set up',
    cy: 'Mae hynny cyn y diwrnod y sefydlwyd yr oruchwyliaeth hon',
  },
  isOver: {
    en: 'This supervision has been held. Only one that is still to come can be moved',
    cy: 'Mae’r oruchwyliaeth hon wedi’i chynnal. Dim ond un sydd eto i ddod y gellir ei symud',
  },
  isCancelled: { en: 'This supervision was called off', cy: 'Cafodd yr oruchwyliaeth hon ei chanslo' },
  isAgreed: {
    en: 'Both of you have agreed to this, and it stays as it is. Add a correction beside it',
    cy: 'Mae’r ddau ohonoch wedi cytuno i hyn, ac mae’n aros fel y mae. Ychwanegwch gywiriad wrth ei ochr',
  },
  notAgreed: {
    en: 'A correction is for what both have agreed to. Until then the supervisor changes what is written',
    cy: 'Mae cywiriad ar gyfer yr hyn y mae’r ddau wedi cytuno iddo. Tan hynny y goruchwyliwr sy’n newid yr hyn a ysgrifennwyd',
  },
  notHeld: {
    en: 'There is nothing to agree to yet. The supervisor writes it down first',
    cy: 'Nid oes dim i gytuno iddo eto. Y goruchwyliwr sy’n ei ysgrifennu yn gyntaf',
  },
  namesAChild: {
    en: 'This names a child. What is said about a child belongs to the child’s record: talk about the case instead, and take the name out here',
    cy: 'Mae hwn yn enwi plentyn. Mae’r hyn a ddywedir am blentyn yn perthyn i gofnod y plentyn: trafodwch yr achos yn lle, a thynnwch yr enw allan yma',
  },
  nothingSaid: {
    en: 'Write something in at least one of the three parts',
    cy: 'Ysgrifennwch rywbeth mewn o leiaf un o’r tair rhan',
  },
  notAnEducationManager: {
    en: 'Choose an education manager of a school that the team works with',
    cy: 'Dewiswch reolwr addysg ysgol y mae’r tîm yn gweithio gyda hi',
  },
} as const
