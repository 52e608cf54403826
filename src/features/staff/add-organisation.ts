import type { Write } from '#platform/context.ts'
import type { Nation } from '#platform/dates/bank-holidays.ts'
import type { OrganisationKind } from '#platform/db/tables.ts'

interface NewOrganisation {
  readonly kind: OrganisationKind
  readonly name: string
  /** The area’s, where it is left out. */
  readonly nation?: Nation
  readonly active?: boolean
}

/** A school, team, cluster or agency begins as an organisation. The verb that adds one has the permission. */
export async function addOrganisation(write: Write, { nation, ...organisation }: NewOrganisation): Promise<string> {
  const id = write.newId()
  const { areaId } = write.actor
  const values = { ...organisation, areaId, id, nation: nation ?? (await nationOfArea(write)) }
  await write.db.insertInto('organisation').values(values).execute()
  return id
}

async function nationOfArea({ db, actor }: Write): Promise<Nation> {
  const area = db.selectFrom('area').where('area.id', '=', actor.areaId).select('area.nation')
  return (await area.executeTakeFirstOrThrow()).nation
}

/** Gives an organisation another name, and says whether it is still there. */
export async function changeOrganisation(
  write: Write,
  organisationId: string,
  change: { readonly name?: string; readonly active?: boolean },
): Promise<void> {
  await write.db
    .updateTable('organisation')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', organisationId)
    .execute()
}
