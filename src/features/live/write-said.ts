import { verb } from '#features/access/verb.ts'
import { decideItem, putItemAside, writeDiscussion } from '#features/meetings/decide-item.ts'
import type { Decision } from '#features/meetings/meeting.ts'
import type { Due } from '#features/actions/due.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { daysAtTable, holdItemOf } from './keep-line.ts'
import { dueIn } from './quick-due.ts'
import { say } from './rules.words.ts'

interface OfItem {
  readonly meetingId: string
  readonly itemId: string
}

/**
 * Writes down what is said of a child, over what its writer saw and nothing else: what two people wrote at once is shown to
 * the second, and neither is lost.
 */
export const writeSaid = verb(
  'sit at meetings',
  async (write, about: OfItem, said: string | null, was: string | null) => {
    const item = await holdItemOf(write, about)
    if ((item.discussion ?? '') === (said ?? '')) return
    if ((item.discussion ?? '') !== (was ?? '')) throw new Conflict({ said: item.discussion ?? '' })
    await writeDiscussion(write, item.id, said, item.version)
  },
)

interface TypedDecision {
  readonly decision: Decision | null
  readonly ownerId: string | null
  /** When it is looked at again, in words or figures. */
  readonly review: string | null
  readonly reason: string | null
  /** What had been decided when it was typed: a decision, or `waiting`. */
  readonly was: string | null
}

/** Decides a child’s part, where nobody has meanwhile decided otherwise. */
export const decideAtTable = verb(
  'sit at meetings',
  async (write, about: OfItem, typed: TypedDecision): Promise<Due | null> => {
    const item = await holdItemOf(write, about)
    const { decision, ownerId, reason, was } = typed
    if (!decision) throw new Refused(say.whatIsDecided, 'decision')
    if (item.decision !== null && item.decision !== was && item.decision !== decision)
      throw new Conflict({ decision: item.decision, reason: item.reason ?? '' })
    const review = typed.review ? dueIn(typed.review, daysAtTable(write, item)) : undefined
    if (decision !== 'no action' && typed.review && (!review || review === 'no such day'))
      throw new Refused(say.lookAgainWhen, 'review')
    const reviewOn = review && review !== 'no such day' ? review.dueOn : null
    const kept = await decideItem(
      write,
      item.id,
      { decision, ownerId, reason, reviewOn, discussion: item.discussion },
      item.version,
    )
    return kept.review
  },
)

/** Takes it to the next meeting. */
export const putOffAtTable = verb('sit at meetings', async (write, about: OfItem) => {
  const item = await holdItemOf(write, about)
  if (item.state === 'put off') return
  await putItemAside(write, item.id, 'put off', item.version)
})
