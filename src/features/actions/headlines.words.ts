import { catalogue } from '#platform/words.ts'

/** What the story of a child says about an action. Kept as it was written, in the writer’s language. */
export const headlines = catalogue(
  {
    agreed: (what: string, who: string) => `${what} (${who})`,
    yes: (what: string) => `Tried: ${what}`,
    partly: (what: string) => `Partly tried: ${what}`,
    no: (what: string) => `Not tried: ${what}`,
    'no longer needed': (what: string) => `No longer needed: ${what}`,
  },
  {
    agreed: (what: string, who: string) => `${what} (${who})`,
    yes: (what: string) => `Rhoddwyd cynnig arno: ${what}`,
    partly: (what: string) => `Rhoddwyd cynnig arno’n rhannol: ${what}`,
    no: (what: string) => `Ni roddwyd cynnig arno: ${what}`,
    'no longer needed': (what: string) => `Dim ei angen mwyach: ${what}`,
  },
)
