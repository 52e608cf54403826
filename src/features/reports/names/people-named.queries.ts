import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { PeopleAround } from './people-around.ts'

/** The child, their brothers and sisters, the adults around them, and children of whose names a word was said. */
export async function selectPeopleAround(
  { db, actor: { areaId } }: Read,
  childId: string,
  said: readonly string[],
): Promise<PeopleAround> {
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select((is) => [
      jsonObjectFrom(
        is
          .selectFrom('child')
          .where('child.areaId', '=', areaId)
          .where('child.id', '=', childId)
          .select(['child.givenName', 'child.familyName', 'child.knownAs']),
      ).as('self'),
      jsonArrayFrom(
        is
          .selectFrom('childNameToken')
          .innerJoin('child', (on) =>
            on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'childNameToken.childId'),
          )
          .where('childNameToken.areaId', '=', areaId)
          .where('childNameToken.token', 'in', said.length > 0 ? [...said] : [''])
          .where('childNameToken.kind', '=', 'name')
          .where('childNameToken.childId', '<>', childId)
          .distinct()
          .limit(500)
          .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs']),
      ).as('children'),
      jsonArrayFrom(
        is
          .selectFrom('relationship as ours')
          .innerJoin('relationship as theirs', (on) =>
            on.on('theirs.areaId', '=', areaId).onRef('theirs.adultId', '=', 'ours.adultId'),
          )
          .innerJoin('child as sibling', (on) =>
            on.on('sibling.areaId', '=', areaId).onRef('sibling.id', '=', 'theirs.childId'),
          )
          .where('ours.areaId', '=', areaId)
          .where('ours.childId', '=', childId)
          .where('theirs.childId', '<>', childId)
          .distinct()
          .limit(30)
          .select(['sibling.id', 'sibling.givenName', 'sibling.familyName', 'sibling.knownAs']),
      ).as('siblings'),
      jsonArrayFrom(
        is
          .selectFrom('relationship')
          .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
          .where('relationship.areaId', '=', areaId)
          .where('relationship.childId', '=', childId)
          .distinct()
          .limit(30)
          .select('adult.fullName'),
      ).as('adults'),
    ])
    .executeTakeFirstOrThrow()
}
