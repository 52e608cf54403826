import { readFileSync } from 'node:fs'
import { withAdmin } from '#platform/db/roles.ts'
import type { Command } from './command.ts'
import { printJson } from './print.ts'
import { needAdmin, withDatabase } from './with-database.ts'

interface Head {
  readonly area: number
  readonly lane: number
  readonly seq: number
  readonly hash: string
}

interface Fault {
  readonly area: number
  readonly lane: number
  readonly seq: number
  readonly fault: string
}

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  usage: 'audit verify [--json] [--anchor FILE]',
  help: `Check that no line of the log was changed, removed or put in.
Prints the heads of the chains: keep them outside this machine, and give them back with --anchor FILE (the JSON that --json
printed). Only then is a chain that was rewritten from end to end found out.`,
  async run(args, config) {
    const anchorFile = args[args.indexOf('--anchor') + 1]
    const anchors =
      args.includes('--anchor') && anchorFile
        ? (JSON.parse(readFileSync(anchorFile, 'utf8')) as { heads: Head[] }).heads
        : []
    const { faults, heads, entries } = await withDatabase(config, (reached) =>
      withAdmin(needAdmin(reached), async (client) => {
        const areas = (await client.query<{ id: number }>('select id from area order by id')).rows
        const found: Fault[] = []
        const ends: Head[] = []
        for (const { id } of areas) {
          found.push(
            ...(await client.query('select lane::int, seq::int, fault from audit.verify($1)', [id])).rows.map(
              (row) => ({ area: id, ...row }),
            ),
          )
          ends.push(
            ...(
              await client.query(`select lane::int, seq::int, encode(hash, 'hex') as hash from audit.heads($1)`, [id])
            ).rows.map((row) => ({ area: id, ...row })),
          )
        }
        for (const { area, lane, seq, hash } of anchors) {
          const { rowCount } = await client.query(
            `select 1 from audit.entry where area_id = $1 and lane = $2 and seq = $3 and hash = decode($4, 'hex')`,
            [area, lane, seq, hash],
          )
          if (rowCount === 0) found.push({ area, lane, seq, fault: 'the chain is not the one that was anchored' })
        }
        const {
          rows: [count],
        } = await client.query<{ count: number }>('select count(*)::int as count from audit.entry')
        return { faults: found, heads: ends, entries: count?.count ?? 0 }
      }),
    )
    if (args.includes('--json')) printJson({ entries, faults, heads })
    else {
      for (const { area, lane, seq, fault } of faults) console.log(`area ${area}, chain ${lane}, line ${seq}: ${fault}`)
      console.log(
        faults.length === 0
          ? `${entries} lines, and every one as it was written.`
          : `${faults.length} faults in ${entries} lines.`,
      )
    }
    return faults.length === 0 ? 0 : 1
  },
}
