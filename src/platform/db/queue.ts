import type { Database } from './database.ts'

/** Opens a sign-in for one job: false when there is nobody to enter as. On the worker's own connection. */
export async function openSignInForJob(
  { pool }: Database,
  given: { areaId: number; staffId: string; token: Buffer; id: string; now: Date },
): Promise<boolean> {
  const { areaId, staffId, token, id, now } = given
  const { rows } = await pool.query<{ opened: boolean }>(
    'select auth.open_sign_in_for_job($1, $2, $3, $4, $5) as opened',
    [areaId, staffId, token, id, now],
  )
  return rows[0]?.opened === true
}

/** Enqueues one round of a schedule, once, whoever asks first. Answers how many jobs that were. */
export async function beginRound(
  { pool }: Database,
  given: { name: string; dueAt: Date; job: string; role: string; once: boolean; on: string },
): Promise<number> {
  const { name, dueAt, job, role, once, on } = given
  const { rows } = await pool.query<{ jobs: number }>('select platform.begin_round($1, $2, $3, $4, $5, $6) as jobs', [
    name,
    dueAt,
    job,
    role,
    once,
    on,
  ])
  return rows[0]?.jobs ?? 0
}

/** A worker says that it is alive, and frees what dead ones had begun. Answers how many jobs those were. */
export async function isAlive({ pool }: Database, workerId: string, silenceSeconds: number): Promise<number> {
  const { rows } = await pool.query<{ freed: number }>(
    'select platform.worker_is_alive($1, make_interval(secs => $2)) as freed',
    [workerId, silenceSeconds],
  )
  return rows[0]?.freed ?? 0
}

/** A worker leaves, and hands back what it had begun. */
export async function leaveQueue({ pool }: Database, workerId: string): Promise<void> {
  await pool.query('select platform.worker_leaves($1)', [workerId])
}

/** Jobs that failed for this reason are due now. Answers how many. */
export async function wakeJobs({ pool }: Database, job: string, why: string, now: Date): Promise<number> {
  const { rows } = await pool.query<{ woken: number }>('select platform.wake_jobs($1, $2, $3) as woken', [
    job,
    why,
    now,
  ])
  return rows[0]?.woken ?? 0
}

/** Brings the figures that are counted beforehand up to now. Answers how many schools were counted. */
export async function rollUp({ pool }: Database, now: Date): Promise<number> {
  const { rows } = await pool.query<{ counted: number }>('select platform.roll_up($1) as counted', [now])
  return rows[0]?.counted ?? 0
}

/** What is known of jobs that were done before this moment is forgotten. */
export async function forgetJobsDone({ pool }: Database, before: Date): Promise<void> {
  await pool.query('select platform.forget_jobs_done($1)', [before])
}

/** One kind of work in the queue. */
interface QueueLength {
  readonly job: string
  /** Due, and not begun. */
  readonly waiting: number
  readonly running: number
  readonly later: number
  readonly failing: number
  readonly givenUp: number
  readonly oldestDue: Date | null
}

/** How long the queue is, by kind of work. Either role may ask. */
export async function queueLength({ pool }: Database, now: Date): Promise<QueueLength[]> {
  const { rows } = await pool.query('select * from platform.queue_length($1)', [now])
  return rows.map(({ job, waiting, running, later, failing, given_up: givenUp, oldest_due: oldestDue }) => ({
    job,
    waiting,
    running,
    later,
    failing,
    givenUp,
    oldestDue,
  }))
}

const BEHIND = 5 * 60_000

/** Something has been due for so long that somebody should look. */
export function isBehind({ oldestDue }: { oldestDue: Date | null }, now: Date): boolean {
  return oldestDue !== null && now.getTime() - oldestDue.getTime() > BEHIND
}
