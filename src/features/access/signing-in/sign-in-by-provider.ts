import type { World } from '#platform/context.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import { Refused } from '#platform/errors.ts'
import { findLink, readLink, takeLink } from '../links.ts'
import type { KeptFlow } from '../provider/provider-flow.ts'
import type { Identity } from '../provider/provider.ts'
import { type Login, letIn } from './login.ts'
import { leaveLine } from './open-sign-in.ts'
import { afterPassword } from './sign-in.ts'
import { say } from './sign-in.words.ts'

interface Linked {
  readonly areaId: number
  readonly staffId: string
  readonly hasAuthenticator: boolean
  readonly hasPasskey: boolean
}

/**
 * Signs in whoever is linked to this identity. It is linked by an invitation, never by an e-mail address that is the same.
 * Our own second step is asked for unless the provider says that it asked for two things itself.
 */
export async function signInByProvider(
  world: World,
  identity: Identity,
  { invitation }: Pick<KeptFlow, 'invitation'>,
  secondFactor: 'required' | 'off',
  device: Buffer,
): Promise<Login> {
  const who = (await findLinked(world, identity)) ?? (await linkInvited(world, identity, invitation))
  if (!who) throw new Refused(say.notLinked)
  const login = { ...who, mustChange: false }
  return identity.strong ? letIn(world, login, device) : afterPassword(world, login, secondFactor, device)
}

/** Who of ours an account there is linked to. */
export async function findLinked({ database }: World, { issuer, subject }: Identity): Promise<Linked | undefined> {
  return transact(database, undefined, async ({ call }) => {
    const [row] = await call(
      'select area_id, staff_id, active, has_authenticator, has_passkey from auth.find_identity($1, $2)',
      [issuer, subject],
    )
    if (!row?.[2]) return undefined
    const [areaId, staffId, , hasAuthenticator, hasPasskey] = row as [number, string, boolean, boolean, boolean]
    return { areaId, staffId, hasAuthenticator, hasPasskey }
  })
}

async function linkInvited(
  world: World,
  identity: Identity,
  invitation: string | undefined,
): Promise<Linked | undefined> {
  const token = readLink(invitation)
  const link = token && (await findLink(world, token))
  if (!token || link?.purpose !== 'invitation') return undefined
  const now = world.clock.now()
  const linked = await transact(world.database, undefined, async (open) => {
    if (!(await takeLink(open, token, now))) return false
    if (!(await linkIdentity(open, identity, link, now))) throw new Refused(say.linkedElsewhere)
    return true
  })
  return linked ? link : undefined
}

/** Whoever is signed in, and has just proved it, links the account that they have with the provider. */
export async function linkOwnIdentity(
  world: World,
  identity: Identity,
  who: { areaId: number; staffId: string },
): Promise<void> {
  const linked = await transact(world.database, undefined, (open) =>
    linkIdentity(open, identity, who, world.clock.now()),
  )
  if (!linked) throw new Refused(say.linkedElsewhere)
}

async function linkIdentity(
  open: OpenTransaction,
  { issuer, subject }: Identity,
  { areaId, staffId }: { areaId: number; staffId: string },
  now: Date,
): Promise<boolean> {
  const [[linked] = []] = await open.call('select auth.link_identity($1, $2, $3, $4, $5)', [
    issuer,
    subject,
    areaId,
    staffId,
    now,
  ])
  if (linked) leaveLine(open, areaId, now, 'identity linked', staffId)
  return linked === true
}
