import type { Sentence } from '#platform/words.ts'

/** What the rules of signing in say when they say no. */
export const say = {
  wrongEmailOrPassword: {
    en: 'The email address or password is not right. Check both and try again.',
    cy: 'Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir. Gwiriwch y ddau a rhowch gynnig arall arni.',
  },
  tooManyTries: {
    en: 'There have been too many wrong tries. Wait an hour, or ask your area administrator for a new password.',
    cy: 'Bu gormod o gynigion anghywir. Arhoswch awr, neu gofynnwch i weinyddwr eich ardal am gyfrinair newydd.',
  },
  wrongPassword: {
    en: 'This is not your password. Check it and try again.',
    cy: 'Nid dyma’ch cyfrinair. Gwiriwch ef a rhowch gynnig arall arni.',
  },
  enterPassword: { en: 'Enter your password', cy: 'Rhowch eich cyfrinair' },
  enterCode: { en: 'Enter the code', cy: 'Rhowch y cod' },
  linkEnded: {
    en: 'This link has been used, or is too old. Ask for a new one.',
    cy: 'Mae’r ddolen hon wedi’i defnyddio, neu mae’n rhy hen. Gofynnwch am un newydd.',
  },
  enoughPasskeys: {
    en: 'You have ten passkeys already. Remove one that you do not use',
    cy: 'Mae gennych ddeg cyfrin-allwedd yn barod. Dilëwch un nad ydych yn ei defnyddio',
  },
  wrongPasskey: {
    en: 'That passkey was not recognised. Try again, or use your password.',
    cy: 'Ni chafodd y gyfrin-allwedd honno ei hadnabod. Rhowch gynnig arall arni, neu defnyddiwch eich cyfrinair.',
  },
  wrongCode: {
    en: 'This code is not right, or was used before. Wait for the next one and enter that.',
    cy: 'Nid yw’r cod hwn yn gywir, neu mae wedi’i ddefnyddio o’r blaen. Arhoswch am yr un nesaf a rhowch hwnnw.',
  },
} satisfies Record<string, Sentence>
