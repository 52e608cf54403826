import type { Sentence } from '#platform/words.ts'

/** What the rules of links say when they say no. */
export const say = {
  notChecked: {
    en: 'Nobody has checked yet that this address is theirs.',
    cy: 'Nid oes neb wedi gwirio eto mai nhw biau’r cyfeiriad hwn.',
  },
  notToSend: {
    en: 'A link can be sent for an open action of a parent or carer.',
    cy: 'Gellir anfon dolen ar gyfer cam agored rhiant neu ofalwr.',
  },
  wrongCode: {
    en: 'This is not the code, or it is too old. Look at the newest mail, or ask for a new code.',
    cy: 'Nid hwn yw’r cod, neu mae’n rhy hen. Edrychwch ar yr e-bost diweddaraf, neu gofynnwch am god newydd.',
  },
  codeMissing: { en: 'Enter the code', cy: 'Rhowch y cod' },
  noMoreCodes: {
    en: 'No more codes can be sent. Ask the person who sent you the link for a new one.',
    cy: 'Ni ellir anfon rhagor o godau. Gofynnwch i’r sawl a anfonodd y ddolen atoch am un newydd.',
  },
} satisfies Record<string, Sentence>
