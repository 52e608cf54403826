import { type QueryCreator, sql } from 'kysely'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { Conflict } from '#platform/errors.ts'
import type { Statement } from '../changing/case-changes.queries.ts'
import type { Handover } from '../handover.ts'
import { hasNotEnded } from '../on-the-case.ts'
import { over } from './case-members.queries.ts'

/** Ends the places of those who led them, and whatever the next were on them; tells the stories; and changes who leads. */
export async function giveToNewLeads(
  write: Write,
  handovers: readonly Handover[],
  story: readonly StoryEvent[],
  others: readonly Statement[],
): Promise<void> {
  const along: readonly Statement[] = [endingPlaces(write, handovers), addingToChronology(write, ...story), ...others]
  const db = along.reduce<QueryCreator<Tables>>(
    (all, one, index) => all.with(`along${index}`, one) as typeof all,
    write.db,
  )
  const { numUpdatedRows } = await db
    .updateTable('helpCase')
    .from(pairs(handovers))
    .set((is) => ({ leadId: is.ref('given.to'), rank: null, version: sql<number>`help_case.version + 1` }))
    .where('helpCase.areaId', '=', write.actor.areaId)
    .whereRef('helpCase.id', '=', 'given.caseId')
    .whereRef('helpCase.version', '=', 'given.version')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== BigInt(handovers.length)) throw new Conflict()
}

function pairs(handovers: readonly Handover[]) {
  const [ids, tos] = [handovers.map(({ id }) => id), handovers.map(({ to }) => to.id)]
  const versions = handovers.map(({ version }) => version)
  return sql<{ caseId: string; to: string; version: number }>`
    unnest(${ids}::uuid[], ${tos}::uuid[], ${versions}::int[])`.as<'given'>(sql`given (case_id, "to", version)`)
}

function endingPlaces(write: Write, handovers: readonly Handover[]) {
  return write.db
    .updateTable('caseMember')
    .from(pairs(handovers))
    .where('caseMember.areaId', '=', write.actor.areaId)
    .whereRef('caseMember.caseId', '=', 'given.caseId')
    .where((on) => hasNotEnded(on as never, write.today))
    .where((is) =>
      is.or([is('caseMember.caseRole', '=', 'lead worker'), is('caseMember.staffId', '=', is.ref('given.to'))]),
    )
    .set({ endsOn: over(write) })
}

export async function insertLeads(write: Write, handovers: readonly Handover[], why: string): Promise<void> {
  await write.db
    .insertInto('caseMember')
    .values(
      handovers.map(({ id: caseId, childId, schoolId, teamId, to }) => ({
        ...{ areaId: write.actor.areaId, id: write.newId(), caseId, childId, schoolId, teamId },
        ...{ staffId: to.id, caseRole: 'lead worker' as const, startsOn: write.today, why },
      })),
    )
    .execute()
}
