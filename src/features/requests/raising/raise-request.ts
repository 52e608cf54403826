import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { termsThatCount } from '#features/schools/terms-that-count.ts'
import { ageOn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { answerDueOn } from '../answer-due.ts'
import { firstStatus, nextToAnswer } from '../next-to-answer.ts'
import { isOneOf, peopleByRole } from '../people-around.ts'
import { say } from '../rules.words.ts'
import { findIntakeToSend, type IntakeToSend, teamAsked, warningsAtIntake } from './intake.ts'
import { mustBeNamed, type NewRequest, onItsFooting } from './new-request.ts'
import { insertRequest } from './raising.queries.ts'

/** Asks a team for help for a child: a worry becomes a request that somebody has promised to answer. */
export const raiseRequest = verb('raise requests', async (write, asked: NewRequest): Promise<{ requestId: string }> => {
  const intake = await findIntakeToSend(write, asked.childId, asked.teamId ?? null)
  const { schoolId } = intake
  if (!schoolId) throw new Refused(say.noSchool)
  const team = teamAsked(intake, asked.teamId)
  const people = peopleByRole(intake.people)
  mustHaveNeeds(asked, intake)
  const warnings = warningsAtIntake(write, intake, team, asked.levelOfNeed)
  if (warnings.length > 0 && !asked.inSpiteOfWarnings) throw new Refused(say.warned, 'inSpiteOfWarnings')

  const { definition } = team
  const status = firstStatus({ people, definition }, write.actor.id)
  const isAgreed = definition.steps.educationManagerAgrees && isOneOf(people.managers, write.actor.id)
  const requestId = await insertRequest(write, {
    ...asked,
    consent: asked.consent && onItsFooting(asked.consent, intake.bornOn, write.today),
    schoolId,
    teamId: team.id,
    raisedBy: write.actor.id,
    raisedHow: asked.raisedHow ?? 'form',
    status,
    screenedAt: status === 'awaiting screening' ? null : write.now,
    warnings,
    ageWhenRaised: ageOn(intake.bornOn, write.today),
    answerDueOn: answerDueOn(status, definition, calendarOf(intake), write.today),
    knownTo: [...new Set([...intake.knownTo, team.id])],
    isAgreed,
    story: { said: 'raised', headline: team.name, significant: true },
  })
  // An agreed team knows the class list; another would not even see the child’s name.
  if (!team.isAgreed) await write.childBecomesKnownTo(intake.id, team.id)

  write.audit('request raised', { children: [intake.id], requestId, teamId: team.id })
  const next = nextToAnswer({ status, people, definition, managerHasAgreed: isAgreed })
  await tell(write, next.kind, next.staffIds, { childId: intake.id, requestId })
  return { requestId }
})

function mustHaveNeeds({ needs }: NewRequest, { teams }: IntakeToSend) {
  if (needs.length === 0) throw new Refused(say.atLeastOneNeed, 'needs')
  mustBeNamed(
    needs,
    teams.map(({ definition }) => definition),
  )
}

export function calendarOf(found: Pick<IntakeToSend, 'nation' | 'terms' | 'closedDays'>) {
  return schoolCalendar({ ...found, terms: termsThatCount(found.terms) })
}
