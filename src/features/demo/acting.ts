import { type OpenedSignIn, openSignIn } from '#features/access/signing-in/sign-in.ts'
import { asSomebody, type World, type Write } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'

/** Somebody who can be asked to do things. */
export interface Actor {
  readonly areaId: number
  readonly staffId: string
}

export interface Acting {
  /** People sign in once a day, a minute before the first thing they do, one after the other. */
  signIn(by: Actor, at: Date): Promise<OpenedSignIn>
  /** Does something as this person at that time, by the same door as every page: a sign-in, a transaction and the log. */
  act<T>(by: Actor, at: Date, what: (write: Write) => Promise<T>): Promise<T>
}

export function actingIn({ database, site }: Pick<World, 'database' | 'site'>): Acting {
  const signIns = new Map<string, Promise<OpenedSignIn>>()
  const last = new Map<number, Promise<unknown>>()
  const worldAt = (time: Date): World => ({ database, site, clock: { now: () => time } })

  async function signIn(by: Actor, at: Date): Promise<OpenedSignIn> {
    const key = `${by.staffId} ${dayIn(at)}`
    const known = signIns.get(key)
    if (known) return known
    const world = worldAt(new Date(at.getTime() - 60_000))
    const open = () => openSignIn(world, by, { kind: 'command line', awaitsCode: false })
    const opened = (last.get(by.areaId) ?? Promise.resolve()).then(open)
    signIns.set(key, opened)
    last.set(by.areaId, opened)
    return opened
  }

  return {
    signIn,
    act: async (by, at, what) => asSomebody(worldAt(at), await signIn(by, at), ({ write }) => what(write)),
  }
}
