import type { Read, Write } from '#platform/context.ts'
import type { Nation } from '#platform/db/tables.ts'
import type { Counting, OtherNation } from './register-code.ts'

/** What the codes of a nation count as; of all of them, by nation, when none is given. */
export async function registerCodes({ db, actor: { areaId } }: Read, nation?: Nation) {
  return db
    .selectFrom('registerCode')
    .where('registerCode.areaId', '=', areaId)
    .$if(nation !== undefined, (query) => query.where('registerCode.nation', '=', nation!))
    .orderBy('registerCode.nation')
    .orderBy('registerCode.code')
    .select(['registerCode.nation', 'registerCode.code', 'registerCode.countsAs'])
    .execute()
}

export async function keepRegisterCode(
  write: Write,
  code: { readonly nation: OtherNation; readonly code: string; readonly countsAs: Counting },
): Promise<void> {
  const said = { countsAs: code.countsAs, saidBy: write.actor.id, saidAt: write.now }
  await write.db
    .insertInto('registerCode')
    .values({ ...code, ...said, areaId: write.actor.areaId })
    .onConflict((on) => on.columns(['areaId', 'nation', 'code']).doUpdateSet(said))
    .execute()
}

export async function deleteRegisterCode(write: Write, { nation, code }: { nation: OtherNation; code: string }) {
  await write.db
    .deleteFrom('registerCode')
    .where('areaId', '=', write.actor.areaId)
    .where('nation', '=', nation)
    .where('code', '=', code)
    .execute()
}
