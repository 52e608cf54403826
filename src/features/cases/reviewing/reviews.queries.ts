import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Judgement } from '../review.ts'
import type { WholeCase } from '../whole-case.ts'

/*
 * The statements about reviews, each sent together with the change of the case. A case has one review ahead of it at most.
 */

interface Planned {
  readonly kind: 'watchful waiting' | 'case'
  readonly dueOn: Day
}

/** Plans the next review: a new day takes the place of the one before. */
export function planningReview(write: Write, helpCase: WholeCase, { kind, dueOn }: Planned) {
  const planned = { kind, dueOn, setBy: write.actor.id }
  return helpCase.reviewAhead ? ahead(write, helpCase).set(planned) : addingReview(write, helpCase, planned)
}

/** Plans the review after the one that is being held. */
export function addingReview(write: Write, { id: caseId, childId, schoolId, teamId }: WholeCase, planned: Planned) {
  const { actor } = write
  return write.db
    .insertInto('review')
    .values({ areaId: actor.areaId, id: write.newId(), caseId, childId, schoolId, teamId, setBy: actor.id, ...planned })
}

type Conclusion = Pick<Judgement, 'outcome' | 'rationale'> & { readonly progress: Judgement['progress'] | null }

/** Writes a judgement on the review that was due; one that nobody had planned is written as held today. */
export function holdingReview(write: Write, helpCase: WholeCase, { progress, outcome, rationale }: Conclusion) {
  const held = { heldOn: write.today, progress, outcome, rationale, decidedBy: write.actor.id }
  if (helpCase.reviewAhead) return ahead(write, helpCase).set(held)
  return addingReview(write, helpCase, { kind: 'case', dueOn: write.today, ...held })
}

function ahead(write: Write, helpCase: WholeCase) {
  return write.db
    .updateTable('review')
    .where('areaId', '=', write.actor.areaId)
    .where('caseId', '=', helpCase.id)
    .where('heldOn', 'is', null)
}
