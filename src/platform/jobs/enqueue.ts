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

/**
 * What platform.enqueue is called with: once for the jobs of each name. Those with a key are always in one order: two people
 * who set off work under the same keys must never each wait for the other.
 */
export function leavingWith(jobs: readonly Leaving[]): [name: string, jobs: string][] {
  const inOrder = jobs.toSorted((a, b) => compare(a.name, b.name) || compare(a.key ?? '', b.key ?? ''))
  const byName = Map.groupBy(inOrder, ({ name }) => name)
  return [...byName].map(([name, some]) => [name, JSON.stringify(some.map(({ job }) => job))])
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

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
