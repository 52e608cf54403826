import type { ExpressionBuilder } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { worksOn } from './works-on.ts'

/** An action with as much around it as its reader may see: a teacher who owns it sees the child, and no case. */
export function selectAction(read: Read, actionId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('action')
    .innerJoin('staffMember as agreer', (on) =>
      on.on('agreer.areaId', '=', areaId).onRef('agreer.id', '=', 'action.agreedBy'),
    )
    .leftJoin('staffMember as answerer', (on) =>
      on.on('answerer.areaId', '=', areaId).onRef('answerer.id', '=', 'action.answeredBy'),
    )
    .leftJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'action.caseId'))
    .leftJoin('contact', (on) => on.on('contact.areaId', '=', areaId).onRef('contact.id', '=', 'action.contactId'))
    .where('action.areaId', '=', areaId)
    .where('action.id', '=', actionId)
    .selectAll('action')
    .select(['helpCase.id as visibleCaseId', 'helpCase.aim', 'contact.id as visibleContactId'])
    .select(['agreer.givenName as agreerGiven', 'agreer.familyName as agreerFamily'])
    .select(['answerer.givenName as answererGiven', 'answerer.familyName as answererFamily'])
    .select((is) => [
      childShown(read, is).as('child'),
      worksOn(read, is as never, { caseId: is.ref('action.caseId'), teamId: is.ref('action.teamId') })
        .$castTo<boolean>()
        .as('worksOnCase'),
      standsBy(read, is).$castTo<boolean>().as('standsBy'),
    ])
}

type OnAction = ExpressionBuilder<Tables, 'action'>

function childShown({ actor: { areaId } }: Read, is: OnAction) {
  return jsonObjectFrom(
    is
      .selectFrom('child')
      .innerJoin('area', (on) => on.on('area.id', '=', areaId))
      .leftJoin('organisation as school', (on) =>
        on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
      )
      .where('child.areaId', '=', areaId)
      .whereRef('child.id', '=', 'action.childId')
      .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
      .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress'])
      .select((on) => ['school.name as schoolName', on.fn.coalesce('school.nation', 'area.nation').as('nation')]),
  )
}

/** Whether whoever asks is on the case of an action today, as whatever, or leads its school; or there is no case. */
function standsBy({ actor: { areaId, id }, today }: Read, is: OnAction) {
  const place = is
    .selectFrom('caseMember')
    .where('caseMember.areaId', '=', areaId)
    .whereRef('caseMember.caseId', '=', 'action.caseId')
    .where('caseMember.staffId', '=', id)
    .where((on) => isOnTheCase(on, today))
    .select('caseMember.id')
  const leads = is
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', 'action.schoolId')
    .where('membership.staffId', '=', id)
    .where('membership.role', '=', 'school lead')
    .where((on) => isCurrent(on, today))
    .select('membership.id')
  return is.or([is('action.caseId', 'is', null), is.exists(place), is.exists(leads)])
}
