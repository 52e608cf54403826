import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    before: (times: number) => (times === 1 ? 'What it said before' : `What it said before: ${times} versions`),
    changed: (name: string, when: string, why: string) => `Changed by ${name}, ${when}: ${why}`,
    inError: 'Entered in error',
    struckBy: (name: string, when: string, why: string) => `${name}, ${when}: ${why}`,
  },
  {
    before: (times: number) =>
      times === 1 ? 'Yr hyn a ddywedai o’r blaen' : `Yr hyn a ddywedai o’r blaen: ${times} fersiwn`,
    changed: (name: string, when: string, why: string) => `Newidiwyd gan ${name}, ${when}: ${why}`,
    inError: 'Cofnodwyd mewn camgymeriad',
    struckBy: (name: string, when: string, why: string) => `${name}, ${when}: ${why}`,
  },
)
