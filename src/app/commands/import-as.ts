import { openSignIn } from '#features/access/signing-in/sign-in.ts'
import { type Config, siteOf } from '#platform/config.ts'
import { asSomebody, type Credentials, type World, type Write } from '#platform/context.ts'
import { systemClock } from '#platform/dates/clock.ts'
import { openDatabase } from '#platform/db/database.ts'
import { transact } from '#platform/db/transact.ts'
import { NotFound } from '#platform/errors.ts'
import { withDatabase } from './with-database.ts'

/** Does something as the person who signs in with this address: what they may do, and no more. */
export type As = <T>(what: (write: Write) => Promise<T>) => Promise<T>

/** Lends a command the service as one person sees it. Whoever runs it can reach the database, so no password is asked for. */
export async function actingAs<T>(config: Config, email: string, work: (as: As) => Promise<T>): Promise<T> {
  return withDatabase(config, async ({ app }) => {
    const database = openDatabase(app, { connections: 2 })
    try {
      const world: World = { database, clock: systemClock, site: siteOf(config) }
      const signIn = await signInAs(world, email)
      return await work((what) =>
        inWords(
          email,
          asSomebody(world, signIn, ({ write }) => what(write)),
        ),
      )
    } finally {
      await database.close()
    }
  })
}

async function signInAs(world: World, email: string): Promise<Credentials> {
  const known = await transact(world.database, undefined, async ({ call }) => {
    const [row] = await call('select area_id, staff_id, active from auth.find_login($1)', [email.trim()])
    return row?.[2] ? { areaId: row[0] as number, staffId: row[1] as string } : undefined
  })
  if (!known) throw new Error(`Nobody signs in with ${email}.`)
  return openSignIn(world, known, { kind: 'command line', awaitsCode: false })
}

/** What is not theirs looks like what is not there. Here we can say so. */
async function inWords<T>(email: string, doing: Promise<T>): Promise<T> {
  try {
    return await doing
  } catch (error) {
    if (error instanceof NotFound)
      throw new Error(`${email} may not do this, or what it is about is not there.`, { cause: error })
    throw error
  }
}
