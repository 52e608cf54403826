import { sql } from 'kysely'
import type { NewAction } from '#features/actions/action.ts'
import { type Answered, answerAction } from '#features/actions/answer-action.ts'
import type { Write } from '#platform/context.ts'
import { furtherTasks } from '../topics/further-tasks.ts'
import type { Task } from '../topics/topic.ts'
import type { Helping } from './help-under-way.ts'
import type { Player } from './people.ts'

/** Something agreed, and who will say how it went. */
export interface Agreed {
  readonly task: Task
  readonly action: NewAction
  /** Families and children are asked by the worker, who writes down what they say. */
  readonly answeredBy: Player
}

/** The next task, first those of the topic, due in a week or so. Nothing when all are used. */
export function aTask(helping: Helping): Agreed | undefined {
  const { topic, used, referrer, lead, worker } = helping
  const task = [...topic.tasks, ...furtherTasks][used.tasks]
  if (!task) return undefined
  used.tasks += 1
  const byWhom = { teacher: referrer, lead, worker, carer: undefined, child: undefined }[task.whose]
  return byWhom ? agreedBy(helping, task, byWhom) : agreedByFamily(helping, task)
}

/** Agreed with somebody who answers for themselves. */
export function agreedBy(helping: Helping, task: Task, by: Player, ownerKind: 'staff' | 'partner' = 'staff'): Agreed {
  const owner = { ownerKind, ownerStaffId: by.staffId, ownerName: by.name }
  return { task, answeredBy: by, action: { ...whatAndWhen(helping, task), ...owner } }
}

/** Agreed with the child or a grown-up, whose answer the worker writes down. */
function agreedByFamily(helping: Helping, task: Task): Agreed {
  const { story, cast, worker } = helping
  const owner =
    task.whose === 'child'
      ? { ownerKind: 'young person' as const, ownerName: cast.name }
      : { ownerKind: 'parent or carer' as const, ownerName: story.child.family.home.grownUps[0]!.adult.fullName }
  return { task, answeredBy: worker, action: { ...whatAndWhen(helping, task), ...owner } }
}

function whatAndWhen({ story, cast }: Helping, task: Task) {
  const dueOn = story.stage.calendar.addSchoolDays(story.day, story.stage.chances.between(4, 9))
  return { what: task.what(cast), place: task.place, dueOn }
}

/** Most are answered around their day; some are late today, as in life. The story goes on meanwhile. */
export function isAnsweredLater({ story, cast, known }: Helping, { task, action, answeredBy }: Agreed): void {
  const { chances, calendar, today } = story.stage
  const isRecent = action.dueOn > calendar.addSchoolDays(today, -8)
  if (isRecent && chances.happens(0.3)) return
  const answer = chances.happens(0.8) ? ('yes' as const) : chances.oneOf(['partly', 'no'] as const)
  const answered: Answered =
    answer === 'no'
      ? { answer, whatHappened: chances.oneOf(WHY_NOT), helpful: null }
      : { answer, whatHappened: task.came(cast), helpful: task.helped }
  const day = calendar.addSchoolDays(action.dueOn, chances.between(-2, 3))
  story.aside(day, answeredBy, async (write) => {
    const open = await openAction(write, known.caseId, action.what)
    if (open) await answerAction(write, open.id, answered, open.version)
  })
}

const WHY_NOT = [
  'I did not get to it. I will try this week.',
  'We tried to find a time and did not manage.',
  'It did not feel right after what happened on Monday. Can we talk about it?',
]

async function openAction({ db, actor }: Write, caseId: string, what: string) {
  return db
    .selectFrom('action')
    .where('areaId', '=', actor.areaId)
    .where('caseId', '=', caseId)
    .where('what', '=', what)
    .where('status', '=', sql.lit('open'))
    .select(['id', 'version'])
    .executeTakeFirst()
}
