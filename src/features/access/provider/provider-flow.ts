import { z } from 'zod'
import type { World } from '#platform/context.ts'

const GOOD_FOR_MS = 10 * 60_000

const kept = z.object({
  until: z.number(),
  next: z.string(),
  flow: z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), again: z.boolean().optional() }),
  /** An invitation, or somebody signed in: only they link an identity to a person. */
  invitation: z.string().optional(),
  linksTo: z.string().optional(),
  /** Who is signed in here and proves there that it is them: for a locked screen, or wholly for what matters. */
  proves: z.object({ staffId: z.string(), for: z.enum(['lock', 'act']) }).optional(),
})

export type KeptFlow = Omit<z.infer<typeof kept>, 'until'>

/** What this browser keeps while somebody is at the provider: it can neither be read nor changed there, nor carried away. */
export function sealFlow({ clock, site }: World, visitor: Buffer, flow: KeptFlow): string {
  const until = clock.now().getTime() + GOOD_FOR_MS
  // A cookie holds a kilobyte (P13): where somebody was going is the only part that may be long.
  const next = flow.next.length > 200 ? '/today' : flow.next
  return site.keys.encrypt(JSON.stringify({ ...flow, next, until }), about(visitor))
}

/** What was sealed for this visitor’s browser; nothing when it is another’s, was changed or has run out. */
export function openFlow({ clock, site }: World, visitor: Buffer, sealed: string | undefined): KeptFlow | undefined {
  if (!sealed) return undefined
  try {
    const flow = kept.parse(JSON.parse(site.keys.decrypt(sealed, about(visitor))))
    return flow.until > clock.now().getTime() ? flow : undefined
  } catch {
    return undefined
  }
}

function about(visitor: Buffer): string {
  return `way to the provider of ${visitor.toString('base64url')}`
}

const wish = z.object({ until: z.number(), staffId: z.string() })

/** Somebody who has just proved who they are wants to link their account there. It goes through the address, so it is sealed. */
export function sealWish({ now, site }: { now: Date; site: World['site'] }, staffId: string): string {
  return site.keys.encrypt(JSON.stringify({ staffId, until: now.getTime() + GOOD_FOR_MS }), 'wish to link')
}

/** Who wished it (a member of staff); nothing when it was changed or has run out. */
export function openWish({ clock, site }: World, sealed: string | undefined): string | undefined {
  if (!sealed) return undefined
  try {
    const { staffId, until } = wish.parse(JSON.parse(site.keys.decrypt(sealed, 'wish to link')))
    return until > clock.now().getTime() ? staffId : undefined
  } catch {
    return undefined
  }
}
