import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { draftToWrite } from './change-plan.ts'
import { say as refuse } from './confirm.words.ts'
import { isAskedThemselves } from './may-write.ts'
import type { PlanDraft } from './plan-content.ts'
import { changeHeldPlan, holdPlan } from './plans.queries.ts'
import { say } from './rules.words.ts'

/** Whoever writes a plan asks the child’s social worker, who has an account, to confirm what each team is there for (CSW-13). */
export const askToConfirm = verb('write plans', async (write, planId: string) => {
  const plan = await holdPlan(write, planId)
  const draft = draftToWrite(plan)
  const toId = plan.allocated?.staffId
  if (!toId) throw new Refused(say.nobodyToAsk)
  const asked: PlanDraft = { ...draft, asked: { onDay: write.today, whyNot: null } }
  await changeHeldPlan(write, plan, { draft: JSON.stringify(asked) })
  write.audit('purpose to confirm asked', { children: [plan.childId], planId, toId })
  await tell(write, 'purpose to confirm', [toId], { childId: plan.childId })
})

export interface Confirmation {
  /** Why they do not confirm it: what should be different. None where they do. */
  readonly whyNot: string | null
}

/**
 * The social worker who is allocated to the child says for themselves that each team is there for what the plan says (CSW-13), or what
 * should be different. They write nothing else in it, and so are no author of it. `version` is that of the plan which they read.
 */
export const confirmPurpose = verb(
  'confirm plans',
  async (write, planId: string, { whyNot }: Confirmation, version?: number) => {
    const plan = await holdPlan(write, planId)
    const { actor, today } = write
    if (plan.allocated?.staffId !== actor.id) throw new Refused(say.notTheSocialWorker)
    const { draft, childId } = plan
    if (plan.state !== 'draft' || !draft || draft.content.works.length === 0) throw new Refused(say.nothingToConfirm)
    if (isAskedThemselves(plan, draft.content.works)) throw new Refused(refuse.ownWork)
    if (version !== undefined && version !== plan.version) throw new Conflict({})

    const said = whyNot === null ? confirmed(draft, { name: actor.name, onDay: today, staffId: actor.id }) : draft
    const asked = { onDay: draft.asked?.onDay ?? today, whyNot }
    await changeHeldPlan(write, plan, { draft: JSON.stringify({ ...said, asked }) })
    const about = { children: [childId], planId }
    if (whyNot === null) write.audit('purpose confirmed', about)
    else write.audit('purpose not confirmed', about)
    const writers = [...new Set([plan.authorId, ...plan.writtenBy])]
    await tell(write, whyNot === null ? 'purpose confirmed' : 'purpose not confirmed', writers, { childId })
    return { childId }
  },
)

/** Each work as it stands now. Whoever has one of them open sees that it was confirmed meanwhile. */
function confirmed({ content, edits }: PlanDraft, by: PlanDraft['content']['works'][number]['confirmed']) {
  const parts = content.works.map(({ id }) => `works ${id}`)
  return {
    content: { ...content, works: content.works.map((work) => ({ ...work, confirmed: by })) },
    edits: { ...edits, ...Object.fromEntries(parts.map((part) => [part, (edits[part] ?? 0) + 1])) },
  }
}
