import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'
import { type WorkInForce, worksInForce } from '#features/plans/works-in-force.ts'

const MOST_LOOKS = 50

/** How a supervisor last found the plan of a request. */
interface PlanFound {
  readonly found: 'in the plan' | 'plan to follow'
  readonly planWorkId: string | null
  readonly purpose: string | null
  readonly planDueOn: Day | null
  readonly why: string | null
  readonly checkedAt: Date | string
  readonly checkedBy: string
  /** How often the plan was put off since it was last found to name the work. */
  readonly timesPutOff: number
  /** Each time that a supervisor looked, the latest first: what was so on a day is what was found last by then. */
  readonly looks: readonly Look[]
}

interface Look {
  readonly checkedAt: Date | string
  /** The day until which the work could run ahead of its plan; none where the plan was found to name it. */
  readonly putOffUntil: Day | null
}

/** Whether a supervisor had let the work go ahead of its plan on that day: by what they said last, which may be less than before. */
export function wasPutOffOn({ looks }: Pick<PlanFound, 'looks'>, day: Day): boolean {
  const inForce = looks.find(({ checkedAt }) => dayIn(new Date(checkedAt)) <= day)
  return inForce?.putOffUntil !== null && inForce !== undefined && inForce.putOffUntil >= day
}

/** What the plan in force asks of the team, and how it was found. Nothing of it where the service needs no plan first. */
export interface PlanBeside {
  readonly works: readonly WorkInForce[]
  readonly check: PlanFound | null
}

// oxlint-disable-next-line typescript/no-explicit-any -- whichever tables the query around it has
type Around = ExpressionBuilder<Tables, any>

/** For the statement that takes a request, so that a guard costs no round trip. */
export function worksBesideRequest(is: Around, read: Read) {
  return jsonArrayFrom(
    worksInForce(is, read, is.ref('helpRequest.childId') as never, is.ref('helpRequest.teamId') as never),
  )
}

export function checkOfRequest(is: Around, { actor: { areaId } }: Read, requestId = 'helpRequest.id') {
  return jsonObjectFrom(
    is
      .selectFrom('planCheck')
      .innerJoin('staffMember as checker', (on) =>
        on.on('checker.areaId', '=', areaId).onRef('checker.id', '=', 'planCheck.checkedBy'),
      )
      .where('planCheck.areaId', '=', areaId)
      .whereRef('planCheck.requestId', '=', requestId as never)
      .orderBy('planCheck.checkedAt', 'desc')
      .orderBy('planCheck.id', 'desc')
      .limit(1)
      .select(['planCheck.planWorkId', 'planCheck.purpose', 'planCheck.planDueOn', 'planCheck.why'])
      .select(['planCheck.checkedAt', 'checker.givenName', 'checker.familyName'])
      .select((on) => [
        on.ref('planCheck.found').$castTo<PlanFound['found']>().as('found'),
        jsonArrayFrom(
          (on as Around)
            .selectFrom('planCheck as looked')
            .where('looked.areaId', '=', areaId)
            .whereRef('looked.requestId', '=', 'planCheck.requestId')
            .orderBy('looked.checkedAt', 'desc')
            .orderBy('looked.id', 'desc')
            .limit(MOST_LOOKS)
            .select(['looked.checkedAt', 'looked.planDueOn as putOffUntil']),
        ).as('looks'),
        putOff(on as Around, areaId)
          .where((of) =>
            of.not(
              of.exists(
                of
                  .selectFrom('planCheck as named')
                  .where('named.areaId', '=', areaId)
                  .whereRef('named.requestId', '=', 'putOff.requestId')
                  .where('named.found', '=', sql.lit('in the plan'))
                  .whereRef('named.checkedAt', '>', 'putOff.checkedAt')
                  .select('named.id'),
              ),
            ),
          )
          .select((of) => of.fn.countAll<number>().as('times'))
          .as('timesPutOff'),
      ]),
  )
}

/** Each time the plan of the request around it was put off to a later day. */
function putOff(is: Around, areaId: number) {
  return is
    .selectFrom('planCheck as putOff')
    .where('putOff.areaId', '=', areaId)
    .whereRef('putOff.requestId', '=', 'planCheck.requestId')
    .where('putOff.found', '=', sql.lit('plan to follow'))
}

type Row = Omit<PlanFound, 'checkedBy' | 'timesPutOff' | 'looks'> & {
  readonly looks: readonly Look[]
  readonly givenName: string
  readonly familyName: string
  readonly timesPutOff: number | null
}

export function asPlanFound(row: Row | null): PlanFound | null {
  if (!row) return null
  const { givenName, familyName, timesPutOff, ...found } = row
  return { ...found, timesPutOff: timesPutOff ?? 0, checkedBy: `${givenName} ${familyName}` }
}
