import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    correct: 'Correct this',
    of: (day: string) => `the talk of ${day}`,
    tab: 'Correct an entry',
    title: 'Correct what was written about a talk with social work',
    help: (name: string) =>
      `With ${name}. What it says now stays, and everybody who can read this can read that too. Who it was with, and what was shared, cannot be changed here: for that, mark all of it as entered in error and record it again.`,
  },
  {
    correct: 'Cywiro hwn',
    of: (day: string) => `sgwrs ${day}`,
    tab: 'Cywiro cofnod',
    title: 'Cywiro’r hyn a ysgrifennwyd am sgwrs â gwaith cymdeithasol',
    help: (name: string) =>
      `Gyda ${name}. Mae’r hyn a ddywed nawr yn aros, a gall pawb sy’n gallu darllen hwn ddarllen hynny hefyd. Ni ellir newid gyda phwy yr oedd, na’r hyn a rannwyd: nodwch fod y cyfan wedi’i gofnodi mewn camgymeriad, a’i gofnodi eto.`,
  },
)
