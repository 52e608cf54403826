import { verb } from '#features/access/verb.ts'
import { namesAChild } from '#features/contacts/names-a-child.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { changeTask, holdTask, insertTask, selectToDirect } from './day-tasks.queries.ts'
import { say } from './rules.words.ts'

/** Day to day: what is further ahead is for the rota and the plan. */
const MOST_DAYS = 14

export interface NewTask {
  readonly schoolId: string
  readonly workerId: string
  readonly onDay: Day
  readonly atTime: string | null
  readonly what: string
}

/**
 * An education manager asks a worker for something at one of their schools on a day (CSW-43). It is about the day: it names no
 * child, and changes no plan and no order.
 */
export const giveTask = verb('direct the day', async (write, task: NewTask) => {
  const { schools, workers } = await selectToDirect(write)
  const theirs = schools.filter(({ schoolId }) => schoolId === task.schoolId)
  if (theirs.length === 0) throw new NotFound('School')
  const worker = workers.find(({ id, teamId }) => id === task.workerId && theirs.some((each) => each.teamId === teamId))
  if (!worker) throw new Refused(say.worksElsewhere, 'workerId')
  if (task.onDay < write.today || task.onDay > addDays(write.today, MOST_DAYS)) throw new Refused(say.notSoon, 'onDay')
  if (await namesAChild(write, task.what)) throw new Refused(say.namesAChild, 'what')
  const taskId = write.newId()
  await insertTask(write, { id: taskId, teamId: worker.teamId, givenBy: write.actor.id, givenAt: write.now, ...task })
  write.audit('task given', { taskId, staffId: task.workerId, schoolId: task.schoolId })
  await tell(write, 'task for a day', [task.workerId], {})
  return { taskId }
})

/** The worker says that it is done; or that it is not, and why: somebody’s plan may come before it. */
export const answerTask = verb(
  'see the day’s tasks',
  async (write, taskId: string, answer: { done: boolean; why: string | null; version?: number }) => {
    const task = await held(write, taskId, answer.version)
    if (task.workerId !== write.actor.id) throw new Refused(say.onlyTheWorker)
    if (!answer.done && !answer.why) throw new Refused(say.whyNot, 'why')
    await changeTask(write, task, { state: answer.done ? 'done' : 'not done', answer: answer.why })
    write.audit('task answered', { taskId })
    await tell(write, 'task for a day answered', [task.givenBy], {})
  },
)

/** It is not wanted any more, says whoever asked for it. */
export const callOffTask = verb('direct the day', async (write, taskId: string, version?: number) => {
  const task = await held(write, taskId, version)
  if (task.givenBy !== write.actor.id) throw new Refused(say.onlyTheGiver)
  await changeTask(write, task, { state: 'taken back' })
  write.audit('task called off', { taskId })
  await tell(write, 'task for a day called off', [task.workerId], {})
})

async function held(write: Write, taskId: string, version: number | undefined) {
  const task = await holdTask(write, taskId)
  if (!task) throw new NotFound('Task')
  if (version !== undefined && version !== task.version) throw new Conflict()
  if (task.state !== 'to do') throw new Refused(say.taskIsOver)
  return task
}
