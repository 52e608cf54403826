import { sql } from 'kysely'
import type { OnCase } from '#features/cases/whose-case.ts'
import { nameToUse } from '#features/people/child.ts'
import { readContent } from '#features/plans/plan-content.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { inOneText, plainPlan } from './plain-plan.ts'

/** For a wide query about a case: the plan in force of its child, for those who may read it. */
export function planForFamily({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('childPlan')
    .innerJoin('planVersion', (on) =>
      on
        .on('planVersion.areaId', '=', areaId)
        .onRef('planVersion.planId', '=', 'childPlan.id')
        .onRef('planVersion.number', '=', 'childPlan.agreed'),
    )
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'childPlan.authorId'),
    )
    .innerJoin('child as planned', (on) =>
      on.on('planned.areaId', '=', areaId).onRef('planned.id', '=', 'childPlan.childId'),
    )
    .where('childPlan.areaId', '=', areaId)
    .whereRef('childPlan.childId', '=', 'helpCase.childId')
    .where('childPlan.state', '<>', sql.lit('ended'))
    .select(['childPlan.id', 'childPlan.reviewDueOn', 'planVersion.number', 'planVersion.content'])
    .select(['author.givenName as authorGiven', 'author.familyName as authorFamily'])
    .select(['planned.givenName', 'planned.familyName', 'planned.knownAs', 'planned.knownAsSafeWith'])
}

interface Found {
  readonly content: unknown
  readonly reviewDueOn: Day | null
  readonly authorGiven: string
  readonly authorFamily: string
  readonly givenName: string
  readonly knownAs: string | null
  readonly knownAsSafeWith: readonly string[]
}

/** The parents’ copy as one text, for a page that an adult of the family has (CSW-10). The child is called as is safe at home. */
export function planInOneText(plan: Found, language: Language): string {
  const inForce = {
    content: readContent(plan.content),
    name: nameToUse(plan, 'home'),
    authorName: `${plan.authorGiven} ${plan.authorFamily}`,
    reviewOn: plan.reviewDueOn,
  }
  return inOneText(plainPlan(inForce, 'parent or carer', language))
}
