import type pg from 'pg'
import { performJob, type Workshop } from '#platform/jobs/perform-job.ts'

/** A test whose jobs enqueue each other for ever says so. */
const MOST = 2000

interface Claimed {
  readonly id: number
  readonly name: string
  readonly payload: unknown
}

/**
 * Does every job that is due by the clock of this world, one after the other, in the order of the queue: what the
 * worker does, without its threads and its own time. Answers what was done, and why what failed did.
 */
export async function runDueJobs(workshop: Workshop): Promise<{ name: string; how: string }[]> {
  const { pool } = workshop.queue
  const ran: { name: string; how: string }[] = []
  while (ran.length < MOST) {
    const claimed = await claim(pool, workshop.clock.now())
    if (!claimed) return ran
    const how = await performJob(workshop, claimed.name, claimed.payload).catch((error: Error) => {
      if (process.env.LINKWORK_SHOW_JOB_ERRORS) console.error(error)
      return `failed: ${error.message}`
    })
    if (how.startsWith('failed')) await failed(pool, claimed.id, how.slice(8), workshop.clock.now())
    else await pool.query('delete from graphile_worker._private_jobs where id = $1', [claimed.id])
    ran.push({ name: claimed.name, how })
  }
  throw new Error('The jobs do not end')
}

async function claim(pool: pg.Pool, now: Date): Promise<Claimed | undefined> {
  const { rows } = await pool.query<Claimed>(
    `update graphile_worker._private_jobs j set locked_at = $1, locked_by = 'the test', attempts = attempts + 1
     from graphile_worker._private_tasks t
     where t.id = j.task_id and j.id = (select id from graphile_worker._private_jobs
       where is_available and run_at <= $1 order by priority, run_at, id limit 1 for update skip locked)
     returning j.id, t.identifier as name, j.payload`,
    [now],
  )
  return rows[0]
}

async function failed(pool: pg.Pool, id: number, why: string, now: Date): Promise<void> {
  await pool.query(
    `update graphile_worker._private_jobs set last_error = $2, locked_at = null, locked_by = null,
       run_at = greatest($3::timestamptz, run_at) + exp(least(attempts, 10)) * interval '1 second' where id = $1`,
    [id, why, now],
  )
}
