import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { Read, Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { words } from './jobs.words.ts'

/** Work of one kind that could not be done for one reason. */
export interface FailedJobs {
  readonly job: string
  /** A code, never what an error said. */
  readonly why: string
  readonly jobs: number
  readonly tries: number
  readonly givenUp: number
  readonly nextAt: Date | null
  readonly since: Date
}

/** What could not be done in this area. Nothing for those who do not look after it. */
export async function failedJobs({ db }: Read): Promise<readonly FailedJobs[]> {
  return db
    .selectFrom(sql<FailedJobs>`platform.failed_jobs()`.as('failed'))
    .select(['failed.job', 'failed.why', 'failed.jobs', 'failed.tries'])
    .select(['failed.givenUp', 'failed.nextAt', 'failed.since'])
    .execute()
}

type Which = Pick<FailedJobs, 'job' | 'why'>

/** Tries it all again now, from the beginning. */
export const tryJobsAgain = verb('put jobs right', async (write, { job, why }: Which) => {
  const count = await decide(write, { job, why }, write.now)
  write.audit('jobs tried again', { job, why, count })
})

/** Work that nobody may decide against: somebody's safety hangs on it. */
export const neverGivenUp: ReadonlySet<string> = new Set([
  'alert about concern',
  'alert about visit',
  'take over concerns',
])

/** Takes it off the queue: it will not be done. */
export const giveJobsUp = verb('put jobs right', async (write, { job, why }: Which) => {
  if (neverGivenUp.has(job)) throw new Refused({ en: words('en').notThis, cy: words('cy').notThis })
  const count = await decide(write, { job, why }, null)
  write.audit('jobs given up', { job, why, count })
})

async function decide({ db }: Write, { job, why }: Which, tryAt: Date | null): Promise<number> {
  const { rows } = await sql<{ decided: number }>`
    select platform.decide_failed_jobs(${job}, ${why}, ${tryAt}) as decided`.execute(db)
  const decided = rows[0]?.decided ?? 0
  if (decided === 0) throw new Refused({ en: words('en').gone, cy: words('cy').gone })
  return decided
}
