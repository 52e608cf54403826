import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import type { World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { challengeEnds, isOurChallenge, newChallenge } from './challenge.ts'

/** What the page gives the browser to ask a passkey with. */
export interface PasskeyQuestion {
  readonly challenge: string
  readonly rpId: string
}

/** What a passkey of this place is asked: a challenge that only this browser or person (`to`) can answer, for a few minutes. */
export function passkeyQuestion({ clock, site }: Pick<World, 'clock' | 'site'>, to: Buffer): PasskeyQuestion {
  return { challenge: newChallenge({ now: clock.now(), site }, to), rpId: site.baseUrl.hostname }
}

/** What a browser sends when a passkey has answered; more is in it, and is the library’s to read. */
const answered = z.object({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string().max(4000),
    authenticatorData: z.string().max(4000),
    signature: z.string().max(4000),
    userHandle: z.string().max(400).nullish(),
  }),
})

/** The handle of a person on their own devices: which area to look in, and nothing that others could read. */
export function handleOf({ areaId, staffId }: { areaId: number; staffId: string }): Buffer {
  return Buffer.from(`${areaId}.${staffId}`)
}

interface Recognised {
  readonly areaId: number
  readonly staffId: string
}

/** Whose passkey this is, and that it answered our question just now, with its owner checked (a finger, a face, a PIN). */
export async function recognise(world: World, to: Buffer, text: string): Promise<Recognised | undefined> {
  const answer = parsed(text)
  const handle = Buffer.from(answer?.response.userHandle ?? '', 'base64url').toString()
  const [, area, person] = /^(\d{1,9})\.([0-9a-f-]{36})$/.exec(handle) ?? []
  if (!answer || !area || !person) return undefined
  const whose = { areaId: Number(area), staffId: person }
  return (await isAnsweredBy(world, { ...whose, to }, answer)) ? whose : undefined
}

/** The same, of somebody who is known already. */
export async function isOwnPasskey(
  world: World,
  whose: Recognised & { readonly to: Buffer },
  text: string,
): Promise<boolean> {
  const answer = parsed(text)
  return answer !== undefined && isAnsweredBy(world, whose, answer)
}

type Answer = z.infer<typeof answered>

async function isAnsweredBy(
  world: World,
  { areaId, staffId, to }: Recognised & { readonly to: Buffer },
  answer: Answer,
): Promise<boolean> {
  const now = world.clock.now()
  const passkey = await findPasskey(world, areaId, answer.rawId)
  if (!passkey || passkey.staffId !== staffId) return false
  // It takes a tenth of all that is loaded, and most people have no passkey.
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  let challenge = ''
  const checked = await verifyAuthenticationResponse({
    response: answer as unknown as AuthenticationResponseJSON,
    expectedChallenge: (asked) => {
      challenge = asked
      return isOurChallenge({ now, site: world.site }, to, asked)
    },
    expectedOrigin: world.site.baseUrl.origin,
    expectedRPID: world.site.baseUrl.hostname,
    requireUserVerification: true,
    credential: { id: answer.id, publicKey: passkey.publicKey, counter: passkey.counter },
  }).catch(() => undefined) // It throws for whatever is wrong with an answer, and all of it means no.
  if (!checked?.verified) return false
  return transact(world.database, undefined, async ({ call }) => {
    const once = await call('select auth.use_challenge($1, $2, $3, $4)', [
      areaId,
      Buffer.from(challenge),
      now,
      challengeEnds(challenge),
    ])
    if (once[0]?.[0] !== true) return false
    const counter = checked.authenticationInfo.newCounter
    const used = await call('select auth.use_passkey($1, $2, $3, $4)', [areaId, passkey.id, counter, now])
    return used[0]?.[0] === true
  })
}

async function findPasskey({ database }: World, areaId: number, rawId: string) {
  return transact(database, undefined, async ({ call }) => {
    const [row] = await call('select id, staff_id, public_key, counter from auth.find_passkey($1, $2)', [
      areaId,
      Buffer.from(rawId, 'base64url'),
    ])
    if (!row) return undefined
    const [id, staffId, publicKey, counter] = row as [string, string, Buffer, string]
    return { id, staffId, publicKey: new Uint8Array(publicKey), counter: Number(counter) }
  })
}

function parsed(text: string): Answer | undefined {
  try {
    return answered.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
