import type { Sentence } from '#platform/words.ts'

/** What the rules of referrals say, to whoever meets them. */
export const say = {
  notYours: {
    en: 'Only those who work on the case can do this',
    cy: 'Dim ond y rhai sy’n gweithio ar yr achos all wneud hyn',
  },
  caseClosed: {
    en: 'The case is closed. Ask for help again before you refer on',
    cy: 'Mae’r achos ar gau. Gofynnwch am gymorth eto cyn atgyfeirio ymlaen',
  },
  noService: {
    en: 'Select where to refer to, or enter its name',
    cy: 'Dewiswch ble i atgyfeirio, neu rhowch ei enw',
  },
  unknownService: {
    en: 'This service is not in the directory. Select one that is',
    cy: 'Nid yw’r gwasanaeth hwn yn y cyfeiriadur. Dewiswch un sydd',
  },
  serviceClosed: (name: string): Sentence => ({
    en: `${name} is closed to new referrals. Choose another, or ring and write down what they say`,
    cy: `Mae ${name} ar gau i atgyfeiriadau newydd. Dewiswch un arall, neu ffoniwch ac ysgrifennu’r hyn a ddywedant`,
  }),
  alreadyThere: (name: string): Sentence => ({
    en: `There is a referral to ${name} already, and it is not over`,
    cy: `Mae atgyfeiriad i ${name} eisoes, ac nid yw drosodd`,
  }),
  noConsent: {
    en: 'Nobody has agreed yet to share with another service. Ask, and record the answer first. If somebody is not safe, raise a safeguarding concern: that needs no consent',
    cy: 'Nid oes neb wedi cytuno eto i rannu â gwasanaeth arall. Gofynnwch, a chofnodwch yr ateb yn gyntaf. Os nad yw rhywun yn ddiogel, codwch bryder diogelu: nid oes angen cydsyniad ar gyfer hynny',
  },
  consentRefused: {
    en: 'The latest answer to sharing with another service is no. Talk it through, and record a new answer before you send. If somebody is not safe, raise a safeguarding concern: that needs no consent',
    cy: 'Yr ateb diweddaraf i rannu â gwasanaeth arall yw na. Trafodwch hynny, a chofnodwch ateb newydd cyn anfon. Os nad yw rhywun yn ddiogel, codwch bryder diogelu: nid oes angen cydsyniad ar gyfer hynny',
  },
  consentWithdrawn: {
    en: 'Consent to share with another service was withdrawn. Talk it through, and record a new answer before you send. If somebody is not safe, raise a safeguarding concern: that needs no consent',
    cy: 'Tynnwyd y cydsyniad i rannu â gwasanaeth arall yn ôl. Trafodwch hynny, a chofnodwch ateb newydd cyn anfon. Os nad yw rhywun yn ddiogel, codwch bryder diogelu: nid oes angen cydsyniad ar gyfer hynny',
  },
  consentIncomplete: {
    en: 'Enter the name of the person who agreed',
    cy: 'Rhowch enw’r sawl a gytunodd',
  },
  namesAnother: (names: string): Sentence => ({
    en: `This text names another child: ${names}. Take the name out before it leaves`,
    cy: `Mae’r testun hwn yn enwi plentyn arall: ${names}. Tynnwch yr enw allan cyn iddo adael`,
  }),
  hasAddress: (postcode: string): Sentence => ({
    en: `The child’s address is protected, and this text has a postcode: ${postcode}. Take it out`,
    cy: `Mae cyfeiriad y plentyn wedi’i warchod, ac mae cod post yn y testun hwn: ${postcode}. Tynnwch ef allan`,
  }),
  nothingWritten: {
    en: 'Write the referral first',
    cy: 'Ysgrifennwch yr atgyfeiriad yn gyntaf',
  },
  notBeingWritten: {
    en: 'This referral was sent. What was sent is not changed: add a correction beside it',
    cy: 'Anfonwyd yr atgyfeiriad hwn. Ni newidir yr hyn a anfonwyd: ychwanegwch gywiriad wrth ei ochr',
  },
  notReady: {
    en: 'Mark the referral as ready before you send it',
    cy: 'Nodwch fod yr atgyfeiriad yn barod cyn ei anfon',
  },
  notSent: {
    en: 'This referral has not been sent',
    cy: 'Nid yw’r atgyfeiriad hwn wedi’i anfon',
  },
  notNow: {
    en: 'This cannot follow what was written down before. Look at where the referral is now',
    cy: 'Ni all hyn ddilyn yr hyn a ysgrifennwyd o’r blaen. Edrychwch ble mae’r atgyfeiriad nawr',
  },
  inFuture: {
    en: 'This day is still to come',
    cy: 'Mae’r diwrnod hwn eto i ddod',
  },
  beforeSent: {
    en: 'This day is before the referral was sent',
    cy: 'Mae’r diwrnod hwn cyn i’r atgyfeiriad gael ei anfon',
  },
  beforeMade: {
    en: 'This day is before the referral was written',
    cy: 'Mae’r diwrnod hwn cyn i’r atgyfeiriad gael ei ysgrifennu',
  },
  whyNot: {
    en: 'Enter the reason they gave',
    cy: 'Rhowch y rheswm a roddwyd',
  },
  whatTheySaid: {
    en: 'Enter what they said',
    cy: 'Rhowch yr hyn a ddywedon nhw',
  },
  whyWithdrawn: {
    en: 'Say why it is taken back',
    cy: 'Dywedwch pam y’i tynnir yn ôl',
  },
  whatOutcome: {
    en: 'Select how it went',
    cy: 'Dewiswch sut aeth',
  },
} as const satisfies Record<string, Sentence | ((name: string) => Sentence)>
