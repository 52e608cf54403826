import { withChildName } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { childrenOf } from './alert-about-visit.ts'
import { stateOfVisit } from './visit-plan.ts'
import { selectVisit, selectVisits } from './visits.queries.ts'

type Row = Awaited<ReturnType<ReturnType<typeof selectVisits>['execute']>>[number]

export async function findVisits(read: Read) {
  const rows = await selectVisits(read).execute()
  read.seen('visits', { children: rows.flatMap(({ childId }) => childId ?? []) })
  return { visits: rows.map((row) => shown(row, read)) }
}

export type VisitShown = Awaited<ReturnType<typeof findVisit>>

/**
 * One visit, or a 404. Words of where that is are for nobody who may not read a protected address, but who goes. Where the record is
 * restricted to others there is no child in it, and whom to ask instead.
 */
export async function findVisit(read: Read, visitId: string) {
  const row = await selectVisit(read, visitId).executeTakeFirst()
  if (!row) throw new NotFound('Visit')
  read.seen('visit', { children: childrenOf(row), visitId })
  const { home, mayReadProtected, hasProtectedAddress, ...visit } = row
  return {
    ...shown(visit, read),
    home: hasProtectedAddress ? null : home,
    address: hasProtectedAddress
      ? mayReadProtected
        ? ('protected, theirs' as const)
        : ('protected' as const)
      : 'open',
  }
}

/** As a list or a page shows it. */
export function shown<V extends Row>({ workerGiven, workerFamily, toldGiven, toldFamily, ...visit }: V, read: Read) {
  return {
    ...withChildName(visit, read.actor),
    worker: `${workerGiven} ${workerFamily}`,
    told: `${toldGiven} ${toldFamily}`,
    state: stateOfVisit(
      {
        backAt: visit.backAt,
        calledOffAt: visit.calledOffAt,
        backBy: visit.backBy,
      },
      read.now,
    ),
  }
}
