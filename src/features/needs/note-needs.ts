import type { QueryCreator } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { Refused } from '#platform/errors.ts'
import type { AboutChild, NewNeed } from './need.ts'
import { say } from './rules.words.ts'

/** Notes what somebody sees a child struggle with. Each is a row with a start; none is ever overwritten (HACK-10). */
export async function noteNeeds(
  write: Write,
  about: AboutChild,
  needs: readonly NewNeed[],
): Promise<{ needIds: string[] }> {
  if (needs.length === 0) return { needIds: [] }
  const rows = rowsOf(write, about, needs)
  await write.db.insertInto('need').values(rows).execute()

  const ratings = rows.flatMap(({ id }, index) => firstRating(write, about, id, needs[index]?.severity))
  if (ratings.length > 0) await write.db.insertInto('needRating').values(ratings).execute()
  return { needIds: rows.map(({ id }) => id) }
}

/** The statement that notes needs, for a verb whose own go before it in `together`. At least one need. */
export function notingNeeds(
  write: Write,
  about: AboutChild,
  needs: readonly NewNeed[],
  together: QueryCreator<Tables> = write.db,
) {
  return together.insertInto('need').values(rowsOf(write, about, needs))
}

function rowsOf(write: Write, about: AboutChild, needs: readonly NewNeed[]) {
  const { childId, requestId = null, caseId = null, schoolId, knownTo } = about
  if (needs.some(({ startedOn }) => startedOn && startedOn > write.today)) throw new Refused(say.inFuture, 'since')
  return needs.map(({ kind, other = null, startedOn = null }) => ({
    areaId: write.actor.areaId,
    id: write.newId(),
    childId,
    requestId,
    caseId,
    kind,
    other,
    startedOn,
    notedBy: write.actor.id,
    notedAt: write.now,
    schoolId,
    knownTo: [...knownTo],
  }))
}

function firstRating(
  write: Write,
  { childId, schoolId, knownTo }: AboutChild,
  needId: string,
  severity?: number | null,
) {
  if (severity === undefined || severity === null) return []
  return {
    areaId: write.actor.areaId,
    id: write.newId(),
    needId,
    childId,
    onDay: write.today,
    severity,
    ratedBy: write.actor.id,
    schoolId,
    knownTo: [...knownTo],
  }
}
