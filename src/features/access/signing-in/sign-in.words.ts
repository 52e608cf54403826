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
  otherCodes: {
    en: 'These codes are new. Too much time had passed since you proved who you are, so the ones you were shown before do not work. Write these down instead, then use them.',
    cy: 'Mae’r codau hyn yn newydd. Roedd gormod o amser wedi mynd heibio ers i chi brofi pwy ydych, felly nid yw’r rhai a ddangoswyd i chi o’r blaen yn gweithio. Ysgrifennwch y rhain yn eu lle, ac yna defnyddiwch nhw.',
  },
  enterPassword: { en: 'Enter your password', cy: 'Rhowch eich cyfrinair' },
  enterCode: { en: 'Enter the code', cy: 'Rhowch y cod' },
  linkEnded: {
    en: 'This link has been used, or is too old. Ask for a new one.',
    cy: 'Mae’r ddolen hon wedi’i defnyddio, neu mae’n rhy hen. Gofynnwch am un newydd.',
  },
  providerAway: {
    en: 'The service that checks who you are does not answer. Try again in some minutes, or use your password.',
    cy: 'Nid yw’r gwasanaeth sy’n gwirio pwy ydych chi yn ateb. Rhowch gynnig arall arni ymhen rhai munudau, neu defnyddiwch eich cyfrinair.',
  },
  providerRefused: {
    en: 'We could not check who you are there. Begin again, or use your password.',
    cy: 'Ni allem wirio pwy ydych chi yno. Dechreuwch eto, neu defnyddiwch eich cyfrinair.',
  },
  providerIsAnothers: {
    en: 'That account does not belong to whoever is signed in here. Use yours, or your password.',
    cy: 'Nid yw’r cyfrif hwnnw’n perthyn i’r sawl sydd wedi mewngofnodi yma. Defnyddiwch eich un chi, neu’ch cyfrinair.',
  },
  providerAskedOne: {
    en: 'Your account there asked you for one thing only, and this needs two. Use your password and a code, or a passkey.',
    cy: 'Dim ond am un peth y gofynnodd eich cyfrif yno i chi, ac mae angen dau ar gyfer hyn. Defnyddiwch eich cyfrinair a chod, neu gyfrin-allwedd.',
  },
  notLinked: {
    en: 'That account is not linked to anybody here. Use the link in your invitation, or sign in with your password and link it from your account page.',
    cy: 'Nid yw’r cyfrif hwnnw wedi’i gysylltu â neb yma. Defnyddiwch y ddolen yn eich gwahoddiad, neu mewngofnodwch gyda’ch cyfrinair a’i gysylltu o dudalen eich cyfrif.',
  },
  linkedElsewhere: {
    en: 'That account is linked to somebody else already. Ask your area administrator.',
    cy: 'Mae’r cyfrif hwnnw eisoes wedi’i gysylltu â rhywun arall. Gofynnwch i weinyddwr eich ardal.',
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
