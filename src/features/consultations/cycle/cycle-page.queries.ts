import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { worksOnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import { cyclesOfCase } from '../cycle-of-case.ts'
import { consentsOf } from '../parts.queries.ts'

/** A case with its cycles, in one statement. */
export function selectCycles(read: Read, caseId: string) {
  return read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', read.actor.areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.status', 'helpCase.version'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is)).as('child'),
      jsonArrayFrom(cyclesOfCase(read, is)).as('cycles'),
      jsonObjectFrom(consentsOf(read, is)).as('consent'),
      worksOnCase(read, is).$castTo<boolean>().as('isTheirsToWorkOn'),
    ])
    .executeTakeFirst()
}

export type CycleShown = NonNullable<Awaited<ReturnType<typeof selectCycles>>>['cycles'][number]
