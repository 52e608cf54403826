import { catalogue } from '#platform/words.ts'

/** Ending a group. */
export const words = catalogue(
  {
    endTitle: 'End the group',
    endIntro: 'Sessions that were to come are called off. What was written stays.',
    outcome: 'Did it help?',
    outcomeMissing: 'Select whether it helped',
    cameOfIt: 'What came of it?',
    cameOfItHint: 'For others who think of such a group. Without names of children.',
    endIt: 'End the group',
    endedSaid: 'Group ended',
  },
  {
    endTitle: 'Dod â’r grŵp i ben',
    endIntro: 'Caiff sesiynau a oedd i ddod eu canslo. Mae’r hyn a ysgrifennwyd yn aros.',
    outcome: 'A helpodd?',
    outcomeMissing: 'Dewiswch a helpodd',
    cameOfIt: 'Beth ddaeth ohono?',
    cameOfItHint: 'Ar gyfer eraill sy’n meddwl am grŵp o’r fath. Heb enwau plant.',
    endIt: 'Dod â’r grŵp i ben',
    endedSaid: 'Daeth y grŵp i ben',
  },
)
