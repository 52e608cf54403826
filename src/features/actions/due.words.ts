import type { NotSchoolDay } from '#features/schools/school-days.ts'
import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    inSchoolDays: (count: number, day: string) =>
      count === 1 ? `In 1 school day: ${day}` : `In ${count} school days: ${day}`,
    ownDay: 'Another day',
    moved: (why: string, due: string) => `${why}: due ${due}`,
    closed: {
      weekend: (day: string, _name: string) => `${day} is at the weekend`,
      'bank holiday': (day: string, name: string) => `${day} is ${name}`,
      holiday: (day: string, name: string) => `${day} is in the holidays (${name})`,
      INSET: (day: string, name: string) => `${day} is an INSET day (${name})`,
      closure: (day: string, name: string) => `The school is shut on ${day} (${name})`,
    } satisfies Record<NotSchoolDay['kind'], (day: string, name: string) => string>,
    due: (day: string) => `Due ${day}`,
    dueToday: 'Due today',
    late: (count: number) => (count === 1 ? 'late by 1 school day' : `late by ${count} school days`),
  },
  {
    inSchoolDays: (count: number, day: string) =>
      count === 1 ? `Mewn 1 diwrnod ysgol: ${day}` : `Mewn ${count} diwrnod ysgol: ${day}`,
    ownDay: 'Diwrnod arall',
    moved: (why: string, due: string) => `${why}: erbyn ${due}`,
    closed: {
      weekend: (day: string, _name: string) => `Mae ${day} ar y penwythnos`,
      'bank holiday': (day: string, name: string) => `${name} yw ${day}`,
      holiday: (day: string, name: string) => `Mae ${day} yn y gwyliau (${name})`,
      INSET: (day: string, name: string) => `Mae ${day} yn ddiwrnod HMS (${name})`,
      closure: (day: string, name: string) => `Mae’r ysgol ar gau ${day} (${name})`,
    },
    due: (day: string) => `Erbyn ${day}`,
    dueToday: 'Erbyn heddiw',
    late: (count: number) => `${count} diwrnod ysgol yn hwyr`,
  },
)
