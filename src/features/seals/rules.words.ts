import type { Sentence } from '#platform/words.ts'

/** What the rules say to whoever meets them. */
export const say = {
  nobody: { en: 'Select people from the list', cy: 'Dewiswch bobl o’r rhestr' },
  twoKeepers: {
    en: 'At least two of the readers must be school leads or supervisors, and for as long as the record is restricted: one alone could be away.',
    cy: 'Rhaid i o leiaf ddau o’r darllenwyr fod yn arweinwyr ysgol neu’n oruchwylwyr, a hynny cyhyd ag y bo’r cofnod yn gyfyngedig: gallai un ar ei ben ei hun fod i ffwrdd.',
  },
  askAReader: {
    en: 'Whom others ask must be one of the readers',
    cy: 'Rhaid i’r person y bydd eraill yn ei holi fod yn un o’r darllenwyr',
  },
  reviewLater: { en: 'Enter a day after today', cy: 'Rhowch ddiwrnod ar ôl heddiw' },
  sealedAlready: { en: 'This record is restricted already', cy: 'Mae’r cofnod hwn yn gyfyngedig eisoes' },
  untilPast: { en: 'The last day cannot be in the past', cy: 'Ni all y diwrnod olaf fod yn y gorffennol' },
  askedFor: {
    en: 'Others are told to ask this person, so they stay a reader',
    cy: 'Dywedir wrth eraill am holi’r person hwn, felly maent yn aros yn ddarllenydd',
  },
  sayWhy: { en: 'Enter why it can be lifted', cy: 'Rhowch pam gellir ei godi' },
  liftedByTwo: {
    en: 'You asked for this, so another reader must agree to it',
    cy: 'Chi ofynnodd am hyn, felly rhaid i ddarllenydd arall gytuno iddo',
  },
  signFirst: {
    en: 'Somebody opened this record in an emergency. Sign that first.',
    cy: 'Agorodd rhywun y cofnod hwn mewn argyfwng. Llofnodwch hynny yn gyntaf.',
  },
  reasonTooShort: {
    en: 'Say in at least 20 characters why you must see this record now',
    cy: 'Dywedwch mewn o leiaf 20 nod pam mae’n rhaid i chi weld y cofnod hwn nawr',
  },
  notYourOwn: {
    en: 'You opened this record yourself, so another reader signs it',
    cy: 'Chi a agorodd y cofnod hwn, felly darllenydd arall sy’n ei lofnodi',
  },
} as const satisfies Record<string, Sentence>
