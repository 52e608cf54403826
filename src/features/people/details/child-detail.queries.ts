import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import type { Child } from '../child.ts'
import { knows, selectChildren } from '../children.queries.ts'
import type { DetailsOfChild } from './child-detail.ts'

/** A child whose details I may change, with what is known of them. */
export async function childWithDetail(read: Read, childId: string) {
  const { areaId } = read.actor
  const child = await selectChildren(read)
    .where('child.id', '=', childId)
    .where((is) => knows(read, is))
    .select((is) =>
      jsonObjectFrom(
        is
          .selectFrom('childDetail as detail')
          .where('detail.areaId', '=', areaId)
          .whereRef('detail.childId', '=', 'child.id')
          .select(['detail.sex', 'detail.gender', 'detail.ethnicityScheme', 'detail.ethnicityCode', 'detail.about'])
          .select(['detail.firstLanguage', 'detail.interpreterFor', 'detail.senProvision', 'detail.senNeeds'])
          .select(['detail.priorityGroups', 'detail.legalStatus', 'detail.freeMeals', 'detail.version']),
      ).as('detail'),
    )
    .executeTakeFirst()
  if (!child) throw new NotFound('Child')
  return child
}

/** False when somebody else saved in between. */
export async function saveDetail(
  write: Write,
  child: Child,
  details: DetailsOfChild,
  version: number,
): Promise<boolean> {
  const row = { ...details, senNeeds: [...details.senNeeds], priorityGroups: [...details.priorityGroups] }
  const { numInsertedOrUpdatedRows } = await write.db
    .insertInto('childDetail')
    .values({
      ...row,
      areaId: write.actor.areaId,
      childId: child.id,
      schoolId: child.schoolId,
      knownTo: [...child.knownTo],
    })
    .onConflict((on) =>
      on
        .columns(['areaId', 'childId'])
        .doUpdateSet((is) => ({ ...row, version: is('childDetail.version', '+', 1) }))
        .where('childDetail.version', '=', version),
    )
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}
