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
  /** Numbers, whole: those who may not see a child’s numbers do not find them by one. */
  readonly numbers?: readonly string[]
}

/** Comes after every text, as bytes compare. */
const LAST = '\u{10FFFF}'

/** The children I can see who fit, the surest first. One statement of one shape, whatever was typed. */
export async function searchChildren(read: Read, { groups, bornOn = [], numbers = [] }: Wanted) {
  const hits = byName(read, groups)
    .unionAll(byNumber(read, numbers))
    .unionAll(byBirthday(read, groups.length === 0 ? bornOn : []))

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

/**
 * On an index that holds under row policies: a range of tokens, and not `like` (scale.md rule 16). Each range is looked up
 * by itself, which the `offset` makes sure of: asked for all at once, Postgres reads the whole table.
 */
function byName({ db, actor: { areaId } }: Read, groups: Wanted['groups']) {
  const words = db
    .selectFrom(rangesOf(groups))
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('childNameToken')
          .where('childNameToken.areaId', '=', areaId)
          .where('childNameToken.token', '>=', from.ref('wanted.text'))
          .where('childNameToken.token', '<=', from.ref('wanted.last'))
          .where('childNameToken.kind', '=', from.ref('wanted.kind'))
          .offset(0)
          .select(['childNameToken.childId', 'childNameToken.token', 'childNameToken.kind'])
          .as('token'),
      (on) => on.onTrue(),
    )
    .groupBy(['token.childId', 'wanted.word'])
    .select(['token.childId', sql<number>`min(${RANK})`.as('rank')])
  return db
    .selectFrom(words.as('word'))
    .groupBy('word.childId')
    .having((is) => is.fn.countAll(), '=', groups.length)
    .select(['word.childId', sql<number>`max(word.rank)`.as('rank'), sql<Scheme | null>`null`.as('scheme')])
}

const RANK = sql<number>`case when token.kind = 'sounds like' then 3 when token.kind = 'short name' then 2
  when token.token = wanted.text then 0 else 1 end`

function rangesOf(groups: Wanted['groups']) {
  const tokens = groups.flatMap((group, word) => group.map((token) => ({ ...token, word })))
  return sql<{ word: number; text: string; last: string; kind: string }>`unnest(
    ${tokens.map(({ word }) => word)}::int[],
    ${tokens.map(({ text }) => text)}::text[],
    ${tokens.map(({ text, kind }) => (kind === 'sounds like' ? text : text + LAST))}::text[],
    ${tokens.map(({ kind }) => kind)}::text[])`.as<'wanted'>(sql`wanted (word, text, last, kind)`)
}

function byNumber({ db, actor: { areaId } }: Read, numbers: readonly string[]) {
  return db
    .selectFrom('childIdentifier as number')
    .where('number.areaId', '=', areaId)
    .where('number.scheme', 'in', SCHEMES)
    .where(sql<boolean>`number.value = any(${numbers}::text[])`)
    .select(['number.childId', sql<number>`0`.as('rank'), sql<Scheme | null>`number.scheme::text`.as('scheme')])
}

function byBirthday({ db, actor: { areaId } }: Read, bornOn: readonly Day[]) {
  return db
    .selectFrom('child as born')
    .where('born.areaId', '=', areaId)
    .where(sql<boolean>`born.born_on = any(${bornOn}::date[])`)
    .select(['born.id as childId', sql<number>`0`.as('rank'), sql<Scheme | null>`null`.as('scheme')])
}
