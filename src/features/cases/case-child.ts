import type { Read } from '#platform/context.ts'
import type { OnCase } from './whose-case.ts'

/** What a child banner shows. */
export function childOfCase({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('child')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'),
    )
    .where('child.areaId', '=', areaId)
    .whereRef('child.id', '=', 'helpCase.childId')
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress'])
    .select(['school.name as schoolName', 'school.nation'])
}
