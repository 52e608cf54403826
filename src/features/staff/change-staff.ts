import { setLogin } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import { refuseLeaversAddress } from './add-staff.ts'
import { holdStaffMember } from './hold-staff.queries.ts'
import type { StaffDetails } from './staff-member.ts'

/** Corrects what we know of somebody. Where they work is not here: see `addMembership`. */
export const changeStaff = verb(
  'manage staff',
  async (write, staffId: string, { version, ...details }: StaffDetails & { readonly version: number }) => {
    const before = await holdStaffMember(write, staffId)
    if (!before) throw new NotFound('Staff member')
    if (before.version !== version) throw new Conflict()
    if (before.active && before.email !== details.email) await setLogin(write, staffId, details.email)
    await write.db
      .updateTable('staffMember')
      .set({ ...details, version: version + 1 })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', staffId)
      .execute()
      .catch(refuseLeaversAddress)
    write.audit('staff changed', { staffId })
  },
)
