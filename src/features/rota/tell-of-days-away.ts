import { z } from 'zod'
import { sayAtMyTables } from '#features/meetings/say-at-my-tables.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { job } from '#platform/jobs/job.ts'
import { markTold, selectDaysAway, whoShouldKnow } from './days-away.queries.ts'
import { selectRota } from './rota.queries.ts'
import { rotaOf } from './visits.ts'

type Away = NonNullable<Awaited<ReturnType<typeof selectDaysAway>>>

/**
 * In the name of whoever is away, or comes after all: those who lead the schools that expect them, their supervisors and whoever
 * comes instead hear it; and at each table where they sit they send apologies, and those who can lead it are asked to.
 */
export const tellOfDaysAway = job(
  'tell of days away',
  z.object({ absenceId: z.uuid() }),
  async (write, { absenceId }) => {
    const away = await selectDaysAway(write, absenceId)
    if (!away || away.toDay < write.today) return
    const { fromDay, toDay, calledOffAt, toldAt } = away
    // Called off before anybody had heard of it: there is nothing to take back. Told already: it is not told twice.
    if ((calledOffAt !== null) !== (toldAt !== null)) return
    await tellSchools(write, away)
    if (!calledOffAt) await markTold(write, absenceId)
    await sayAtMyTables(write, calledOffAt ? 'came' : 'apologies', { fromDay, toDay })
    write.audit('days away told', { absenceId })
  },
)

async function tellSchools(write: Write, { fromDay, toDay, coverId, calledOffAt }: Away): Promise<void> {
  const found = await selectRota(write, { staffId: write.actor.id })
  const expected = rotaOf(
    found.assignments.filter(({ covers }) => !covers).map((each) => ({ ...each, away: [] })),
    found,
  )
    .between(fromDay < write.today ? write.today : fromDay, toDay)
    .filter(({ shut }) => !shut)
    .map(({ assignment }) => assignment)
  const others = await whoShouldKnow(
    write,
    expected.map(({ schoolId }) => schoolId),
    expected.map(({ teamId }) => teamId),
  )
  await tell(
    write,
    calledOffAt ? 'worker comes after all' : 'worker away',
    others.filter((id) => id !== coverId),
    {},
  )
  // In the holidays nobody comes anywhere, and nobody instead.
  if (coverId && expected.length > 0)
    await tell(write, calledOffAt ? 'cover called off' : 'cover in schools', [coverId], {})
}
