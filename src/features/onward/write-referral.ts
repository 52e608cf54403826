import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import {
  type HeldReferral,
  holdToChange,
  mustBeFitToLeave,
  mustHaveConsent,
  mustTakeReferrals,
} from './held-referral.ts'
import { isBeingWritten } from './onward-referral.ts'
import { addingStep, changeReferral, changingDraft } from './writing.queries.ts'
import { say } from './rules.words.ts'
import { linesThatMayLeave } from './summary/lines-that-may-leave.ts'
import { sourcesOf } from './summary/sources.ts'
import { selectSources } from './summary/sources.queries.ts'
import { writeText } from './summary/summary-lines.ts'

/** Keeps the text as somebody changed it. One that was ready is a draft again: what is sent is what was looked through. */
export const changeText = verb('work on cases', async (write, referralId: string, content: string, version: number) => {
  const held = await holdToChange(write, referralId, version)
  mustBeBeingWritten(held)
  const byHand = held.draft?.byHand || held.draft?.content !== content
  await changeReferral(write, held, { state: 'draft', readyBy: null, readyAt: null }, version, {
    with: [
      changingDraft(write, held, { content, byHand }),
      ...(held.state === 'ready' ? [addingStep(write, held, { step: 'back to draft', onDay: write.today })] : []),
    ],
  })
  write.audit('referral changed', { children: [held.childId], referralId })
})

/** Writes the text anew from the record, without what is left out. The text before is kept beside it. */
export const writeFromRecord = verb(
  'work on cases',
  async (write, referralId: string, leftOut: readonly string[], version: number) => {
    const held = await holdToChange(write, referralId, version)
    mustBeBeingWritten(held)
    const found = await selectSources(write, held.caseId).executeTakeFirst()
    const sources = found && sourcesOf(found)
    if (!sources || !held.draft) throw new NotFound('Case')
    const lines = await linesThatMayLeave(write, sources, held.draft.why, write.actor)
    const content = writeText(lines, leftOut, write.actor.language)
    const before = held.draft.byHand ? held.draft.content : null
    await changeReferral(write, held, { state: 'draft', readyBy: null, readyAt: null }, version, {
      with: [changingDraft(write, held, { content, leftOut, byHand: false, before })],
    })
    write.audit('referral changed', { children: [held.childId], referralId, leftOut: leftOut.length })
  },
)

/** It is written and looked through, and somebody may send it: those who supervise are told. */
export const markReady = verb('work on cases', async (write, referralId: string, content: string, version: number) => {
  const held = await holdToChange(write, referralId, version)
  mustBeBeingWritten(held)
  mustTakeReferrals(held)
  mustHaveConsent(held)
  await mustBeFitToLeave(write, held, content)
  const byHand = held.draft?.byHand || held.draft?.content !== content
  await changeReferral(write, held, { state: 'ready', readyBy: write.actor.id, readyAt: write.now }, version, {
    with: [
      changingDraft(write, held, { content, byHand }),
      addingStep(write, held, { step: 'ready', onDay: write.today }),
    ],
  })
  write.audit('referral ready', { children: [held.childId], referralId })
  const { childId, caseId } = held
  await tell(
    write,
    'referral ready',
    held.supervisors.map(({ staffId }) => staffId),
    { childId, caseId, onwardId: referralId },
  )
})

function mustBeBeingWritten({ state }: HeldReferral) {
  if (!isBeingWritten(state)) throw new Refused(say.notBeingWritten)
}
