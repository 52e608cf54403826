import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { mayApprove, type PersonAroundPlan, peopleAroundPlan } from '../around-plan.queries.ts'
import { draftToWrite } from '../writing/change-plan.ts'
import { mustWrite } from '../may-write.ts'
import type { PlanContent } from '../plan-content.ts'
import { changeHeldPlan, type HeldPlan, holdPlan } from '../plans.queries.ts'
import { say } from '../rules.words.ts'
import { whatIsMissing } from './what-is-missing.ts'

export interface Sending {
  /** Why there is this version: everybody who reads the next one reads it. */
  readonly why: string
  readonly approverId: string
  /** Who approves it where the approver is away. */
  readonly coverId?: string | null | undefined
}

/** Sends a draft to somebody who did not write it. From then on whoever supervises a team that it asks for work may read it. */
export const sendForApproval = verb('write plans', async (write, planId: string, sending: Sending) => {
  const plan = await holdPlan(write, planId)
  const { content } = draftToWrite(plan)
  const [missing] = whatIsMissing(content, write.today, plan.allocated)
  if (missing) throw new Refused(missing.sentence)
  const teamsAsked = teamsStillAsked(content, write.today)
  mustWrite(plan, plan.kind, teamsAsked)
  const around = await peopleAroundPlan(write, plan)
  mustBeNoWorkOfAnAuthor(write, plan, around, teamsAsked)
  if (!teamsAsked.every((teamId) => around.some(({ placeIds }) => placeIds.includes(teamId))))
    throw new Refused(say.teamIsNotAround)
  mustBeApprovers(write, plan, sending, around)

  const { why, approverId, coverId = null } = sending
  const people = [...new Set([plan.authorId, approverId, ...(coverId ? [coverId] : [])])]
  await changeHeldPlan(write, plan, {
    ...{ why, approverId, coverId, people, teamsAsked },
    state: 'with approver',
    sentAt: write.now,
    returnedBy: null,
    returnedAt: null,
    returnedWhy: null,
  })
  write.audit('plan sent for approval', { children: [plan.childId], planId, approverId, coverId })
  await tell(write, 'plan to approve', [approverId, ...(coverId ? [coverId] : [])], { childId: plan.childId })
  return { childId: plan.childId }
})

/** Whose work is over by itself is not asked for anything. */
function teamsStillAsked({ works }: PlanContent, today: Day): string[] {
  return [...new Set(works.flatMap(({ teamId, until }) => (until && until < today ? [] : [teamId])))]
}

/**
 * Nobody who wrote in it works in a team that it asks (CSW-32): by person, whichever of their roles they wrote it in, and whoever
 * of them sends it.
 */
function mustBeNoWorkOfAnAuthor(
  { actor }: Write,
  { authorId, writtenBy }: HeldPlan,
  around: readonly PersonAroundPlan[],
  teamsAsked: readonly string[],
): void {
  const wrote = new Set([authorId, actor.id, ...writtenBy])
  const isTheirs = around.some(({ id, worksIn }) => wrote.has(id) && worksIn.some((team) => teamsAsked.includes(team)))
  if (isTheirs) throw new Refused(say.workerIsNoAuthor)
}

function mustBeApprovers(
  { actor }: Write,
  plan: HeldPlan,
  { approverId, coverId }: Sending,
  around: readonly PersonAroundPlan[],
): void {
  const wrote = new Set([plan.authorId, actor.id, ...plan.writtenBy])
  if (wrote.has(approverId)) throw new Refused(say.wroteIt, 'approverId')
  if (coverId && wrote.has(coverId)) throw new Refused(say.wroteIt, 'coverId')
  if (coverId === approverId) throw new Refused(say.coverIsTheSame, 'coverId')
  const may = (id: string) => around.some((person) => person.id === id && mayApprove(person))
  if (!may(approverId)) throw new Refused(say.whoApproves, 'approverId')
  if (coverId && !may(coverId)) throw new Refused(say.whoApproves, 'coverId')
}
