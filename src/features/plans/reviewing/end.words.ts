import { catalogue } from '#platform/words.ts'

/** Ending a plan. */
export const words = catalogue(
  {
    title: 'End the plan',
    lead: 'The plan can still be read. Teams are no longer asked for the help that it named. You can begin another plan later.',
    why: 'Why it ends',
    whyMissing: 'Enter why it ends',
    end: 'End the plan',
    ended: 'The plan has ended',
  },
  {
    title: 'Dod â’r cynllun i ben',
    lead: 'Gellir darllen y cynllun o hyd. Ni ofynnir mwyach i dimau am y cymorth a enwodd. Gellir dechrau cynllun arall yn ddiweddarach.',
    why: 'Pam mae’n dod i ben',
    whyMissing: 'Rhowch pam mae’n dod i ben',
    end: 'Dod â’r cynllun i ben',
    ended: 'Mae’r cynllun wedi dod i ben',
  },
)
