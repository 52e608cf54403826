import { catalogue } from '#platform/words.ts'

/** Moving a session, or calling it off. */
export const words = catalogue(
  {
    changeTitle: 'Move or call off a session',
    onDay: (day: string) => `It is on ${day}.`,
    to: 'Move it to',
    move: 'Move the session',
    why: 'Or why is it called off?',
    whyHint: 'Such as: the leader was ill. Without names of children.',
    callOff: 'Call off the session',
    moved: 'Session moved',
    offSaid: 'Session called off',
  },
  {
    changeTitle: 'Symud neu ganslo sesiwn',
    onDay: (day: string) => `Mae hi ar ${day}.`,
    to: 'Symud hi i',
    move: 'Symud y sesiwn',
    why: 'Neu pam y caiff ei chanslo?',
    whyHint: 'Fel: roedd yr arweinydd yn sâl. Heb enwau plant.',
    callOff: 'Canslo’r sesiwn',
    moved: 'Symudwyd y sesiwn',
    offSaid: 'Canslwyd y sesiwn',
  },
)
