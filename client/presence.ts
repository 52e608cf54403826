/**
 * Who is here, for the scripts that need to know: the token and the words that the page carries, one way of telling the
 * server, and what the other tabs say. Without a template nobody is signed in, and there is nothing to lock or to keep.
 */
import { now } from './clock.ts'
export const template = document.querySelector<HTMLTemplateElement>('template[data-lock]')
export const csrf = template?.dataset['lock'] ?? ''
export const idle = Number(template?.dataset['idle'] ?? 0) * 1000
export const warning = Number(template?.dataset['warning'] ?? 0) * 1000

export type Said = { readonly seen: number } | 'unlocked' | 'locked' | 'leaving'

const tabs = template && 'BroadcastChannel' in window ? new BroadcastChannel('linkwork') : undefined
let lastSeen = now()

/** When the server last heard from this person, in any tab. */
export const seenAt = () => lastSeen

function seen(at: number) {
  lastSeen = Math.max(lastSeen, at)
}

export function tellTabs(said: Said): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of this origin alone
  tabs?.postMessage(said)
}

export function onTabs(heard: (said: Said) => void): void {
  tabs?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (typeof data === 'object') seen(data.seen)
    heard(data)
  })
}

/** What the server answers: undefined when it cannot be reached or is not itself, a problem when it will not. */
export interface Told {
  readonly status: number
  readonly answer: Record<string, unknown>
}

const LONGEST_KEPT_ALIVE = 60_000

/** Tells the server something. That it answers also says that somebody is here. */
export async function tell(path: string, about: object): Promise<Told | undefined> {
  const body = JSON.stringify({ _csrf: csrf, ...about })
  const begun = now()
  try {
    const reply = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      // Goes on when the page is left; a browser does that for little only.
      keepalive: body.length < LONGEST_KEPT_ALIVE,
      body,
    })
    if (reply.status >= 500) return undefined
    const answer = (await reply.json()) as Record<string, unknown>
    if (reply.ok) {
      seen(begun)
      tellTabs({ seen: begun })
    }
    return { status: reply.status, answer }
  } catch {
    return undefined
  }
}

// This page itself was asked for just now.
tellTabs({ seen: lastSeen })
