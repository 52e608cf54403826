import { catalogue } from '#platform/words.ts'

/** Beginning a report. */
export const words = catalogue(
  {
    newTab: 'Write a report',
    newTitle: 'Write a report',
    newHelp: 'It begins empty. Nothing of the record is in it until you choose it.',
    forCall: 'Which meeting is it for?',
    forNone: 'None of these',
    start: 'Begin',
    begun: 'Write it here. Only you can read it until you send it to be seen',
  },
  {
    newTab: 'Ysgrifennu adroddiad',
    newTitle: 'Ysgrifennu adroddiad',
    newHelp: 'Mae’n dechrau’n wag. Nid oes dim o’r cofnod ynddo nes i chi ei ddewis.',
    forCall: 'Ar gyfer pa gyfarfod y mae?',
    forNone: 'Dim un o’r rhain',
    start: 'Dechrau',
    begun: 'Ysgrifennwch ef yma. Dim ond chi all ei ddarllen nes i chi ei anfon i’w weld',
  },
)
