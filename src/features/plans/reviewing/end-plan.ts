import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import { Refused } from '#platform/errors.ts'
import { mustWrite } from '../may-write.ts'
import { aroundVersion, changeHeldPlan, changeWhoReads, holdPlan, supervisorsOfTeams } from '../plans.queries.ts'
import { say } from '../rules.words.ts'

/**
 * Ends a plan, and why. Those who know the child can read it for ever; what it asked of teams is asked no more, and whoever read
 * it only because of that reads it no more.
 */
export const endPlan = verb('write plans', async (write, planId: string, why: string) => {
  const plan = await holdPlan(write, planId)
  if (plan.state === 'ended') throw new Refused(say.hasEnded)
  mustWrite(plan, plan.kind)
  const { childId, schoolId, agreed } = plan
  const asked = await supervisorsOfTeams(write, plan.teamsAsked)
  await changeWhoReads(write, plan, {
    state: 'ended',
    teamsAsked: [],
    draft: null,
    reviewDueOn: null,
    endedBy: write.actor.id,
    endedAt: write.now,
    endedWhy: why,
  })
  write.audit('plan ended', { children: [childId], planId })
  if (agreed === null) return { childId }
  const event = { childId, schoolId, teamId: null, kind: 'plan ended', headline: why } as const
  await addToChronology(write, { ...event, sourceId: planId, significant: true, audience: 'case' })
  await tell(write, 'plan ended', asked, { childId })
  return { childId }
})

/**
 * Throws away the next version that somebody had begun to write: what is agreed stays as it is, with whoever wrote it. A team that
 * only the draft asked for work reads the plan no more.
 */
export const discardDraft = verb('write plans', async (write, planId: string) => {
  const plan = await holdPlan(write, planId)
  if (plan.state !== 'draft' || plan.agreed === null) throw new Refused(say.nothingToDiscard)
  mustWrite(plan, plan.kind)
  const around = await aroundVersion(write, planId, plan.agreed)
  await changeHeldPlan(write, plan, { ...around, state: 'agreed', draft: null, writtenBy: [] })
  write.audit('plan draft thrown away', { children: [plan.childId], planId })
})
