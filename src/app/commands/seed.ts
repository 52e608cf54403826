import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { systemClock } from '#platform/dates/clock.ts'
import { withAdmin } from '#platform/db/roles.ts'
import type { Command } from './command.ts'
import { type SeedFile, seedFile } from './seed-file.ts'
import { insertSeed } from './seed-rows.ts'
import { needAdmin, withDatabase } from './with-database.ts'

export const seedCommand: Command = {
  name: 'seed',
  usage: 'seed --file FILE',
  help: `Fill an empty database from a file: areas, schools, teams, staff with their passwords, children.
Everything in the file or nothing. See seeds/README.md and seeds/example.json.`,
  async run(args, config) {
    const file = args[args.indexOf('--file') + 1]
    if (!args.includes('--file') || !file) {
      console.error('Say which file: linkwork seed --file FILE')
      return 2
    }
    const read = readSeed(readFileSync(file, 'utf8'))
    if (!read.ok) {
      for (const fault of read.faults) console.error(fault)
      return 1
    }
    return withDatabase(config, (reached) =>
      withAdmin(needAdmin(reached), async (client) => {
        const { rowCount } = await client.query('select 1 from area limit 1')
        if (rowCount) {
          console.error(
            'This database holds an area already. A seed goes only into an empty one: choose another DATA_DIR or DATABASE_URL.',
          )
          return 1
        }
        await insertSeed(client, read.seed, systemClock.now())
        for (const { name, schools, staff, children } of read.seed.areas)
          console.log(`${name}: ${schools.length} schools, ${staff.length} staff, ${children.length} children`)
        return 0
      }),
    )
  },
}

/** What the file says, or what is wrong with it, each fault with where it is: `areas.0.staff.2.email: …`. */
export function readSeed(text: string): { ok: true; seed: SeedFile } | { ok: false; faults: string[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { ok: false, faults: [`This is not JSON: ${(error as Error).message}`] }
  }
  const parsed = seedFile.safeParse(json)
  return parsed.success ? { ok: true, seed: parsed.data } : { ok: false, faults: parsed.error.issues.map(asLine) }
}

function asLine({ path, message }: z.core.$ZodIssue): string {
  return path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message
}
