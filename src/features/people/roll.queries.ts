import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { RollStatus } from '#platform/db/tables.ts'
import { asOnAList, type Child, placeOf } from './child.ts'
import { selectChildren } from './children.queries.ts'

export const ROWS = 50

interface Shown {
  readonly schoolId: string | null
  readonly roll: RollStatus
  readonly yearGroup?: number | undefined
  readonly registration?: string | undefined
  /** The last child of the page before. */
  readonly after?: string | undefined
}

/** A page of a school’s roll, class by class, in the order of its index. What is not known comes last. */
export async function roll(read: Read, { schoolId, roll, yearGroup, registration, after }: Shown) {
  const { areaId } = read.actor
  const rows = await selectChildren(read)
    .where('child.schoolId', schoolId === null ? 'is' : '=', schoolId)
    .where('child.roll', '=', roll)
    .$if(yearGroup !== undefined, (query) => query.where('child.yearGroup', '=', yearGroup!))
    .$if(registration !== undefined, (query) => query.where('child.registration', '=', registration!))
    .$if(after !== undefined, (query) =>
      query
        .innerJoin('child as last', (on) => on.on('last.areaId', '=', areaId).on('last.id', '=', after!))
        .where(sql<boolean>`${placeInOrder('child')} > ${placeInOrder('last')}`),
    )
    .orderBy('child.yearGroup')
    .orderBy('child.registration')
    .orderBy('child.familyName')
    .orderBy('child.givenName')
    .orderBy('child.id')
    .limit(ROWS + 1)
    .execute()
  const children: Child[] = rows.slice(0, ROWS)
  return { children: children.map((child) => asOnAList(child, placeOf(read.actor))), more: rows.length > ROWS }
}

function placeInOrder(child: 'child' | 'last') {
  const column = (name: string) => sql.ref(`${child}.${name}`)
  return sql`(coalesce(${column('yearGroup')}, 99), coalesce(${column('registration')}, '\u{10FFFF}'),
    ${column('familyName')}, ${column('givenName')}, ${column('id')})`
}
