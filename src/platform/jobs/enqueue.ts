import type { OpenTransaction } from '../db/transact.ts'
import { newId } from '../ids.ts'
import type { NamedJob, Wanted } from './named-job.ts'

type Send = OpenTransaction['call']
export type Enqueued<P> = Wanted & { readonly payload: P }

/** A job as it leaves with its transaction. */
export interface Leaving {
  readonly name: string
  readonly key: string | null
  readonly job: object
}

/** Jobs as they are put into the transaction that wants them. */
export function specified<P>(
  actor: { readonly id: string },
  now: Date,
  job: NamedJob<P>,
  jobs: readonly Enqueued<P>[],
): Leaving[] {
  return jobs.map(({ payload, at = now, key = null, urgent = false, onBehalfOf = actor.id }) => ({
    name: job.name,
    key,
    job: { id: newId(now), on_behalf_of: onBehalfOf, about: job.payload.parse(payload), at, key, urgent },
  }))
}

/** What platform.enqueue is called with: once for the jobs of each name, in the order in which they were wanted. */
export function leavingWith(jobs: readonly Leaving[]): [name: string, jobs: string][] {
  const byName = Map.groupBy(jobs, ({ name }) => name)
  return [...byName].map(([name, some]) => [name, JSON.stringify(some.map(({ job }) => job))])
}

/** Takes back a job that nobody has begun, or that has not left yet. */
export async function withdraw(
  send: Send,
  leaving: Leaving[],
  { name }: { readonly name: string },
  key: string,
): Promise<void> {
  const stays = leaving.filter((job) => job.name !== name || job.key !== key)
  leaving.splice(0, leaving.length, ...stays)
  await send('select platform.withdraw_job($1, $2)', [name, key])
}
