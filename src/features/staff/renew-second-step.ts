import { endSignIns, resetSecondStep } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import { NotFound } from '#platform/errors.ts'
import { holdStaffMember } from './hold-staff.queries.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { staffName } from './staff-member.ts'

/** Somebody lost their phone: at their next sign-in they set up an authenticator anew. */
export const renewSecondStep = verb('manage staff', async (write, staffId: string) => {
  mustNotBeYourself(write, staffId)
  const person = await holdStaffMember(write, staffId)
  if (!person) throw new NotFound('Staff member')
  await resetSecondStep(write, staffId)
  await endSignIns(write, staffId)
  write.audit('second step renewed', { staffId })
  return { name: staffName(person) }
})
