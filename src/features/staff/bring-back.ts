import { setLogin } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import { NotFound } from '#platform/errors.ts'
import { holdStaffMember } from './hold-staff.queries.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { setActive } from './off-board.ts'
import { staffName } from './staff-member.ts'

/** Somebody who had left is here again. Where they work is said anew, and they get a new first password. */
export const bringBack = verb('manage staff', async (write, staffId: string) => {
  mustNotBeYourself(write, staffId)
  const person = await holdStaffMember(write, staffId)
  if (!person || person.active) throw new NotFound('Somebody who has left')
  await setLogin(write, staffId, person.email)
  await setActive(write, staffId, true)
  await write.rightsChanged([staffId])
  write.audit('staff brought back', { staffId })
  return { name: staffName(person) }
})
