import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { type Judged, judged } from './doctor-settings.ts'

/** What a database says of itself to the role that pages connect as. */
export interface DatabaseFacts {
  readonly version: number
  readonly encoding: string
  readonly checksums: string
  readonly durable: Readonly<Record<string, string>>
  readonly statements: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  /** It may do everything, or it passes by the row policies. */
  readonly mayDoAnything: boolean
  readonly owns: number
  readonly demo: boolean
  readonly now: Date
}

const FACTS = `
  select current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding,
         current_setting('data_checksums') as checksums,
         json_build_object('fsync', current_setting('fsync'), 'full_page_writes', current_setting('full_page_writes'),
                           'synchronous_commit', current_setting('synchronous_commit')) as durable,
         json_build_object('log_statement', current_setting('log_statement'),
                           'log_min_duration_statement', current_setting('log_min_duration_statement')) as statements,
         json_build_object('log_error_verbosity', current_setting('log_error_verbosity'),
                           'log_parameter_max_length_on_error', current_setting('log_parameter_max_length_on_error')) as errors,
         r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as "mayDoAnything",
         (select count(*)::int from pg_class c where c.relowner = r.oid) as owns,
         (select coalesce(bool_or(demo), false) from area) as demo,
         clock_timestamp() as now
    from pg_roles r where r.rolname = current_user`

/** The oldest Postgres that still gets its security fixes while this version is in use. */
const OLDEST = 16
const MOST_SECONDS_APART = 30

/** Asks as the role that pages connect as: what is set for it alone counts too. */
export async function lookAtDatabase(app: Address): Promise<DatabaseFacts> {
  return withAdmin(app, async (client) => (await client.query<DatabaseFacts>(FACTS)).rows[0]!)
}

export function judgeDatabase(facts: DatabaseFacts, now: Date): Judged[] {
  return [
    judged(
      'database durability',
      ['on', 'remote_apply'].includes(facts.durable.synchronous_commit!) &&
        facts.durable.fsync === 'on' &&
        facts.durable.full_page_writes === 'on',
      'A power cut would lose what people were told is saved: turn on fsync, full_page_writes and synchronous_commit.',
    ),
    judged(
      'database checksums',
      facts.checksums === 'on',
      'A failing disk would change records unnoticed: stop the database and run pg_checksums --enable.',
    ),
    judged(
      'database encoding',
      facts.encoding === 'UTF8',
      'Names would be stored wrongly: make the database anew with the encoding UTF8.',
    ),
    judged(
      'database version',
      facts.version >= OLDEST * 10_000,
      `This Postgres gets no security fixes for long: use ${OLDEST} or newer.`,
    ),
    judged(
      'database role',
      !facts.mayDoAnything && facts.owns === 0,
      'The role that pages connect as may do too much: let it be linkwork_app, which owns nothing and passes by nothing.',
    ),
    judged(
      'database log of statements',
      ['none', 'ddl'].includes(facts.statements.log_statement!) && facts.statements.log_min_duration_statement === '-1',
      'The database would write what people typed into its log: set log_statement=none and log_min_duration_statement=-1.',
    ),
    judged(
      'database log of errors',
      facts.errors.log_error_verbosity === 'terse' && facts.errors.log_parameter_max_length_on_error === '0',
      'The database would write names into its log when it refuses a row: set log_error_verbosity=terse and log_parameter_max_length_on_error=0, for the roles linkwork_app and linkwork_job at least.',
    ),
    judged(
      'clock',
      Math.abs(facts.now.getTime() - now.getTime()) <= MOST_SECONDS_APART * 1000,
      `This machine and its database are more than ${MOST_SECONDS_APART} seconds apart: set the clocks by the same time server.`,
    ),
    judged(
      'demonstration area',
      !facts.demo,
      'This database holds the demonstration, whose password everybody knows: begin with an empty one.',
    ),
  ]
}
