import { catalogue } from '#platform/words.ts'

/** That a social worker is no longer allocated. */
export const words = catalogue(
  {
    endTab: 'No longer allocated',
    endTitle: (name: string) => `${name} is no longer allocated`,
    untilDay: 'What was the last day?',
    whyEnded: 'Why?',
    whyEndedMissing: 'Select why',
    saveEnd: 'End the allocation',
    ended: 'The allocation has ended',
  },
  {
    endTab: 'Heb ei ddyrannu mwyach',
    endTitle: (name: string) => `Nid yw ${name} wedi’i ddyrannu mwyach`,
    untilDay: 'Beth oedd y diwrnod olaf?',
    whyEnded: 'Pam?',
    whyEndedMissing: 'Dewiswch pam',
    saveEnd: 'Dod â’r dyraniad i ben',
    ended: 'Mae’r dyraniad wedi dod i ben',
  },
)
