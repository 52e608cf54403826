import { catalogue } from '#platform/words.ts'

/** What is said alike on the pages on which a plan is written. */
export const words = catalogue(
  {
    save: 'Save',
    saved: 'Saved in the draft',
    takeAway: 'Take it out of the plan',
    taken: 'Taken out of the draft',
    choose: 'Choose',
    notSaid: 'Not said',
  },
  {
    save: 'Cadw',
    saved: 'Wedi’i gadw yn y drafft',
    takeAway: 'Ei dynnu o’r cynllun',
    taken: 'Wedi’i dynnu o’r drafft',
    choose: 'Dewiswch',
    notSaid: 'Heb ei ddweud',
  },
)
