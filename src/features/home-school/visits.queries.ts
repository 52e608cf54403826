import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import type { NewVisit } from './visit-plan.ts'

const MOST = 60

/** Visits that are theirs to see: their own, those they wait for, and those of the teams they supervise. */
function visits(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('visitPlan as visit')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'visit.workerId'),
    )
    .innerJoin('staffMember as told', (on) => on.on('told.areaId', '=', areaId).onRef('told.id', '=', 'visit.toldId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'visit.childId'))
    .where('visit.areaId', '=', areaId)
    .select(['visit.id', 'visit.caseId', 'visit.childId', 'visit.teamId', 'visit.place', 'visit.workerId'])
    .select(['visit.toldId', 'visit.outAt', 'visit.backBy', 'visit.backAt', 'visit.calledOffAt', 'visit.alerts'])
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select(['told.givenName as toldGiven', 'told.familyName as toldFamily', ...childNameColumns])
}

/**
 * One visit with all that is needed to find somebody. The address of a home is read where it is kept, by whoever may read it
 * there; of a protected one, only whether they may.
 */
export function selectVisit(read: Read, visitId: string) {
  const { areaId } = read.actor
  return visits(read)
    .where('visit.id', '=', visitId)
    .select(['visit.whereText', 'visit.whatFor', 'visit.safety', 'visit.reach', 'visit.backNote', 'visit.version'])
    .select('child.hasProtectedAddress')
    .select((is) => [
      jsonObjectFrom(
        is
          .selectFrom('homeAddress as home')
          .where('home.areaId', '=', areaId)
          .whereRef('home.childId', '=', 'visit.childId')
          .where((on) => on.or([on('home.toDay', 'is', null), on('home.toDay', '>', read.today)]))
          .orderBy('home.id', 'desc')
          .limit(1)
          .select(['home.lines', 'home.town', 'home.postcode']),
      ).as('home'),
      is
        .exists(
          is
            .selectFrom('protectedAddress as hidden')
            .where('hidden.areaId', '=', areaId)
            .whereRef('hidden.childId', '=', 'visit.childId')
            .select('hidden.id'),
        )
        .$castTo<boolean>()
        .as('mayReadProtected'),
    ])
}

/** Those that are not over come first, by when they are back; then the latest. */
export function selectVisits(read: Read) {
  const isOver = sql<boolean>`(visit.back_at is not null or visit.called_off_at is not null)`
  return visits(read)
    .orderBy(isOver)
    .orderBy(sql`case when ${isOver} then null else visit.back_by end`)
    .orderBy('visit.outAt', 'desc')
    .orderBy('visit.id')
    .limit(MOST)
}

/** Visits that are not over: mine, and those from which somebody should be back and I wait for them, or supervise: for today. */
export function visitsOfToday(read: Read, most: number) {
  return visits(read)
    .where('visit.backAt', 'is', null)
    .where('visit.calledOffAt', 'is', null)
    .where((is) => is.or([is('visit.workerId', '=', read.actor.id), is('visit.backBy', '<', read.now)]))
    .orderBy('visit.backBy')
    .orderBy('visit.id')
    .limit(most)
}

/** The visits of a case that are still to be made, or from which somebody is not back. */
export function visitsOfCase({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('visitPlan as visit')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'visit.workerId'),
    )
    .where('visit.areaId', '=', areaId)
    .whereRef('visit.caseId', '=', 'helpCase.id')
    .where('visit.backAt', 'is', null)
    .where('visit.calledOffAt', 'is', null)
    .orderBy('visit.outAt')
    .limit(3)
    .select(['visit.id', 'visit.place', 'visit.outAt', 'visit.backBy', 'worker.givenName', 'worker.familyName'])
}

/** Who may read the protected address of a child, for one of them; for everybody else there is nobody. */
export async function readersOfAddress({ db, actor: { areaId } }: Read, childId: string) {
  return db
    .selectFrom('protectedAddress')
    .where('areaId', '=', areaId)
    .where('childId', '=', childId)
    .select(['readers', 'lines', 'postcode'])
    .executeTakeFirst()
}

export async function insertVisit(
  write: Write,
  { id: caseId, childId, teamId }: HeldCase,
  id: string,
  visit: NewVisit,
): Promise<void> {
  const { areaId, id: workerId } = write.actor
  await write.db
    .insertInto('visitPlan')
    .values({ ...visit, areaId, id, caseId, childId, teamId, workerId, madeAt: write.now })
    .execute()
}

export async function holdVisit(write: Write, visitId: string) {
  return write.db
    .selectFrom('visitPlan')
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', visitId)
    .select(['id', 'childId', 'caseId', 'teamId', 'workerId', 'toldId', 'backBy', 'backAt', 'calledOffAt', 'alerts'])
    .forUpdate()
    .executeTakeFirst()
}

export async function changeVisit(
  write: Write,
  visitId: string,
  change: { backAt: Date; backSaidBy: string; backNote: string | null } | { calledOffAt: Date } | { alerts: number },
): Promise<void> {
  await write.db
    .updateTable('visitPlan')
    .set((is) => ({ ...change, version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', visitId)
    .execute()
}
