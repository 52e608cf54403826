import type { Sentence } from '#platform/words.ts'

/** Why a cell of a class list cannot be used, or what was made of it. */
export const reasons = {
  givenNameMissing: { en: 'The first name is missing.', cy: 'Mae’r enw cyntaf ar goll.' },
  familyNameMissing: { en: 'The last name is missing.', cy: 'Mae’r enw olaf ar goll.' },
  nameTooLong: { en: 'A name may have 200 characters.', cy: 'Gall enw gynnwys 200 nod.' },
  birthdayMissing: { en: 'The date of birth is missing.', cy: 'Mae’r dyddiad geni ar goll.' },
  notADay: (typed: string): Sentence => ({
    en: `‘${typed}’ is not a date. Write it as 27/03/2014 or 2014-03-27.`,
    cy: `Nid yw ‘${typed}’ yn ddyddiad. Ysgrifennwch ef fel 27/03/2014 neu 2014-03-27.`,
  }),
  bornLater: { en: 'This date of birth is still to come.', cy: 'Mae’r dyddiad geni hwn eto i ddod.' },
  notOfSchoolAge: (age: number): Sentence => ({
    en: `Somebody born then is ${age}. Check the date of birth.`,
    cy: `Mae rhywun a aned bryd hynny yn ${age} oed. Gwiriwch y dyddiad geni.`,
  }),
  notAYearGroup: (typed: string): Sentence => ({
    en: `‘${typed}’ is not a year group. Write a number, N or R, or P1 to S6.`,
    cy: `Nid yw ‘${typed}’ yn grŵp blwyddyn. Ysgrifennwch rif, N neu R, neu P1 i S6.`,
  }),
  otherSchool: (code: string): Sentence => ({
    en: `This row is for another school (${code}).`,
    cy: `Mae’r rhes hon ar gyfer ysgol arall (${code}).`,
  }),
  registrationTooLong: { en: 'A class may have 40 characters.', cy: 'Gall dosbarth gynnwys 40 nod.' },
  letterLost: {
    en: 'A question mark stands where a letter may be missing. Look at this name, and save your file as ‘CSV UTF-8’.',
    cy: 'Mae marc cwestiwn lle gallai llythyren fod ar goll. Edrychwch ar yr enw hwn, a chadwch eich ffeil fel ‘CSV UTF-8’.',
  },
  postcodeLeftOut: (typed: string): Sentence => ({
    en: `‘${typed}’ is not a postcode. It is left out.`,
    cy: `Nid yw ‘${typed}’ yn god post. Mae wedi’i adael allan.`,
  }),
  emailLeftOut: (typed: string): Sentence => ({
    en: `‘${typed}’ is not an email address. It is left out.`,
    cy: `Nid yw ‘${typed}’ yn gyfeiriad e-bost. Mae wedi’i adael allan.`,
  }),
  phoneLeftOut: (typed: string): Sentence => ({
    en: `‘${typed}’ is not a telephone number. It is left out.`,
    cy: `Nid yw ‘${typed}’ yn rhif ffôn. Mae wedi’i adael allan.`,
  }),
  parentNameMissing: {
    en: 'This parent has no name, so they are left out.',
    cy: 'Nid oes enw gan y rhiant hwn, felly mae wedi’i adael allan.',
  },
  addressLeftOut: {
    en: 'The address is left out, because it is protected.',
    cy: 'Mae’r cyfeiriad wedi’i adael allan, am ei fod wedi’i warchod.',
  },
  restricted: (askName: string): Sentence => ({
    en: `This row is left out: the record is restricted. Ask ${askName}.`,
    cy: `Mae’r rhes hon wedi’i gadael allan: mae’r cofnod yn gyfyngedig. Gofynnwch i ${askName}.`,
  }),
  sameAsRow: (line: number): Sentence => ({
    en: `The same child as in row ${line}.`,
    cy: `Yr un plentyn ag yn rhes ${line}.`,
  }),
  numberOfRow: (scheme: Sentence, line: number): Sentence => ({
    en: `Row ${line} has the same ${scheme.en} for somebody else.`,
    cy: `Mae gan res ${line} yr un ${scheme.cy} ar gyfer rhywun arall.`,
  }),
  numberElsewhere: (scheme: Sentence): Sentence => ({
    en: `Another child in your area has this ${scheme.en} and a different date of birth. Check both.`,
    cy: `Mae gan blentyn arall yn eich ardal y ${scheme.cy} hwn a dyddiad geni gwahanol. Gwiriwch y ddau.`,
  }),
  askNumbers: {
    en: 'The numbers are of one child and the name and birthday of another.',
    cy: 'Mae’r rhifau’n perthyn i un plentyn a’r enw a’r pen-blwydd i un arall.',
  },
  askSameNumber: {
    en: 'The same number, with another name and date of birth.',
    cy: 'Yr un rhif, gydag enw a dyddiad geni gwahanol.',
  },
  askOtherNumber: {
    en: 'The same name and date of birth, with another number.',
    cy: 'Yr un enw a dyddiad geni, gyda rhif gwahanol.',
  },
  askSeveral: {
    en: 'Several children have this name and date of birth.',
    cy: 'Mae gan sawl plentyn yr enw a’r dyddiad geni hwn.',
  },
  askName: { en: 'The same date of birth and a similar name.', cy: 'Yr un dyddiad geni ac enw tebyg.' },
  askSwapped: {
    en: 'The same name, with day and month the other way round.',
    cy: 'Yr un enw, gyda’r diwrnod a’r mis o chwith.',
  },
  askYear: { en: 'The same name and birthday in another year.', cy: 'Yr un enw a phen-blwydd mewn blwyddyn arall.' },
  askPostcodes: (line: number): Sentence => ({
    en: `Row ${line} is the same child at another postcode.`,
    cy: `Rhes ${line} yw’r un plentyn mewn cod post arall.`,
  }),
  twinOf: (name: string): Sentence => ({
    en: `Has the birthday and family name of ${name}. Kept apart as twins.`,
    cy: `Mae ganddo ben-blwydd a chyfenw ${name}. Cedwir ar wahân fel efeilliaid.`,
  }),
  changedMeanwhile: {
    en: 'This child was added or changed after the file was read in.',
    cy: 'Cafodd y plentyn hwn ei ychwanegu neu ei newid ar ôl i’r ffeil gael ei darllen.',
  },
  firstRowNotSaved: (line: number): Sentence => ({
    en: `Row ${line}, which is the same child, was not saved.`,
    cy: `Ni chadwyd rhes ${line}, sef yr un plentyn.`,
  }),
  stayedAsChanged: (what: Sentence): Sentence => ({
    en: `Somebody has changed this since: ${what.en}. It stays.`,
    cy: `Mae rhywun wedi newid hyn ers hynny: ${what.cy}. Mae’n aros.`,
  }),
  stayedOnRecord: {
    en: 'Something was written about this child since, so they are taken off your list and their record stays.',
    cy: 'Ysgrifennwyd rhywbeth am y plentyn hwn ers hynny, felly fe’u tynnir oddi ar eich rhestr ac mae eu cofnod yn aros.',
  },
  stayedChanged: {
    en: 'Somebody has changed this child’s record since, so the child stays on your list.',
    cy: 'Mae rhywun wedi newid cofnod y plentyn hwn ers hynny, felly mae’r plentyn yn aros ar eich rhestr.',
  },
  movedOn: {
    en: 'This child has moved to another school since.',
    cy: 'Mae’r plentyn hwn wedi symud i ysgol arall ers hynny.',
  },
} satisfies Record<string, Sentence | ((...about: never[]) => Sentence)>

export const schemeNames: Record<string, Sentence> = {
  'NHS number': { en: 'NHS number', cy: 'rhif GIG' },
  'CHI number': { en: 'CHI number', cy: 'rhif CHI' },
  UPN: { en: 'UPN', cy: 'UPN' },
}
