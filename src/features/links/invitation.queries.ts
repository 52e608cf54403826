import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { worksOnCase } from '#features/cases/whose-case.ts'
import { ownChannelOfCase } from '#features/people/own-channel-of.ts'
import type { Write } from '#platform/context.ts'
import { adultsAround } from './shared-action.queries.ts'

/** An invitation that is to go by a link, with the child and everybody around them. */
export async function invitationToSend(write: Write, invitationId: string) {
  const { areaId } = write.actor
  return write.db
    .selectFrom('consultationInvitation as invitation')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'invitation.caseId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'invitation.childId'))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .innerJoin('consultationAttendee as attendee', (on) =>
      on.on('attendee.areaId', '=', areaId).onRef('attendee.id', '=', 'invitation.attendeeId'),
    )
    .where('invitation.areaId', '=', areaId)
    .where('invitation.id', '=', invitationId)
    .select(['invitation.id', 'invitation.childId', 'invitation.caseId', 'invitation.teamId', 'invitation.toName'])
    .select(['invitation.relationshipId', 'invitation.offered', 'invitation.place', 'invitation.answer'])
    .select(['invitation.language', 'invitation.takenBackAt', 'child.familyName', 'child.hasProtectedAddress'])
    .select(['school.name as schoolName', 'attendee.kind as attendeeKind'])
    .select((is) => [
      jsonArrayFrom(adultsAround(write, is as never)).as('everybody'),
      jsonObjectFrom(ownChannelOfCase(write, is as never)).as('own'),
      worksOnCase(write, is as never)
        .$castTo<boolean>()
        .as('isTheirsToWorkOn'),
    ])
    .forUpdate('invitation')
    .executeTakeFirst()
}

/** The page on which this invitation was sent already. */
export async function pageOfInvitation(write: Write, invitationId: string) {
  return write.db
    .selectFrom('sharedPage')
    .where('areaId', '=', write.actor.areaId)
    .where('aboutId', '=', invitationId)
    .where('takenBackAt', 'is', null)
    .select('id')
    .executeTakeFirst()
}
