import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { challengeEnds, isOurChallenge, newChallenge } from '../passkeys/challenge.ts'
import { handleOf } from '../passkeys/passkeys.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { verb } from '../verb.ts'

const MOST = 10

export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly madeAt: Date
  readonly usedAt: Date | null
}

export async function ownPasskeys(read: Read) {
  return read.db
    .selectFrom(sql<OwnPasskey & { credentialId: Buffer; transports: string[] }>`auth.my_passkeys()`.as('mine'))
    .select(['mine.id', 'mine.name', 'mine.madeAt', 'mine.usedAt', 'mine.credentialId', 'mine.transports'])
    .execute()
}

/** What the page gives the browser to make a passkey with. */
export function passkeyOffer(read: Read, known: readonly { credentialId: Buffer }[]) {
  const { id, areaId, name } = read.actor
  return {
    challenge: newChallenge(read, boundTo(id)),
    rp: { id: read.site.baseUrl.hostname, name: 'Linkwork' },
    user: { id: handleOf({ areaId, staffId: id }).toString('base64url'), name, displayName: name },
    exclude: known.map(({ credentialId }) => credentialId.toString('base64url')),
  }
}

const made = z.object({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string().max(4000),
    attestationObject: z.string().max(20_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})

/** A phone, laptop or key of mine, to sign in with from now on. Its owner is checked by it each time. */
export const addPasskey = verb(
  'change own keys',
  async (write, { name, passkey }: { name: string; passkey: string }) => {
    const { actor, now, site } = write
    const mine = await ownPasskeys(write)
    if (mine.length >= MOST) throw new Refused(say.enoughPasskeys, 'name')
    const answer = parsed(passkey)
    if (!answer) throw new Refused(say.wrongPasskey, 'passkey')
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
    let challenge = ''
    const checked = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge(asked) {
        challenge = asked
        return isOurChallenge(write, boundTo(actor.id), asked)
      },
      expectedOrigin: site.baseUrl.origin,
      expectedRPID: site.baseUrl.hostname,
      requireUserVerification: true,
    }).catch(() => undefined) // It throws for whatever is wrong with an answer, and all of it means no.
    if (!checked?.verified) throw new Refused(say.wrongPasskey, 'passkey')
    const { once } = await write.db
      .selectFrom(
        sql`auth.use_challenge(${actor.areaId}, ${Buffer.from(challenge)}, ${now}, ${challengeEnds(challenge)})`.as(
          'used',
        ),
      )
      .select(sql<boolean>`used`.as('once'))
      .executeTakeFirstOrThrow()
    if (!once) throw new Refused(say.wrongPasskey, 'passkey')
    const { id, publicKey, counter } = checked.registrationInfo.credential
    const passkeyId = write.newId()
    await sql`select auth.add_passkey(${passkeyId}::uuid, ${Buffer.from(id, 'base64url')}, ${Buffer.from(publicKey)}, ${counter},
    ${answer.response.transports ?? []}::text[], ${name}, ${now})`.execute(write.db)
    write.audit('passkey added', { staffId: actor.id, passkeyId })
  },
)

/** One of my passkeys signs me in no more, as when a phone is lost. */
export const removePasskey = verb('change own keys', async (write, passkeyId: string) => {
  const { removed } = await write.db
    .selectFrom(sql`auth.remove_passkey(${passkeyId}::uuid)`.as('gone'))
    .select(sql<boolean>`gone`.as('removed'))
    .executeTakeFirstOrThrow()
  if (!removed) throw new NotFound('Passkey')
  write.audit('passkey removed', { staffId: write.actor.id, passkeyId })
})

function boundTo(staffId: string): Buffer {
  return Buffer.from(`passkey of ${staffId}`)
}

function parsed(text: string) {
  try {
    return made.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
