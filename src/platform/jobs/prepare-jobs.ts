import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Address } from '../db/database.ts'

/** The worker may use the queue's tables, and nobody else may. They are local: no area is in their keys. */
const GRANTS = `
  grant usage on schema graphile_worker to linkwork_job;
  do $$ declare queue_table text; begin
    for queue_table in select c.relname from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' loop
      execute format('comment on table graphile_worker.%I is %L', queue_table, 'Of the job queue: ids and codes. @local @class 1');
      execute format('alter table graphile_worker.%I enable row level security', queue_table);
      execute format('drop policy if exists worker on graphile_worker.%I', queue_table);
      execute format('create policy worker on graphile_worker.%I for all to linkwork_job using (true) with check (true)', queue_table);
      execute format('grant select, insert, update, delete on graphile_worker.%I to linkwork_job', queue_table);
    end loop;
  end $$;
  revoke execute on all functions in schema graphile_worker from public;
  grant execute on all functions in schema graphile_worker to linkwork_job;
`
const LOCK = 7_150_202

/** Makes or updates the tables of the job queue. Needs an operator's connection; run it after the migrations. */
export async function prepareJobs(admin: Address): Promise<void> {
  const pool = new pg.Pool({ ...admin, ssl: admin.ssl ?? false, max: 2, options: '-c role=linkwork_owner' })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await runMigrations({ pgPool: pool })
    await client.query(GRANTS)
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  } finally {
    client.release()
    await pool.end()
  }
}
