import { catalogue } from '#platform/words.ts'

/** Bringing a child to a meeting. */
export const words = catalogue(
  {
    raiseTitle: 'Raise a child',
    raiseIntro: 'The child is on the next agenda, with who raised it and why.',
    raiseWhere: 'At which meeting?',
    raiseWhereMissing: 'Select a meeting',
    raiseNone:
      'You do not sit at a meeting of this child’s school, so you cannot raise a child there. The school’s lead can, and can give you a seat.',
    raiseAsk: 'Ask for support for this child instead',
    raiseMine: 'The meetings that you sit at',
    raiseWhy: 'Why do you bring this child?',
    raiseWhyHint: 'What you see, since when, and what you hope the table can do. Agencies at the table do not see it.',
    raiseWhyMissing: 'Write why you bring this child',
    raiseName: 'Name of the child',
    raiseNameHint: 'You see no class list, so say the name as you know it. The school finds out who it is.',
    raiseReaders: 'Only for some at the table?',
    raiseReadersHint: 'Then the others see neither the name nor that there is one. Leave it empty for an open item.',
    raiseSave: 'Put on the agenda',
    raised: (day: string) => `On the agenda of ${day}`,
    raiseFind: 'Find the child first, and choose “Bring to a meeting” on their page.',
    raiseDanger: 'If a child is in danger, do not wait for a meeting.',
  },
  {
    raiseTitle: 'Codi plentyn',
    raiseIntro: 'Mae’r plentyn ar yr agenda nesaf, gyda phwy a’i cododd a pham.',
    raiseWhere: 'Ym mha gyfarfod?',
    raiseWhereMissing: 'Dewiswch gyfarfod',
    raiseNone:
      'Nid ydych yn eistedd mewn cyfarfod yn ysgol y plentyn hwn, felly ni allwch godi plentyn yno. Gall arweinydd yr ysgol wneud hynny, a rhoi sedd i chi.',
    raiseAsk: 'Gofyn am gymorth i’r plentyn hwn yn lle hynny',
    raiseMine: 'Y cyfarfodydd rydych yn eistedd ynddynt',
    raiseWhy: 'Pam rydych yn dod â’r plentyn hwn?',
    raiseWhyHint:
      'Yr hyn a welwch, ers pryd, a’r hyn yr ydych yn gobeithio y gall y bwrdd ei wneud. Nid yw asiantaethau wrth y bwrdd yn ei weld.',
    raiseWhyMissing: 'Ysgrifennwch pam rydych yn dod â’r plentyn hwn',
    raiseName: 'Enw’r plentyn',
    raiseNameHint:
      'Nid ydych yn gweld rhestr ddosbarth, felly dywedwch yr enw fel yr ydych yn ei wybod. Mae’r ysgol yn canfod pwy ydyw.',
    raiseReaders: 'I rai wrth y bwrdd yn unig?',
    raiseReadersHint: 'Yna nid yw’r lleill yn gweld yr enw na bod un. Gadewch ef yn wag am eitem agored.',
    raiseSave: 'Rhoi ar yr agenda',
    raised: (day: string) => `Ar agenda ${day}`,
    raiseFind: 'Dewch o hyd i’r plentyn yn gyntaf, a dewiswch “Dod ag ef i gyfarfod” ar ei dudalen.',
    raiseDanger: 'Os yw plentyn mewn perygl, peidiwch ag aros am gyfarfod.',
  },
)
