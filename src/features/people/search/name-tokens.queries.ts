import type { Insertable } from 'kysely'
import type { Write } from '#platform/context.ts'
import { insertMany } from '#platform/db/insert-many.ts'
import type { ChildNameToken } from '#platform/db/tables.ts'

type Token = Insertable<ChildNameToken>

/** Seven values a row at the most: well under the 65,535 that one statement may carry. */
const ROWS = 5000
/** On the child’s own record, and not on one that was found to be the same child’s. */
const OWN = '00000000-0000-0000-0000-000000000000'

export async function removeNameTokens(write: Write, childIds: readonly string[]): Promise<void> {
  await write.db
    .deleteFrom('childNameToken')
    .where('areaId', '=', write.actor.areaId)
    .where('childId', 'in', [...childIds])
    .where('recordId', '=', OWN)
    .execute()
}

export async function insertNameTokens(write: Write, tokens: readonly Token[]): Promise<void> {
  const sent: Promise<void>[] = []
  for (let from = 0; from < tokens.length; from += ROWS) {
    sent.push(insertMany(write.db, 'childNameToken', tokens.slice(from, from + ROWS)))
  }
  await Promise.all(sent)
}
