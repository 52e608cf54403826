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

/** Early each day: whoever came to know a child by guiding the help, and works there no more, knows the child no more. */
export const endRolesWithWork: Job<Round> = job('end roles with work', z.object({ on: z.string() }), async (write) => {
  const ended = await write.db
    .selectFrom(sql<Ended>`public.roles_end_with_work(${write.today}::date)`.as('ended'))
    .selectAll()
    .execute()
  for (const { roleId, aChild, aPerson, aRole } of ended)
    write.audit('role ended', { children: [aChild], roleId, role: aRole, staffId: aPerson })
})
