import type { Sentence } from '#platform/words.ts'

/** What the rules of a contact say when they say no. */
export const say = {
  contentMissing: {
    en: 'Write what happened, or say that you will write it up later',
    cy: 'Ysgrifennwch beth ddigwyddodd, neu dywedwch y byddwch yn ei ysgrifennu’n ddiweddarach',
  },
  withWhomMissing: {
    en: 'Select who the contact was with',
    cy: 'Dewiswch gyda phwy oedd y cyswllt',
  },
  inTheFuture: {
    en: 'Enter a date and time that are not in the future',
    cy: 'Rhowch ddyddiad ac amser nad ydynt yn y dyfodol',
  },
  whoCancelled: {
    en: 'Select who cancelled',
    cy: 'Dewiswch pwy a ganslodd',
  },
  familyFirst: {
    en: 'The family has not been met yet. Meet a parent or carer first, or write why the child is seen before that, for example that a competent young person refuses',
    cy: 'Nid yw’r teulu wedi’i gyfarfod eto. Cwrddwch â rhiant neu ofalwr yn gyntaf, neu ysgrifennwch pam y gwelir y plentyn cyn hynny, er enghraifft bod person ifanc cymwys yn gwrthod',
  },
  readersMissing: {
    en: 'Select who may read it',
    cy: 'Dewiswch pwy gaiff ei ddarllen',
  },
  copyTooWide: {
    en: 'A copy about a brother or sister can be read by the same people or fewer, not by more',
    cy: 'Gall yr un bobl neu lai ddarllen copi am frawd neu chwaer, nid mwy',
  },
  whyMissing: {
    en: 'Write why you are changing this note',
    cy: 'Ysgrifennwch pam rydych yn newid y nodyn hwn',
  },
  nothingChanged: {
    en: 'Change something, or go back: this is what the note says already',
    cy: 'Newidiwch rywbeth, neu ewch yn ôl: dyna mae’r nodyn yn ei ddweud eisoes',
  },
  notTheirsToRecord: {
    en: 'Only the workers on this case and their supervisor record contacts. Ask the lead worker.',
    cy: 'Dim ond y gweithwyr ar yr achos hwn a’u goruchwyliwr sy’n cofnodi cysylltiadau. Gofynnwch i’r gweithiwr arweiniol.',
  },
  notYours: {
    en: 'You can read this note. Only whoever wrote it and the workers on the case can change it.',
    cy: 'Gallwch ddarllen y nodyn hwn. Dim ond y sawl a’i hysgrifennodd a’r gweithwyr ar yr achos all ei newid.',
  },
  inError: {
    en: 'This note was marked as entered in error, so it cannot be changed.',
    cy: 'Nodwyd bod y nodyn hwn wedi’i gofnodi mewn camgymeriad, felly ni ellir ei newid.',
  },
  namesAChild: {
    en: 'This seems to have a child’s full name in it. Advice names nobody: use initials or say “a pupil in Year 8”. If the child needs help by name, send a request instead.',
    cy: 'Mae’n ymddangos bod enw llawn plentyn yma. Nid yw cyngor yn enwi neb: defnyddiwch lythrennau cyntaf neu dywedwch “disgybl ym Mlwyddyn 8”. Os oes angen cymorth ar y plentyn wrth ei enw, anfonwch gais yn lle hynny.',
  },
} satisfies Record<string, Sentence>
