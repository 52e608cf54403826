import { catalogue } from '#platform/words.ts'

/** What is said the same way on several pages of groups: who does what in one, how one ended, and why somebody left. */
export const words = catalogue(
  {
    ownIdea: (idea: string) => `Our own idea: ${idea}`,
    parts: { lead: 'Leads', support: 'Supports', partner: 'Partner in the school' },
    outcomes: {
      helped: 'It helped',
      'helped in part': 'It helped in part',
      'did not help': 'It did not help',
      'did not run': 'It did not run',
    },
    reasons: {
      'group ended': 'the group ended',
      'case closed': 'help ended',
      'other school': 'goes to another school',
    } as Record<string, string>,
  },
  {
    ownIdea: (idea: string) => `Ein syniad ein hunain: ${idea}`,
    parts: { lead: 'Arwain', support: 'Cefnogi', partner: 'Partner yn yr ysgol' },
    outcomes: {
      helped: 'Helpodd',
      'helped in part': 'Helpodd yn rhannol',
      'did not help': 'Ni helpodd',
      'did not run': 'Ni redodd',
    },
    reasons: {
      'group ended': 'daeth y grŵp i ben',
      'case closed': 'daeth y cymorth i ben',
      'other school': 'mynd i ysgol arall',
    } as Record<string, string>,
  },
)
