import { dayIn } from '../dates/day.ts'
import { beginRound } from '../db/queue.ts'
import type { Role } from '../db/tables.ts'
import type { NamedJob } from './named-job.ts'
import type { Workshop } from './perform-job.ts'
import type { When } from './when.ts'

/** What a job of a schedule is told: which day it is the round of. */
export interface Round {
  readonly on: string
}

/** Work that comes round. There is no actor who may do everything: each round is one job a person, as that person. */
export interface Schedule {
  readonly name: string
  readonly when: When
  readonly job: NamedJob<Round>
  /** `each`: everybody who has this role on the day. `one`: one of them in each area, for what is done once an area. */
  readonly forWhom: { readonly each: Role } | { readonly one: Role }
}

/** A round that nobody was there to begin is made up for, when it is not too late to be of use. */
const LATEST = 12 * 3_600_000

/** Begins every round that is due and has not been begun, by whichever worker comes first. Answers how many jobs came of it. */
export async function runSchedules(
  { queue, clock }: Pick<Workshop, 'queue' | 'clock'>,
  schedules: readonly Schedule[],
): Promise<number> {
  const now = clock.now()
  let jobs = 0
  for (const { name, when, job, forWhom } of schedules) {
    const dueAt = when.lastDue(now)
    if (now.getTime() - dueAt.getTime() > LATEST) continue
    const once = 'one' in forWhom
    const role = once ? forWhom.one : forWhom.each
    jobs += await beginRound(queue, { name, dueAt, job: job.name, role, once, on: dayIn(dueAt) })
  }
  return jobs
}
