import { verb } from '#features/access/verb.ts'
import { mayAgree } from '#features/actions/agree-on-case.ts'
import { type CaseWithPeople, holdCaseAround } from '#features/actions/case-around.ts'
import { mustBeOpen } from '#features/cases/held-case.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Actor, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import type { NewMessage } from './message.ts'
import { insertMessage, keepAnswerTo } from './messages.queries.ts'
import { say } from './rules.words.ts'

/** Those who work on the case, and those who lead its school: the two ends at which messages are heard. */
export function mayKeepMessages(around: CaseWithPeople, actor: Actor): boolean {
  return mayAgree(around, actor)
}

/** Writes down what home said to school, or school to home (CSW-48). */
export const keepMessage = verb(
  'keep messages of home and school',
  async (write, caseId: string, message: NewMessage) => {
    const { helpCase } = await holdToKeep(write, caseId)
    if (message.onDay > write.today) throw new Refused(say.notYet, 'onDay')
    const messageId = write.newId()
    await insertMessage(write, helpCase, messageId, message)
    const { childId, schoolId, teamId } = helpCase
    write.audit('message between home and school kept', { children: [childId], caseId, messageId })
    await addToChronology(write, {
      childId,
      caseId,
      schoolId,
      teamId,
      kind: 'message between home and school',
      headline: message.words,
      sourceId: messageId,
      audience: 'case',
    })
    return { messageId }
  },
)

/** Writes down what was said to it. */
export const answerMessage = verb(
  'keep messages of home and school',
  async (write, caseId: string, messageId: string, answered: { answer: string; answeredOn: Day }) => {
    const { helpCase } = await holdToKeep(write, caseId)
    if (answered.answeredOn > write.today) throw new Refused(say.notYet, 'answeredOn')
    const kept = await keepAnswerTo(write, { messageId, caseId }, answered)
    if (!kept) throw new Refused(say.answered)
    if (answered.answeredOn < kept.onDay) throw new Refused(say.beforeMessage, 'answeredOn')
    write.audit('message between home and school answered', { children: [helpCase.childId], caseId, messageId })
  },
)

async function holdToKeep(write: Write, caseId: string): Promise<CaseWithPeople> {
  const around = await holdCaseAround(write, caseId)
  if (!mayKeepMessages(around, write.actor)) throw new Refused(say.notTheirs)
  mustBeOpen(around.helpCase)
  return around
}
