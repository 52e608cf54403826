import { verb } from '#features/access/verb.ts'
import type { Read } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'

/** Whom to ring outside the service. What is not known is left out. */
export interface SafetyContacts {
  /** The local authority’s designated officer, for worries about adults who work with children. */
  readonly officerName: string | null
  readonly officerPhone: string | null
  readonly servicesPhone: string | null
  readonly servicesHours: string | null
  readonly nightPhone: string | null
}

/** The statement that finds them: a page that has a query already puts it in there. */
export function selectingSafetyContacts({ db, actor }: Read) {
  return db
    .selectFrom('safetyContacts')
    .where('safetyContacts.areaId', '=', actor.areaId)
    .select(['safetyContacts.officerName', 'safetyContacts.officerPhone', 'safetyContacts.servicesPhone'])
    .select(['safetyContacts.servicesHours', 'safetyContacts.nightPhone', 'safetyContacts.version'])
}

/** Says whom to ring: seen wherever somebody raises a worry, or deals with one. */
export const setSafetyContacts = verb(
  'keep safety contacts',
  async (write, version: number, contacts: SafetyContacts): Promise<void> => {
    if (contacts.officerName && !contacts.officerPhone) throw new Refused(say.officerPhone, 'officerPhone')
    const { areaId, id: changedBy } = write.actor
    const row = { ...contacts, changedBy, changedAt: write.now, version: version + 1 }
    const { numInsertedOrUpdatedRows } = await write.db
      .insertInto('safetyContacts')
      .values({ areaId, ...row })
      .onConflict((on) => on.column('areaId').doUpdateSet(row).where('safetyContacts.version', '=', version))
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) throw new Conflict()
    write.audit('safety contacts changed', {})
  },
)
