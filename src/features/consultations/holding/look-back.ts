import { verb } from '#features/access/verb.ts'
import { type AnsweredOne, answerSeveral } from '#features/actions/answer-several.ts'
import type { Write } from '#platform/context.ts'
import { changeConsultation } from '../booking/booking.queries.ts'
import type { Verdict } from '../cycle.ts'
import { holdConsultationToChange } from '../find-consultation.ts'

interface LookingBack {
  readonly answers: readonly AnsweredOne[]
  /** Whether what was agreed helped, all in all (HACK-22). */
  readonly overall: Verdict | null
  readonly overallNote: string | null
}

/** Looks back at what was tried: every open action is asked about, and then whether all of it helped (HACK-18, HACK-22). */
export const lookBack = verb('work on cases', async (write: Write, consultationId: string, looking: LookingBack) => {
  const consultation = await holdConsultationToChange(write, consultationId)
  const { caseId, childId } = consultation
  await answerSeveral(write, caseId, looking.answers)
  const { overall, overallNote } = looking
  await changeConsultation(write, consultation, {
    overall: overall ?? consultation.overall,
    overallNote: overallNote ?? consultation.overallNote,
  })
  write.audit('consultation looked back', { children: [childId], caseId, consultationId })
})
