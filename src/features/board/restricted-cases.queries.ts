import type { Read } from '#platform/context.ts'
import { NOT_CLOSED } from './board.queries.ts'

/** The open cases in a team of those who lead them, as far as I am named for the restricted record. */
export function selectRestrictedLedBy({ db, actor, today }: Read, teamId: string, leadIds: readonly string[]) {
  const { areaId } = actor
  return db
    .selectFrom('helpCase')
    .innerJoin('seal', (on) => on.on('seal.areaId', '=', areaId).onRef('seal.childId', '=', 'helpCase.childId'))
    .innerJoin('sealReader as named', (on) =>
      on.on('named.areaId', '=', areaId).onRef('named.sealId', '=', 'seal.id').on('named.staffId', '=', actor.id),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.teamId', '=', teamId)
    .where('helpCase.leadId', 'in', [...leadIds])
    .where('helpCase.status', 'in', [...NOT_CLOSED])
    .where('seal.liftedAt', 'is', null)
    .where('named.startsOn', '<=', today)
    .where((is) => is.or([is('named.endsOn', 'is', null), is('named.endsOn', '>=', today)]))
    .select(['helpCase.id as caseId', 'helpCase.childId'])
    .execute()
}
