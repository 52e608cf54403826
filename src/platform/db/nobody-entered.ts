import type { Database } from './database.ts'

const SEEN = `select exists (select from staff_member) or exists (select from child) as seen`

/**
 * Before anybody is let in: where nobody has entered, no row of an area is seen. A database that shows one would show every record to everybody:
 * its user is above row policies, or what somebody entered with stays behind on a connection (scale.md rule 14).
 */
export async function mustSeeNothing({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ seen: boolean }>(SEEN)
  if (rows[0]?.seen)
    throw new Error(
      'The database shows records to a connection on which nobody has signed in, so nothing is served. ' +
        'Its user must be linkwork_app, without superuser or bypassrls, and a pooler in front of it must pool by transaction (docs/operating/scale.md).',
    )
}
