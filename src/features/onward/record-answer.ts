import type { Updateable } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { Sentence } from '#features/chronology/said.ts'
import { tell } from '#features/notices/tell.ts'
import type { Day } from '#platform/dates/day.ts'
import { dayIn } from '#platform/dates/day.ts'
import type { OnwardReferral } from '#platform/db/tables.ts'
import { Refused } from '#platform/errors.ts'
import { type HeldReferral, holdToChange, storyOf } from './held-referral.ts'
import { chaseAfter, type Happening, type NextAfterNo, type OnwardOutcome, whatMayFollow } from './onward-referral.ts'
import { addingStep, changeReferral } from './writing.queries.ts'
import { say } from './rules.words.ts'

export interface Happened {
  readonly what: Happening
  readonly onDay: Day
  /** Who at the other service said so. */
  readonly toldBy: string | null
  readonly note: string | null
  readonly outcome: OnwardOutcome | null
}

/** Writes down what the other service said, or that somebody asked, or how it ended. Each step has its day and who wrote it. */
export const recordAnswer = verb(
  'work on cases',
  async (write, referralId: string, happened: Happened, version: number) => {
    const held = await holdToChange(write, referralId, version)
    const { what, onDay, toldBy, note } = happened
    if (!whatMayFollow(held.state).includes(what)) throw new Refused(say.notNow, 'what')
    if (onDay > write.today) throw new Refused(say.inFuture, 'onDay')
    if (onDay < (held.sentOn ?? dayIn(held.madeAt))) throw new Refused(say.beforeSent, 'onDay')
    mustSayEnough(happened)

    await changeReferral(write, held, changesBy(held, happened), version, {
      with: [addingStep(write, held, { step: what, onDay, toldBy, note })],
      story: what in storied && held.sentOn ? [storyOf(held, storied[what as keyof typeof storied])] : [],
    })
    const { childId, caseId, leadId, madeBy } = held
    write.audit('referral answered', { children: [childId], caseId, referralId, what })
    if (what !== 'chased')
      await tell(write, 'referral answered', [leadId, madeBy], { childId, caseId, onwardId: referralId })
  },
)

const storied = {
  acknowledged: 'referral acknowledged',
  accepted: 'referral accepted',
  'not accepted': 'referral not accepted',
  ended: 'referral ended',
  withdrawn: 'referral taken back',
} as const satisfies Partial<Record<Happening, Sentence>>

function mustSayEnough({ what, note, outcome }: Happened) {
  if (what === 'not accepted' && !note) throw new Refused(say.whyNot, 'note')
  if (what === 'chased' && !note) throw new Refused(say.whatTheySaid, 'note')
  if (what === 'withdrawn' && !note) throw new Refused(say.whyWithdrawn, 'note')
  if (what === 'ended' && !outcome) throw new Refused(say.whatOutcome, 'outcome')
}

function changesBy(held: HeldReferral, { what, onDay, outcome }: Happened): Updateable<OnwardReferral> {
  const chaseOn = held.sentOn ? chaseAfter(what, { ...held, onDay, sentOn: held.sentOn }) : null
  const changes: Record<Happening, Updateable<OnwardReferral>> = {
    chased: {},
    acknowledged: { state: 'acknowledged', acknowledgedOn: onDay },
    accepted: { state: 'accepted', acknowledgedOn: held.acknowledgedOn ?? onDay, decidedOn: onDay },
    'not accepted': { state: 'not accepted', acknowledgedOn: held.acknowledgedOn ?? onDay, decidedOn: onDay },
    ended: { state: 'ended', outcome, endedOn: onDay },
    withdrawn: { state: 'withdrawn', endedOn: onDay },
  }
  return { ...changes[what], chaseOn }
}

/** A no asks what now: it is never the end by itself. */
export const decideWhatNow = verb(
  'work on cases',
  async (
    write,
    referralId: string,
    { whatNow, note }: { whatNow: NextAfterNo; note: string | null },
    version: number,
  ) => {
    const held = await holdToChange(write, referralId, version)
    if (held.state !== 'not accepted' || held.whatNow) throw new Refused(say.notNow, 'whatNow')
    await changeReferral(write, held, { whatNow, chaseOn: null }, version, {
      with: [addingStep(write, held, { step: 'what now', onDay: write.today, note })],
    })
    write.audit('referral answered', { children: [held.childId], caseId: held.caseId, referralId, what: 'what now' })
    return { caseId: held.caseId }
  },
)
