import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { HeldCase } from './held-case.ts'
import type { Judgement } from './review.ts'

export type ReviewKind = 'watchful waiting' | 'case'

interface Planned {
  readonly kind: ReviewKind
  readonly dueOn: Day
}

/** A case has one review ahead of it at most: a new date takes the place of the one before. */
export async function planNextReview(write: Write, helpCase: HeldCase, { kind, dueOn }: Planned): Promise<void> {
  const { numUpdatedRows } = await aheadOf(write, helpCase)
    .set({ kind, dueOn, setBy: write.actor.id })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await insertReview(write, helpCase, { kind, dueOn })
}

export async function insertReview(write: Write, helpCase: HeldCase, { kind, dueOn }: Planned): Promise<void> {
  await inserting(write, helpCase, { kind, dueOn }).execute()
}

/** Writes the judgement on the review that was due; one that nobody had planned is written as held today. */
export async function keepJudgement(write: Write, helpCase: HeldCase, judgement: Judgement): Promise<void> {
  const held = heldNow(write, judgement)
  const { numUpdatedRows } = await aheadOf(write, helpCase).set(held).executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await inserting(write, helpCase, { kind: 'case', dueOn: write.today, ...held }).execute()
}

type Conclusion = Pick<Judgement, 'outcome' | 'rationale'> & { readonly progress: Judgement['progress'] | null }

/** The review that is ahead, held with this. */
export function holdingReview(write: Write, helpCase: HeldCase, conclusion: Conclusion) {
  return aheadOf(write, helpCase).set(heldNow(write, conclusion))
}

function heldNow(write: Write, { progress, outcome, rationale }: Conclusion) {
  return { heldOn: write.today, progress, outcome, rationale, decidedBy: write.actor.id }
}

function aheadOf(write: Write, helpCase: HeldCase) {
  return write.db
    .updateTable('review')
    .where('areaId', '=', write.actor.areaId)
    .where('caseId', '=', helpCase.id)
    .where('heldOn', 'is', null)
}

function inserting(
  write: Write,
  { id: caseId, childId, schoolId, teamId }: HeldCase,
  review: Planned & Partial<ReturnType<typeof heldNow>>,
) {
  return write.db.insertInto('review').values({
    areaId: write.actor.areaId,
    id: write.newId(),
    caseId,
    childId,
    schoolId,
    teamId,
    setBy: write.actor.id,
    ...review,
  })
}
