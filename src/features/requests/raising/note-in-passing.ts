import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { ageOn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { answerDueOn } from '../answer-due.ts'
import { say } from '../rules.words.ts'
import { findIntakeToSend, teamAsked, warningsAtIntake } from './intake.ts'
import { calendarOf } from './raise-request.ts'
import { insertRequest } from './raising.queries.ts'
import { isStaffOfSchool } from './school-staff.queries.ts'

interface InPassing {
  readonly childId: string
  readonly worry: string
  /** Who said it; whoever writes it down, when left out. */
  readonly raisedBy?: string | null | undefined
  readonly teamId?: string | null | undefined
}

/** A worry told in a corridor, written down in a minute. It waits for its detail, and nobody has to be told twice. */
export const noteInPassing = verb('raise requests', async (write, { childId, worry, ...passing }: InPassing) => {
  const intake = await findIntakeToSend(write, childId, passing.teamId ?? null)
  const { schoolId } = intake
  if (!schoolId) throw new Refused(say.noSchool)
  const team = teamAsked(intake, passing.teamId)
  const raisedBy = passing.raisedBy ?? write.actor.id
  if (raisedBy !== write.actor.id && !(await isStaffOfSchool(write, schoolId, raisedBy))) {
    throw new Refused(say.whoSaidIt, 'raisedBy')
  }

  const requestId = await insertRequest(write, {
    childId,
    worry,
    schoolId,
    teamId: team.id,
    raisedBy,
    raisedHow: 'corridor',
    status: 'needs detail',
    screenedAt: null,
    needs: [],
    warnings: warningsAtIntake(write, intake, team, null),
    ageWhenRaised: ageOn(intake.bornOn, write.today),
    answerDueOn: answerDueOn('needs detail', team.definition, calendarOf(intake), write.today),
    knownTo: [],
    story: { said: 'raised in passing', headline: team.name, significant: false },
  })
  if (!team.isAgreed) await write.childBecomesKnownTo(childId, team.id)

  write.audit('request noted in passing', { children: [childId], requestId, teamId: team.id })
  await tell(write, 'more detail asked', [raisedBy], { childId, requestId })
  return { requestId }
})
