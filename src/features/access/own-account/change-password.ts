import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Credentials, World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { Refused } from '#platform/errors.ts'
import { endSignIns, setPassword } from '../logins.ts'
import { say } from '../logins.words.ts'
import { isPassword } from '../passwords/passwords.ts'
import { say as signInSay } from '../signing-in/sign-in.words.ts'
import { aboutOf, takeTry } from '../tries.ts'
import { verb } from '../verb.ts'
import { myAccount } from './account.queries.ts'

interface PasswordChange {
  readonly current: string
  readonly next: string
}

/** Changes my own password, and signs me out everywhere but here: whoever knew the old one is out. */
export const changePassword = verb('change own keys', async (write, { current, next }: PasswordChange) => {
  const { id, givenName, familyName, email, memberships } = await myAccount(write)
  const login = await write.db
    .selectFrom(sql<{ passwordHash: string | null }>`auth.find_login(${email})`.as('login'))
    .select('login.passwordHash')
    .executeTakeFirst()
  if (!(await isPassword(current, login?.passwordHash ?? undefined))) throw new Refused(say.wrongPassword, 'current')
  if (current === next) throw new Refused(say.samePassword, 'next')
  const about = [givenName, familyName, email, ...memberships.map(({ organisation }) => organisation)]
  await setPassword(write, id, { password: next, about, field: 'next' })
  await endSignIns(write, id, { butNotHere: true })
  write.audit('password changed', { staffId: id })
})

/** Somebody at another's desk may guess their password here too: ten an hour of this sign-in, at once or one by one (P16). */
export async function countGuess(
  { database, clock }: World,
  { areaId, token }: Pick<Credentials, 'areaId' | 'token'>,
): Promise<void> {
  const about = aboutOf('change password', createHash('sha256').update(token).digest('hex'))
  const may = await transact(database, undefined, (open) => takeTry(open, { areaId, about }, clock.now()))
  if (!may) throw new Refused(signInSay.tooManyTries, 'current')
}
