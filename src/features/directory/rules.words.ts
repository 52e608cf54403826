import type { Sentence } from '#platform/words.ts'

/** What the rules of the directory say, to whoever meets them. */
export const say = {
  agesTurned: {
    en: 'The oldest age must not be below the youngest',
    cy: 'Ni all yr oedran hynaf fod yn is na’r ieuengaf',
  },
  inFuture: {
    en: 'This day is still to come. Enter the day you asked',
    cy: 'Mae’r diwrnod hwn eto i ddod. Rhowch y diwrnod y gofynnoch',
  },
  longAgo: {
    en: 'This is more than a year ago. Ask again, and enter today',
    cy: 'Mae hyn fwy na blwyddyn yn ôl. Gofynnwch eto, a rhowch heddiw',
  },
  noWait: {
    en: 'A service that takes nobody has no wait. Leave it empty',
    cy: 'Nid oes aros am wasanaeth nad yw’n derbyn neb. Gadewch yn wag',
  },
  unknownNeed: {
    en: 'Select needs from the list',
    cy: 'Dewiswch anghenion o’r rhestr',
  },
  unknownSchool: {
    en: 'Select schools from the list',
    cy: 'Dewiswch ysgolion o’r rhestr',
  },
} as const satisfies Record<string, Sentence>
