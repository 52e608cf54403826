import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { mustWrite } from '../may-write.ts'
import { type PlanDraft, planContent } from '../plan-content.ts'
import { changeHeldPlan, type HeldPlan, holdPlan } from '../plans.queries.ts'
import { say } from '../rules.words.ts'
import type { PlanChange } from './parts.ts'

/**
 * Writes one part of the draft. Two people may write in different parts at once; whoever saves the same part second sees both
 * texts. `version` is how often the part had been saved when it was opened.
 */
export const changePlan = verb('write plans', async (write, planId: string, change: PlanChange, version?: number) => {
  const plan = await holdPlan(write, planId)
  const { content, edits, asked } = draftToWrite(plan)
  const saved = edits[change.part] ?? 0
  if (version !== undefined && version !== saved) throw new Conflict(change.fields(content))
  const draft: PlanDraft = {
    content: planContent.parse(change.apply(content)),
    edits: { ...edits, [change.part]: saved + 1 },
    asked,
  }
  mustWrite(
    plan,
    plan.kind,
    draft.content.works.map(({ teamId }) => teamId),
  )
  await changeHeldPlan(write, plan, { draft: JSON.stringify(draft), writtenBy: alsoWrittenBy(write, plan) })
  write.audit('plan changed', { children: [plan.childId], planId, part: change.part })
  return { childId: plan.childId }
})

/** The draft, for somebody who may write in it. */
export function draftToWrite(plan: HeldPlan): PlanDraft {
  mustWrite(plan, plan.kind)
  if (plan.state === 'ended') throw new Refused(say.hasEnded)
  if (plan.state === 'with approver') throw new Refused(say.isWithApprover)
  if (!plan.draft) throw new Refused(say.notADraft)
  return plan.draft
}

function alsoWrittenBy({ actor }: Write, { writtenBy }: HeldPlan): string[] {
  return [...new Set([...writtenBy, actor.id])]
}
