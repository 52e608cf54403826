import type { Sentence } from '#platform/words.ts'

/** What the rules of the board say when they say no. */
export const say = {
  notYoursToRank: {
    en: 'What comes first is for the supervisor of the team to decide. Ask them to change the order. You can say what is done today and this week.',
    cy: 'Goruchwyliwr y tîm sy’n penderfynu beth sy’n dod gyntaf. Gofynnwch iddynt newid y drefn. Gallwch chi ddweud beth a wneir heddiw a’r wythnos hon.',
  },
  nothingToMove: {
    en: 'Press the button beside what you want to move.',
    cy: 'Pwyswch y botwm wrth ymyl yr hyn yr ydych am ei symud.',
  },
} as const satisfies Record<string, Sentence>
