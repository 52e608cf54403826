import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { once } from '#platform/once.ts'
import { selectChildren } from '../children.queries.ts'
import { SCHEMES, type Scheme } from '../identifiers/identifier-scheme.ts'
import type { SearchToken } from './name-search.ts'

/** Whoever wants to see more says so; beyond those, more of a name must be typed. */
const A_PAGE = 25
export const MOST_FOUND = 50

export interface Wanted {
  /** A child is found who has a token for each group, born on one of these days where there are any. */
  readonly groups: readonly (readonly SearchToken[])[]
  readonly bornOn?: readonly Day[]
  /** As it is kept: those who may not see a child’s address do not find them by it. */
  readonly postcode?: string | undefined
  /** Numbers, whole: those who may not see a child’s numbers do not find them by one. */
  readonly numbers?: readonly string[]
  /** As many as a search ever shows, and not those of a page alone. */
  readonly all?: boolean
}

/** Comes after every text, as bytes compare. */
const LAST = '\u{10FFFF}'

/**
 * The children I can see who fit, the surest first. One statement of one shape, whatever was typed. Who is called so is found
 * by a function that reads once what I may see (migration 0062); the policy of `child` judges the few that it answers.
 */
export async function searchChildren(
  read: Read,
  { groups, bornOn = [], postcode = '', numbers = [], all = true }: Wanted,
) {
  const most = all ? MOST_FOUND : A_PAGE
  const tokens = groups.flatMap((group, word) => group.map((token) => ({ ...token, word })))
  const rows = await childrenWhoFit(
    read,
    tokens.map(({ word }) => word),
    tokens.map(({ text }) => text),
    tokens.map(({ text, kind }) => (kind === 'sounds like' ? text : text + LAST)),
    tokens.map(({ kind }) => kind),
    postcode,
    bornOn,
    numbers,
    most + 1,
  ).execute()
  return { children: rows.slice(0, most), more: rows.length > most }
}

type Texts = readonly string[]

/** Of each token: which word it is of, from where to where what is kept may be, and its kind. */
const childrenWhoFit = once(
  (
    read: Read,
    words: readonly number[],
    from: Texts,
    to: Texts,
    kinds: Texts,
    postcode: string,
    bornOn: Texts,
    numbers: Texts,
    most: number,
  ) => {
    const called = sql<{ childId: string; rank: number }>`public.children_called(
      ${words}::int[], ${from}::text[], ${to}::text[], ${kinds}::text[],
      case when ${postcode}::text <> '' then array(${whoLivesAt(read, postcode)}) end, ${bornOn}::date[], ${most}::int)`
    const hits = read.db
      .selectFrom(called.as('called'))
      .select(['called.childId', 'called.rank', sql<Scheme | null>`null`.as('scheme')])
      .unionAll(byNumber(read, numbers))
    return selectChildren(read)
      .innerJoin(
        (is) =>
          is
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
      .where(sql<boolean>`(found.scheme is not null or cardinality(${bornOn}::date[]) = 0
        or child.born_on = any(${bornOn}::date[]))`)
      .orderBy('found.rank')
      .orderBy('child.familyName')
      .orderBy('child.givenName')
      .orderBy('child.id')
      .limit(most)
      .select('found.scheme')
  },
)

/** Of everybody, of those who live there, or of those who were born on that day: where that was typed. */
function whoLivesAt({ db, actor: { areaId } }: Read, postcode: string) {
  return db
    .selectFrom('homeAddress as home')
    .where('home.areaId', '=', areaId)
    .where('home.postcode', '=', postcode)
    .where('home.toDay', 'is', null)
    .select('home.childId')
}

function byNumber({ db, actor: { areaId } }: Read, numbers: Texts) {
  return db
    .selectFrom('childIdentifier as number')
    .where('number.areaId', '=', areaId)
    .where('number.scheme', 'in', SCHEMES)
    .where(sql<boolean>`number.value = any(${numbers}::text[])`)
    .select(['number.childId', sql<number>`0`.as('rank'), sql<Scheme | null>`number.scheme::text`.as('scheme')])
}
