import type { Sentence } from '#platform/words.ts'

/** What the rules of observations, assessments and strategies say when they say no. */
export const say = {
  childMissing: {
    en: 'Write what the child says. If you have nothing in their words, write why not',
    cy: 'Ysgrifennwch yr hyn y mae’r plentyn yn ei ddweud. Os nad oes gennych ddim yn eu geiriau nhw, ysgrifennwch pam',
  },
  readersMissing: { en: 'Select who may read it', cy: 'Dewiswch pwy all ei ddarllen' },
  inTheFuture: {
    en: 'Enter a date and time that are not in the future',
    cy: 'Rhowch ddyddiad ac amser nad ydynt yn y dyfodol',
  },
  notYours: {
    en: 'Only those who work on the case can change this',
    cy: 'Dim ond y rhai sy’n gweithio ar yr achos all newid hyn',
  },
  notTheirsToRecord: {
    en: 'Only those who work on the case can write this',
    cy: 'Dim ond y rhai sy’n gweithio ar yr achos all ysgrifennu hyn',
  },
  whyMissing: { en: 'Write why you are changing it', cy: 'Ysgrifennwch pam rydych yn ei newid' },
  nothingChanged: { en: 'Nothing is different from before', cy: 'Nid oes dim yn wahanol i o’r blaen' },
  nothingLookedAt: {
    en: 'Write something about at least one part of the child’s wellbeing or their world',
    cy: 'Ysgrifennwch rywbeth am o leiaf un rhan o les y plentyn neu eu byd',
  },
  onlyThoseWhoAgree: {
    en: 'Only those who work on the case, or lead the child’s school, can write this',
    cy: 'Dim ond y rhai sy’n gweithio ar yr achos, neu’n arwain ysgol y plentyn, all ysgrifennu hyn',
  },
  lookAgainMissing: {
    en: 'Enter the day on which to look at it again, or say that it is no longer used',
    cy: 'Rhowch y diwrnod i edrych arno eto, neu dywedwch nad yw’n cael ei ddefnyddio mwyach',
  },
  alreadyEnded: {
    en: 'This strategy is no longer used. Write down a new one',
    cy: 'Nid yw’r strategaeth hon yn cael ei defnyddio mwyach. Nodwch un newydd',
  },
} satisfies Record<string, Sentence>
