import { sql } from 'kysely'
import { Refused } from '#platform/errors.ts'
import { myAccount } from './account.queries.ts'
import { endSignIns, setPassword } from './logins.ts'
import { say } from './logins.words.ts'
import { isPassword } from './passwords.ts'
import { verb } from './verb.ts'

export interface PasswordChange {
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
