import type { Sentence } from '#platform/words.ts'

/** What the rules say when they say no. */
export const say = {
  notTheirs: {
    en: 'You can read this, but only those who work on the case, and those who lead the school, can add to it. Ask the lead worker.',
    cy: 'Gallwch ddarllen hwn, ond dim ond y rhai sy’n gweithio ar yr achos, a’r rhai sy’n arwain yr ysgol, all ychwanegu ato. Gofynnwch i’r gweithiwr arweiniol.',
  },
  notYet: {
    en: 'This day is still to come. Enter today or a day before',
    cy: 'Mae’r diwrnod hwn eto i ddod. Rhowch heddiw neu ddiwrnod cynt',
  },
  beforeMessage: {
    en: 'The answer cannot come before the message',
    cy: 'Ni all yr ateb ddod cyn y neges',
  },
  struckAlready: {
    en: 'This was marked as entered in error already.',
    cy: 'Nodwyd eisoes bod hwn wedi’i gofnodi mewn camgymeriad.',
  },
  answerMissing: {
    en: 'Enter the answer. If there was none, mark the message as entered in error and write it down again.',
    cy: 'Rhowch yr ateb. Os nad oedd un, nodwch fod y neges wedi’i chofnodi mewn camgymeriad a’i hysgrifennu eto.',
  },
  answered: {
    en: 'This was answered already.',
    cy: 'Mae hwn wedi’i ateb eisoes.',
  },
  whichTeam: {
    en: 'Select the team you work for',
    cy: 'Dewiswch y tîm yr ydych yn gweithio iddo',
  },
  whichSupervisor: {
    en: 'Select one of the supervisors of your team',
    cy: 'Dewiswch un o oruchwylwyr eich tîm',
  },
  nobodySupervises: {
    en: 'Nobody else supervises your team at the moment. Speak to whoever looks after your area.',
    cy: 'Nid oes neb arall yn goruchwylio eich tîm ar hyn o bryd. Siaradwch â phwy bynnag sy’n gofalu am eich ardal.',
  },
  notYourOwn: {
    en: 'Somebody else answers what you raised yourself.',
    cy: 'Rhywun arall sy’n ateb yr hyn a godwyd gennych chi.',
  },
  onlyTheWorker: {
    en: 'Only those who work on the case plan a visit.',
    cy: 'Dim ond y rhai sy’n gweithio ar yr achos sy’n cynllunio ymweliad.',
  },
  whereMissing: {
    en: 'Enter where you will be',
    cy: 'Rhowch ble byddwch chi',
  },
  backBeforeOut: {
    en: 'You come back after you go out. Check the times',
    cy: 'Rydych yn dod yn ôl ar ôl mynd allan. Gwiriwch yr amseroedd',
  },
  hasPassed: {
    en: 'This time has passed. Enter when you will be back',
    cy: 'Mae’r amser hwn wedi mynd heibio. Rhowch pryd byddwch yn ôl',
  },
  whoWaits: {
    en: 'Select somebody of your team who waits to hear from you',
    cy: 'Dewiswch rywun o’ch tîm sy’n aros i glywed gennych',
  },
  addressNotYours: {
    en: 'This child’s address is protected, and you are not one of those who may read it. You cannot visit there. Ask your supervisor.',
    cy: 'Mae cyfeiriad y plentyn hwn wedi’i warchod, ac nid ydych yn un o’r rhai a all ei ddarllen. Ni allwch ymweld yno. Gofynnwch i’ch goruchwyliwr.',
  },
  addressNotTheirs: {
    en: 'This child’s address is protected. Select somebody who may read it: nobody else could find you',
    cy: 'Mae cyfeiriad y plentyn hwn wedi’i warchod. Dewiswch rywun a all ei ddarllen: ni allai neb arall ddod o hyd i chi',
  },
  addressInWords: {
    en: 'This child’s address is protected. Do not write it here: choose “At the child’s home”',
    cy: 'Mae cyfeiriad y plentyn hwn wedi’i warchod. Peidiwch â’i ysgrifennu yma: dewiswch “Yng nghartref y plentyn”',
  },
  overAlready: {
    en: 'This visit is over already.',
    cy: 'Mae’r ymweliad hwn drosodd eisoes.',
  },
} satisfies Record<string, Sentence>
