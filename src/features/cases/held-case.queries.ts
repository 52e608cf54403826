import type { Write } from '#platform/context.ts'
import { supervisesCase, worksOnCase } from './whose-case.ts'

/** A case, held, with whether it is the actor’s to work on. A verb may ask for more in the same statement. */
export function caseForUpdate(write: Write, caseId: string) {
  return write.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', write.actor.areaId)
    .where('helpCase.id', '=', caseId)
    .selectAll('helpCase')
    .select((is) => [
      worksOnCase(write, is).$castTo<boolean>().as('isTheirsToWorkOn'),
      supervisesCase(write, is).$castTo<boolean>().as('isTheirsToSupervise'),
    ])
    .forUpdate('helpCase')
}
