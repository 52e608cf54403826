import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'

/** The languages in which the family of a plan needs an interpreter, as far as whoever asks may know them: each once. */
export async function languagesToInterpret({ db, actor: { areaId } }: Read, planId: string): Promise<string[]> {
  const found = await db
    .selectFrom('childPlan')
    .where('childPlan.areaId', '=', areaId)
    .where('childPlan.id', '=', planId)
    .select((is) => [
      is
        .selectFrom('childDetail')
        .where('childDetail.areaId', '=', areaId)
        .whereRef('childDetail.childId', '=', 'childPlan.childId')
        .select('childDetail.interpreterFor')
        .as('ofChild'),
      jsonArrayFrom(
        is
          .selectFrom('relationship')
          .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
          .where('relationship.areaId', '=', areaId)
          .whereRef('relationship.childId', '=', 'childPlan.childId')
          .where('adult.interpreter', '=', true)
          .where('adult.language', 'is not', null)
          .orderBy('adult.language')
          .limit(10)
          .select('adult.language'),
      ).as('ofAdults'),
    ])
    .executeTakeFirst()
  const all = [found?.ofChild, ...(found?.ofAdults ?? []).map(({ language }) => language)]
  return [...new Set(all.filter((language): language is string => Boolean(language)))]
}
