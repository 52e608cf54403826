import type { QueryCreator } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { PlanFoundNow } from './plan-first.ts'

/** What was found of the plan, as a statement for the change that it belongs to. */
export function keepingPlanCheck({ db }: Pick<Write, 'db'>, found: PlanFoundNow) {
  return db.insertInto('planCheck').values(found)
}

/** Put before a change, where there is something to keep. */
export function withPlanCheck(write: Write, db: QueryCreator<Tables>, found: PlanFoundNow | undefined) {
  if (!found) return db
  return db.with('planChecked', () => keepingPlanCheck(write, found)) as unknown as QueryCreator<Tables>
}
