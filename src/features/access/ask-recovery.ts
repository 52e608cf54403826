import { setTimeout as wait } from 'node:timers/promises'
import { announcement } from '#platform/announcement.ts'
import { asSomebody, type World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { makeLink } from './links.ts'
import { openSignIn } from './signing-in/open-sign-in.ts'
import { takeTry, tryingOf } from './tries.ts'

/** Somebody asked for a link to choose a new password: it is to be sent to the address that they sign in with. */
export const recoveryAsked = announcement<{ readonly linkId: string; readonly staffId: string }>()

/** Longer than the work takes: how long the answer takes must not tell who has an account. */
const ALWAYS_MS = 400

/** Whoever asks is told the same, in the same time, whether or not anybody signs in with this address. */
export async function askRecovery(world: World, email: string): Promise<void> {
  await Promise.all([sendLinkTo(world, email), wait(ALWAYS_MS)])
}

async function sendLinkTo(world: World, email: string): Promise<void> {
  const now = world.clock.now()
  const person = await transact(world.database, undefined, async (open) => {
    const [row] = await open.call('select area_id, staff_id, active from auth.find_login($1)', [email.trim()])
    const who = {
      areaId: (row?.[0] as number | undefined) ?? 0,
      staffId: row?.[1] as string | undefined,
      email: email.trim().toLowerCase(),
    }
    const trying = await tryingOf(open, 'recovery', who, undefined, now)
    if (!(await takeTry(open, trying, now)) || row?.[2] !== true) return undefined
    return { areaId: who.areaId, staffId: row[1] as string }
  })
  if (!person) return
  // It is theirs to ask for, so it is done in their name; nobody but this function ever holds the token.
  const signIn = await openSignIn(world, person, { kind: 'command line', awaitsCode: false, quiet: true })
  await asSomebody(world, signIn, async ({ write }) => {
    const linkId = await makeLink(write, person.staffId, 'recovery')
    write.audit('recovery asked', { staffId: person.staffId })
    await recoveryAsked.announce(write, { linkId, staffId: person.staffId })
  })
  await transact(world.database, undefined, ({ call }) =>
    call('select auth.end_sign_in($1, $2, $3)', [signIn.areaId, signIn.token, now]),
  )
}
