import type { Sentence } from '#platform/words.ts'

/** What the rules of a case say when they say no. */
export const say = {
  notYours: {
    en: 'You can read this case, but only its workers and their supervisor can change it. Ask the lead worker.',
    cy: 'Gallwch ddarllen yr achos hwn, ond dim ond ei weithwyr a’u goruchwyliwr all ei newid. Gofynnwch i’r gweithiwr arweiniol.',
  },
  onlyASupervisor: {
    en: 'Only a supervisor of the team can do this.',
    cy: 'Dim ond goruchwyliwr y tîm all wneud hyn.',
  },
  alreadyOpen: {
    en: 'This team already has an open case for this child. Add what is new to that case.',
    cy: 'Mae gan y tîm hwn achos agored eisoes ar gyfer y plentyn hwn. Ychwanegwch yr hyn sy’n newydd at yr achos hwnnw.',
  },
  onlyTheLead: {
    en: 'Only the lead worker of this case or a supervisor of the team can do this.',
    cy: 'Dim ond gweithiwr arweiniol yr achos hwn neu oruchwyliwr y tîm all wneud hyn.',
  },
  dayHasPassed: {
    en: 'Enter a day that is still to come.',
    cy: 'Rhowch ddiwrnod sydd eto i ddod.',
  },
  dayIsTooFar: {
    en: 'Enter a day within a year from now.',
    cy: 'Rhowch ddiwrnod o fewn blwyddyn i nawr.',
  },
  watchingNeedsADay: {
    en: 'Enter the day on which you look at this case again.',
    cy: 'Rhowch y diwrnod y byddwch yn edrych ar yr achos hwn eto.',
  },
  isPaused: {
    en: 'This case is paused already. Resume it first.',
    cy: 'Mae’r achos hwn wedi’i oedi eisoes. Ailddechreuwch ef yn gyntaf.',
  },
  isNotPaused: {
    en: 'This case is not paused.',
    cy: 'Nid yw’r achos hwn wedi’i oedi.',
  },
  actionsAreOpen: {
    en: 'There are open actions. Say why they stay open, or answer them first.',
    cy: 'Mae camau gweithredu agored. Dywedwch pam maen nhw’n aros ar agor, neu atebwch nhw yn gyntaf.',
  },
  nobodySuch: {
    en: 'Select a person who works with us now.',
    cy: 'Dewiswch berson sy’n gweithio gyda ni nawr.',
  },
  isOnItAlready: {
    en: 'This person is on the case already.',
    cy: 'Mae’r person hwn ar yr achos eisoes.',
  },
  mayNotSeeCases: {
    en: 'This person’s work does not give access to cases, so adding them would not let them see it.',
    cy: 'Nid yw gwaith y person hwn yn rhoi mynediad at achosion, felly ni fyddai eu hychwanegu yn gadael iddynt ei weld.',
  },
  notOfTheTeam: {
    en: 'Only somebody of the team can be a co-worker or supervisor on its case. Select another role.',
    cy: 'Dim ond rhywun o’r tîm all fod yn gyd-weithiwr neu’n oruchwyliwr ar ei achos. Dewiswch rôl arall.',
  },
  notOfTheSchool: {
    en: 'Only somebody who works at the child’s school can have this role. Check that it is the right person.',
    cy: 'Dim ond rhywun sy’n gweithio yn ysgol y plentyn all gael y rôl hon. Gwiriwch mai dyma’r person cywir.',
  },
  endsBeforeItStarts: {
    en: 'The last day must be the first day or later.',
    cy: 'Rhaid i’r diwrnod olaf fod ar y diwrnod cyntaf neu’n hwyrach.',
  },
  leadsAlready: {
    en: 'This person is the lead worker already. Select somebody else.',
    cy: 'Y person hwn yw’r gweithiwr arweiniol eisoes. Dewiswch rywun arall.',
  },
  leadIsNotOfTheTeam: {
    en: 'Select somebody who works in the team of this case.',
    cy: 'Dewiswch rywun sy’n gweithio yn nhîm yr achos hwn.',
  },
  closed: {
    en: 'This case is closed. To help this child again, send a new request.',
    cy: 'Mae’r achos hwn wedi’i gau. I helpu’r plentyn hwn eto, anfonwch gais newydd.',
  },
} satisfies Record<string, Sentence>
