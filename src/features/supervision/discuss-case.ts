import { verb } from '#features/access/verb.ts'
import { type ActionLine, actionOfLine, mustBeAround } from '#features/actions/action-line.ts'
import { actionsToAgree, tellOfActions } from '#features/actions/agree-actions.ts'
import { type CaseWithPeople, holdCaseAround } from '#features/actions/case-around.ts'
import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { holdSupervision, mustGoOn, type SupervisionHeld } from './find-supervision.ts'

export interface Decision {
  readonly decision: string
  readonly audience: 'service' | 'case'
  /** What somebody does about it: the same atom as everywhere. */
  readonly actionLine: ActionLine | undefined
}

/**
 * What was decided about one child in supervision. It is kept on the child’s record and read as the case is, by whoever comes
 * after them too; what was said of the worker is not there (CSW-22).
 */
export const discussCase = verb(
  'take part in supervision',
  async (write: Write, supervisionId: string, caseId: string, { decision, audience, actionLine }: Decision) => {
    const held = await holdSupervision(write, supervisionId)
    mustGoOn(held)
    const around = await holdCaseAround(write, caseId)
    mustBeOfTheWorker(held, around)
    const { helpCase } = around
    const about = { ...helpCase, caseId }
    const action = actionLine && { ...actionOfLine(around, write, actionLine), audience }
    if (action) mustBeAround(around, write.actor, action)
    const agreed = actionsToAgree(write, about, action ? [action] : [])
    const noteId = write.newId()
    const { statement } = agreed
    const together = statement ? write.db.with('agreed', () => statement) : write.db
    const note = together.insertInto('supervisionCaseNote').values({
      ...{ areaId: write.actor.areaId, id: noteId, supervisionId, caseId, decision, audience },
      ...{ childId: helpCase.childId, schoolId: helpCase.schoolId, teamId: helpCase.teamId },
      ...{ corrects: held.state === 'agreed', writtenBy: write.actor.id, writtenAt: write.now },
    })
    await note.execute()
    const { childId, requestId, schoolId, teamId } = helpCase
    const story: StoryEvent = {
      ...{ childId, caseId, requestId, schoolId, teamId, audience, sourceId: noteId },
      ...{ kind: 'talked about in supervision', headline: decision },
    }
    await tellOfActions(write, agreed, { story: [story] })
    write.audit('case talked about in supervision', { children: [childId], caseId, supervisionId })
  },
)

/** The worker’s own case, in the team in which they are supervised. Whoever else’s it is, it is not there. */
export function mustBeOfTheWorker({ teamId, workerId }: SupervisionHeld, { helpCase }: CaseWithPeople): void {
  if (helpCase.teamId !== teamId || helpCase.leadId !== workerId) throw new NotFound('Case')
}
