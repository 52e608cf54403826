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
