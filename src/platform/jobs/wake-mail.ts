import { queueLength, wakeJobs } from '../db/queue.ts'
import { MAIL_IS_AWAY, type Workshop } from './perform-job.ts'

/**
 * Mail that waits because its carrier was away is tried again as soon as the carrier answers, however long it was gone:
 * one question a minute, instead of every mail asking for itself. Answers how many mails were woken.
 */
export async function wakeMail({ queue, clock, outside, jobs }: Workshop): Promise<number> {
  const failing = (await queueLength(queue, clock.now())).filter((kind) => kind.failing + kind.givenUp > 0)
  if (failing.length === 0 || !(await outside.mail.answers())) return 0
  let woken = 0
  for (const { name } of jobs.filter(({ name }) => failing.some(({ job }) => job === name))) {
    woken += await wakeJobs(queue, name, MAIL_IS_AWAY, clock.now())
  }
  return woken
}
