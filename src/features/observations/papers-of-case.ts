import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { worksOnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { assessmentsOfCase } from './assessments.queries.ts'
import { observationsOfCase } from './observations.queries.ts'

/** What was seen of the child of a case and made of it, as far as the reader may read it: in one statement. */
export async function findPapersOfCase(read: Read, caseId: string) {
  const found = await read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', read.actor.areaId)
    .where('helpCase.id', '=', caseId)
    .select('helpCase.status')
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is)).as('child'),
      worksOnCase(read, is).$castTo<boolean>().as('mayWrite'),
      jsonArrayFrom(observationsOfCase(read, is)).as('observations'),
      jsonArrayFrom(assessmentsOfCase(read, is)).as('assessments'),
    ])
    .executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  return { ...found, child: found.child }
}
