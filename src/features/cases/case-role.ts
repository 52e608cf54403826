import type { CaseRole } from '#platform/db/tables.ts'

/** Those who do the work. They read what the service writes for itself, and they may change the case. */
export const workerRoles = ['lead worker', 'co-worker', 'supervisor'] as const satisfies readonly CaseRole[]

/** Those who know of it because of who they are to the child. They read what everybody on the case may. */
export const outsideRoles = [
  'Named Person',
  'Lead Professional',
  'social worker',
  'school lead',
  'teacher',
  'partner',
] as const satisfies readonly CaseRole[]

export function isWorkerRole(role: CaseRole): boolean {
  return (workerRoles as readonly CaseRole[]).includes(role)
}
