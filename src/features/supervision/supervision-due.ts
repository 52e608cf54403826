import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** Supervisions whose day has come and that are not held: for whoever holds it and whoever is supervised (CSW-18). */
export function supervisionsDue({ db, actor: { areaId, id: me }, today }: Read) {
  return db
    .selectFrom('supervision')
    .where('supervision.areaId', '=', areaId)
    .where('supervision.state', '=', sql.lit('planned'))
    .where('supervision.dueOn', '<=', today)
    .where((is) => is.or([is('supervision.workerId', '=', me), is('supervision.supervisorId', '=', me)]))
    .orderBy('supervision.dueOn')
    .orderBy('supervision.id')
    .select(['supervision.id', 'supervision.dueOn', 'supervision.schoolId'])
}
