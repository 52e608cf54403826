import type { z } from 'zod'
import type { Write } from '../context.ts'
import type { MailTransport } from '../mail/transport.ts'
import type { NamedJob } from './named-job.ts'

/** What a job may reach besides the database. */
export interface Outside {
  readonly mail: MailTransport
}

/** One job being done. Every transaction in it is entered as the person on whose behalf it is. */
export interface Doing {
  /** The same each time it is tried. */
  readonly id: string
  readonly outside: Outside
  /** A transaction of its own, which may happen again when the job is tried again. */
  change<T>(work: (write: Write) => Promise<T>): Promise<T>
  /** A transaction whose effect is kept once, however often the job is tried. */
  once(work: (write: Write) => Promise<void>): Promise<void>
}

export interface Job<P> extends NamedJob<P> {
  run(doing: Doing, payload: P): Promise<void>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a list of jobs holds jobs of every kind
export type AnyJob = Job<any>

/**
 * Work for later. It runs as a verb does: in one transaction, as the person on whose behalf it was enqueued, seeing what
 * they see then; its effect is kept once. List it in `app/jobs.ts`.
 */
export function job<P>(name: string, payload: z.ZodType<P>, work: (write: Write, payload: P) => Promise<void>): Job<P> {
  return jobInSteps(name, payload, (doing, given) => doing.once((write) => work(write, given)))
}

/** Work that reaches outside, where no transaction may wait: it takes care itself that trying again does no harm. */
export function jobInSteps<P>(
  name: string,
  payload: z.ZodType<P>,
  run: (doing: Doing, payload: P) => Promise<void>,
): Job<P> {
  return { name, payload, run }
}
