import { sql } from 'kysely'
import { z } from 'zod'
import { type Job, job } from '#platform/jobs/job.ts'
import type { Round } from '#platform/jobs/schedule.ts'

interface Ended {
  readonly roleId: string
  readonly aChild: string
  readonly aPerson: string
  readonly aRole: string
}

interface AskedNoMore {
  readonly aPlan: string
  readonly aChild: string
  readonly aTeam: string
}

/**
 * Early each day: whoever came to know a child by guiding the help, and works there no more, knows the child no more; and whoever
 * reads a plan because it asked their team for work until a day that is over, reads it no more.
 */
export const endRolesWithWork: Job<Round> = job('end roles with work', z.object({ on: z.string() }), async (write) => {
  const ended = await write.db
    .selectFrom(sql<Ended>`public.roles_end_with_work(${write.today}::date)`.as('ended'))
    .selectAll()
    .execute()
  for (const { roleId, aChild, aPerson, aRole } of ended)
    write.audit('role ended', { children: [aChild], roleId, role: aRole, staffId: aPerson })
  const asked = await write.db
    .selectFrom(sql<AskedNoMore>`public.plan_rights_end_with_work(${write.today}::date)`.as('over'))
    .selectAll()
    .execute()
  for (const { aPlan: planId, aChild, aTeam: teamId } of asked)
    write.audit('plan asks a team no more', { children: [aChild], planId, teamId })
})
