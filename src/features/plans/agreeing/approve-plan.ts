import type { AboutActions, NewAction } from '#features/actions/action.ts'
import { actionsToAgree, tellOfActions } from '#features/actions/agree-actions.ts'
import { verb } from '#features/access/verb.ts'
import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import type { PlanContent } from '../plan-content.ts'
import { aroundVersion, changeHeldPlan, changeWhoReads, freezing, type HeldPlan, holdPlan } from '../plans.queries.ts'
import { say } from '../rules.words.ts'
import { whatIsMissing } from './what-is-missing.ts'

/**
 * Agrees to a plan that somebody else wrote. What it says is frozen for ever as its next version, and comes into force: from now
 * on teams are held to what it asks of them.
 */
export const agreePlan = verb('approve plans', async (write, planId: string, version?: number) => {
  const { plan, content, why } = await heldByItsApprover(write, planId, version)
  const [missing] = whatIsMissing(content, write.today, plan.allocated)
  if (missing) throw new Refused(missing.sentence)
  const number = (plan.agreed ?? 0) + 1
  const asCover = plan.approverId !== write.actor.id
  const actions = actionsToAgree(write, aboutActions(plan), newActions(plan, content))
  await changeWhoReads(
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
    (db) => {
      const frozen = freezing(write, plan, { number, content, why, asCover })(db)
      return actions.statement ? (frozen.with('agreed', () => actions.statement!) as typeof frozen) : frozen
    },
  )
  write.audit('plan agreed', { children: [plan.childId], planId, number, asCover })
  await tellOfActions(write, actions, {
    story: [agreedInStory(plan, why)],
    tidings: authorsOf(plan).map((toId) => ({ toId, kind: 'plan agreed', about: { childId: plan.childId } })),
  })
  return { number, childId: plan.childId }
})

/** Sends a plan back to whoever wrote it, with what is to be changed. */
export const returnPlan = verb('approve plans', async (write, planId: string, why: string, version?: number) => {
  const { plan } = await heldByItsApprover(write, planId, version)
  // Whoever only the draft asks for work reads it no more.
  const teamsAsked = plan.agreed === null ? [] : (await aroundVersion(write, planId, plan.agreed)).teamsAsked
  await changeHeldPlan(write, plan, {
    teamsAsked,
    state: 'draft',
    returnedBy: write.actor.id,
    returnedAt: write.now,
    returnedWhy: why,
  })
  write.audit('plan returned', { children: [plan.childId], planId })
  await tell(write, 'plan returned', authorsOf(plan), { childId: plan.childId })
  return { childId: plan.childId }
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

function authorsOf({ authorId, writtenBy }: HeldPlan): string[] {
  return [...new Set([authorId, ...writtenBy])]
}

function agreedInStory({ id, childId, schoolId }: HeldPlan, why: string): StoryEvent {
  const about = { childId, schoolId, teamId: null, sourceId: id }
  return { ...about, kind: 'plan agreed', headline: why, significant: true, audience: 'case' }
}

function aboutActions({ id: planId, childId, schoolId }: HeldPlan): AboutActions {
  return { childId, caseId: null, planId, schoolId, teamId: null }
}

/** What nobody was asked to do before. An action that was agreed with an earlier version goes its own way since. */
function newActions({ actionsAgreed }: HeldPlan, { actions }: PlanContent): NewAction[] {
  return actions
    .filter(({ id }) => !actionsAgreed.includes(id))
    .map(({ guidedBy: _, needId, ...action }) => ({ ...action, planNeedId: needId }))
}
