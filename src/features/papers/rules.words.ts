import type { Sentence } from '#platform/words.ts'

/** What the rules of a plan’s papers say when they say no. */
export const say = {
  notAgreed: {
    en: 'This plan is not agreed yet. Once it is, there are copies of it in plain words',
    cy: 'Ni chytunwyd ar y cynllun hwn eto. Unwaith y gwneir hynny, bydd copïau ohono mewn geiriau syml',
  },
  nameMissing: { en: 'Write the name of the parent or carer', cy: 'Ysgrifennwch enw’r rhiant neu’r gofalwr' },
  notYet: { en: 'Enter a day that is not in the future', cy: 'Rhowch ddiwrnod nad yw yn y dyfodol' },
  notYoursToKnow: {
    en: 'This waits for whoever wrote the plan',
    cy: 'Mae hyn yn aros am bwy bynnag a ysgrifennodd y cynllun',
  },
} satisfies Record<string, Sentence>
