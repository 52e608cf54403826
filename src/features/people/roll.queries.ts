import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { RollStatus } from '#platform/db/tables.ts'
import { once } from '#platform/once.ts'
import { selectChildren } from './children.queries.ts'
import { schoolsOfMine } from './my-schools.queries.ts'

export const ROWS = 50

export interface Shown {
  readonly roll: RollStatus
  readonly yearGroup?: number | undefined
  readonly registration?: string | undefined
  /** The last child of the page before. */
  readonly after?: string | undefined
}

/** My schools, with the roll of the one that is asked for, if it is one of mine, or else of the first. */
export function selectMineAndRoll(read: Read, asked: string, shown: Shown) {
  return shown.yearGroup === undefined && shown.registration === undefined && shown.after === undefined
    ? wholeRoll(read, asked, shown.roll)
    : mineAndRoll(read, asked, shown)
}

const wholeRoll = once((read, asked: string, roll: string) => mineAndRoll(read, asked, { roll: roll as RollStatus }))

function mineAndRoll(read: Read, asked: string, shown: Shown) {
  return read.db
    .with('mine', () => schoolsOfMine(read))
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select((is) => {
      const mine = is.selectFrom('mine')
      const one = mine.orderBy(sql`mine.id is not distinct from nullif(${asked}, '')::uuid`, 'desc')
      return [
        jsonArrayFrom(mine.orderBy('mine.name').orderBy('mine.id').selectAll('mine')).as('schools'),
        jsonArrayFrom(
          selectRoll(
            read,
            one.orderBy('mine.name').orderBy('mine.id').limit(sql.lit(1)).select('mine.id').$asScalar(),
            shown,
          ),
        ).as('rows'),
      ]
    })
}

/** A page of a school’s roll and the row after it, class by class, in the order of its index. What is not known comes last. */
export function selectRoll(read: Read, schoolId: Expression<string> | null, shown: Shown) {
  const { areaId } = read.actor
  const { roll, yearGroup, registration, after } = shown
  return selectChildren(read)
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
    .limit(sql.lit(ROWS + 1))
}

function placeInOrder(child: 'child' | 'last') {
  const column = (name: string) => sql.ref(`${child}.${name}`)
  return sql`(coalesce(${column('yearGroup')}, 99), coalesce(${column('registration')}, '\u{10FFFF}'),
    ${column('familyName')}, ${column('givenName')}, ${column('id')})`
}
