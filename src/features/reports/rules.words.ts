import type { Sentence } from '#platform/words.ts'

/** What the rules of reports say, to whoever meets them. */
export const say = {
  notYours: {
    en: 'Only those who work on the case can write a report for it',
    cy: 'Dim ond y rhai sy’n gweithio ar yr achos all ysgrifennu adroddiad ar ei gyfer',
  },
  onlyASupervisor: {
    en: 'Only a supervisor of the team can do this',
    cy: 'Dim ond goruchwyliwr y tîm all wneud hyn',
  },
  caseClosed: {
    en: 'The case is closed. A report can be written while there is work on it',
    cy: 'Mae’r achos ar gau. Gellir ysgrifennu adroddiad tra bo gwaith arno',
  },
  onlyItsAuthor: {
    en: 'Only its author can change this report. Its text is for them alone until they send it to be seen',
    cy: 'Dim ond ei awdur all newid yr adroddiad hwn. Mae ei destun iddyn nhw yn unig nes iddynt ei anfon i’w weld',
  },
  isReleased: {
    en: 'This report was released, and stays as it is. Write another one for what is new',
    cy: 'Rhyddhawyd yr adroddiad hwn, ac mae’n aros fel y mae. Ysgrifennwch un arall ar gyfer yr hyn sy’n newydd',
  },
  notYourOwn: {
    en: 'You wrote this report, so somebody else must see it: another supervisor of the team, or whoever covers for them',
    cy: 'Chi ysgrifennodd yr adroddiad hwn, felly rhaid i rywun arall ei weld: goruchwyliwr arall yn y tîm, neu bwy bynnag sy’n cymryd ei le',
  },
  onlyReviewers: {
    en: 'Only a supervisor of the team, or whoever they named to cover for them today, can see this report first',
    cy: 'Dim ond goruchwyliwr y tîm, neu bwy bynnag a enwyd ganddynt i gymryd eu lle heddiw, all weld yr adroddiad hwn gyntaf',
  },
  notWaiting: {
    en: 'This report does not wait to be seen any more. Its author may have taken it back to change it',
    cy: 'Nid yw’r adroddiad hwn yn aros i gael ei weld mwyach. Efallai bod ei awdur wedi’i gymryd yn ôl i’w newid',
  },
  otherVersion: {
    en: 'Its author has sent another text since you opened this page. Open it again and read what changed',
    cy: 'Mae ei awdur wedi anfon testun arall ers i chi agor y dudalen hon. Agorwch hi eto a darllenwch yr hyn a newidiodd',
  },
  emptyReport: {
    en: 'Write something in at least one part before you send it',
    cy: 'Ysgrifennwch rywbeth mewn o leiaf un rhan cyn ei anfon',
  },
  nobodyToSee: {
    en: 'The team has no supervisor but you. Ask them to name somebody to cover',
    cy: 'Nid oes gan y tîm oruchwyliwr heblaw chi. Gofynnwch am enwi rhywun i gymryd lle',
  },
  seenFirst: {
    en: 'A supervisor must see this report before it goes to anybody. Send it to be seen. What was changed after it was seen must be seen again',
    cy: 'Rhaid i oruchwyliwr weld yr adroddiad hwn cyn iddo fynd at neb. Anfonwch ef i’w weld. Rhaid gweld eto yr hyn a newidiwyd ar ôl iddo gael ei weld',
  },
  notReleasable: {
    en: 'Only its author or a supervisor of the team can release this report',
    cy: 'Dim ond ei awdur neu oruchwyliwr y tîm all ryddhau’r adroddiad hwn',
  },
  noteMissing: {
    en: 'Say what should change, so that it can be put right',
    cy: 'Dywedwch beth ddylai newid, fel y gellir ei gywiro',
  },
  namesOthers: (names: string): Sentence => ({
    en: `The report names other people: ${names}. Take the names out, or say below why they must stay`,
    cy: `Mae’r adroddiad yn enwi pobl eraill: ${names}. Tynnwch yr enwau allan, neu dywedwch isod pam y mae’n rhaid iddynt aros`,
  }),
  decideNames: (names: string): Sentence => ({
    en: `This names other people: ${names}. Say whether to take the names out or why they must stay`,
    cy: `Mae hyn yn enwi pobl eraill: ${names}. Dywedwch a ddylid tynnu’r enwau allan neu pam y mae’n rhaid iddynt aros`,
  }),
  cannotTakeOut: {
    en: 'The names cannot be taken out of this automatically. Leave it out, or write it in your own words',
    cy: 'Ni ellid tynnu’r enwau allan o hyn yn awtomatig. Gadewch ef allan, neu ysgrifennwch ef yn eich geiriau eich hun',
  },
  whyMissing: {
    en: 'Say why the names must stay',
    cy: 'Dywedwch pam y mae’n rhaid i’r enwau aros',
  },
  nothingThere: {
    en: 'What you chose is not in the record any more. Choose again',
    cy: 'Nid yw’r hyn a ddewisoch yn y cofnod mwyach. Dewiswch eto',
  },
  notAWorker: {
    en: 'Select somebody who works on the case',
    cy: 'Dewiswch rywun sy’n gweithio ar yr achos',
  },
  inThePast: {
    en: 'The day of the meeting has passed. Choose a day that is to come',
    cy: 'Mae diwrnod y cyfarfod wedi mynd heibio. Dewiswch ddiwrnod sydd i ddod',
  },
  tooFar: {
    en: 'The day is more than a year away. Check the year',
    cy: 'Mae’r diwrnod fwy na blwyddyn i ffwrdd. Gwiriwch y flwyddyn',
  },
  nothingAsked: {
    en: 'Say whether a written report, a verbal one or both are wanted',
    cy: 'Dywedwch a oes angen adroddiad ysgrifenedig, un llafar neu’r ddau',
  },
  calledOff: {
    en: 'This meeting was called off',
    cy: 'Cafodd y cyfarfod hwn ei ganslo',
  },
  notYet: {
    en: 'The meeting has not taken place yet',
    cy: 'Nid yw’r cyfarfod wedi bod eto',
  },
  whyNotThere: {
    en: 'Say why they were not there',
    cy: 'Dywedwch pam nad oeddent yno',
  },
  discussedTooLate: {
    en: 'A verbal report is discussed before the meeting. The meeting was on an earlier day, so this does not count; it stays on the list of meetings that went without a report',
    cy: 'Trafodir adroddiad llafar cyn y cyfarfod. Roedd y cyfarfod ar ddiwrnod cynharach, felly nid yw hyn yn cyfrif; mae’n aros ar restr y cyfarfodydd a gynhaliwyd heb adroddiad',
  },
  discussedInFuture: {
    en: 'The day you discussed it cannot be in the future',
    cy: 'Ni all y diwrnod y trafodwyd ef fod yn y dyfodol',
  },
  withASupervisor: {
    en: 'Select a supervisor of the team, other than the worker',
    cy: 'Dewiswch oruchwyliwr y tîm, heblaw’r gweithiwr',
  },
  givenInFuture: {
    en: 'The day it was given cannot be in the future',
    cy: 'Ni all y diwrnod y’i rhoddwyd fod yn y dyfodol',
  },
  givenBeforeSeen: {
    en: 'The day it was given cannot be before the day it was released',
    cy: 'Ni all y diwrnod y’i rhoddwyd fod cyn y diwrnod y’i rhyddhawyd',
  },
  nameMissing: {
    en: 'Enter who it was given to',
    cy: 'Rhowch i bwy y’i rhoddwyd',
  },
  whoOfTheFamily: {
    en: 'Select who in the family it is for. What is on somebody’s page is for them alone',
    cy: 'Dewiswch i bwy o’r teulu y mae. Mae’r hyn sydd ar dudalen rhywun ar eu cyfer nhw yn unig',
  },
  takenBackAlready: {
    en: 'This was taken back already',
    cy: 'Cymerwyd hwn yn ôl eisoes',
  },
  noSuchPerson: {
    en: 'Select somebody who is on the case',
    cy: 'Dewiswch rywun sydd ar yr achos',
  },
  coverIsASupervisor: {
    en: 'Select a supervisor of another team, or another supervisor of this one',
    cy: 'Dewiswch oruchwyliwr tîm arall, neu oruchwyliwr arall y tîm hwn',
  },
  coverEndsFirst: {
    en: 'The last day must not come before the first',
    cy: 'Rhaid i’r diwrnod olaf beidio â dod cyn y cyntaf',
  },
  coverTooLong: {
    en: 'Enter a last day within 90 days of the first. You can name them again after that',
    cy: 'Rhowch ddiwrnod olaf o fewn 90 diwrnod i’r cyntaf. Gallwch eu henwi eto ar ôl hynny',
  },
  coverIsOver: {
    en: 'This cover has ended already',
    cy: 'Mae’r cyfnod hwn o gymryd lle wedi dod i ben eisoes',
  },
} as const satisfies Record<string, Sentence | ((names: string) => Sentence)>
