import { sql } from 'kysely'
import { z } from 'zod'
import { remind } from '#features/notices/tell.ts'
import type { personBegins } from '#features/staff/begins.ts'
import type { Write } from '#platform/context.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Duty } from '#platform/db/tables.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { isForMe } from './concerns.queries.ts'

const NAMED: readonly Duty[] = ['designated safeguarding lead', 'deputy safeguarding lead']

type Begins = Parameters<typeof personBegins.announce>[1]

/** Somebody has the duty from a day on: on that day they are told of the concerns that wait, and that they are theirs now. */
export async function tellWhoTakesOver(
  write: Write,
  { staffId, organisationId, duty, startsOn }: Begins,
): Promise<void> {
  if (duty === null || !NAMED.includes(duty)) return
  const day = momentOf(startsOn, '07:00')
  const at = day > write.now ? day : write.now
  await write.enqueue(
    takeOverConcerns,
    { organisationId },
    { onBehalfOf: staffId, at, key: `${staffId} ${organisationId}` },
  )
}

/** In the name of whoever has the duty now, and so with what they may see by it. */
export const takeOverConcerns: Job<{ organisationId: string }> = job(
  'take over concerns',
  z.object({ organisationId: z.uuid() }),
  async (write, { organisationId }) => {
    if (!write.actor.safeguards.includes(organisationId)) return
    const waiting = await write.db
      .selectFrom('concern')
      .where('concern.areaId', '=', write.actor.areaId)
      .where(isForMe(write))
      .where(sql<boolean>`${organisationId}::uuid = any (concern.circles)`)
      .where((is) => is.ref('concern.isOpen'))
      .orderBy('concern.raisedAt')
      .limit(100)
      .select('concern.id')
      .execute()
    if (waiting.length === 0) return
    await remind(write, [{ kind: 'concerns to take over', about: {} }])
    write.audit('concerns taken over', { organisationId, concernIds: waiting.map(({ id }) => id) })
  },
)
