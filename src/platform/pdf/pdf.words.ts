import { catalogue } from '../words.ts'

export const words = catalogue(
  {
    page: 'Page',
    of: 'of',
    unshown: (letters: string) =>
      `Some letters could not be printed here, and are left as boxes (${letters}). The page on the screen shows them.`,
  },
  {
    page: 'Tudalen',
    of: 'o',
    unshown: (letters: string) =>
      `Ni ellid argraffu rhai llythrennau yma, ac maent wedi’u gadael fel blychau (${letters}). Mae’r dudalen ar y sgrin yn eu dangos.`,
  },
)
