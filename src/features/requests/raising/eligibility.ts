import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { LevelOfNeed } from '../help-request.ts'

/** A line of the eligibility that a request does not meet. It is shown and kept; it never stops a request. */
export type Warning =
  | { readonly kind: 'age'; readonly age: number; readonly from: number; readonly to: number }
  | { readonly kind: 'level'; readonly level: LevelOfNeed }
  | { readonly kind: 'no agreement' }
  | { readonly kind: 'request open' }
  | { readonly kind: 'case open' }

interface Asked {
  readonly age: number
  readonly levelOfNeed: LevelOfNeed | null | undefined
  /** The team works with the child’s school. */
  readonly isAgreed: boolean
  readonly hasOpenRequest: boolean
  readonly hasOpenCase: boolean
}

/** What to say before a request is sent: ages (HAST-1), agreed schools (HAST-2), level of need (HAST-4), what is open. */
export function warningsOf(
  { age, levelOfNeed, isAgreed, hasOpenRequest, hasOpenCase }: Asked,
  { ages, levels }: Pick<ServiceDefinition, 'ages' | 'levels'>,
): Warning[] {
  const warnings: Warning[] = []
  if (age < ages.from || age > ages.to) warnings.push({ kind: 'age', age, ...ages })
  if (!isAgreed) warnings.push({ kind: 'no agreement' })
  warnings.push(...levelWarning(levelOfNeed, levels))
  if (hasOpenRequest) warnings.push({ kind: 'request open' })
  if (hasOpenCase) warnings.push({ kind: 'case open' })
  return warnings
}

/** A level that the team is not for: it points to more help, or to less. */
export function levelWarning(level: LevelOfNeed | null | undefined, levels: ServiceDefinition['levels']): Warning[] {
  const isFor = !level || level === 'not sure' || levels.includes(level)
  return isFor ? [] : [{ kind: 'level', level }]
}
