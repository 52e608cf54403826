import type { Sentence } from '#platform/words.ts'

/** What the rules of passwords and addresses say when they say no. */
export const say = {
  emailTaken: {
    en: 'Somebody already signs in with this email address, here or in another area. Each person needs their own',
    cy: 'Mae rhywun eisoes yn mewngofnodi gyda’r cyfeiriad e-bost hwn, yma neu mewn ardal arall. Mae angen ei gyfeiriad ei hun ar bob person',
  },
  wrongPassword: {
    en: 'This is not your password now. Check it and try again',
    cy: 'Nid dyma’ch cyfrinair presennol. Gwiriwch ef a rhowch gynnig arall arni',
  },
  samePassword: {
    en: 'This is the password you have now. Choose another',
    cy: 'Dyma’r cyfrinair sydd gennych nawr. Dewiswch un arall',
  },
} satisfies Record<string, Sentence>
