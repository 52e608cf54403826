import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import type { Standing } from './standing.queries.ts'

export type AuthorAs = 'Named Person' | 'Lead Professional'

/** As what somebody may write this child’s plan, if at all. */
export function writesAs(standing: Standing, kind: PlanKind): AuthorAs | undefined {
  const { leadsTheSchool, isNamedPersonThere, namedAs, isHeldToPlans } = standing
  // Somebody who is a worker elsewhere is still the Named Person of their school; being named for one child makes no author of a worker.
  if (isHeldToPlans) return isNamedPersonThere ? 'Named Person' : undefined
  if (isNamedPersonThere || namedAs.includes('Named Person')) return 'Named Person'
  if (namedAs.includes('Lead Professional')) return 'Lead Professional'
  return kind === 'early-help plan' && leadsTheSchool ? 'Lead Professional' : undefined
}

export type PlanKind = 'child’s plan' | 'early-help plan'

/** The Named Person or a Lead Professional compiles a plan, and never the worker whose work it asks for (CSW-32). */
export function mustWrite(standing: Standing, kind: PlanKind, asked: readonly string[] = []): AuthorAs {
  const as = writesAs(standing, kind)
  const isOnlyAWorker = standing.isHeldToPlans && as === undefined
  if (isOnlyAWorker || standing.worksIn.some((teamId) => asked.includes(teamId)))
    throw new Refused(say.workerIsNoAuthor)
  if (!as) throw new Refused(kind === 'early-help plan' ? say.onlyALead : say.onlyNamedPerson)
  return as
}

/** A team in which they are a worker is one of those that are asked: what is asked of them is for somebody else to judge. */
export function isAskedThemselves(
  { worksIn }: Pick<Standing, 'worksIn'>,
  works: readonly { readonly teamId: string }[],
): boolean {
  return works.some(({ teamId }) => worksIn.includes(teamId))
}
