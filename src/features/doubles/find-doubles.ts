import { z } from 'zod'
import type { Write } from '#platform/context.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { findDoubles } from './doubles.queries.ts'

/** A second or two of work, so that nothing waits long for the rows that it reads. */
const AT_ONCE = 2000

interface From {
  readonly on: string
  /** The child after whom it goes on. */
  readonly after?: string | undefined
}

/** Each night, once in each area: who has changed is compared with those who are like them, some at a time to the end. */
export const findDoublesEachNight: Job<From> = job(
  'find doubles',
  z.object({ on: z.string(), after: z.uuid().optional() }),
  async (write, { on, after }) => {
    const nextId = await lookForDoubles(write, after)
    if (nextId) await write.enqueue(findDoublesEachNight, { on, after: nextId })
  },
)

/** The next so many children are compared. Answers with the one after whom it goes on, and nothing at the end. */
export async function lookForDoubles(write: Write, after: string | undefined): Promise<string | undefined> {
  const { nextId, compared, found } = await findDoubles(write, after, AT_ONCE)
  if (compared > 0) write.audit('doubles looked for', { compared, found })
  return nextId ?? undefined
}
