import type { Write } from '#platform/context.ts'
import { gatherMail } from './gather-mail.ts'

/** Something new waits for these people: each gets one mail of all that waits, as often as they chose. */
export async function gatherFor(write: Write, staffIds: readonly string[]): Promise<void> {
  await write.enqueueEach(
    gatherMail,
    [...new Set(staffIds)].map((staffId) => ({ payload: {}, key: staffId, onBehalfOf: staffId })),
  )
}

/** What people are told in Linkwork, they are mailed of too: how many things wait, and nothing of what they are. */
export const mailOfWhatWaits = (write: Write, { staffIds }: { readonly staffIds: readonly string[] }): Promise<void> =>
  gatherFor(write, staffIds)
