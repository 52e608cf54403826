import { may } from '#features/access/policy.ts'
import { verb } from '#features/access/verb.ts'
import { type Due, dueDay } from '#features/actions/due.ts'
import { watchCase } from '#features/cases/watch-case.ts'
import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { type HeldItem, holdItem, subjectOf } from './held.ts'
import { keepDecision } from './item/deciding.queries.ts'
import type { Deciding, Decision } from './meeting.ts'
import { say } from './rules.words.ts'

export interface Decided extends Deciding {
  /** What was said of it. */
  readonly discussion: string | null
}

/**
 * Ends an item: a decision, whose it is and when it is looked at again; or nothing, with a reason (HACK-4). An item is not
 * done without them. Answers the day to look again, which moves when the school is shut on it.
 */
export const decideItem = verb('sit at meetings', async (write, itemId: string, decided: Decided, version: number) => {
  const item = await holdItem(write, itemId, version)
  mustBeOpen(item)
  const { decision, discussion } = decided
  const owner = ownerOf(item, decided)
  const review = decision === 'no action' ? null : await reviewOf(write, item, decided)
  const { reason } = decided
  if (decision === 'no action' && !reason) throw new Refused(say.noActionNeedsReason, 'reason')
  const reviewOn = review?.dueOn ?? null
  await keepDecision(
    write,
    item,
    { decision, reason, discussion, reviewOn, caseId: item.openCaseId, ...owner },
    storyOf(item, decision),
  )
  write.audit('item decided', subjectOf(item))
  await tellTheLead(write, item)
  const isWatched = decision === 'watch and review' && reviewOn ? await watch(write, item, reviewOn, reason) : undefined
  return { review, meetingId: item.meetingId, childId: item.childId, isWatched }
})

/** Waiting; or left over by a meeting that has just ended, until its minutes are confirmed. */
function mustBeOpen({ state, meetingState, nextItemId }: HeldItem): void {
  if (meetingState === 'planned') throw new Refused(say.notBegun)
  const leftOver = state === 'put off' && nextItemId === null
  if (state !== 'waiting' && !leftOver && state !== 'decided') throw new Refused(say.decidedAlready)
}

function ownerOf({ members }: HeldItem, { decision, ownerId }: Decided) {
  const owner = members.find(({ id }) => id === ownerId)
  if (!owner && decision !== 'no action') throw new Refused(say.decisionNeedsOwner, 'ownerId')
  return {
    ownerMemberId: owner?.id ?? null,
    ownerStaffId: owner?.staffId ?? null,
    ownerName: owner?.fullName ?? null,
  }
}

async function reviewOf(write: Write, { schoolId }: HeldItem, { reviewOn }: Decided): Promise<Due> {
  if (!reviewOn) throw new Refused(say.decisionNeedsReview, 'reviewOn')
  if (reviewOn <= write.today) throw new Refused(say.reviewAfterToday, 'reviewOn')
  return dueDay(await schoolCalendarOf(write, schoolId), reviewOn)
}

/** The story has it, for whoever may read the item. */
function storyOf(item: HeldItem, decision: Decision): StoryEvent | undefined {
  const { id, childId, openCaseId: caseId, requestId, schoolId, teamId, readers, seriesName } = item
  if (!childId) return undefined
  const audience = readers.length > 0 ? 'named' : 'case'
  return {
    ...{ childId, caseId, requestId, schoolId, teamId, audience, readers, sourceId: id },
    kind: 'decided at a meeting',
    said: { is: 'meeting', decision },
    headline: seriesName,
    significant: true,
  }
}

/** Whoever leads the case hears of it; of a restricted item only its readers do. */
async function tellTheLead(write: Write, { childId, openCaseId: caseId, leadId, readers }: HeldItem): Promise<void> {
  if (!childId || !caseId || !leadId || readers.length > 0) return
  await tell(write, 'decided at a meeting', [leadId], { childId, caseId })
}

/**
 * The case is watched from now on, where whoever writes it down works on it (HACK-11). Of a restricted item nothing goes to the
 * case, whose story everybody on it reads: whoever works on it sets it to be watched there, in words for all of them. Answers
 * whether the case is watched now; nothing where there is none.
 */
async function watch(
  write: Write,
  item: HeldItem,
  reviewOn: string,
  reason: string | null,
): Promise<boolean | undefined> {
  const { openCaseId: caseId, worksOnCase, seriesName, readers } = item
  if (!caseId) return undefined
  if (readers.length > 0 || !worksOnCase || !may(write.actor, 'work on cases')) return false
  await watchCase(write, caseId, { reviewOn, why: reason ?? seriesName })
  return true
}

/** Takes it to the next meeting, or off the agenda. What was written of it stays. */
export const putItemAside = verb(
  'sit at meetings',
  async (write, itemId: string, state: 'put off' | 'taken off', version: number) => {
    const item = await holdItem(write, itemId, version)
    if (item.state !== 'waiting') throw new Refused(say.decidedAlready)
    await keepDecision(write, item, { state })
    if (state === 'put off') write.audit('item put off', subjectOf(item))
    else write.audit('item taken off', subjectOf(item))
    return { meetingId: item.meetingId }
  },
)

/** Writes down what is said of a child, before anything is decided. */
export const writeDiscussion = verb(
  'sit at meetings',
  async (write, itemId: string, discussion: string | null, version: number) => {
    const item = await holdItem(write, itemId, version)
    await keepDecision(write, item, { discussion, state: item.state as 'waiting' })
    write.audit('discussion written', subjectOf(item))
  },
)
