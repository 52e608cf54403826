/**
 * What was kept at the table and is not with the server yet: in the order it was done, each with the key by which it is taken
 * once, however often it is sent. It waits here, sealed on the device, through a connection that is away.
 */
import { csrf, template } from '../presence.ts'
import { openSealedStore, type SealedStore } from '../sealed-store.ts'

export type Kind = 'typing' | 'line' | 'said' | 'decide'

/** Also a draft: should this page never come back, the next one keeps it as what was typed and not sent. */
export interface Act {
  readonly id: string
  readonly path: string
  fields: Record<string, string>
  readonly version: null
  readonly edit: 1
  readonly replaces: readonly string[]
  readonly live: string
  readonly item: string
  readonly kind: Kind
  /** What it says, for the person who did it. */
  label: string
  readonly nth: number
  /** It may have arrived already: it is sent again as it was. */
  tried: boolean
  /** It came back: why, and what somebody else wrote there meanwhile. */
  problem?: { readonly why: string; readonly theirs?: string | undefined }
}

export type State = 'quiet' | 'sending' | 'waits' | 'locked'

interface Heard {
  kept(act: Act, said: string): void
  cameBack(act: Act): void
  state(state: State): void
}

const AGAIN_AFTER = 3000
const LONGEST = 15_000

export interface Outbox {
  readonly acts: readonly Act[]
  add(act: Omit<Act, 'version' | 'edit' | 'replaces' | 'live' | 'nth' | 'tried'>): void
  /** Keeps on the device what is being typed, and sends nothing. */
  hold(act: Omit<Act, 'version' | 'edit' | 'replaces' | 'live' | 'nth' | 'tried'>): void
  drop(id: string): void
  flush(): Promise<void>
  /** The page was drawn anew, perhaps for a new sign-in. */
  token: string
}

export function openOutbox(live: string, heard: Heard): Outbox {
  let acts: Act[] = []
  let nth = 0
  let sending: Promise<void> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const store = theStore()

  const seal = async (act: Act) => (await store)?.put(act.id, act)
  const forget = async (id: string) => (await store)?.remove(id)
  const outbox: Outbox = {
    token: csrf,
    get acts() {
      return acts
    },
    add(given) {
      acts = acts.filter(({ id }) => id !== given.id)
      const act: Act = { ...given, version: null, edit: 1, replaces: [], live, nth: ++nth, tried: false }
      acts.push(act)
      void seal(act)
      void outbox.flush()
    },
    hold: (given) => void seal({ ...given, version: null, edit: 1, replaces: [], live, nth: 0, tried: false }),
    drop(id) {
      acts = acts.filter((act) => act.id !== id)
      void forget(id)
    },
    flush() {
      sending ??= sendAll().finally(() => {
        sending = undefined
      })
      return sending
    },
  }

  async function sendAll(): Promise<void> {
    clearTimeout(again)
    for (let act = first(); act; act = first()) {
      heard.state('sending')
      act.tried = true
      void seal(act)
      const answer = await post(act, outbox.token)
      if (!answer || answer.status === 401) {
        if (answer) document.dispatchEvent(new Event('linkwork:locked'))
        heard.state(answer ? 'locked' : 'waits')
        again = setTimeout(() => void outbox.flush(), AGAIN_AFTER)
        return
      }
      if (answer.status === 200 && 'location' in answer.body) {
        outbox.drop(act.id)
        heard.kept(act, String(answer.body['message'] ?? ''))
      } else {
        act.problem = problemIn(answer.body)
        void seal(act)
        heard.cameBack(act)
      }
    }
    heard.state('quiet')
  }

  const first = () => acts.find(({ problem }) => !problem)

  void store
    .then((opened) => opened?.all<Partial<Act>>())
    .then((found = []) => {
      const mine = found.filter((act): act is Act => act.live === live && !acts.some(({ id }) => id === act.id))
      const before = mine.filter(({ kind }) => kind !== 'typing').toSorted((one, other) => one.nth - other.nth)
      acts = [...before, ...acts]
      nth = Math.max(nth, ...before.map((act) => act.nth))
      for (const act of [...before.filter(({ problem }) => problem), ...mine.filter(({ kind }) => kind === 'typing')])
        heard.cameBack(act)
      if (first()) void outbox.flush()
    })
  window.addEventListener('online', () => void outbox.flush())
  window.addEventListener('beforeunload', (event) => {
    if (first()) event.preventDefault()
  })
  return outbox
}

async function theStore(): Promise<SealedStore | undefined> {
  const key = template?.dataset['key']
  if (key) return openSealedStore(key)
  const given = await sent('/presence', JSON.stringify({ _csrf: csrf }), 'application/json')
  return given?.status === 200 ? openSealedStore(String(given.body['key'])) : undefined
}

function post({ id, path, fields }: Act, token: string) {
  const body = new URLSearchParams({ ...fields, _csrf: token, _key: id, _version: '0' })
  return sent(path, body.toString(), 'application/x-www-form-urlencoded')
}

/** What the server answers; nothing when it cannot be reached, or is not itself. */
async function sent(path: string, body: string, type: string) {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': type },
      signal: AbortSignal.timeout(LONGEST),
      body,
    })
    if (reply.status >= 500) return undefined
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  } catch {
    return undefined
  }
}

function problemIn({ errors, conflict }: Record<string, unknown>): NonNullable<Act['problem']> {
  const why = (errors as { message: string }[] | undefined)?.map(({ message }) => message).join('. ') ?? ''
  const theirs = conflict as Record<string, string> | undefined
  return { why, theirs: theirs && (theirs['said'] ?? theirs['decision'] ?? '') }
}
