import { isTaken, setLogin } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import type { StaffDetails } from './staff-member.ts'

/** Somebody begins here. They see nothing until it is said where they work, and sign in once they have a password. */
export const addStaff = verb('manage staff', async (write, details: StaffDetails) => {
  const staffId = write.newId()
  await setLogin(write, staffId, details.email)
  const row = { ...details, areaId: write.actor.areaId, id: staffId, createdAt: write.now }
  await write.db.insertInto('staffMember').values(row).execute().catch(refuseLeaversAddress)
  write.audit('staff added', { staffId })
  return { staffId }
})

/** The address is free to sign in with, but belongs to somebody of this area who has left. */
export function refuseLeaversAddress(error: unknown): never {
  throw isTaken(error) ? new Refused(say.leaversAddress, 'email') : error
}
