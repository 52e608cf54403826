import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { myAccount } from './account.queries.ts'
import { endSignIns, setPassword } from './logins.ts'
import { say } from './logins.words.ts'
import { isPassword } from './passwords.ts'
import { say as signInSay } from './sign-in.words.ts'
import { aboutOf, MOST_TRIES } from './tries.ts'
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
  await mayTry(write)
  if (!(await isPassword(current, login?.passwordHash ?? undefined))) {
    write.evenIfRefused('select auth.take_try($1, $2, $3, $4)', [
      write.actor.areaId,
      guessOf(id),
      write.now,
      MOST_TRIES,
    ])
    throw new Refused(say.wrongPassword, 'current')
  }
  if (current === next) throw new Refused(say.samePassword, 'next')
  const about = [givenName, familyName, email, ...memberships.map(({ organisation }) => organisation)]
  await setPassword(write, id, { password: next, about, field: 'next' })
  await endSignIns(write, id, { butNotHere: true })
  write.audit('password changed', { staffId: id })
})

/** Somebody at another's desk may guess their password here too: a wrong guess counts, and is kept though it is refused. */
async function mayTry(write: Write): Promise<void> {
  const { areaId, id } = write.actor
  const { left } = await write.db
    .selectFrom(
      sql<{ left: boolean }>`auth.tries_left(${areaId}, ${guessOf(id)}, ${write.now}, ${MOST_TRIES})`.as('tries'),
    )
    .select(sql<boolean>`tries`.as('left'))
    .executeTakeFirstOrThrow()
  if (!left) throw new Refused(signInSay.tooManyTries, 'current')
}

function guessOf(staffId: string): Buffer {
  return aboutOf('change password', staffId)
}
