import type { Sentence } from '#platform/words.ts'

/** What the rules of needs and consents say when they say no. */
export const say = {
  notYours: {
    en: 'You can read this case, but only its workers and their supervisor can change it. Ask the lead worker.',
    cy: 'Gallwch ddarllen yr achos hwn, ond dim ond ei weithwyr a’u goruchwyliwr all ei newid. Gofynnwch i’r gweithiwr arweiniol.',
  },
  caseClosed: {
    en: 'This case is closed. What was noted stays as it is.',
    cy: 'Mae’r achos hwn wedi’i gau. Mae’r hyn a nodwyd yn aros fel y mae.',
  },
  nameTheOther: { en: 'Say what it is', cy: 'Dywedwch beth ydyw' },
  unknownNeed: { en: 'Select what it is', cy: 'Dewiswch beth ydyw' },
  inFuture: { en: 'The day must be today or in the past', cy: 'Rhaid i’r diwrnod fod heddiw neu yn y gorffennol' },
  beforeStart: { en: 'It cannot end before it started', cy: 'Ni all ddod i ben cyn iddo ddechrau' },
  hasEnded: {
    en: 'This has ended already. If it came back, add it again.',
    cy: 'Mae hwn wedi dod i ben eisoes. Os daeth yn ôl, ychwanegwch ef eto.',
  },
  notTheirBasis: {
    en: 'Parental responsibility is an adult’s. A young person agrees because they understand, or are 16 or over',
    cy: 'Oedolyn sydd â chyfrifoldeb rhiant. Mae person ifanc yn cytuno am ei fod yn deall, neu’n 16 oed neu’n hŷn',
  },
  notYet16: {
    en: 'This young person was not 16 on that day. Select that they understand what is proposed, if they do',
    cy: 'Nid oedd y person ifanc hwn yn 16 oed ar y diwrnod hwnnw. Dewiswch ei fod yn deall yr hyn a gynigir, os yw hynny’n wir',
  },
  notStanding: {
    en: 'This consent has been withdrawn already, or was never given.',
    cy: 'Mae’r cydsyniad hwn wedi’i dynnu’n ôl eisoes, neu ni chafodd ei roi erioed.',
  },
} satisfies Record<string, Sentence>
