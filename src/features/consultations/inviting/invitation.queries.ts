import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { worksOnCase } from '#features/cases/whose-case.ts'
import { remitOfCase } from '#features/remit/remit-of-case.ts'
import type { Read, Write } from '#platform/context.ts'

/** An invitation with whose it is and what the consultation is now. */
export async function selectInvitation(read: Read, invitationId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('consultationInvitation')
    .innerJoin('consultation', (on) =>
      on.on('consultation.areaId', '=', areaId).onRef('consultation.id', '=', 'consultationInvitation.consultationId'),
    )
    .innerJoin('helpCase', (on) =>
      on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'consultationInvitation.caseId'),
    )
    .innerJoin('staffMember as sender', (on) =>
      on.on('sender.areaId', '=', areaId).onRef('sender.id', '=', 'consultationInvitation.sentBy'),
    )
    .innerJoin('consultationAttendee as attendee', (on) =>
      on.on('attendee.areaId', '=', areaId).onRef('attendee.id', '=', 'consultationInvitation.attendeeId'),
    )
    .where('consultationInvitation.areaId', '=', areaId)
    .where('consultationInvitation.id', '=', invitationId)
    .selectAll('consultationInvitation')
    .select(['consultation.state as consultationState', 'consultation.at as bookedAt', 'attendee.kind as attendeeKind'])
    .select(['sender.givenName as senderGiven', 'sender.familyName as senderFamily', 'sender.jobTitle as senderJob'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is as never)).as('child'),
      remitOfCase(read, is as never).as('remit'),
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('isTheirsToWorkOn'),
    ])
    .executeTakeFirst()
}

/** The invitation itself, held. */
export async function invitationFor(write: Write, invitationId: string) {
  return write.db
    .selectFrom('consultationInvitation')
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', invitationId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
}
