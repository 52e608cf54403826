import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'

/** A case with its child, its service’s list of needs, and whether the actor works on it. Cases come after needs. */
function caseWithChild(read: Read, caseId: string) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'),
    )
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id as caseId', 'helpCase.schoolId', 'helpCase.teamId', 'helpCase.requestId', 'helpCase.status'])
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress', 'child.knownTo'])
    .select(['school.name as schoolName', 'school.nation', 'team.definition'])
    .select((is) => {
      const works = is
        .selectFrom('caseMember as me')
        .where('me.areaId', '=', areaId)
        .whereRef('me.caseId', '=', 'helpCase.id')
        .where('me.staffId', '=', id)
        .where('me.caseRole', 'in', ['lead worker', 'co-worker', 'supervisor'])
        .where('me.startsOn', '<=', read.today)
        .where((or) => or.or([or('me.endsOn', 'is', null), or('me.endsOn', '>=', read.today)]))
        .select('me.id')
      const supervises = is
        .selectFrom('membership')
        .where('membership.areaId', '=', areaId)
        .where('membership.staffId', '=', id)
        .whereRef('membership.organisationId', '=', 'helpCase.teamId')
        .where('membership.role', '=', 'supervisor')
        .where((on) => isCurrent(on as never, read.today))
        .select('membership.id')
      return is
        .or([is.exists(works), is.exists(supervises)])
        .$castTo<boolean>()
        .as('isTheirs')
    })
}

export async function selectCase(read: Read, caseId: string) {
  return caseWithChild(read, caseId).executeTakeFirst()
}

/** With every need of the child that the actor may see, each with its ratings, the latest first. */
export async function selectCaseWithNeeds(read: Read, caseId: string) {
  const { areaId } = read.actor
  return caseWithChild(read, caseId)
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('need')
          .where('need.areaId', '=', areaId)
          .whereRef('need.childId', '=', 'helpCase.childId')
          .orderBy('need.notedAt', 'desc')
          .orderBy('need.id', 'desc')
          .limit(50)
          .select(['need.id', 'need.kind', 'need.other', 'need.startedOn', 'need.endedOn', 'need.endedHow'])
          .select((of) =>
            jsonArrayFrom(
              of
                .selectFrom('needRating')
                .innerJoin('staffMember as rater', (on) =>
                  on.on('rater.areaId', '=', areaId).onRef('rater.id', '=', 'needRating.ratedBy'),
                )
                .where('needRating.areaId', '=', areaId)
                .whereRef('needRating.childId', '=', 'need.childId')
                .whereRef('needRating.needId', '=', 'need.id')
                .orderBy('needRating.onDay', 'desc')
                .orderBy('needRating.id', 'desc')
                .limit(50)
                .select(['needRating.id', 'needRating.onDay', 'needRating.severity', 'needRating.progress'])
                .select(['needRating.note', 'rater.givenName', 'rater.familyName']),
            ).as('ratings'),
          ),
      ).as('needs'),
    )
    .executeTakeFirst()
}
