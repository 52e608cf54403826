import { childNameColumns, withChildName } from '#features/access/child-name.ts'
import { worksOnCase } from '#features/cases/whose-case.ts'
import { worksInForce } from '#features/plans/works-in-force.ts'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { TeamAndSchool } from './groups.queries.ts'

/** Children whose open case with the team at the school is mine to work on, and who are neither in the group nor wait for it. */
export async function selectChildrenToAdd(
  read: Read,
  { id, teamId, schoolId }: TeamAndSchool & { readonly id: string },
) {
  const { areaId } = read.actor
  const found = await read.db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.teamId', '=', teamId)
    .where('helpCase.schoolId', '=', schoolId)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .where((is) => worksOnCase(read, is as never))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('groupPlace')
            .where('groupPlace.areaId', '=', areaId)
            .where('groupPlace.groupId', '=', id)
            .whereRef('groupPlace.childId', '=', 'helpCase.childId')
            .where('groupPlace.state', '<>', 'left')
            .select('groupPlace.id'),
        ),
      ),
    )
    .orderBy('child.givenName')
    .orderBy('child.familyName')
    .orderBy('helpCase.id')
    .limit(200)
    .select(['helpCase.id as caseId', 'helpCase.childId', 'child.schoolId', 'child.knownTo', ...childNameColumns])
    .select((is) =>
      jsonArrayFrom(worksInForce(is, read, is.ref('helpCase.childId') as never, is.ref('helpCase.teamId') as never)).as(
        'works',
      ),
    )
    .execute()
  return found.map((row) => {
    const { childName, ...theirs } = withChildName(row, read.actor)
    return { ...theirs, name: childName ?? '' }
  })
}
