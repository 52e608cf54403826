import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import type { NewVisit } from './visit-plan.ts'

const MOST = 60

/**
 * Visits that are theirs to see: their own, those they wait for, and those of the teams they supervise. Whom they visit, and
 * where, is joined to it, and is not there for whoever may not read the child’s record.
 */
function visits(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('loneVisit as visit')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'visit.workerId'),
    )
    .innerJoin('staffMember as told', (on) => on.on('told.areaId', '=', areaId).onRef('told.id', '=', 'visit.toldId'))
    .leftJoin('visitPlan as plan', (on) => on.on('plan.areaId', '=', areaId).onRef('plan.id', '=', 'visit.id'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'plan.childId'))
    .where('visit.areaId', '=', areaId)
    .select(['visit.id', 'visit.teamId', 'visit.workerId', 'visit.toldId', 'visit.outAt', 'visit.backBy'])
    .select(['visit.backAt', 'visit.calledOffAt', 'visit.alerts', 'plan.caseId', 'plan.childId', 'plan.place'])
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select(['told.givenName as toldGiven', 'told.familyName as toldFamily', ...childNameColumns])
}

/**
 * One visit with all that is needed to find somebody. The address of a home is read where it is kept, by whoever may read it
 * there; of a protected one, only whether they may. Of a restricted record, whom to ask.
 */
export function selectVisit(read: Read, visitId: string) {
  const { areaId } = read.actor
  return visits(read)
    .where('visit.id', '=', visitId)
    .select(['plan.whereText', 'plan.whatFor', 'plan.safety', 'plan.backNote', 'visit.reach', 'visit.version'])
    .select('child.hasProtectedAddress')
    .select((is) => [
      jsonObjectFrom(
        is
          .selectFrom('homeAddress as home')
          .where('home.areaId', '=', areaId)
          .whereRef('home.childId', '=', 'plan.childId')
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
            .whereRef('hidden.childId', '=', 'plan.childId')
            .select('hidden.id'),
        )
        .$castTo<boolean>()
        .as('mayReadProtected'),
      jsonObjectFrom(
        is
          .selectFrom(sql<AskWhere>`public.whom_to_ask_where(${visitId}::uuid)`.as('ask'))
          .select(['ask.askName', 'ask.askTitle']),
      ).as('whomToAsk'),
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
    .selectFrom('visitPlan as plan')
    .innerJoin('loneVisit as visit', (on) => on.on('visit.areaId', '=', areaId).onRef('visit.id', '=', 'plan.id'))
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'visit.workerId'),
    )
    .where('plan.areaId', '=', areaId)
    .whereRef('plan.caseId', '=', 'helpCase.id')
    .where('visit.backAt', 'is', null)
    .where('visit.calledOffAt', 'is', null)
    .orderBy('visit.outAt')
    .limit(3)
    .select(['visit.id', 'plan.place', 'visit.outAt', 'visit.backBy', 'worker.givenName', 'worker.familyName'])
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

/** What keeps the worker safe, and beside it whom they visit and where, in one statement. */
export async function insertVisit(
  write: Write,
  { id: caseId, childId, teamId }: HeldCase,
  id: string,
  { toldId, place, whereText, whatFor, safety, ...times }: NewVisit,
): Promise<void> {
  const { areaId, id: workerId } = write.actor
  const both = { areaId, id, teamId, workerId, toldId }
  await write.db
    .with('alone', (db) => db.insertInto('loneVisit').values({ ...both, ...times, madeAt: write.now }))
    .insertInto('visitPlan')
    .values({ ...both, caseId, childId, place, whereText, whatFor, safety })
    .execute()
}

/** Held for as long as it takes to say what became of it; also where the record of whoever is visited is restricted to others. */
export async function holdVisit(write: Write, visitId: string) {
  const { areaId } = write.actor
  return write.db
    .selectFrom('loneVisit as visit')
    .leftJoin('visitPlan as plan', (on) => on.on('plan.areaId', '=', areaId).onRef('plan.id', '=', 'visit.id'))
    .where('visit.areaId', '=', areaId)
    .where('visit.id', '=', visitId)
    .select(['visit.id', 'visit.teamId', 'visit.workerId', 'visit.toldId', 'visit.alsoTold', 'visit.backBy'])
    .select(['visit.backAt', 'visit.calledOffAt', 'visit.alerts', 'plan.childId'])
    .forUpdate('visit')
    .executeTakeFirst()
}

export async function changeVisit(
  write: Write,
  visitId: string,
  change: { backAt: Date; backSaidBy: string } | { calledOffAt: Date } | { alerts: number },
): Promise<void> {
  await write.db
    .updateTable('loneVisit')
    .set((is) => ({ ...change, version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', visitId)
    .execute()
}

/** What there was to say afterwards stands beside whom they visited. */
export async function keepBackNote(write: Write, visitId: string, backNote: string): Promise<void> {
  await write.db
    .updateTable('visitPlan')
    .set({ backNote })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', visitId)
    .execute()
}

interface AskWhere {
  readonly askName: string
  readonly askTitle: string | null
}

/** Of a restricted record, those who are named for it: they alone know where somebody is, and see the visit from now on. */
export async function whoElseKnowsWhere({ db, today }: Write, visitId: string): Promise<string[]> {
  const { rows } = await sql<{ staffId: string }>`
    select * from public.who_else_knows_where(${visitId}::uuid, ${today}::date) as named (staff_id)`.execute(db)
  return rows.map(({ staffId }) => staffId)
}

/** Those who saw it only because of where it was see it no more. */
export async function forgetWhoElseKnew({ db }: Write, visitId: string): Promise<void> {
  await sql`select public.visit_is_over(${visitId}::uuid)`.execute(db)
}

interface VisitBehindSeal {
  readonly visitId: string
  readonly workerId: string
  readonly toldId: string
  readonly named: readonly string[]
}

/** The visits to a child whose record has just been restricted, with whoever is named for it. */
export async function visitsBehindSeal({ db, today }: Write, childId: string): Promise<VisitBehindSeal[]> {
  const { rows } = await sql<VisitBehindSeal>`
    select * from public.visits_behind_a_seal(${childId}::uuid, ${today}::date)`.execute(db)
  return rows
}
