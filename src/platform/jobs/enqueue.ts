import type { OpenTransaction } from '../db/transact.ts'
import { newId } from '../ids.ts'
import type { NamedJob, Wanted } from './named-job.ts'

type Send = OpenTransaction['call']
export type Enqueued<P> = Wanted & { readonly payload: P }

/** Puts jobs into the transaction that wants them, in one statement. */
export async function enqueue<P>(
  send: Send,
  actor: { readonly id: string },
  now: Date,
  job: NamedJob<P>,
  jobs: readonly Enqueued<P>[],
): Promise<void> {
  if (jobs.length === 0) return
  const specified = jobs.map(({ payload, at = now, key, onBehalfOf = actor.id }) => ({
    id: newId(now),
    on_behalf_of: onBehalfOf,
    about: job.payload.parse(payload),
    at,
    key: key ?? null,
  }))
  await send('select platform.enqueue($1, $2::jsonb)', [job.name, JSON.stringify(specified)])
}

/** Takes back a job that nobody has begun. */
export async function withdraw(send: Send, { name }: { readonly name: string }, key: string): Promise<void> {
  await send('select platform.withdraw_job($1, $2)', [name, key])
}
