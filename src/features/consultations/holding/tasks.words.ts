import { catalogue } from '#platform/words.ts'

/** Agreeing who does what. */
export const words = catalogue(
  {
    title: 'Who does what?',
    lead: 'Everybody leaves with a task they chose themselves: small enough to be done, and something to tell about next time.',
    nobody: 'Say first who takes part.',
    has: (count: number) => (count === 1 ? 'has 1 task' : `has ${count} tasks`),
    hasNone: 'has no task yet',
    what: (name: string) => `What will ${name} do?`,
    another: (name: string) => `What else will ${name} do?`,
    whatTooLong: 'What will be done must be 500 characters or less',
    place: 'Where?',
    placeWrong: 'Select where it will be done',
    due: 'By when?',
    byNext: (day: string) => `By the next consultation, about ${day}`,
    ownDay: 'Another day',
    day: 'Which day?',
    dueMissing: 'Select by when',
    save: 'Agree',
    saved: (count: number, day: string) =>
      `${count === 1 ? 'One task is agreed' : `${count} tasks are agreed`}, by ${day}.`,
    more: 'To agree more than one with somebody, save and come back.',
  },
  {
    title: 'Pwy sy’n gwneud beth?',
    lead: 'Mae pawb yn gadael gyda thasg a ddewiswyd ganddynt eu hunain: digon bach i’w gwneud, a rhywbeth i sôn amdano y tro nesaf.',
    nobody: 'Dywedwch yn gyntaf pwy sy’n cymryd rhan.',
    has: (count: number) => (count === 1 ? 'mae ganddynt 1 dasg' : `mae ganddynt ${count} tasg`),
    hasNone: 'nid oes tasg eto',
    what: (name: string) => `Beth fydd ${name} yn ei wneud?`,
    another: (name: string) => `Beth arall fydd ${name} yn ei wneud?`,
    whatTooLong: 'Rhaid i’r hyn a wneir fod yn 500 nod neu lai',
    place: 'Ble?',
    placeWrong: 'Dewiswch ble y caiff ei wneud',
    due: 'Erbyn pryd?',
    byNext: (day: string) => `Erbyn yr ymgynghoriad nesaf, tua ${day}`,
    ownDay: 'Diwrnod arall',
    day: 'Pa ddiwrnod?',
    dueMissing: 'Dewiswch erbyn pryd',
    save: 'Cytuno',
    saved: (count: number, day: string) =>
      `${count === 1 ? 'Cytunwyd ar un dasg' : `Cytunwyd ar ${count} tasg`}, erbyn ${day}.`,
    more: 'I gytuno ar fwy nag un gyda rhywun, cadwch a dewch yn ôl.',
  },
)
