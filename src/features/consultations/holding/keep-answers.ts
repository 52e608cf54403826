import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { aboutConsultation, changeConsultation } from '../booking/booking.queries.ts'
import type { Party, Question, Verdict } from '../cycle.ts'
import { type ConsultationShown, holdConsultationToChange } from '../find-consultation.ts'
import { say } from '../rules.words.ts'

export interface View {
  readonly party: Party
  readonly question: Question
  readonly words: string
}

interface LastAnswers {
  /** Is it better, and is the problem solved? (HACK-23) */
  readonly better: Verdict
  readonly solved: Verdict
  /** What more is needed at school, at home; or that nothing is, said out loud (HACK-24). */
  readonly moreAtSchool: string | null
  readonly moreAtHome: string | null
  readonly nothingMore: boolean
  /** Which service to ask, where the school is not enough. */
  readonly agency: string | null
  readonly views: readonly View[]
}

/** Keeps what the last consultation answers, with what each party says to it in their own words. */
export const keepAnswers = verb(
  'work on cases',
  async (write: Write, consultationId: string, answers: LastAnswers, version?: number) => {
    const consultation = await holdConsultationToChange(write, consultationId)
    if (!isTheLast(consultation)) throw new Refused(say.notTheLast)
    const { views, ...given } = answers
    const more = Boolean(given.moreAtSchool || given.moreAtHome || given.agency)
    if (!more && !given.nothingMore) throw new Refused(say.moreOrNothing, 'moreAtSchool')
    if (more && given.nothingMore) throw new Refused(say.notBoth, 'nothingMore')
    await changeConsultation(write, consultation, given, version)
    await keepViews(write, consultation, views)
    const { childId, caseId } = consultation
    write.audit('consultation answers kept', { children: [childId], caseId, consultationId })
  },
)

/** Whether it is better is asked when both plans were tried. */
/** Only at the last consultation of a cycle these questions are asked. */
export function isTheLast({ number, length }: Pick<ConsultationShown, 'number' | 'length'>): boolean {
  return number === length
}

async function keepViews(write: Write, consultation: ConsultationShown, views: readonly View[]): Promise<void> {
  if (views.length === 0) return
  const kept = { ...aboutConsultation(write, consultation), keptBy: write.actor.id, keptAt: write.now }
  await write.db
    .insertInto('consultationView')
    .values(views.map((view) => ({ ...kept, ...view })))
    .onConflict((it) =>
      it.columns(['areaId', 'consultationId', 'party', 'question']).doUpdateSet((set) => ({
        words: set.ref('excluded.words'),
        keptBy: set.ref('excluded.keptBy'),
        keptAt: set.ref('excluded.keptAt'),
      })),
    )
    .execute()
}
