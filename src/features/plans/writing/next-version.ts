import { verb } from '#features/access/verb.ts'
import { Refused } from '#platform/errors.ts'
import { mustWrite } from '../may-write.ts'
import { readContent } from '../plan-content.ts'
import { aroundVersion, changeHeldPlan, contentOfVersion, holdPlan } from '../plans.queries.ts'
import { say } from '../rules.words.ts'

/** Starts the next version from what is agreed, or from an older version. What is agreed stays in force until then. */
export const startNextVersion = verb('write plans', async (write, planId: string, from?: number) => {
  const plan = await holdPlan(write, planId)
  if (plan.state === 'ended') throw new Refused(say.hasEnded)
  if (plan.state !== 'agreed' || plan.agreed === null) throw new Refused(say.draftAlready)
  const authorAs = mustWrite(plan, plan.kind)
  const content = readContent(await contentOfVersion(write, planId, from ?? plan.agreed))
  await changeHeldPlan(write, plan, {
    state: 'draft',
    draft: JSON.stringify({ content, edits: {} }),
    authorId: write.actor.id,
    authorAs,
    why: null,
    approverId: null,
    coverId: null,
    sentAt: null,
    people: [...new Set([...plan.people, write.actor.id])],
  })
  write.audit('plan version started', { children: [plan.childId], planId, from: from ?? plan.agreed })
  return { childId: plan.childId }
})

/** Takes a draft back from its approver, to write in it again. Whoever only the draft asks for work reads it no more. */
export const takeBackPlan = verb('write plans', async (write, planId: string) => {
  const plan = await holdPlan(write, planId)
  if (plan.state !== 'with approver') throw new Refused(say.notWithApprover)
  mustWrite(plan, plan.kind)
  const teamsAsked = plan.agreed === null ? [] : (await aroundVersion(write, planId, plan.agreed)).teamsAsked
  await changeHeldPlan(write, plan, { state: 'draft', teamsAsked })
  write.audit('plan taken back', { children: [plan.childId], planId })
})
