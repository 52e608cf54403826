import { sql } from 'kysely'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import type { Role } from '#platform/db/tables.ts'

/** A list shows so many, and says that there are more. */
export const MOST = 10

/** The same as a list that is worked out once, so that rows of those places are looked up and no others walked through. */
export function isWhereIWork(read: Read, column: string, roles: readonly Role[]) {
  return sql<boolean>`${sql.ref(column)} = any(array(${whereIWork(read, roles)}))`
}

/** What names a child in a list. Joined as `child`; whoever may not see the child gets none of it. */
export const childColumns = [
  'child.id as childId',
  'child.givenName',
  'child.familyName',
  'child.knownAs',
  'child.knownAsSafeWith',
] as const
