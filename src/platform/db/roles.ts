import pg from 'pg'
import type { Address } from './database.ts'

/**
 * The roles of reliability R3 that exist so far. The owner of the tables and the writer of the log cannot log in; the
 * application's role owns nothing, bypasses nothing, and is all that pages ever connect as; the worker's reaches the job queue
 * and no record.
 */
const ROLES = `
  do $$ begin
    if not exists (select 1 from pg_roles where rolname = 'linkwork_owner') then create role linkwork_owner nologin; end if;
    if not exists (select 1 from pg_roles where rolname = 'linkwork_audit_writer') then create role linkwork_audit_writer nologin; end if;
    if not exists (select 1 from pg_roles where rolname = 'linkwork_app') then create role linkwork_app login; end if;
    if not exists (select 1 from pg_roles where rolname = 'linkwork_job') then create role linkwork_job login; end if;
    if not exists (select 1 from pg_roles where rolname = 'linkwork_backup') then create role linkwork_backup nologin; end if;
  end $$;
  alter role linkwork_app nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
  alter role linkwork_job nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
  grant linkwork_audit_writer to linkwork_owner;
`

/** Makes the roles where they are missing and gives the two that connect their passwords. Needs a connection that may. */
export async function prepareRoles(admin: Address, appPassword: string, jobPassword = appPassword): Promise<void> {
  await withAdmin(admin, async (client) => {
    const app = client.escapeLiteral(appPassword)
    const job = client.escapeLiteral(jobPassword)
    await client.query(
      `${ROLES} alter role linkwork_app password ${app}; alter role linkwork_job password ${job}; grant linkwork_owner to current_user`,
    )
  })
}

/** Makes the database where it is missing, and lets nobody in who was not asked. */
export async function prepareDatabase(admin: Address, name: string): Promise<void> {
  await withAdmin({ ...admin, database: 'postgres' }, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    const quoted = client.escapeIdentifier(name)
    if (rowCount === 0) await client.query(`create database ${quoted} owner linkwork_owner`)
    await client.query(`revoke all on database ${quoted} from public`)
    await client.query(`grant connect on database ${quoted} to linkwork_app, linkwork_job`)
  })
}

/** Lets an operator’s statements find the area that functions of the database work in. Nobody is entered as. */
export async function standInArea(client: pg.Client, area: number): Promise<void> {
  await client.query(`set local app.area to ${client.escapeLiteral(String(area))}`)
}

/** One connection with the rights of the operator, for setting up and nothing else. */
export async function withAdmin<T>(admin: Address, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...admin, ssl: admin.ssl ?? false })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
