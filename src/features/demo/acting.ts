import { openSignIn, type OpenedSignIn } from '#features/access/sign-in.ts'
import { asSomebody, type World, type Write } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'

/** Somebody who can be asked to do things. */
export interface Actor {
  readonly areaId: number
  readonly staffId: string
}

/** Does something as this person at that time, by the same door as every page: a sign-in, a transaction and the log. */
export type Act = <T>(by: Actor, at: Date, what: (write: Write) => Promise<T>) => Promise<T>

/** People sign in once a day, a minute before the first thing they do. What each does must come in order of time. */
export function actingIn({ database }: Pick<World, 'database'>): Act {
  const signIns = new Map<string, Promise<OpenedSignIn>>()

  return async (by, at, what) => {
    const key = `${by.staffId} ${dayIn(at)}`
    const aMinuteBefore = new Date(at.getTime() - 60_000)
    const signIn =
      signIns.get(key) ?? openSignIn(worldAt(aMinuteBefore), by, { kind: 'command line', awaitsCode: false })
    signIns.set(key, signIn)
    return asSomebody(worldAt(at), await signIn, ({ write }) => what(write))
  }

  function worldAt(time: Date): World {
    return { database, clock: { now: () => time } }
  }
}
