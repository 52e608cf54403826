import { type Expression, sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** Where a child is and who knows them. */
export interface WhereAChildIs {
  readonly schoolId: string | null
  readonly knownTo: readonly string[]
}

/** The same as sub-queries, for a statement that is sent before anything is known of the child. */
interface WhereIsAsked {
  readonly schoolId: Expression<string | null>
  readonly knownTo: Expression<string[]>
}

export type WhereOrAsked = WhereAChildIs | WhereIsAsked

/** Of a child whom the reader may not see: nowhere, and known to nobody. */
export function whereChildIs({ db, actor: { areaId } }: Read, childId: string | Expression<string>): WhereIsAsked {
  const child = db.selectFrom('child').where('child.areaId', '=', areaId).where('child.id', '=', childId)
  return {
    schoolId: sql<string | null>`${child.select('child.schoolId')}`,
    knownTo: sql<string[]>`${child.select('child.knownTo')}`,
  }
}
