import type { Decision } from '#features/meetings/meeting.ts'

/** What somebody brings to a panel, what the table says, decides and agrees. Nobody here is real. */
export interface Brought {
  readonly why: string
  readonly said: string
  readonly decision: Decision
  readonly reason: string | null
  /** `[what, whose seat, school days]`: none where nothing is agreed. */
  readonly agreed: readonly (readonly [what: string, seat: string, days: number])[]
}

export const brought: readonly Brought[] = [
  {
    why: 'Comes ten minutes late to first lesson on most days and sits by the door. Says the bus is late; it is not.',
    said: 'Form tutor has seen the same. Better on days with art first.',
    decision: 'school support',
    reason: null,
    agreed: [
      ['A quiet word at the gate, twice a week', 'learning lead', 3],
      ['Look at the first lesson of the day with the timetabler', 'SENCO', 5],
    ],
  },
  {
    why: 'Has stopped eating with friends. Eats alone in the library since half-term.',
    said: 'Two friends moved to the other half of the year. The librarian likes the company.',
    decision: 'watch and review',
    reason: 'It may pass when the new groups settle. The librarian keeps an eye out.',
    agreed: [['Ask the librarian to say when it changes', 'learning lead', 5]],
  },
  {
    why: 'Angry outbursts in maths, twice sent out this week. Sorry afterwards, every time.',
    said: 'Only in maths, only in the afternoon. He cannot see the board from the back.',
    decision: 'school support',
    reason: null,
    agreed: [
      ['Move the seat to the front, and ask home about an eye test', 'SENCO', 4],
      ['Card to leave the room for five minutes', 'wellbeing manager', 2],
    ],
  },
  {
    why: 'Looks after two little brothers before school. Falls asleep after lunch.',
    said: 'Nobody had asked at home. The youth project has a group for young carers on Thursdays.',
    decision: 'group',
    reason: null,
    agreed: [['Bring the leaflet about the young carers’ group', 'youth worker', 5]],
  },
  {
    why: 'Perfect marks, and tears over a nine out of ten. Rewrites homework until midnight.',
    said: 'Her mother has said the same to two teachers. She would come in.',
    decision: 'consultation',
    reason: null,
    agreed: [['Invite home to a first consultation', 'link worker', 5]],
  },
  {
    why: 'Asked me whether it is normal to be scared of the corridor. I said I would find out.',
    said: 'Good that she asked. The link worker can see her before break.',
    decision: 'direct sessions',
    reason: null,
    agreed: [['First meeting before break, room 4', 'link worker', 5]],
  },
  {
    why: 'Was in the agenda last term. His form tutor says all is well now.',
    said: 'All is well. He has joined the chess club.',
    decision: 'no action',
    reason: 'It has passed. The tutor knows where we are.',
    agreed: [],
  },
  {
    why: 'Does not answer the register any more. Nods. Answers in writing, and well.',
    said: 'Never spoke much, but this is new. Speech and language should hear of it.',
    decision: 'onward referral',
    reason: null,
    agreed: [['Ask home whether we may write to speech and language', 'SENCO', 5]],
  },
  {
    why: 'Three fights since January, all with the same boy. They were best friends.',
    said: 'A trip and a lost phone. Neither will begin.',
    decision: 'school support',
    reason: null,
    agreed: [['Sit down with both, no parents yet', 'wellbeing manager', 3]],
  },
]
