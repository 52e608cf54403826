import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/*
 * What hangs on a case, a cycle or a consultation, each for a wider statement: the table it hangs on is in it by its own
 * name. Everything is what the reader may see of it.
 */

export type On<Table extends keyof Tables> = ExpressionBuilder<Tables, Table>

/** The consultations of a cycle, the first one first. */
export function consultationsOf({ actor: { areaId } }: Read, is: On<'consultationCycle'>) {
  return is
    .selectFrom('consultation as each')
    .innerJoin('staffMember as facilitator', (on) =>
      on.on('facilitator.areaId', '=', areaId).onRef('facilitator.id', '=', 'each.facilitatorId'),
    )
    .where('each.areaId', '=', areaId)
    .whereRef('each.cycleId', '=', 'consultationCycle.id')
    .orderBy('each.number')
    .select(['each.id', 'each.number', 'each.state', 'each.suggestedOn', 'each.bookBy', 'each.at', 'each.place'])
    .select(['each.facilitatorId', 'facilitator.givenName as facilitatorGiven'])
    .select(['facilitator.familyName as facilitatorFamily', 'each.overall', 'each.better', 'each.solved'])
}

/** Everybody who takes part in the consultations of a cycle. */
export function attendeesOf({ actor: { areaId } }: Read, is: On<'consultationCycle'>) {
  return is
    .selectFrom('consultationAttendee as attendee')
    .where('attendee.areaId', '=', areaId)
    .whereRef('attendee.cycleId', '=', 'consultationCycle.id')
    .where('attendee.takenOffAt', 'is', null)
    .orderBy('attendee.kind')
    .orderBy('attendee.name')
    .orderBy('attendee.id')
    .select(['attendee.id', 'attendee.consultationId', 'attendee.kind', 'attendee.staffId', 'attendee.relationshipId'])
    .select(['attendee.adultId', 'attendee.name', 'attendee.called', 'attendee.came', 'attendee.whyNot'])
    .select(['attendee.views', 'attendee.viewsHow', 'attendee.fedBack', 'attendee.noTaskWhy'])
    .select((of) =>
      jsonObjectFrom(
        of
          .selectFrom('consultationInvitation as asked')
          .where('asked.areaId', '=', areaId)
          .whereRef('asked.attendeeId', '=', 'attendee.id')
          .where('asked.answeredHow', '=', 'link')
          .where('asked.takenBackAt', 'is', null)
          .orderBy('asked.answeredAt', 'desc')
          .limit(1)
          .select(['asked.answerNote', 'asked.answeredAt']),
      ).as('saidByLink'),
    )
}

/** What was agreed in the consultations of a cycle, and what else is open on its case. */
export function actionsOf({ actor: { areaId } }: Read, is: On<'consultationCycle'>) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.caseId', '=', 'consultationCycle.caseId')
    .where((or) =>
      or.or([
        or('action.status', '=', sql.lit('open')),
        or(
          'action.consultationId',
          'in',
          or
            .selectFrom('consultation as mine')
            .where('mine.areaId', '=', areaId)
            .whereRef('mine.cycleId', '=', 'consultationCycle.id')
            .select('mine.id'),
        ),
      ]),
    )
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(100)
    .select(['action.id', 'action.what', 'action.ownerKind', 'action.ownerStaffId', 'action.ownerName', 'action.place'])
    .select([
      'action.dueOn',
      'action.status',
      'action.tried',
      'action.whatHappened',
      'action.helpful',
      'action.version',
    ])
    .select(['action.consultationId', 'action.agreedAt'])
}

/** What each consultation agreed, as it was agreed. */
export function plansOf({ actor: { areaId } }: Read, is: On<'consultationCycle'>) {
  return is
    .selectFrom('consultationPlan as plan')
    .where('plan.areaId', '=', areaId)
    .whereRef('plan.cycleId', '=', 'consultationCycle.id')
    .orderBy('plan.number')
    .select(['plan.consultationId', 'plan.number', 'plan.afterNumber', 'plan.actions', 'plan.whyNoActions'])
    .select('plan.agreedAt')
}

/** The last answer to each question that has to do with consultations (HACK-16). */
export function consentsOf({ actor: { areaId } }: Read, is: On<'helpCase'>) {
  return is
    .selectFrom('consent')
    .where('consent.areaId', '=', areaId)
    .whereRef('consent.childId', '=', 'helpCase.childId')
    .where('consent.purpose', '=', 'consultation')
    .orderBy('consent.onDay', 'desc')
    .orderBy('consent.recordedAt', 'desc')
    .limit(1)
    .select(['consent.answer', 'consent.givenBy', 'consent.givenByName', 'consent.onDay', 'consent.scope'])
}

/** Who may open the case today: they can be told of what is booked. */
export function readersOf({ actor: { areaId }, today }: Read, is: On<'helpCase'>) {
  return is
    .selectFrom('caseMember as member')
    .where('member.areaId', '=', areaId)
    .whereRef('member.caseId', '=', 'helpCase.id')
    .where('member.startsOn', '<=', today)
    .where((on) => on.or([on('member.endsOn', 'is', null), on('member.endsOn', '>=', today)]))
    .select('member.staffId')
    .union(
      is
        .selectFrom('membership as leading')
        .where('leading.areaId', '=', areaId)
        .whereRef('leading.organisationId', '=', 'helpCase.schoolId')
        .where('leading.role', '=', 'school lead')
        .where('leading.startsOn', '<=', today)
        .where((on) => on.or([on('leading.endsOn', 'is', null), on('leading.endsOn', '>=', today)]))
        .select('leading.staffId'),
    )
}
