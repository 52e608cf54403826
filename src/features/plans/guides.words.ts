import { catalogue } from '#platform/words.ts'

/** Who guides the help, on the pages of a plan. */
export const words = catalogue(
  {
    guides: 'Who guides the help',
    noGuides: 'Nobody is named yet.',
    changeGuides: 'Change who guides the help',
    since: (day: string) => `since ${day}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
  },
  {
    guides: 'Pwy sy’n arwain y cymorth',
    noGuides: 'Nid oes neb wedi’i enwi eto.',
    changeGuides: 'Newid pwy sy’n arwain y cymorth',
    since: (day: string) => `ers ${day}`,
    fromTo: (from: string, to: string) => `${from} hyd ${to}`,
  },
)
