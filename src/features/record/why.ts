import { isWorkerRole } from '#features/cases/case-role.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Audience, CaseRole } from '#platform/db/tables.ts'

/** One place that a person has on the case today. */
export interface Place {
  readonly staffId: string
  readonly caseRole: CaseRole
  readonly startsOn: Day
  readonly endsOn: Day | null
}

/** One thing that a person is today, in the case’s team, in its school, or in the cluster of its school. */
export interface Post {
  readonly staffId: string
  readonly role: string
  readonly at: 'team' | 'school' | 'cluster'
}

/** Why somebody sees a case. */
export type Reason =
  | { readonly rule: 'on the case'; readonly caseRole: CaseRole; readonly since: Day; readonly until: Day | null }
  | { readonly rule: 'supervises the team' | 'in the team' | 'leads the school' | 'manages the cluster' }

/** How far a reason reaches: all that is written for the service, what is for everybody on the case, or that it is there. */
export type Reach = 'service' | 'case' | 'outline'

const reachOfRule = {
  'supervises the team': 'service',
  'in the team': 'outline',
  'leads the school': 'case',
  'manages the cluster': 'case',
} as const satisfies Record<Exclude<Reason['rule'], 'on the case'>, Reach>

export function reachOf(reason: Reason): Reach {
  if (reason.rule !== 'on the case') return reachOfRule[reason.rule]
  return isWorkerRole(reason.caseRole) ? 'service' : 'case'
}

/**
 * Why this person sees the case: the same facts as the row policies of help_case, contact and action, said as reasons.
 * why.test.ts holds the two together for everybody of the standard world.
 */
export function reasonsOf(staffId: string, places: readonly Place[], posts: readonly Post[]): Reason[] {
  const mine = posts.filter((post) => post.staffId === staffId)
  const is = (at: Post['at'], ...roles: string[]) => mine.some((post) => post.at === at && roles.includes(post.role))
  const supervises = is('team', 'supervisor')
  return [
    ...places
      .filter((place) => place.staffId === staffId)
      .map(({ caseRole, startsOn, endsOn }) => ({
        rule: 'on the case' as const,
        caseRole,
        since: startsOn,
        until: endsOn,
      })),
    ...(supervises ? [{ rule: 'supervises the team' as const }] : []),
    ...(is('team', 'practitioner') && !supervises ? [{ rule: 'in the team' as const }] : []),
    ...(is('school', 'school lead') ? [{ rule: 'leads the school' as const }] : []),
    ...(is('cluster', 'education manager') ? [{ rule: 'manages the cluster' as const }] : []),
  ]
}

/** Whether somebody with these reasons reads what is written for an audience, beyond what is theirs by name. */
export function reads(reasons: readonly Reason[], audience: Audience): boolean {
  if (audience === 'named') return false
  return reasons.some((reason) => reachOf(reason) === 'service' || reachOf(reason) === audience)
}

/** The furthest that any of the reasons reaches. */
export function furthest(reasons: readonly Reason[]): Reach {
  const reaches = new Set(reasons.map(reachOf))
  return (['service', 'case'] as const).find((reach) => reaches.has(reach)) ?? 'outline'
}
