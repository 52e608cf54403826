import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
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
    const set = {
      status: statusAfter(answer),
      tried: notNeeded ? null : answer,
      whatHappened,
      helpful: answer === 'yes' || answer === 'partly' ? helpful : null,
    }
    if (!(await setAnswer(write, actionId, set, version))) throw new Conflict({})
    write.audit('action answered', { children: action.childId ? [action.childId] : [], actionId })
    if (action.childId) await addToStory(write, { ...action, childId: action.childId }, answer)
    await tell(write, 'action answered', [action.agreedBy], { childId: action.childId ?? undefined, actionId })
  },
)

const saidOf = {
  yes: 'action tried',
  partly: 'action partly tried',
  no: 'action not tried',
  'no longer needed': 'action no longer needed',
} as const satisfies Record<Answer, string>

async function addToStory(write: Write, action: ShownAction & { childId: string }, answer: Answer) {
  const { childId, caseId, requestId, schoolId, teamId, audience, readers, what } = action
  await addToChronology(write, {
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
  })
}
