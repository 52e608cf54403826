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
  timeMissing: {
    en: 'Say when you can come, or that you cannot',
    cy: 'Dywedwch pryd y gallwch ddod, neu na allwch',
  },
  timeHasPassed: {
    en: 'This can no longer be answered here. Ring the person who asked you.',
    cy: 'Ni ellir ateb hwn yma mwyach. Ffoniwch y person a ofynnodd i chi.',
  },
  notKept: {
    en: 'Your answer was not saved. It stays as it was. Look at the page again.',
    cy: 'Ni chadwyd eich ateb. Mae’n aros fel yr oedd. Edrychwch ar y dudalen eto.',
  },
  noAddress: {
    en: 'No email address is written down for them.',
    cy: 'Nid oes cyfeiriad e-bost wedi’i nodi ar eu cyfer.',
  },
  theirCodeMissing: { en: 'Enter the code they read to you', cy: 'Rhowch y cod a ddarllenwyd i chi' },
  notTheirCode: {
    en: 'This is not the code, or it is too old. Ask them to read it again, or send a new one.',
    cy: 'Nid hwn yw’r cod, neu mae’n rhy hen. Gofynnwch iddynt ei ddarllen eto, neu anfonwch un newydd.',
  },
  invitationAnswered: {
    en: 'This invitation has an answer already, or was taken back.',
    cy: 'Mae ateb i’r gwahoddiad hwn eisoes, neu fe’i tynnwyd yn ôl.',
  },
  onlyToTheFamily: {
    en: 'A link can only go to an adult who is written down around the child.',
    cy: 'Dim ond at oedolyn sydd wedi’i nodi o gwmpas y plentyn y gall dolen fynd.',
  },
  pageCountsNoMore: {
    en: 'This page no longer works, because something has changed. Nothing can be shared on it.',
    cy: 'Nid yw’r dudalen hon yn gweithio mwyach, gan fod rhywbeth wedi newid. Ni ellir rhannu dim arni.',
  },
  wordedOtherwise: {
    en: 'Somebody has worded this differently since you looked. Read it again before you share it.',
    cy: 'Mae rhywun wedi geirio hyn yn wahanol ers i chi edrych. Darllenwch ef eto cyn i chi ei rannu.',
  },
  reportAsItIs: {
    en: 'A report is on the page word for word, as it was seen. To say it otherwise, write what was agreed in words of your own.',
    cy: 'Mae adroddiad ar y dudalen air am air, fel y’i gwelwyd. I’w ddweud yn wahanol, ysgrifennwch yr hyn a gytunwyd yn eich geiriau eich hun.',
  },
  alreadyShared: {
    en: 'This is shared already. Take it back to word it differently.',
    cy: 'Mae hwn wedi’i rannu eisoes. Tynnwch ef yn ôl i’w eirio’n wahanol.',
  },
  wrongCode: {
    en: 'This is not the code, or it is too old. Look at the newest message, or ask for a new code.',
    cy: 'Nid hwn yw’r cod, neu mae’n rhy hen. Edrychwch ar y neges ddiweddaraf, neu gofynnwch am god newydd.',
  },
  codeMissing: { en: 'Enter the code', cy: 'Rhowch y cod' },
  noMoreCodes: {
    en: 'No more codes can be sent. Ask the person who sent you the link for a new one.',
    cy: 'Ni ellir anfon rhagor o godau. Gofynnwch i’r sawl a anfonodd y ddolen atoch am un newydd.',
  },
} satisfies Record<string, Sentence>
