import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { holdRemitCase, ofCase } from './hold-remit-case.ts'
import { refuse } from './refuse.ts'
import { say } from './rules.words.ts'
import { standingOf } from './standing.ts'
import type { WorkInForce } from '#features/plans/works-in-force.ts'

interface NewWork {
  /** Which line of the plan it is. Its kind, topic and purpose are the plan’s. */
  readonly planWorkId: string
  readonly fromDay?: Day | null | undefined
  readonly untilDay?: Day | null | undefined
}

/**
 * Focussed work begins, or playground supervision: only what the plan in force names for the team, the topic and the purpose in the
 * plan’s own words (CSW-23, CSW-24, CSW-25), and in the playground from one day to another within the plan’s (CSW-26).
 */
export const beginWork = verb('work on cases', async (write: Write, caseId: string, asked: NewWork) => {
  const helpCase = await holdRemitCase(write, caseId, 'workInPlan')
  const { childId } = helpCase
  const { works } = await standingOf(write, caseId)
  const named = works.filter(isBegunHere).find(({ id }) => id === asked.planWorkId)
  if (!named) return refuse(write, say.workNotInPlan, 'planWorkId', { guard: 'workInPlan', childId, caseId })
  const period = periodOf(write, named, asked)
  if (!isWithin(named, period))
    return refuse(write, say.outsideThePlansPeriod, 'fromDay', { guard: 'workInPlan', childId, caseId })

  const { keptBy: openedBy, keptAt: openedAt, ...row } = ofCase(write, helpCase)
  const { id: planWorkId, kind, topicId, topic, purpose } = named
  await write.db
    .insertInto('remitWork')
    .values({ ...row, openedBy, openedAt, planWorkId, kind, topicId, topic, purpose, ...period })
    .execute()
  write.audit('work of the plan begun', { children: [childId], caseId, workId: row.id })
  return { workId: row.id }
})

/** Involvement begins with the case, and a group is led elsewhere. */
export function isBegunHere<W extends Pick<WorkInForce, 'kind'>>(
  work: W,
): work is W & { readonly kind: 'focussed work' | 'playground supervision' } {
  return work.kind === 'focussed work' || work.kind === 'playground supervision'
}

/** A first and a last day are asked of playground supervision; focussed work goes on as long as the plan says. */
function periodOf({ today }: Write, { kind, fromDay, untilDay }: WorkInForce, asked: NewWork) {
  if (kind === 'playground supervision' && (!asked.fromDay || !asked.untilDay))
    throw new Refused(say.playgroundNeedsAPeriod, asked.fromDay ? 'untilDay' : 'fromDay')
  const from = asked.fromDay ?? (fromDay && fromDay > today ? fromDay : today)
  const until = asked.untilDay ?? untilDay
  if (until && until < from) throw new Refused(say.endsBeforeItBegins, 'untilDay')
  return { fromDay: from, untilDay: until }
}

function isWithin(plan: WorkInForce, { fromDay, untilDay }: { fromDay: Day; untilDay: Day | null }): boolean {
  if (plan.fromDay && fromDay < plan.fromDay) return false
  return !plan.untilDay || (untilDay !== null && untilDay <= plan.untilDay)
}
