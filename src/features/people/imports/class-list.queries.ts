import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { selectSchoolILead } from '#features/schools/school-i-lead.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import type { CurrentChild } from './current-child.ts'
import { type ListedChild, type ListedNumber, numberKey } from './listed-child.ts'
import type { Elsewhere } from './match-child.ts'
import type { OnRoll } from './roll.ts'

/** The same with all its children, as little of each as it takes to know them again. */
export async function schoolWithRoll(read: Read, schoolId: string) {
  const { areaId } = read.actor
  const found = await selectSchoolILead(read, schoolId)
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('child')
          .where('child.areaId', '=', areaId)
          .where('child.schoolId', '=', schoolId)
          .select([
            'child.id',
            'child.givenName',
            'child.familyName',
            'child.bornOn',
            'child.roll',
            'child.registration',
          ])
          .select(['child.hasProtectedAddress', 'child.asImported as listed'])
          .select((is) => [
            jsonArrayFrom(
              is
                .selectFrom('childIdentifier as number')
                .where('number.areaId', '=', areaId)
                .whereRef('number.childId', '=', 'child.id')
                .select(['number.scheme', 'number.value']),
            ).as('numbers'),
            is
              .selectFrom('homeAddress as home')
              .where('home.areaId', '=', areaId)
              .whereRef('home.childId', '=', 'child.id')
              .where('home.toDay', 'is', null)
              .limit(1)
              .select('home.postcode')
              .as('postcode'),
          ]),
      ).as('children'),
    )
    .executeTakeFirst()
  if (!found) throw new NotFound('School')
  const { children, ...school } = found
  return { school, children: children as unknown as OnRoll[] }
}

type Listed = Pick<ListedChild, 'givenName' | 'familyName' | 'bornOn' | 'numbers'> & { readonly line: number }

interface NotOnTheRoll {
  /** Children of the area who have one of these numbers and are at another school, or at none. */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
  /** Rows about a child whose record is restricted to others, each with whom to ask. */
  readonly sealed: ReadonlyMap<number, string>
}

/** What the area knows of rows whose child is not on the roll as this person sees it. */
export async function childrenNotOnTheRoll(
  read: Read,
  schoolId: string,
  numbers: readonly (ListedNumber & { bornOn: Day })[],
  listed: readonly Listed[],
): Promise<NotOnTheRoll> {
  const byNumber = JSON.stringify(numbers.map(({ scheme, value, bornOn }) => ({ scheme, value, born_on: bornOn })))
  const rows = JSON.stringify(
    listed.map(({ line, givenName: given, familyName: family, bornOn, numbers: all }) => {
      return { line, given, family, born_on: bornOn, numbers: all.map(({ scheme, value }) => ({ scheme, value })) }
    }),
  )
  const found = await read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom(sql<Elsewhere>`public.children_elsewhere(${schoolId}::uuid, ${byNumber}::jsonb)`.as('elsewhere'))
          .selectAll(),
      ).as('elsewhere'),
      jsonArrayFrom(
        is
          .selectFrom(
            sql<{ line: number; askName: string }>`public.sealed_rows(${schoolId}::uuid, ${rows}::jsonb)`.as('sealed'),
          )
          .selectAll(),
      ).as('sealed'),
    ])
    .executeTakeFirstOrThrow()
  return {
    elsewhere: new Map(found.elsewhere.map((child) => [numberKey(child), child])),
    sealed: new Map(found.sealed.map(({ line, askName }) => [line, askName])),
  }
}

/** These children as we have them now, with their numbers, adults and address; with `hold`, until the change is done. */
export async function currentChildren(
  read: Read,
  schoolId: string,
  ids: readonly string[],
  { hold = false } = {},
): Promise<Map<string, CurrentChild>> {
  if (ids.length === 0) return new Map()
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('child')
    .where('child.areaId', '=', areaId)
    .where('child.schoolId', '=', schoolId)
    .where(sql<boolean>`child.id = any(${[...new Set(ids)]}::uuid[])`)
    .select([
      'child.id',
      'child.givenName',
      'child.familyName',
      'child.otherNames',
      'child.knownAs',
      'child.knownAsSafeWith',
    ])
    .select(['child.bornOn', 'child.yearGroup', 'child.registration', 'child.roll', 'child.leftOn', 'child.schoolId'])
    .select(['child.knownTo', 'child.hasProtectedAddress', 'child.editedFields', 'child.asImported', 'child.version'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('childIdentifier as number')
          .where('number.areaId', '=', areaId)
          .whereRef('number.childId', '=', 'child.id')
          .select(['number.id', 'number.scheme', 'number.value']),
      ).as('numbers'),
      jsonArrayFrom(
        is
          .selectFrom('relationship')
          .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
          .where('relationship.areaId', '=', areaId)
          .whereRef('relationship.childId', '=', 'child.id')
          .orderBy('relationship.id')
          .select([
            'adult.id as adultId',
            'relationship.id as relationshipId',
            'adult.fullName',
            'adult.email',
            'adult.phone',
          ])
          .select([
            'adult.asImported',
            'relationship.kind',
            'relationship.asImported as listedKind',
            'relationship.endedOn',
          ]),
      ).as('adults'),
      jsonArrayFrom(
        is
          .selectFrom('homeAddress as home')
          .where('home.areaId', '=', areaId)
          .whereRef('home.childId', '=', 'child.id')
          .where('home.toDay', 'is', null)
          .orderBy('home.id', 'desc')
          .select(['home.id', 'home.lines', 'home.town', 'home.postcode', 'home.asImported']),
      ).as('addresses'),
    ])
    .$if(hold, (query) => query.forUpdate('child'))
    .execute()
  return new Map(rows.map((row) => [row.id, row as unknown as CurrentChild]))
}
