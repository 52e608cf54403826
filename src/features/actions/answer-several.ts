import { sql } from 'kysely'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { statusAfter } from './action.ts'
import { type Answered, storyOfAnswer } from './answer-action.ts'
import { say } from './rules.words.ts'

/** One of several actions that are asked about together, as it was when its form was opened. */
export interface AnsweredOne extends Answered {
  readonly actionId: string
  readonly version: number
}

/**
 * Answers several actions of one case at once, as at a meeting: all of them or none. Whoever calls it has found that the
 * actor works on the case.
 */
export async function answerSeveral(write: Write, caseId: string, answers: readonly AnsweredOne[]): Promise<void> {
  if (answers.length === 0) return
  const held = await heldActions(
    write,
    caseId,
    answers.map(({ actionId }) => actionId),
  )
  const answered = answers.map((answer) => {
    const action = held.find(({ id }) => id === answer.actionId)
    if (!action) throw new NotFound('Action')
    if (action.version !== answer.version || action.status !== 'open') throw new Conflict({})
    if (answer.answer === 'no longer needed' && !answer.whatHappened) throw new Refused(say.whyNotNeeded)
    return { action, answer }
  })
  await setAnswers(write, answers)
  const children = answered.flatMap(({ action }) => action.childId ?? [])
  write.audit('action answered', { children, caseId, actionIds: answers.map(({ actionId }) => actionId) })
  const events = answered.flatMap(({ action, answer }) => storyOfAnswer(action, answer.answer) ?? [])
  if (events.length > 0) await addToChronology(write, ...events)
  await tellEach(
    write,
    answered.map(({ action }) => ({
      toId: action.agreedBy,
      kind: 'action answered' as const,
      about: { childId: action.childId ?? undefined, actionId: action.id },
    })),
  )
}

function heldActions(write: Write, caseId: string, actionIds: readonly string[]) {
  return write.db
    .selectFrom('action')
    .where('areaId', '=', write.actor.areaId)
    .where('caseId', '=', caseId)
    .where('id', 'in', [...actionIds])
    .orderBy('id')
    .selectAll()
    .forUpdate()
    .execute()
}

async function setAnswers({ db, actor, now }: Write, answers: readonly AnsweredOne[]): Promise<void> {
  const each = <V>(what: (answer: AnsweredOne) => V) => answers.map(what)
  const tried = each(({ answer }) => (answer === 'no longer needed' ? null : answer))
  const helpful = each(({ answer, helpful }) => (answer === 'yes' || answer === 'partly' ? helpful : null))
  await sql`
    update action set
      status = given.status::action_status, tried = given.tried, what_happened = given.what_happened,
      helpful = given.helpful, answered_by = ${actor.id}::uuid, answered_at = ${now}, version = action.version + 1
    from unnest(
      ${each(({ actionId }) => actionId)}::uuid[], ${each(({ answer }) => statusAfter(answer))}::text[], ${tried}::text[],
      ${each(({ whatHappened }) => whatHappened)}::text[], ${helpful}::text[]
    ) as given(id, status, tried, what_happened, helpful)
    where action.area_id = ${actor.areaId} and action.id = given.id`.execute(db)
}
