import path from 'node:path'
import type pg from 'pg'
import { type Ending, type Head, JournalFile } from './journal-file.ts'

/**
 * What was taken away from people, outside the database: a restore goes back to an earlier state, and must not give it back
 * to them. The log is where it is written first, in the transaction that took it away; its lines are carried out of the
 * database from there, so none is forgotten.
 */

/** Does again, in a restored database, what a line of the log says was taken away. */
export interface Again {
  /** SQL, with the area ($1), what the line is about ($2, jsonb), the children ($3), the day ($4) and the moment ($5). */
  readonly sql: string
}
export type Endings = ReadonlyMap<string, Again | 'by hand'>

/** JSON, a line for each thing that was taken away. */
export function journalFile(backups: string, identity: string): string {
  return path.join(backups, 'journal', `${identity}.jsonl`)
}

/** Which database this is, whatever it was restored into. */
export async function identityOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from migrations.identity')
  return rows[0]!.id
}

/** How far each chain of the log has come. */
export async function headsOf(client: pg.Client): Promise<Head[]> {
  const { rows } = await client.query<Head>(
    `select area_id as area, lane::int, seq::int, encode(hash, 'hex') as hash from audit.head where seq > 0 order by 1, 2`,
  )
  return rows
}

const nameOf = ({ area, lane }: Pick<Head, 'area' | 'lane'>) => `${area}.${lane}`

/** How far each chain has been carried out already. */
export function positions({ lines }: JournalFile): Map<string, Head> {
  const found = new Map<string, Head>()
  for (const each of lines) {
    if (each.kind === 'went back') found.clear()
    for (const head of each.kind === 'ending' ? [each] : each.heads) found.set(nameOf(head), head)
  }
  return found
}

/** Adds the lines that were written since. Answers the chains’ heads. */
export async function carryOut(
  client: pg.Client,
  journal: JournalFile,
  endings: Endings,
  known: Map<string, Head>,
): Promise<Head[]> {
  const heads = await headsOf(client)
  const moved = heads.filter((head) => (known.get(nameOf(head))?.seq ?? 0) < head.seq)
  if (moved.length === 0) return heads
  const { rows } = await client.query<Omit<Ending, 'kind' | 'at'> & { at: Date }>(
    `select e.area_id as area, e.lane::int, e.seq::int, encode(e.hash, 'hex') as hash, e.at, e.person_id as "personId", e.what,
       e.child_ids as children, e.subject as about
     from unnest($1::int[], $2::smallint[], $3::bigint[], $4::bigint[]) as moved (area, lane, since, until)
     join audit.entry e on e.area_id = moved.area and e.lane = moved.lane and e.seq > moved.since and e.seq <= moved.until
     where e.what = any ($5) order by e.at, e.area_id, e.lane, e.seq`,
    [
      moved.map(({ area }) => area),
      moved.map(({ lane }) => lane),
      moved.map((head) => known.get(nameOf(head))?.seq ?? 0),
      moved.map(({ seq }) => seq),
      [...endings.keys()],
    ],
  )
  journal.append(rows.map((row) => ({ ...row, kind: 'ending' as const, at: row.at.toISOString() })))
  for (const head of moved) known.set(nameOf(head), head)
  return heads
}

/** The lines of the journal that are not in the database: it went back to before they were written. */
export async function lostEndings(client: pg.Client, { lines }: JournalFile, settled = 0): Promise<Ending[]> {
  const endings = lines.slice(Math.max(settled, settledBy(lines))).filter((each) => each.kind === 'ending')
  const missing = new Set(await missingOf(client, endings))
  return endings.filter((each) => missing.has(each))
}

/** Whether a place that each chain had come to is not in the database any more. */
export async function hasGoneBack(client: pg.Client, known: Map<string, Head>): Promise<boolean> {
  return (await missingOf(client, [...known.values()])).length > 0
}

function settledBy(lines: JournalFile['lines']): number {
  const back = lines.findLast((each) => each.kind === 'went back')
  return back ? back.settled : 0
}

/** Of these heads, those that the database does not have: lines that were written after it was backed up. */
export async function missingOf<H extends Head>(client: pg.Client, heads: readonly H[]): Promise<H[]> {
  if (heads.length === 0) return []
  const { rows } = await client.query<{ n: number }>(
    `select h.n::int from unnest($1::int[], $2::smallint[], $3::bigint[], $4::text[]) with ordinality as h (area, lane, seq, hash, n)
     where not exists (select 1 from audit.entry e
       where e.area_id = h.area and e.lane = h.lane and e.seq = h.seq and e.hash = decode(h.hash, 'hex'))`,
    [
      heads.map(({ area }) => area),
      heads.map(({ lane }) => lane),
      heads.map(({ seq }) => seq),
      heads.map(({ hash }) => hash),
    ],
  )
  return rows.map(({ n }) => heads[n - 1]!)
}

/** How far the log had come at the times that the journal says, but for what a restore left behind on purpose. */
export function anchorsOf({ lines }: JournalFile): Head[] {
  let anchors: Head[] = []
  for (const each of lines) {
    if (each.kind === 'heads') anchors.push(...each.heads)
    if (each.kind === 'went back' && each.restoredFrom !== null) {
      const reached = new Map(each.heads.map((head) => [nameOf(head), head.seq]))
      anchors = anchors.filter((anchor) => anchor.seq <= (reached.get(nameOf(anchor)) ?? 0))
    }
  }
  return anchors
}
