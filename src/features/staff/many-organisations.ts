import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Nation, OrganisationKind } from '#platform/db/tables.ts'

interface OneOfMany {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly nation: Nation
  readonly active: boolean
}

/** Many organisations at once, with ids made before. At most 500. The verb that adds them has the permission. */
export async function addOrganisations(write: Write, organisations: readonly OneOfMany[]): Promise<void> {
  if (organisations.length === 0) return
  const { areaId } = write.actor
  await write.db
    .insertInto('organisation')
    .values(organisations.map((organisation) => ({ ...organisation, areaId })))
    .execute()
}

/** Gives many organisations another name, or says of them whether they are still there. */
export async function changeOrganisations(
  write: Write,
  organisations: readonly Pick<OneOfMany, 'id' | 'name' | 'active'>[],
): Promise<void> {
  if (organisations.length === 0) return
  await write.db
    .updateTable('organisation')
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb)`.as<'said'>(
        sql`said(id uuid, name text, active boolean)`,
      ),
    )
    .set({ name: sql`said.name`, active: sql`said.active`, version: sql`organisation.version + 1` })
    .where('organisation.areaId', '=', write.actor.areaId)
    .where(sql<boolean>`organisation.id = said.id`)
    .execute()
}
