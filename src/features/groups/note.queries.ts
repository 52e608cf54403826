import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns, withChildName } from '#features/access/child-name.ts'
import { isCurrent } from '#features/staff/current.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'

interface Asked {
  readonly groupId: string
  readonly placeId: string
  /** Left out, the last session that the child came to. */
  readonly sessionId: string | undefined
}

/** A place in a group of a team that I work in, with the session and, held, the child’s case: all that a note about the child needs. */
export async function holdForNote(write: Write, { groupId, placeId, sessionId }: Asked) {
  const { areaId } = write.actor
  const found = await write.db
    .selectFrom('groupPlace')
    .innerJoin('helpGroup', (on) =>
      on.on('helpGroup.areaId', '=', areaId).onRef('helpGroup.id', '=', 'groupPlace.groupId'),
    )
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'groupPlace.caseId'))
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'groupPlace.childId'))
    .where('groupPlace.areaId', '=', areaId)
    .where('groupPlace.id', '=', placeId)
    .where('groupPlace.groupId', '=', groupId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .where('membership.areaId', '=', areaId)
          .where('membership.staffId', '=', write.actor.id)
          .whereRef('membership.organisationId', '=', 'helpGroup.teamId')
          .where('membership.role', 'in', ['practitioner', 'supervisor'])
          .where((on) => isCurrent(on, write.today))
          .select('membership.id'),
      ),
    )
    .selectAll('helpCase')
    .select(['team.definition', 'helpGroup.name as groupName', 'helpGroup.fromTime', 'groupPlace.agreedBy'])
    .select([...childNameColumns])
    .select((is) =>
      jsonObjectFrom(
        is
          .selectFrom('groupMark')
          .innerJoin('groupSession', (on) =>
            on.on('groupSession.areaId', '=', areaId).onRef('groupSession.id', '=', 'groupMark.sessionId'),
          )
          .where('groupMark.areaId', '=', areaId)
          .whereRef('groupMark.placeId', '=', 'groupPlace.id')
          .where('groupMark.came', '=', true)
          .$if(sessionId !== undefined, (query) => query.where('groupMark.sessionId', '=', sessionId!))
          .orderBy('groupSession.onDay', 'desc')
          .limit(1)
          .select(['groupSession.id', 'groupSession.onDay']),
      ).as('session'),
    )
    .forUpdate('helpCase')
    .executeTakeFirst()
  if (!found) return undefined
  const { definition, groupName, fromTime, agreedBy, session, ...row } = found
  const { childName, ...helpCase } = withChildName(row, write.actor)
  const mine = { isTheirsToWorkOn: true, isTheirsToSupervise: false }
  return {
    helpCase: { ...helpCase, ...mine, definition: readDefinition(definition) },
    childName: childName ?? '',
    ...{ groupName, fromTime, agreedBy, session },
  }
}
