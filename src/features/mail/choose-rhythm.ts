import { verb } from '#features/access/verb.ts'
import type { Read } from '#platform/context.ts'
import type { MailRhythm } from '#platform/db/tables.ts'
import { gatherFor } from './gather-for.ts'
import { keepRhythm, myChoice } from './mail.queries.ts'

/** Whether I want any mail that is not urgent. */
export const wantsMail = async (read: Read): Promise<boolean> => (await myChoice(read)).rhythm !== 'never'

export const rhythms = ['at once', 'daily', 'never'] as const satisfies readonly MailRhythm[]

/** How often I am mailed of what waits. What waits now follows the new choice. */
export const chooseRhythm = verb('use own account', async (write, rhythm: MailRhythm) => {
  await keepRhythm(write, rhythm)
  await gatherFor(write, [write.actor.id])
  write.audit('mail chosen', { rhythm })
})
