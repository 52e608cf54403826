/**
 * The made-up area that is measured: at scale 1, 20 schools, 2,000 children, 800 cases, 20,000 contacts and 8,000 actions
 * over ten years; at scale 25 and 250 that many times as much.
 */
import pg from 'pg'
import type { Address } from '#platform/db/database.ts'
import { makeCases } from './make-cases.ts'
import { makeAdults, makeChildren, makePeople } from './make-people.ts'

/** Fills an empty, migrated database. */
export async function makeWorld(admin: Address, scale: number): Promise<void> {
  const client = new pg.Client({ ...admin, ssl: false })
  await client.connect()
  try {
    await client.query(`set synchronous_commit = off; set session_replication_role = replica`)
    await makePeople(client, scale)
    await makeChildren(client, scale)
    await makeAdults(client, scale)
    await makeCases(client, scale)
    await client.query('set session_replication_role = origin')
    await client.query('select platform.roll_up(now())')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
