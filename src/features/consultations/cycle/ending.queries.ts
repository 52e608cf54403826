import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { worksOnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import type { Ending, Planned } from '../cycle.ts'
import { consultationsOf } from '../parts.queries.ts'

export type HeldCycle = NonNullable<Awaited<ReturnType<ReturnType<typeof selectCycle>['executeTakeFirst']>>>

function selectCycle(read: Read, cycleId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('consultationCycle')
    .innerJoin('helpCase', (on) =>
      on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'consultationCycle.caseId'),
    )
    .where('consultationCycle.areaId', '=', areaId)
    .where('consultationCycle.id', '=', cycleId)
    .selectAll('consultationCycle')
    .select((is) => [
      jsonArrayFrom(consultationsOf(read, is as never)).as('consultations'),
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('isTheirsToWorkOn'),
    ])
}

/** The same with the child, for the page that ends it. */
export async function findCycle(read: Read, cycleId: string) {
  return selectCycle(read, cycleId)
    .select((is) => jsonObjectFrom(childOfCase(read, is as never)).as('child'))
    .executeTakeFirst()
}

/** A cycle, held, with its consultations. */
export async function holdCycle(write: Write, cycleId: string) {
  const found = await selectCycle(write, cycleId).forUpdate('consultationCycle').executeTakeFirst()
  if (!found) throw new NotFound('Cycle')
  return found
}

export async function endingCycle(
  write: Write,
  { id, version }: HeldCycle,
  { ending, note }: { ending: Ending; note: string },
): Promise<void> {
  const { areaId, id: endedBy } = write.actor
  await write.db
    .updateTable('consultationCycle')
    .set({ state: 'ended', ending, endingNote: note, endedBy, endedAt: write.now, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('id', '=', id)
    .execute()
}

/** One more, as it is foreseen. */
export async function extendingCycle(
  write: Write,
  { id: cycleId, version, length, caseId, childId, schoolId, teamId }: HeldCycle,
  planned: Planned & { readonly id: string; readonly facilitatorId: string },
): Promise<void> {
  const { areaId } = write.actor
  await write.db
    .with('longer', (db) =>
      db
        .updateTable('consultationCycle')
        .set({ length: length + 1, version: version + 1 })
        .where('areaId', '=', areaId)
        .where('id', '=', cycleId),
    )
    .insertInto('consultation')
    .values({ areaId, cycleId, caseId, childId, schoolId, teamId, ...planned })
    .execute()
}
