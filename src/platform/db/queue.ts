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
