import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from './command.ts'
import { needAdmin, withDatabase } from './with-database.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const TABLES = path.join(ROOT, 'src/platform/db/tables.ts')

export const typesCommand: Command = {
  name: 'types',
  usage: 'types',
  help: 'Write the row types (src/platform/db/tables.ts) from the migrated database.',
  async run(_args, config) {
    await withDatabase(config, async (reached) => writeTypes(needAdmin(reached)))
    return 0
  },
}

/** Runs kysely-codegen on this database. Returns what it wrote. */
export function writeTypes(
  {
    user,
    password,
    host,
    port,
    database,
  }: { user: string; password: string; host: string; port: number; database: string },
  file = TABLES,
): string {
  const url = `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`
  execFileSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      '--dialect',
      'postgres',
      '--url',
      url,
      '--camel-case',
      '--default-schema',
      'public',
      '--include-pattern',
      'public.*',
      '--date-parser',
      'string',
      '--numeric-parser',
      'number',
      '--no-domains',
      '--log-level',
      'error',
      '--out-file',
      file,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const written = readFileSync(file, 'utf8').replace('export interface DB {', 'export interface Tables {')
  writeFileSync(file, written)
  return written
}
