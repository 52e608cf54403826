import { catalogue } from '#platform/words.ts'

/** What a plan was so far: its reviews and its versions. */
export const words = catalogue(
  {
    nextVersion: 'Write the next version',
    nextStarted: 'You can write the next version now. What was agreed stays in force until then',
    holdReview: 'Say how the review went',
    reviews: 'Reviews',
    reviewHeld: (day: string, who: string) => `Held on ${day}, with ${who}`,
    reviewNotHeld: (due: string) => `Not held, due ${due}`,
    next: (day: string) => `Next: ${day}`,
    versions: 'Versions',
  },
  {
    nextVersion: 'Ysgrifennu’r fersiwn nesaf',
    nextStarted: 'Gallwch ysgrifennu’r fersiwn nesaf nawr. Mae’r hyn y cytunwyd arno mewn grym tan hynny',
    holdReview: 'Dweud sut aeth yr adolygiad',
    reviews: 'Adolygiadau',
    reviewHeld: (day: string, who: string) => `Cynhaliwyd ar ${day}, gyda ${who}`,
    reviewNotHeld: (due: string) => `Ni chynhaliwyd, i fod ar ${due}`,
    next: (day: string) => `Nesaf: ${day}`,
    versions: 'Fersiynau',
  },
)
