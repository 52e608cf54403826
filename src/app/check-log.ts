import type pg from 'pg'
import { headsOf, missingOf } from '#platform/backup/journal.ts'
import type { Head } from '#platform/backup/journal-file.ts'

interface LogFault {
  readonly area: number
  readonly lane: number
  readonly seq: number
  readonly fault: string
}

interface CheckedLog {
  readonly entries: number
  readonly faults: readonly LogFault[]
  readonly heads: readonly Head[]
}

/**
 * Looks at every line of the log of every area. Only heads that were kept outside the database show a chain that was rewritten
 * from end to end, or cut short together with its head.
 */
export async function checkLog(client: pg.Client, anchors: readonly Head[] = []): Promise<CheckedLog> {
  const faults: LogFault[] = []
  const { rows: areas } = await client.query<{ id: number }>(
    'select id from area union select area_id from audit.entry union select area_id from audit.head order by 1',
  )
  for (const { id: area } of areas) {
    const { rows } = await client.query<Omit<LogFault, 'area'>>(
      'select lane::int, seq::int, fault from audit.verify($1)',
      [area],
    )
    faults.push(...rows.map((row) => ({ area, ...row })))
  }
  for (const { area, lane, seq } of await missingOf(client, anchors))
    faults.push({ area, lane, seq, fault: 'the chain is not the one that was anchored' })
  const [count] = (await client.query<{ count: number }>('select count(*)::int as count from audit.entry')).rows
  return { entries: count?.count ?? 0, faults, heads: await headsOf(client) }
}
