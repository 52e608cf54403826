import type { Sentence } from '#platform/words.ts'

/** What the rules of training say when they say no. */
export const say = {
  notYourOwn: {
    en: 'Training lets somebody lead a group, so nobody records or strikes out their own. Ask your supervisor or an administrator.',
    cy: 'Mae hyfforddiant yn gadael i rywun arwain grŵp, felly nid oes neb yn cofnodi nac yn dileu eu hyfforddiant eu hunain. Gofynnwch i’ch goruchwyliwr neu i weinyddwr.',
  },
  inTheFuture: {
    en: 'Enter the day on which the training was finished. It cannot be in the future.',
    cy: 'Rhowch y diwrnod y gorffennwyd yr hyfforddiant. Ni all fod yn y dyfodol.',
  },
  programmeIsThere: {
    en: 'There is a programme of that name already. Give this one another name.',
    cy: 'Mae rhaglen o’r enw hwnnw eisoes. Rhowch enw arall i hon.',
  },
  struckOutAlready: {
    en: 'This training was struck out already.',
    cy: 'Mae’r hyfforddiant hwn wedi’i ddileu eisoes.',
  },
} satisfies Record<string, Sentence>

/** Said of the name of somebody that was typed. */
export const sayOfPeople = {
  none: {
    en: 'Nobody whose training you record has a name like this. Check the spelling, or type less of it',
    cy: 'Nid oes gan neb y byddwch yn cofnodi eu hyfforddiant enw fel hyn. Gwiriwch y sillafu, neu teipiwch lai ohono',
  },
  several: {
    en: 'More than one person has a name like this. Select one',
    cy: 'Mae gan fwy nag un person enw fel hyn. Dewiswch un',
  },
  many: {
    en: 'Too many people have a name like this. Type more of it',
    cy: 'Mae gan ormod o bobl enw fel hyn. Teipiwch fwy ohono',
  },
} satisfies Record<string, Sentence>

/** Said of the name of a programme that was typed. */
export const sayOfProgrammes = {
  none: {
    en: 'No programme that is used has a name like this. Check the spelling, or type less of it',
    cy: 'Nid oes gan yr un rhaglen a ddefnyddir enw fel hyn. Gwiriwch y sillafu, neu teipiwch lai ohono',
  },
  several: {
    en: 'More than one programme has a name like this. Select one',
    cy: 'Mae gan fwy nag un rhaglen enw fel hyn. Dewiswch un',
  },
  many: {
    en: 'Too many programmes have a name like this. Type more of it',
    cy: 'Mae gan ormod o raglenni enw fel hyn. Teipiwch fwy ohono',
  },
} satisfies Record<string, Sentence>
