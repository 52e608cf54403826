import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

interface Table {
  readonly seriesId: string
  readonly teamId: string
  /** The meeting whose agenda may name them already; none where there is no such meeting yet. */
  readonly meetingId: string | null
}

/** What an agenda needs of children: who they are, with which agencies they may be shared, and whether they are on it. */
export async function selectChildrenForAgenda(
  read: Read,
  { seriesId, teamId, meetingId }: Table,
  childIds: readonly string[],
) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('child')
    .where('child.areaId', '=', areaId)
    .where('child.id', 'in', [...childIds])
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select(['child.yearGroup', 'child.schoolId'])
    .select((is) => [
      sql<string[]>`array(${is
        .selectFrom('meetingSharing as shared')
        .where('shared.areaId', '=', areaId)
        .where('shared.seriesId', '=', seriesId)
        .whereRef('shared.childId', '=', 'child.id')
        .where('shared.overAt', 'is', null)
        .where('shared.basis', '<>', 'not shared')
        .distinct()
        .select('shared.agency')})`.as('agencies'),
      is
        .selectFrom('helpCase')
        .where('helpCase.areaId', '=', areaId)
        .whereRef('helpCase.childId', '=', 'child.id')
        .where('helpCase.teamId', '=', teamId)
        .where('helpCase.status', '<>', sql.lit('closed'))
        .limit(1)
        .select('helpCase.id')
        .as('caseId'),
      is
        .selectFrom('helpRequest')
        .where('helpRequest.areaId', '=', areaId)
        .whereRef('helpRequest.childId', '=', 'child.id')
        .where('helpRequest.teamId', '=', teamId)
        .where((is) => is.ref('helpRequest.isOpen'))
        .limit(1)
        .select('helpRequest.id')
        .as('requestId'),
      is
        .selectFrom('meetingItem as item')
        .where('item.areaId', '=', areaId)
        .where('item.meetingId', '=', meetingId)
        .whereRef('item.childId', '=', 'child.id')
        .where('item.state', '=', 'waiting')
        .where('item.readers', '=', sql<string[]>`'{}'::uuid[]`)
        .limit(1)
        .select('item.id')
        .as('itemId'),
    ])
    .execute()
}

export type ChildForAgenda = Awaited<ReturnType<typeof selectChildrenForAgenda>>[number]
