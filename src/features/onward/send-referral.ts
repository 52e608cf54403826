import { verb } from '#features/access/verb.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Day } from '#platform/dates/day.ts'
import { dayIn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { holdToChange, mustBeFitToLeave, mustHaveConsent, mustTakeReferrals, storyOf } from './held-referral.ts'
import { chaseAfter, type SentHow } from './onward-referral.ts'
import { addingLetter, addingStep, changeReferral, widening } from './writing.queries.ts'
import { say } from './rules.words.ts'

export interface Sending {
  readonly sentHow: SentHow
  /** To which address, number or box, or what was said on the phone. */
  readonly note: string | null
  readonly onDay: Day
}

/**
 * Writes down that a referral was sent, and how: by post, by hand, by phone, in a portal or by secure mail. Nothing leaves
 * by itself (P42). What was sent is kept word for word, and the clock of the other service’s promise begins.
 */
export const sendReferral = verb(
  'work on cases',
  async (write, referralId: string, sending: Sending, version: number) => {
    const held = await holdToChange(write, referralId, version)
    if (held.state === 'draft') throw new Refused(say.notReady)
    if (held.state !== 'ready' || !held.draft) throw new Refused(say.notBeingWritten)
    const { sentHow, note, onDay } = sending
    if (onDay > write.today) throw new Refused(say.inFuture, 'onDay')
    if (onDay < dayIn(held.madeAt)) throw new Refused(say.beforeMade, 'onDay')
    mustTakeReferrals(held)
    const consentId = mustHaveConsent(held)
    await mustBeFitToLeave(write, held, held.draft.content)

    const chaseOn = chaseAfter('sent', { ...held, onDay, sentOn: onDay })!
    const { content } = held.draft
    await changeReferral(
      write,
      held,
      { state: 'sent', sentBy: write.actor.id, sentOn: onDay, sentHow, consentId, chaseOn },
      version,
      {
        with: [
          addingLetter(write, held, { kind: 'as sent', why: null, content }),
          addingStep(write, held, { step: 'sent', onDay, note }),
        ],
        story: [storyOf(held, 'referral sent')],
      },
    )
    const { childId, caseId, requestId, leadId, referrerId } = held
    write.audit('referral sent', { children: [childId], caseId, referralId, sentHow })
    await tellEach(write, [
      ...(leadId === held.madeBy
        ? []
        : [{ toId: leadId, kind: 'referral sent' as const, about: { childId, caseId, onwardId: referralId } }]),
      ...(referrerId && referrerId !== leadId
        ? [{ toId: referrerId, kind: 'referred on' as const, about: { childId, requestId } }]
        : []),
    ])
    return chaseOn
  },
)

/** Lets the others on the case, and those who lead the school, read what the referral says. It never becomes wider by itself. */
export const shareReferral = verb('work on cases', async (write, referralId: string, version: number) => {
  const held = await holdToChange(write, referralId, version)
  if (held.audience === 'case') return
  await changeReferral(write, held, { audience: 'case' }, version, {
    with: [
      ...widening(write, held, 'case'),
      addingStep(write, { ...held, audience: 'case' }, { step: 'shared', onDay: write.today }),
    ],
  })
  write.audit('referral shared', { children: [held.childId], referralId })
})

/** What was sent is never changed. What turns out wrong is put right beside it, and sent after. */
export const correctReferral = verb(
  'work on cases',
  async (write, referralId: string, { why, content }: { why: string; content: string }, version: number) => {
    const held = await holdToChange(write, referralId, version)
    if (!held.sentOn) throw new Refused(say.notSent)
    mustHaveConsent(held)
    await mustBeFitToLeave(write, held, content)
    await changeReferral(write, held, {}, version, {
      with: [
        addingLetter(write, held, { kind: 'correction', why, content }),
        addingStep(write, held, { step: 'corrected', onDay: write.today, note: why }),
      ],
    })
    write.audit('referral corrected', { children: [held.childId], referralId })
  },
)
