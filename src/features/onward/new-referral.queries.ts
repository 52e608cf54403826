import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { type OnCase, supervisesCase, worksOnCase } from '#features/cases/whose-case.ts'
import { openServices } from '#features/directory/services-for-a-child.ts'
import type { Read } from '#platform/context.ts'
import { consents } from './family.queries.ts'
import type { Beginning } from './onward-referral.ts'

export interface From {
  readonly is: Beginning
  readonly id: string | undefined
}

/** A case with all that its new referral is begun with, in one statement. */
export function selectToRefer(read: Read, caseId: string, from: From) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id', 'helpCase.status', 'helpCase.childId'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is)).as('child'),
      jsonArrayFrom(openServices(read, is.ref('helpCase.schoolId'))).as('services'),
      jsonArrayFrom(needsNow(read, is)).as('needs'),
      jsonArrayFrom(consents(read, is)).as('consents'),
      jsonObjectFrom(consultation(read, is, from)).as('consultation'),
      jsonObjectFrom(before(read, is, from)).as('before'),
      worksOnCase(read, is).$castTo<boolean>().as('isTheirsToWorkOn'),
      supervisesCase(read, is).$castTo<boolean>().as('isTheirsToSupervise'),
    ])
}

function needsNow({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('need')
    .where('need.areaId', '=', areaId)
    .whereRef('need.childId', '=', 'helpCase.childId')
    .where('need.endedOn', 'is', null)
    .limit(30)
    .select('need.kind')
}

/** The consultation that it begins with: what everybody said, and which service they thought of. */
function consultation({ actor: { areaId } }: Read, is: OnCase, { is: beganWith, id }: From) {
  return is
    .selectFrom('consultation')
    .where('consultation.areaId', '=', areaId)
    .whereRef('consultation.caseId', '=', 'helpCase.id')
    .where((on) => (beganWith === 'consultation' ? on.lit(true) : on.lit(false)))
    .where((on) => (id ? on('consultation.id', '=', id) : on('consultation.better', 'is not', null)))
    .orderBy('consultation.completedAt', (order) => order.desc().nullsLast())
    .limit(1)
    .select(['consultation.better', 'consultation.solved', 'consultation.overallNote', 'consultation.agency'])
}

/** The referral that was not accepted: why it was needed is why another is. */
function before({ actor: { areaId } }: Read, is: OnCase, { is: beganWith, id }: From) {
  return is
    .selectFrom('onwardDraft as draft')
    .where('draft.areaId', '=', areaId)
    .whereRef('draft.caseId', '=', 'helpCase.id')
    .where((on) => (beganWith === 'referral' && id ? on('draft.referralId', '=', id) : on.lit(false)))
    .select('draft.why')
}
