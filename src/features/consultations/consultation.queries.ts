import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { supervisesCase, worksOnCase } from '#features/cases/whose-case.ts'
import { remitOfCase } from '#features/remit/remit-of-case.ts'
import type { Read } from '#platform/context.ts'
import { actionsOf, attendeesOf, consentsOf, consultationsOf, type On, plansOf, readersOf } from './parts.queries.ts'

/** A consultation with its cycle, its case, its people and what was agreed, in one statement. */
export function selectConsultation(read: Read, consultationId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('consultation')
    .innerJoin('consultationCycle', (on) =>
      on.on('consultationCycle.areaId', '=', areaId).onRef('consultationCycle.id', '=', 'consultation.cycleId'),
    )
    .innerJoin('helpCase', (on) =>
      on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'consultation.caseId'),
    )
    .where('consultation.areaId', '=', areaId)
    .where('consultation.id', '=', consultationId)
    .selectAll('consultation')
    .select(['consultationCycle.length', 'consultationCycle.state as cycleState', 'consultationCycle.ending'])
    .select(['consultationCycle.version as cycleVersion', 'consultationCycle.number as cycleNumber'])
    .select(['helpCase.status as caseStatus', 'helpCase.leadId', 'helpCase.requestId'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is as never)).as('child'),
      remitOfCase(read, is as never).as('remit'),
      jsonObjectFrom(consentsOf(read, is as never)).as('consent'),
      sql<string[]>`array(${readersOf(read, is as never)})`.as('readers'),
      jsonArrayFrom(consultationsOf(read, is as never)).as('consultations'),
      jsonArrayFrom(attendeesOf(read, is as never)).as('attendees'),
      jsonArrayFrom(actionsOf(read, is as never)).as('actions'),
      jsonArrayFrom(plansOf(read, is as never)).as('plans'),
      jsonArrayFrom(invitationsOf(read, is as never)).as('invitations'),
      jsonArrayFrom(viewsOf(read, is as never)).as('views'),
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('isTheirsToWorkOn'),
      supervisesCase(read, is as never)
        .$castTo<boolean>()
        .as('isTheirsToSupervise'),
    ])
}

function invitationsOf({ actor: { areaId } }: Read, is: On<'consultation'>) {
  return is
    .selectFrom('consultationInvitation as invitation')
    .where('invitation.areaId', '=', areaId)
    .whereRef('invitation.consultationId', '=', 'consultation.id')
    .where('invitation.takenBackAt', 'is', null)
    .orderBy('invitation.sentAt')
    .orderBy('invitation.id')
    .select(['invitation.id', 'invitation.attendeeId', 'invitation.toName', 'invitation.how', 'invitation.language'])
    .select(['invitation.interpreter', 'invitation.offered', 'invitation.sentAt', 'invitation.answer'])
    .select(['invitation.chosen', 'invitation.answerNote', 'invitation.answeredBy', 'invitation.answeredHow'])
    .select(['invitation.answeredAt', 'invitation.remindOn'])
}

function viewsOf({ actor: { areaId } }: Read, is: On<'consultation'>) {
  return is
    .selectFrom('consultationView as view')
    .where('view.areaId', '=', areaId)
    .whereRef('view.consultationId', '=', 'consultation.id')
    .select(['view.party', 'view.question', 'view.words'])
}
