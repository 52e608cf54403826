import { verb } from '#features/access/verb.ts'
import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { tell, tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { type Answer, type Helpful, statusAfter } from './action.ts'
import { setAnswer } from './changes.queries.ts'
import { say } from './rules.words.ts'
import { holdAction, mayAnswer, type ShownAction } from './shown-action.ts'

export interface Answered {
  readonly answer: Answer
  readonly whatHappened: string | null
  readonly helpful: Helpful | null
}

/** Says whether it was tried, what happened and whether it helped; or that it need not be done. */
export const answerAction = verb(
  'see own actions',
  async (write: Write, actionId: string, { answer, whatHappened, helpful }: Answered, version: number) => {
    const action = await holdAction(write, actionId)
    if (!mayAnswer(action, write.actor)) throw new Refused(say.notTheirsToAnswer)
    if (action.status !== 'open') throw new Refused(say.answered)
    const notNeeded = answer === 'no longer needed'
    if (notNeeded && !whatHappened) throw new Refused(say.whyNotNeeded, 'whatHappened')
    await keepAnswer(write, action, { answer, whatHappened, helpful }, version)
    await tell(write, 'action answered', [action.agreedBy], { childId: action.childId ?? undefined, actionId })
  },
)

/** Who answered by a link, without an account. */
export interface ByLink {
  readonly linkId: string
  readonly name: string
  /** When they answered, which is a little before it comes here. */
  readonly at: Date
}

/**
 * The answer of somebody without an account has come: it is kept by whoever works on the case, in the name of whoever gave
 * it, and may be put right by the same link. What staff have answered meanwhile stays; what was sent again is told once.
 */
export const keepAnswerByLink = verb(
  'see own actions',
  async (write: Write, actionId: string, answered: Answered, byLink: ByLink) => {
    const action = await holdAction(write, actionId)
    if (action.status !== 'open' && action.answeredLinkId !== byLink.linkId) return
    if (action.answeredLinkId === byLink.linkId && isTheSame(action, answered)) return
    await keepAnswer(write, action, answered, action.version, byLink)
    const about = { childId: action.childId ?? undefined, actionId }
    const to = new Set([action.agreedBy, write.actor.id])
    await tellEach(
      write,
      [...to].map((toId) => ({ toId, kind: 'action answered' as const, about, fromOutside: true })),
    )
  },
)

function isTheSame(action: ShownAction, { answer, whatHappened, helpful }: Answered): boolean {
  return action.tried === answer && action.whatHappened === whatHappened && action.helpful === helpful
}

async function keepAnswer(
  write: Write,
  action: ShownAction,
  { answer, whatHappened, helpful }: Answered,
  version: number,
  byLink?: ByLink,
) {
  const set = {
    status: statusAfter(answer),
    tried: answer === 'no longer needed' ? null : answer,
    whatHappened,
    helpful: answer === 'yes' || answer === 'partly' ? helpful : null,
    answeredLinkId: byLink?.linkId ?? null,
    answeredLinkName: byLink?.name ?? null,
    answeredAt: byLink?.at ?? write.now,
  }
  const { id: actionId, childId } = action
  if (!(await setAnswer(write, actionId, set, version))) throw new Conflict({})
  write.audit('action answered', { children: childId ? [childId] : [], actionId, linkId: byLink?.linkId })
  const event = storyOfAnswer(action, answer)
  if (event) await addToChronology(write, event)
}

const saidOf = {
  yes: 'action tried',
  partly: 'action partly tried',
  no: 'action not tried',
  'no longer needed': 'action no longer needed',
} as const satisfies Record<Answer, string>

type InTheStory = Pick<
  ShownAction,
  'id' | 'childId' | 'caseId' | 'requestId' | 'schoolId' | 'teamId' | 'audience' | 'readers' | 'agreedBy' | 'what'
>

/** What the story says of an answer; of an action about no child, nothing. */
export function storyOfAnswer(action: InTheStory, answer: Answer): StoryEvent | undefined {
  const { childId, caseId, requestId, schoolId, teamId, audience, readers, what } = action
  if (!childId) return undefined
  return {
    childId,
    caseId,
    requestId,
    schoolId,
    teamId,
    kind: 'action answered',
    said: saidOf[answer],
    headline: what,
    sourceId: action.id,
    audience,
    readers: audience === 'named' ? [...new Set([...readers, action.agreedBy])] : [],
  }
}
