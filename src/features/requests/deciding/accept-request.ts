import { verb } from '#features/access/verb.ts'
import { withPlanCheck } from '#features/remit/keep-plan-check.ts'
import { mustBeInThePlan, type PlanAnswer } from '#features/remit/plan-first.ts'
import { Refused } from '#platform/errors.ts'
import { answerDueOn } from '../answer-due.ts'
import { answerRequest } from '../answer-request.ts'
import { awaitsManager } from '../next-to-answer.ts'
import { say } from '../rules.words.ts'
import { thoseWhoAsked, type Why } from './answers.ts'
import { holdToDecide } from './hold-to-decide.ts'

/** The team will help. The child waits for somebody to be found, and the clock of the first contact starts. */
export const acceptRequest = verb(
  'decide requests',
  async (write, requestId: string, { reason, version, ...plan }: Why & PlanAnswer = {}) => {
    const request = await holdToDecide(write, requestId, version)
    if (awaitsManager(request)) throw new Refused(say.managerFirst, 'decision')
    const found = mustBeInThePlan(write, request, plan)
    const { childId, teamId, knownTo } = request
    if (!knownTo?.includes(teamId)) await write.childBecomesKnownTo(childId, teamId)

    const status = 'accepted'
    await answerRequest(write, request, {
      step: 'decision',
      decision: 'accepted',
      reason,
      changes: {
        status,
        decidedAt: write.now,
        answerDueOn: answerDueOn(status, request.definition, request.calendar, write.today),
      },
      did: 'request accepted',
      also: (db) => withPlanCheck(write, db, found),
      story: { kind: 'request decided', said: 'accepted' },
      tells: [{ kind: 'request answered', staffIds: thoseWhoAsked(request) }],
    })
  },
)
