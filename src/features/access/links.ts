import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { World, Write } from '#platform/context.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'

/** A way in that is sent to somebody and used once: to choose their first password, or a new one. */
type LinkPurpose = 'invitation' | 'recovery'

const MINUTES: Record<LinkPurpose, number> = { invitation: 7 * 24 * 60, recovery: 30 }

/** A link for somebody of this area. It opens nothing before a mail has given it a token; their earlier ones end. */
export async function makeLink(write: Write, staffId: string, purpose: LinkPurpose): Promise<string> {
  const id = write.newId()
  const ends = new Date(write.now.getTime() + MINUTES[purpose] * 60_000)
  await sql`select auth.make_link(${id}::uuid, ${staffId}::uuid, ${purpose}, ${write.now}, ${ends})`.execute(write.db)
  return id
}

/**
 * With what somebody was sent before, and with what it opened, nobody is in any more. A link ends when there is another of its kind:
 * these are for that alone, and are never sent.
 */
export async function endWhatWasSent(write: Write, staffId: string): Promise<void> {
  const [invitation, recovery] = [write.newId(), write.newId()]
  await sql`select auth.end_sign_ins(${staffId}::uuid, ${write.now}, false),
    auth.make_link(${invitation}::uuid, ${staffId}::uuid, 'invitation', ${write.now}, ${write.now}),
    auth.make_link(${recovery}::uuid, ${staffId}::uuid, 'recovery', ${write.now}, ${write.now})`.execute(write.db)
}

/** Where a link leads, with a new token, of which only the hash is kept; undefined when the link has ended. */
export async function pathOfLink(write: Write, linkId: string): Promise<string | undefined> {
  const token = randomBytes(32)
  const { armed } = await write.db
    .selectFrom(sql<{ armed: boolean }>`auth.arm_link(${linkId}::uuid, ${token}, ${write.now})`.as('link'))
    .select(sql<boolean>`link`.as('armed'))
    .executeTakeFirstOrThrow()
  return armed ? `/sign-in/link?t=${write.actor.areaId}.${linkId}.${token.toString('base64url')}` : undefined
}

export interface LinkToken {
  readonly areaId: number
  readonly linkId: string
  readonly token: Buffer
}

/** Reads what is in the address of a link. */
export function readLink(text: string | undefined): LinkToken | undefined {
  const [, area, id, token] = /^(\d{1,9})\.([0-9a-f-]{36})\.([\w-]{43})$/.exec(text ?? '') ?? []
  return area && id && token ? { areaId: Number(area), linkId: id, token: Buffer.from(token, 'base64url') } : undefined
}

interface OpenLink {
  readonly areaId: number
  readonly staffId: string
  readonly purpose: LinkPurpose
  readonly name: string
  readonly email: string
  readonly hasAuthenticator: boolean
  readonly hasPasskey: boolean
  /** Names that others would try first in a password. */
  readonly names: readonly string[]
}

/** Whose link this is, if it can still be used. Looking changes nothing: scanners of mail look too (P19). */
export async function findLink(world: World, link: LinkToken): Promise<OpenLink | undefined> {
  return transact(world.database, undefined, async ({ call }) => {
    const [row] = await call(
      'select staff_id, purpose, name, email, has_authenticator, has_passkey, organisations from auth.find_link($1, $2, $3, $4)',
      [link.areaId, link.linkId, link.token, world.clock.now()],
    )
    if (!row) {
      await call('select auth.link_is_over($1, $2, $3, $4)', [link.areaId, link.linkId, link.token, world.clock.now()])
      return undefined
    }
    const [staffId, purpose, name, email, hasAuthenticator, hasPasskey, organisations] = row
    return {
      areaId: link.areaId,
      staffId: staffId as string,
      purpose: purpose as LinkPurpose,
      name: name as string,
      email: email as string,
      hasAuthenticator: hasAuthenticator as boolean,
      hasPasskey: hasPasskey as boolean,
      names: [name as string, email as string, ...(organisations as string[])],
    }
  })
}

/** Uses a link up, in this transaction: of several who try at once, one is told yes. */
export async function takeLink({ call }: OpenTransaction, link: LinkToken, now: Date): Promise<boolean> {
  const [[used] = []] = await call('select auth.use_link($1, $2, $3, $4)', [link.areaId, link.linkId, link.token, now])
  return used === true
}
