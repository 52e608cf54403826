import { randomInt } from 'node:crypto'
import { endSignIns, givePassword } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { findStaffMember } from './one-person.queries.ts'
import { say } from './rules.words.ts'
import { staffName } from './staff-member.ts'

/** Letters and digits that are not taken for one another when they are read out. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, such as `k7md-3hxa-pq9c-w2tf`: 79 bits, and nobody's idea. */
export function newFirstPassword(): string {
  const letters = Array.from({ length: 16 }, () => CLEAR[randomInt(CLEAR.length)]).join('')
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** Gives somebody a password to sign in with for the first time, or when they forgot theirs. It is kept only hashed. */
export const giveFirstPassword = verb('manage staff', async (write, staffId: string, password: string) => {
  mustNotBeYourself(write, staffId)
  const person = await findStaffMember(write, staffId)
  if (!person.active) throw new Refused(say.hasLeft)
  const about = [staffName(person), person.email, ...person.memberships.map(({ organisation }) => organisation)]
  await givePassword(write, staffId, { password, about, field: 'password' })
  await endSignIns(write, staffId)
  write.audit('first password given', { staffId })
  return { name: staffName(person) }
})
