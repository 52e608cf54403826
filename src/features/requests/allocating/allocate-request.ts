import type { QueryCreator } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { caseNews } from '#features/cases/case-news.ts'
import { openCase } from '#features/cases/open-case.ts'
import { movingIntoCase } from '#features/chronology/move-into-case.ts'
import { withPlanCheck } from '#features/remit/keep-plan-check.ts'
import { mustStillBeInThePlan, type PlanAnswer } from '#features/remit/plan-first.ts'
import type { Tables } from '#platform/db/tables.ts'
import { Refused } from '#platform/errors.ts'
import { answerRequest } from '../answer-request.ts'
import { thoseWhoAsked, type Why } from '../deciding/answers.ts'
import { holdRequest, mustSuperviseTheTeam } from '../held-request.ts'
import { awaitsSomebody } from '../help-request.ts'
import { say } from '../rules.words.ts'
import { hasRoom } from '../who-could-help.ts'
import { whoCouldHelp } from './who-could-help.queries.ts'

interface Allocation extends Why, PlanAnswer {
  readonly leadId: string
  /** What the help is for, where that is known already. */
  readonly aim?: string | null | undefined
}

/** Somebody has been found: a case opens with them as its lead worker, and whoever asked learns their name. */
export const allocateRequest = verb('decide requests', async (write, requestId: string, allocation: Allocation) => {
  const { leadId, aim = null, reason, version, ...plan } = allocation
  const request = await holdRequest(write, requestId, version)
  mustSuperviseTheTeam(write, request)
  if (!awaitsSomebody(request)) throw new Refused(say.notAccepted)
  const found = mustStillBeInThePlan(write, request, plan)
  const helper = (await whoCouldHelp(write, request)).find(({ id }) => id === leadId)
  if (!helper) throw new Refused(say.whoWillHelp, 'leadId')
  if (!hasRoom(helper, request.definition.caseloadPerWte) && !reason) throw new Refused(say.overTheLimit, 'reason')

  const opened = await openCase(write, { request, leadId, aim }, (caseId, opening) =>
    answerRequest(write, request, {
      step: 'allocation',
      decision: 'allocated',
      reason,
      changes: { status: 'allocated', allocatedAt: write.now, waitingFor: null, caseId, helperId: leadId },
      did: 'request allocated',
      also: (db) =>
        withPlanCheck(write, opening(db), found).with('moved', () =>
          movingIntoCase(write, { requestId, childId: request.childId }, caseId),
        ) as unknown as QueryCreator<Tables>,
      tells: [
        { kind: 'case given to you', staffIds: [leadId], caseId },
        { kind: 'request allocated', staffIds: thoseWhoAsked(request) },
      ],
    }),
  )
  await caseNews.announce(write, { ...opened, definition: request.definition, occasion: 'opened' })
  return opened
})
