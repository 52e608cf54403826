import type { ExpressionBuilder } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** For a wide query about a case: where the young person is written to themselves now, if anywhere. */
export function ownChannelOfCase({ actor: { areaId } }: Read, is: ExpressionBuilder<Tables, 'helpCase'>) {
  return is
    .selectFrom('ownChannel as own')
    .where('own.areaId', '=', areaId)
    .whereRef('own.childId', '=', 'helpCase.childId')
    .where('own.endedAt', 'is', null)
    .orderBy('own.writtenAt', 'desc')
    .limit(1)
    .select(['own.id', 'own.channel', 'own.address', 'own.verifiedAddress', 'own.language'])
}

/** In which language a young person wants what is written to them, where they have said so. */
export async function languageOfYoungPerson({ db, actor: { areaId } }: Read, childId: string): Promise<string | null> {
  const own = await db
    .selectFrom('ownChannel')
    .where('areaId', '=', areaId)
    .where('childId', '=', childId)
    .where('endedAt', 'is', null)
    .select('language')
    .executeTakeFirst()
  return own?.language ?? null
}
