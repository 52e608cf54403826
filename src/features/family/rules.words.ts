import type { Sentence } from '#platform/words.ts'

/** What the rules of family pages say when they say no. */
export const say = {
  mayNotSee: {
    en: 'It is written down that this adult may not see what is on the child’s record.',
    cy: 'Mae wedi’i nodi na chaiff yr oedolyn hwn weld yr hyn sydd ar gofnod y plentyn.',
  },
  closed: {
    en: 'The case is closed, so nothing of it is shared with a family.',
    cy: 'Mae’r achos wedi’i gau, felly ni rennir dim ohono â theulu.',
  },
  noPageYet: {
    en: 'They have no page yet, or it has run out. Make one first, under “Pages for the family” on the case.',
    cy: 'Nid oes ganddynt dudalen eto, neu mae ei hamser ar ben. Gwnewch un yn gyntaf, o dan “Tudalennau i’r teulu” ar yr achos.',
  },
  hasOne: {
    en: 'They have a page already.',
    cy: 'Mae ganddynt dudalen eisoes.',
  },
  nothingShared: {
    en: 'Nothing is shared on this page yet. Share something before you send the link.',
    cy: 'Nid oes dim wedi’i rannu ar y dudalen hon eto. Rhannwch rywbeth cyn i chi anfon y ddolen.',
  },
  somebodyElses: {
    en: 'This action is another adult’s. It cannot be on this page.',
    cy: 'Cam oedolyn arall yw hwn. Ni all fod ar y dudalen hon.',
  },
  notKept: {
    en: 'Your answer was not saved. It stays as it was. Look at the page again.',
    cy: 'Ni chadwyd eich ateb. Mae’n aros fel yr oedd. Edrychwch ar y dudalen eto.',
  },
  mindMissing: {
    en: 'Write what you want to say',
    cy: 'Ysgrifennwch beth ydych chi eisiau ei ddweud',
  },
  mindTooMany: {
    en: 'We have your messages. Please ring us, or write again tomorrow. If you need help now, look at ‘Do you need help now?’ on this page.',
    cy: 'Mae eich negeseuon gyda ni. Ffoniwch ni, neu ysgrifennwch eto yfory. Os oes angen help arnoch nawr, edrychwch ar ‘Oes angen help arnoch nawr?’ ar y dudalen hon.',
  },
  nothingChosen: {
    en: 'Choose something to put on the page, or write it.',
    cy: 'Dewiswch rywbeth i’w roi ar y dudalen, neu ysgrifennwch ef.',
  },
  dayWithoutWords: {
    en: 'Write what happens on that day.',
    cy: 'Ysgrifennwch beth sy’n digwydd ar y diwrnod hwnnw.',
  },
} satisfies Record<string, Sentence>
