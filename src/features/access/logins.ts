import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './logins.words.ts'
import { passwordFault } from './passwords/password-rules.ts'
import { hashPassword } from './passwords/passwords.ts'

/**
 * What somebody proves themselves with. These are plain functions: the verb that calls one has the permission. Each works
 * on people of one's own area only, and sees no password.
 */

/** The address somebody signs in with. It is theirs alone in the whole country. */
export async function setLogin(write: Write, staffId: string, email: string): Promise<void> {
  try {
    await sql`select auth.set_login(${email}, ${write.actor.areaId}, ${staffId}::uuid)`.execute(write.db)
  } catch (error) {
    throw isTaken(error) ? new Refused(say.emailTaken, 'email') : error
  }
}

/** Another row has this address already, here or in another area. */
export function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === '23505'
}

/** Takes away all that somebody signs in with, and ends what they are signed in with. */
export async function endLogin(write: Write, staffId: string): Promise<void> {
  await sql`select auth.end_login(${staffId}::uuid, ${write.now}), auth.rights_changed(array[${staffId}::uuid], ${write.today})`.execute(
    write.db,
  )
}

interface Chosen {
  readonly password: string
  /** Names that others would try first. */
  readonly about: readonly string[]
  readonly field: string
}

function checked({ password, about, field }: Chosen): string {
  const fault = passwordFault(password, about)
  if (fault) throw new Refused(fault, field)
  return password
}

/** Sets a password that is hard to guess. */
export async function setPassword(write: Write, staffId: string, chosen: Chosen): Promise<void> {
  const hash = await hashPassword(checked(chosen))
  await sql`select auth.set_password(${write.actor.areaId}, ${staffId}::uuid, ${hash})`.execute(write.db)
}

/** The same, chosen by somebody else: they choose their own before anything else. */
export async function givePassword(write: Write, staffId: string, chosen: Chosen): Promise<void> {
  const hash = await hashPassword(checked(chosen))
  await sql`select auth.give_password(${write.actor.areaId}, ${staffId}::uuid, ${hash})`.execute(write.db)
}

/** Their authenticator and recovery codes count no more: at their next sign-in they set up new ones. */
export async function resetSecondStep(write: Write, staffId: string): Promise<void> {
  await sql`select auth.reset_totp(${write.actor.areaId}, ${staffId}::uuid)`.execute(write.db)
}

/** Signs somebody out everywhere; with `butNotHere`, everywhere but where they are asking from. */
export async function endSignIns(write: Write, staffId: string, { butNotHere = false } = {}): Promise<void> {
  await sql`select auth.end_sign_ins(${staffId}::uuid, ${write.now}, ${butNotHere})`.execute(write.db)
}

export interface WaysIn {
  readonly hasPassword: boolean
  readonly hasAuthenticator: boolean
}

/** What somebody has set up to sign in with, for whoever looks after the area: that it is there, never what it is. */
export async function waysIn(read: Read, staffId: string): Promise<WaysIn> {
  return read.db
    .selectFrom(sql<WaysIn>`auth.ways_in(${staffId}::uuid)`.as('way'))
    .select(['way.hasPassword', 'way.hasAuthenticator'])
    .executeTakeFirstOrThrow()
}
