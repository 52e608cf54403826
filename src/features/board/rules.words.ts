import type { Sentence } from '#platform/words.ts'

/** What the rules of the board say when they say no. */
export const say = {
  notYoursToRank: {
    en: 'What comes first is for the supervisor of the team to decide. Ask them to change the order. You can say what is done today and this week.',
    cy: 'Goruchwyliwr y tîm sy’n penderfynu beth sy’n dod gyntaf. Gofynnwch iddynt newid y drefn. Gallwch chi ddweud beth a wneir heddiw a’r wythnos hon.',
  },
  nothingToMove: {
    en: 'Press the button beside what you want to move.',
    cy: 'Pwyswch y botwm wrth ymyl yr hyn yr ydych am ei symud.',
  },
  fromHasPassed: {
    en: 'The first day away must be today or later. Leave it empty to begin at once.',
    cy: 'Rhaid i’r diwrnod cyntaf i ffwrdd fod heddiw neu’n hwyrach. Gadewch ef yn wag i ddechrau ar unwaith.',
  },
  untilHasPassed: {
    en: 'The last day away must be today or later, and not before the first. Leave it empty when it is for good.',
    cy: 'Rhaid i’r diwrnod olaf i ffwrdd fod heddiw neu’n hwyrach, ac nid cyn y cyntaf. Gadewch ef yn wag os yw am byth.',
  },
  lastDayMissing: { en: 'Enter the last day away', cy: 'Rhowch y diwrnod olaf i ffwrdd' },
  giveOne: {
    en: 'Choose somebody for at least one case.',
    cy: 'Dewiswch rywun ar gyfer o leiaf un achos.',
  },
  notTheirs: {
    en: 'The cases or the team have changed since you opened this page. Look at the list again.',
    cy: 'Mae’r achosion neu’r tîm wedi newid ers i chi agor y dudalen hon. Edrychwch ar y rhestr eto.',
  },
  notPlanned: {
    en: 'This was done or dropped already.',
    cy: 'Gwnaed hyn, neu rhoddwyd y gorau iddo, eisoes.',
  },
  changedSince: {
    en: 'At least one of these cases was closed or given to somebody else since you planned this. Nothing was moved. Plan it again.',
    cy: 'Caewyd o leiaf un o’r achosion hyn, neu fe’i rhoddwyd i rywun arall, ers i chi gynllunio hyn. Ni symudwyd dim. Cynlluniwch eto.',
  },
  hasLeft: {
    en: 'Somebody who would get a case is not in the team any more. Nothing was moved. Plan it again.',
    cy: 'Nid yw rhywun a fyddai’n cael achos yn y tîm mwyach. Ni symudwyd dim. Cynlluniwch eto.',
  },
  notDone: {
    en: 'There is nothing to give back: this was not done, or was given back already.',
    cy: 'Nid oes dim i’w roi yn ôl: ni wnaed hyn, neu fe’i rhoddwyd yn ôl eisoes.',
  },
  tooLate: {
    en: 'More than 7 days have passed. Give each case to somebody on its own page.',
    cy: 'Mae mwy na 7 diwrnod wedi mynd heibio. Rhowch bob achos i rywun ar ei dudalen ei hun.',
  },
  allChanged: {
    en: 'Every one of these cases was closed or given on since. There is nothing left to give back.',
    cy: 'Caewyd pob un o’r achosion hyn, neu fe’u rhoddwyd ymlaen, ers hynny. Nid oes dim ar ôl i’w roi yn ôl.',
  },
  worksElsewhere: {
    en: 'This person does not work at this school. Select somebody of a team that does.',
    cy: 'Nid yw’r person hwn yn gweithio yn yr ysgol hon. Dewiswch rywun o dîm sydd yn gwneud.',
  },
  notSoon: {
    en: 'Enter a day from today to two weeks from now. What is further ahead is for the rota.',
    cy: 'Rhowch ddiwrnod o heddiw hyd at bythefnos o nawr. Mae’r hyn sydd ymhellach yn perthyn i’r rota.',
  },
  namesAChild: {
    en: 'This has a child’s name in it. Say only what is to be done. What is done with a child is in their plan.',
    cy: 'Mae enw plentyn yn hwn. Dywedwch yn unig beth sydd i’w wneud. Mae’r hyn a wneir gyda phlentyn yn ei gynllun.',
  },
  onlyTheWorker: {
    en: 'Only whoever is to do it can say how it went.',
    cy: 'Dim ond y sawl sydd i’w wneud all ddweud sut aeth hi.',
  },
  onlyTheGiver: {
    en: 'Only whoever asked for it can call it off.',
    cy: 'Dim ond y sawl a ofynnodd amdano all ei ganslo.',
  },
  whyNot: {
    en: 'Say why it was not done.',
    cy: 'Dywedwch pam na chafodd ei wneud.',
  },
  taskIsOver: {
    en: 'This task was answered or called off already.',
    cy: 'Atebwyd neu canslwyd y dasg hon eisoes.',
  },
} as const satisfies Record<string, Sentence>
