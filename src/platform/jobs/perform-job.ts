import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { asSomebody, type Credentials, type World } from '../context.ts'
import { type Database, isDatabaseAway } from '../db/database.ts'
import { openSignInForJob } from '../db/queue.ts'
import { NotSignedIn } from '../errors.ts'
import { newId } from '../ids.ts'
import { MailAway, MailLater, MailRefused } from '../mail/transport.ts'
import type { AnyJob, Doing, Outside } from './job.ts'

/** What performing jobs needs: the world that pages have, the queue's own connection, and the way outside. */
export interface Workshop extends World {
  /** Connected as linkwork_job. */
  readonly queue: Database
  readonly outside: Outside
  readonly jobs: readonly AnyJob[]
}

const enqueued = z.object({ area: z.int(), id: z.uuid(), onBehalfOf: z.uuid(), about: z.unknown() })

/** `done`, or `dropped` when the person on whose behalf it was no longer works here. */
type Performed = 'done' | 'dropped'

/** Why mail waits while the carrier cannot be reached. */
export const MAIL_IS_AWAY = 'mail is away'

/** Why a job failed, as a code: the queue keeps it, and what an error says may be about people. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed'
}

/** Does one job of the queue. */
export async function performJob(workshop: Workshop, name: string, payload: unknown): Promise<Performed> {
  try {
    const { area, id, onBehalfOf, about } = enqueued.parse(payload)
    const job = workshop.jobs.find((known) => known.name === name)
    if (!job) throw new Error(`unknown job ${name}`)
    const credentials = await enterFor(workshop, area, onBehalfOf)
    if (!credentials) return 'dropped'
    await job.run(doing(workshop, credentials, id), job.payload.parse(about))
    return 'done'
  } catch (error) {
    throw new JobFailed(codeOf(error), { cause: error })
  }
}

function doing(workshop: Workshop, credentials: Credentials, id: string): Doing {
  return {
    id,
    outside: workshop.outside,
    change: (work) => asSomebody(workshop, credentials, ({ write }) => work(write)),
    once: (work) =>
      asSomebody(workshop, credentials, async ({ write, open }) => {
        const [[first] = []] = await open.call('select platform.first_time($1, $2)', [id, write.now])
        if (first) await work(write)
      }),
  }
}

/** A sign-in for this job only, two minutes long. Undefined when there is nobody to enter as. */
async function enterFor({ queue, clock }: Workshop, areaId: number, staffId: string): Promise<Credentials | undefined> {
  // Longer than the token of any cookie, so that no browser can bring it: auth.open_sign_in_for_job takes no shorter one.
  const token = randomBytes(48)
  const now = clock.now()
  const opened = await openSignInForJob(queue, { areaId, staffId, token, id: newId(now), now })
  return opened ? { areaId, token } : undefined
}

/** One of a few words, or the database's own code. */
export function codeOf(error: unknown): string {
  if (error instanceof MailAway) return MAIL_IS_AWAY
  if (error instanceof MailLater || error instanceof MailRefused) return error.message
  if (isDatabaseAway(error)) return 'database is away'
  if (error instanceof NotSignedIn) return 'not allowed in'
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && /^[A-Z0-9_]{1,30}$/.test(code)) return code
  return error instanceof Error ? error.constructor.name : 'unknown'
}
