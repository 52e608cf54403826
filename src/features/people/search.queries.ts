import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { selectChildren } from './children.queries.ts'
import { SCHEMES, type Scheme } from './identifier-scheme.ts'
import type { SearchToken } from './name-search.ts'

export const MOST_FOUND = 50

export interface Wanted {
  /** A child is found who has a token for each group, born on one of these days where there are any. */
  readonly groups: readonly (readonly SearchToken[])[]
  readonly bornOn?: readonly Day[]
  /** As it is kept: those who may not see a child’s address do not find them by it. */
  readonly postcode?: string | undefined
  /** Numbers, whole: those who may not see a child’s numbers do not find them by one. */
  readonly numbers?: readonly string[]
}

/** Comes after every text, as bytes compare. */
const LAST = '\u{10FFFF}'

/**
 * The children I can see who fit, the surest first. One statement of one shape, whatever was typed. Who is called so is found
 * by a function that reads once what I may see (migration 0039); the policy of `child` judges the few that it answers.
 */
export async function searchChildren(read: Read, wanted: Wanted) {
  const { bornOn = [], numbers = [] } = wanted
  const hits = byName(read, wanted).unionAll(byNumber(read, numbers))

  const rows = await selectChildren(read)
    .innerJoin(
      (from) =>
        from
          .selectFrom(hits.as('hit'))
          .groupBy('hit.childId')
          .select([
            'hit.childId',
            sql<number>`min(hit.rank)`.as('rank'),
            sql<Scheme | null>`min(hit.scheme)`.as('scheme'),
          ])
          .as('found'),
      (on) => on.onRef('found.childId', '=', 'child.id'),
    )
    .where(sql<boolean>`(found.scheme is not null or ${bornOn.length} = 0 or child.born_on = any(${bornOn}::date[]))`)
    .orderBy('found.rank')
    .orderBy('child.familyName')
    .orderBy('child.givenName')
    .orderBy('child.id')
    .limit(MOST_FOUND + 1)
    .select('found.scheme')
    .execute()
  return { children: rows.slice(0, MOST_FOUND), more: rows.length > MOST_FOUND }
}

/** Who is called so: of everybody, of those who live there, or of those who were born on that day, where that was typed. */
function byName(read: Read, { groups, bornOn = [], postcode }: Wanted) {
  const tokens = groups.flatMap((group, word) => group.map((token) => ({ ...token, word })))
  return read.db
    .selectFrom(
      sql<{ childId: string; rank: number }>`public.children_called(
        ${tokens.map(({ word }) => word)}::int[],
        ${tokens.map(({ text }) => text)}::text[],
        ${tokens.map(({ text, kind }) => (kind === 'sounds like' ? text : text + LAST))}::text[],
        ${tokens.map(({ kind }) => kind)}::text[],
        case when ${postcode !== undefined} then array(${whoLivesAt(read, postcode)}) end,
        ${bornOn}::date[],
        ${MOST_FOUND + 1})`.as('called'),
    )
    .select(['called.childId', 'called.rank', sql<Scheme | null>`null`.as('scheme')])
}

function whoLivesAt({ db, actor: { areaId } }: Read, postcode: string | undefined) {
  return db
    .selectFrom('homeAddress as home')
    .where('home.areaId', '=', areaId)
    .where('home.postcode', '=', postcode ?? '')
    .where('home.toDay', 'is', null)
    .select('home.childId')
}

function byNumber({ db, actor: { areaId } }: Read, numbers: readonly string[]) {
  return db
    .selectFrom('childIdentifier as number')
    .where('number.areaId', '=', areaId)
    .where('number.scheme', 'in', SCHEMES)
    .where(sql<boolean>`number.value = any(${numbers}::text[])`)
    .select(['number.childId', sql<number>`0`.as('rank'), sql<Scheme | null>`number.scheme::text`.as('scheme')])
}
