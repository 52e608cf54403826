import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import { wasPutOffOn } from '#features/remit/plan-beside-request.ts'
import type { Day } from '#platform/dates/day.ts'

interface FirstTime {
  readonly caseId: string
  /** The child was met on that day or before. */
  readonly metBefore: boolean
  /** The family was told who employs the worker (CSW-53). */
  readonly familyTold: boolean
  readonly socialWorkInvolved: boolean
  /** Social work was spoken to about what the help is for (CSW-12). */
  readonly aimSpokenOf: boolean
  /** Who works on the case: the family was told of them with it. */
  readonly workers: readonly string[]
}

/**
 * For many children at once what `remit/before-contact.ts` asks for one: where each case stands with what a remit asks before a first
 * time. Answered also to somebody who leads the group and is not on a child’s case.
 */
export async function selectFirstTimes({ db }: Write, caseIds: readonly string[], day: Day) {
  return db
    .selectFrom(sql<FirstTime>`public.before_first_times(${[...caseIds]}::uuid[], ${day}::date)`.as('first'))
    .selectAll()
    .execute()
}

interface Whose {
  readonly caseIds: readonly string[]
  readonly teamId: string
  readonly day: Day
}

const MOST_LOOKS = 500

/** Those of these cases whose plan was put off on that day: by what a supervisor said last. */
export async function selectPutOff(
  { db, actor: { areaId } }: Write,
  { caseIds, teamId, day }: Whose,
): Promise<string[]> {
  const rows = await db
    .selectFrom('planCheck')
    .innerJoin('helpRequest', (on) =>
      on.on('helpRequest.areaId', '=', areaId).onRef('helpRequest.id', '=', 'planCheck.requestId'),
    )
    .where('planCheck.areaId', '=', areaId)
    .where('planCheck.teamId', '=', teamId)
    .where('helpRequest.caseId', 'in', [...caseIds])
    .orderBy('planCheck.checkedAt', 'desc')
    .orderBy('planCheck.id', 'desc')
    .limit(MOST_LOOKS)
    .select((is) => is.ref('helpRequest.caseId').$notNull().as('caseId'))
    .select(['planCheck.checkedAt', 'planCheck.planDueOn as putOffUntil'])
    .execute()
  return caseIds.filter((id) => wasPutOffOn({ looks: rows.filter(({ caseId }) => caseId === id) }, day))
}
