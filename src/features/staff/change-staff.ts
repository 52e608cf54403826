import { endWhatWasSent } from '#features/access/links.ts'
import { setLogin } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import { sendMails } from '#features/mail/send-mail.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import { refuseLeaversAddress } from './add-staff.ts'
import { holdStaffMember, thoseWhoLookAfterTheArea } from './hold-staff.queries.ts'
import type { StaffDetails } from './staff-member.ts'

/** Corrects what we know of somebody. Where they work is not here: see `addMembership`. */
export const changeStaff = verb(
  'manage staff',
  async (write, staffId: string, { version, ...details }: StaffDetails & { readonly version: number }) => {
    const before = await holdStaffMember(write, staffId)
    if (!before) throw new NotFound('Staff member')
    if (before.version !== version) throw new Conflict()
    const signsInAnew = before.active && before.email !== details.email
    if (signsInAnew) await signInOnlyThere(write, staffId, details.email)
    await write.db
      .updateTable('staffMember')
      .set({ ...details, version: version + 1 })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', staffId)
      .execute()
      .catch(refuseLeaversAddress)
    write.audit('staff changed', { staffId, signsInAnew })
    if (signsInAnew) await tellOfNewAddress(write, before)
  },
)

/** With the address before, with what was opened by it, and with an invitation that went there, nobody is in any more. */
async function signInOnlyThere(write: Write, staffId: string, email: string): Promise<void> {
  await setLogin(write, staffId, email)
  await endWhatWasSent(write, staffId)
}

/**
 * Whoever holds the address that somebody signs in with can ask for a new password: so they themselves are told, where
 * they were reached before and where they are now, and so is everybody who looks after the area.
 */
async function tellOfNewAddress(write: Write, { id: staffId, email }: { id: string; email: string }): Promise<void> {
  const formerId = write.newId()
  const { areaId, id: changedBy } = write.actor
  await write.db
    .insertInto('formerAddress')
    .values({ areaId, id: formerId, staffId, email, changedBy, changedAt: write.now })
    .execute()
  await sendMails(write, [
    { kind: 'sign-in address', toStaffId: staffId },
    { kind: 'sign-in address', toAddressOf: formerId },
  ])
  await tell(write, 'sign-in address changed', await thoseWhoLookAfterTheArea(write), {})
}
