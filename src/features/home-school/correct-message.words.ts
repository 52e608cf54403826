import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    correct: 'Correct this',
    of: (day: string) => `the message of ${day}`,
    tab: 'Correct a message',
    title: 'Correct what was written about a message',
    help: 'What it says now stays, and everybody who can read the message can read that too.',
  },
  {
    correct: 'Cywiro hon',
    of: (day: string) => `neges ${day}`,
    tab: 'Cywiro neges',
    title: 'Cywiro’r hyn a ysgrifennwyd am neges',
    help: 'Mae’r hyn a ddywed nawr yn aros, a gall pawb sy’n gallu darllen y neges ddarllen hynny hefyd.',
  },
)
