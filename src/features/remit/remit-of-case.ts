import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { OnCase } from '#features/cases/whose-case.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Sentence } from '#platform/words.ts'

/** For the page of a case, in its own statement: who supervises the workers, and whether the first steps were taken. */
export function remitOfCase(read: Read, is: OnCase) {
  const { areaId } = read.actor
  return jsonObjectFrom(
    is
      .selectFrom('team as teamOfCase')
      .where('teamOfCase.areaId', '=', areaId)
      .whereRef('teamOfCase.id', '=', 'helpCase.teamId')
      .select((on) => [
        sql<Sentence | null>`nullif(team_of_case.definition #> '{remit,employer}', 'null')`.as('employer'),
        jsonArrayFrom(
          on
            .selectFrom('membership')
            .innerJoin('staffMember', (join) =>
              join.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
            )
            .where('membership.areaId', '=', areaId)
            .whereRef('membership.organisationId', '=', 'teamOfCase.id')
            .where('membership.role', '=', 'supervisor')
            .where('staffMember.active', '=', true)
            .where((join) => isCurrent(join as never, read.today))
            .orderBy('membership.startsOn')
            .orderBy('staffMember.familyName')
            .select(['staffMember.givenName', 'staffMember.familyName']),
        ).as('supervisors'),
        on
          .exists(
            on
              .selectFrom('familyTold')
              .where('familyTold.areaId', '=', areaId)
              .whereRef('familyTold.caseId', '=', 'helpCase.id')
              .select('familyTold.id'),
          )
          .$castTo<boolean>()
          .as('isFamilyTold'),
        on
          .exists(
            on
              .selectFrom('approachGuidance')
              .where('approachGuidance.areaId', '=', areaId)
              .whereRef('approachGuidance.caseId', '=', 'helpCase.id')
              .select('approachGuidance.id'),
          )
          .$castTo<boolean>()
          .as('isApproachAsked'),
      ]),
  )
}

export interface RemitOfCase {
  /** Who employs the workers, where the service has said so. */
  readonly employer: Sentence | null
  readonly supervisors: readonly { readonly givenName: string; readonly familyName: string }[]
  readonly isFamilyTold: boolean
  readonly isApproachAsked: boolean
}
