import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { changeHeldPlan, freezing, type HeldPlan, holdPlan } from './plans.queries.ts'
import { say } from './rules.words.ts'
import { whatIsMissing } from './what-is-missing.ts'

/**
 * Agrees to a plan that somebody else wrote. What it says is frozen for ever as its next version, and comes into force: from now
 * on teams are held to what it asks of them.
 */
export const agreePlan = verb('approve plans', async (write, planId: string, version?: number) => {
  const { plan, content, why } = await heldByItsApprover(write, planId, version)
  const [missing] = whatIsMissing(content, write.today)
  if (missing) throw new Refused(missing.sentence)
  const number = (plan.agreed ?? 0) + 1
  const asCover = plan.approverId !== write.actor.id
  await changeHeldPlan(
    write,
    plan,
    {
      state: 'agreed',
      agreed: number,
      draft: null,
      writtenBy: [],
      socialWork: content.socialWork === true,
      reviewDueOn: content.reviewOn,
    },
    freezing(write, plan, { number, content, why, asCover }),
  )
  write.audit('plan agreed', { children: [plan.childId], planId, number, asCover })
  await tell(write, 'plan agreed', [plan.authorId, ...plan.writtenBy], { childId: plan.childId })
  return { number }
})

/** Sends a plan back to whoever wrote it, with what is to be changed. */
export const returnPlan = verb('approve plans', async (write, planId: string, why: string, version?: number) => {
  const { plan } = await heldByItsApprover(write, planId, version)
  await changeHeldPlan(write, plan, {
    state: 'draft',
    returnedBy: write.actor.id,
    returnedAt: write.now,
    returnedWhy: why,
  })
  write.audit('plan returned', { children: [plan.childId], planId })
  await tell(write, 'plan returned', [plan.authorId, ...plan.writtenBy], { childId: plan.childId })
})

/** A plan that waits for whoever acts, or for whom they are the cover. Nobody approves what they wrote. */
async function heldByItsApprover(write: Write, planId: string, version?: number) {
  const plan = await holdPlan(write, planId)
  if (plan.state !== 'with approver' || !plan.draft || !plan.why) throw new Refused(say.notWithApprover)
  if (version !== undefined && version !== plan.version) throw new Conflict({})
  mustBeItsApprover(write, plan)
  return { plan, content: plan.draft.content, why: plan.why }
}

function mustBeItsApprover({ actor: { id } }: Write, { approverId, coverId, authorId, writtenBy }: HeldPlan) {
  if (id === authorId || writtenBy.includes(id)) throw new Refused(say.wroteIt)
  if (id !== approverId && id !== coverId) throw new Refused(say.notYoursToApprove)
}
