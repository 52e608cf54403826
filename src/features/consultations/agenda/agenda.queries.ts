import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { AgendaAsks } from '#features/meetings/agenda-reasons.ts'
import type { Read } from '#platform/context.ts'
import { consultationsOf } from '../parts.queries.ts'

const MOST = 200
/** A list in a query has something in it. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The cycles that go on at a school with a team, and the last one of each child who is on the agenda anyway. */
export async function selectCyclesForAgenda(read: Read, { schoolId, teamId, childIds }: AgendaAsks) {
  const { areaId } = read.actor
  const known = childIds.length > 0 ? [...childIds] : [NOBODY]
  return read.db
    .selectFrom('consultationCycle')
    .where('consultationCycle.areaId', '=', areaId)
    .where('consultationCycle.schoolId', '=', schoolId)
    .where('consultationCycle.teamId', '=', teamId)
    .where((is) =>
      is.or([is('consultationCycle.state', '=', sql.lit('under way')), is('consultationCycle.childId', 'in', known)]),
    )
    .distinctOn('consultationCycle.childId')
    .orderBy('consultationCycle.childId')
    .orderBy('consultationCycle.startedAt', 'desc')
    .limit(MOST)
    .select(['consultationCycle.id', 'consultationCycle.childId', 'consultationCycle.length'])
    .select(['consultationCycle.state', 'consultationCycle.ending', 'consultationCycle.endedAt'])
    .select((on) => jsonArrayFrom(consultationsOf(read, on as never)).as('consultations'))
    .execute()
}
