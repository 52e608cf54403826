import { sql } from 'kysely'
import { z } from 'zod'
import { remind, tellEach } from '#features/notices/tell.ts'
import type { personBegins } from '#features/staff/begins.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { personHasLeft } from '#features/staff/has-left.ts'
import type { Write } from '#platform/context.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Duty } from '#platform/db/tables.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { isForMe } from './concerns.queries.ts'

const NAMED: readonly Duty[] = ['designated safeguarding lead', 'deputy safeguarding lead']

type Begins = Parameters<typeof personBegins.announce>[1]
type Leaves = Parameters<typeof personHasLeft.announce>[1]

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
      .where('concern.status', 'in', ['open', 'decided'])
      .orderBy('concern.raisedAt')
      .limit(100)
      .select('concern.id')
      .execute()
    if (waiting.length === 0) return
    await remind(write, [{ kind: 'concerns to take over', about: {} }])
    write.audit('concerns taken over', { organisationId, concernIds: waiting.map(({ id }) => id) })
  },
)

/** Whoever has the duty leaves a school, and nobody has it after them: those who look after the area are told at once. */
export async function tellThatNobodyKeepsSafe(write: Write, { staffId, organisationId }: Leaves): Promise<void> {
  const { areaId } = write.actor
  const left = await write.db
    .selectFrom('membership as theirs')
    .innerJoin('organisation as school', (on) =>
      on
        .on('school.areaId', '=', areaId)
        .onRef('school.id', '=', 'theirs.organisationId')
        .on('school.kind', '=', 'school')
        .on('school.active', '=', true),
    )
    .where('theirs.areaId', '=', areaId)
    .where('theirs.staffId', '=', staffId)
    .where('theirs.duty', 'in', NAMED)
    .where('theirs.endsOn', '>=', write.today)
    .$if(organisationId !== undefined, (query) => query.where('theirs.organisationId', '=', organisationId!))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('membership as another')
            .innerJoin('staffMember as person', (on) =>
              on
                .on('person.areaId', '=', areaId)
                .onRef('person.id', '=', 'another.staffId')
                .on('person.active', '=', true),
            )
            .where('another.areaId', '=', areaId)
            .whereRef('another.organisationId', '=', 'theirs.organisationId')
            .whereRef('another.id', '<>', 'theirs.id')
            .where('another.duty', 'in', NAMED)
            .where((on) =>
              on.or([on('another.endsOn', 'is', null), on('another.endsOn', '>', on.ref('theirs.endsOn'))]),
            )
            .select('another.id'),
        ),
      ),
    )
    .select('theirs.organisationId')
    .select((is) =>
      sql<string[]>`array(${is
        .selectFrom('membership')
        .where('membership.areaId', '=', areaId)
        .where('membership.role', '=', 'area administrator')
        .where((on) => isCurrent(on, write.today))
        .select('membership.staffId')
        .distinct()})`.as('keepers'),
    )
    .execute()
  const toIds = [...new Set(left.flatMap(({ keepers }) => keepers))]
  await tellEach(
    write,
    toIds.map((toId) => ({ toId, kind: 'a safeguarding lead leaves', about: {}, fromOutside: true })),
  )
}
