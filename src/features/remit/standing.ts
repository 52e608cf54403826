import { asLiaison, type Liaison } from '#features/liaison/liaison-of.ts'
import type { Read } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { asPlanFound, type PlanBeside } from './plan-beside-request.ts'
import { selectStanding } from './standing.queries.ts'

/** The family was told who employs the worker: the first time. */
export interface Told {
  readonly toldOn: Day
  readonly toldBy: string
  readonly toldWhom: string
  readonly how: string
  readonly employer: string
}

/** What somebody who knows the family said of how to approach them. */
export interface Guidance {
  readonly givenOn: Day
  readonly fromName: string
  readonly fromRole: string
  readonly points: string
  readonly risks: string | null
  readonly language: string | null
}

/** What the school said of its staff in the playground on a day. */
export interface Staffing {
  readonly onDay: Day
  readonly supernumerary: boolean
  readonly staffCount: number
  readonly saidBy: string
  readonly note: string | null
}

/** Focussed work or playground supervision that was begun on a case. */
export interface BegunWork {
  readonly id: string
  readonly planWorkId: string
  readonly kind: 'focussed work' | 'playground supervision'
  readonly topic: string | null
  readonly purpose: string
  readonly fromDay: Day
  readonly untilDay: Day | null
  readonly endedOn: Day | null
  readonly version: number
  readonly staffing: readonly Staffing[]
}

/** Where a case stands with its remit. */
export interface Standing extends PlanBeside {
  readonly requestId: string | null
  /** The day on which the child, or a parent, was met first. */
  readonly metChildOn: Day | null
  readonly metParentOn: Day | null
  readonly told: Told | null
  readonly guidance: Guidance | null
  readonly liaison: Liaison
  /** From when to when each social worker is or was allocated to the child. */
  readonly allocations: readonly { readonly fromDay: Day; readonly untilDay: Day | null }[]
  readonly planSaysSocialWork: boolean
  /** The first day on which the aim of the involvement was spoken of with social work. */
  readonly aimSpokenOfOn: Day | null
  readonly begun: readonly BegunWork[]
  /** What agreed versions of the plan asked of the team, each for its time. */
  readonly asked: readonly Asked[]
}

/** A line of an agreed version: from when to when the version was in force, and the period that it gives. */
export interface Asked {
  readonly agreedOn: Day
  readonly overOn: Day | null
  readonly fromDay: Day | null
  readonly untilDay: Day | null
}

export async function standingOf(read: Read, caseId: string): Promise<Standing> {
  const found = await selectStanding(read, caseId).executeTakeFirst()
  if (!found?.liaison) throw new NotFound('Case')
  const { liaison, check, firstChildContactAt, firstParentContactAt, asked, ...rest } = found
  return {
    ...rest,
    check: asPlanFound(check),
    asked: asked.map(({ approvedAt, overAt, fromDay, untilDay }) => ({
      agreedOn: dayIn(new Date(approvedAt)),
      overOn: overAt && dayIn(new Date(overAt)),
      ...{ fromDay, untilDay },
    })),
    metChildOn: firstChildContactAt && dayIn(firstChildContactAt),
    metParentOn: firstParentContactAt && dayIn(firstParentContactAt),
    liaison: asLiaison(liaison as never),
    planSaysSocialWork: liaison.saidByPlan,
    aimSpokenOfOn: liaison.aimSpokenOfOn,
  }
}

/** A work that can still be done on a day: it has begun, and its period is not over. It ends by itself (CSW-26). */
export function isOpenOn({ fromDay, untilDay, endedOn }: BegunWork, day: Day): boolean {
  return fromDay <= day && (untilDay === null || day <= untilDay) && (endedOn === null || day <= endedOn)
}

/** What the school said last, on or before a day. */
export function staffingOn({ staffing }: Pick<BegunWork, 'staffing'>, day: Day): Staffing | undefined {
  return staffing.find(({ onDay }) => onDay <= day)
}
