import type { Task } from './topic.ts'

/** What is agreed later in any story, when what belongs to its worry is done. */
export const furtherTasks: readonly Task[] = [
  {
    what: ({ name }) => `Tell ${name} one thing that went well, on the day it went well`,
    whose: 'teacher',
    place: 'school',
    came: ({ name }) => `Easier than I thought, and ${name} goes red every time.`,
    helped: 'yes',
  },
  {
    what: () => 'Half an hour together at the weekend, with the telephone off',
    whose: 'carer',
    place: 'home',
    came: () => 'We played cards. I lost.',
    helped: 'yes',
  },
  {
    what: ({ name }) => `Send home two lines about ${name} on Friday`,
    whose: 'lead',
    place: 'school',
    came: () => 'Sent. An answer came back, with a heart.',
    helped: 'a little',
  },
  {
    what: () => 'Write down one good moment of each day, in a word',
    whose: 'child',
    place: 'home',
    came: () => 'Four words and a drawing of a sandwich.',
    helped: 'a little',
  },
  {
    what: () => 'Talk with my supervisor about when to stop',
    whose: 'worker',
    place: 'school',
    came: () => 'Talked. In about three weeks, if it stays like this.',
    helped: 'yes',
  },
]
