import { type QueryCreator, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/people/child.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'
import { NOT_CLOSED, nameOf } from './board.queries.ts'

export interface Planned {
  readonly teamId: string
  readonly workerId: string
  readonly fromDay: Day | null
  readonly untilDay: Day | null
  readonly why: string
  readonly cases: readonly { readonly caseId: string; readonly childId: string; readonly toId: string }[]
}

export async function insertReassignment(write: Write, { cases, ...planned }: Planned): Promise<string> {
  const { areaId, id: plannedBy } = write.actor
  const reassignmentId = write.newId()
  const db = write.db.with('planned', (also) =>
    also.insertInto('reassignment').values({ areaId, id: reassignmentId, plannedBy, plannedAt: write.now, ...planned }),
  ) as unknown as QueryCreator<Tables>
  await db
    .insertInto('reassignedCase')
    .values(cases.map((each) => ({ areaId, reassignmentId, teamId: planned.teamId, ...each })))
    .execute()
  return reassignmentId
}

/** A reassignment with its cases as they stand now, and what each would then have. */
export async function selectReassignment(read: Read, reassignmentId: string) {
  const { db, actor } = read
  const { areaId } = actor
  return db
    .selectFrom('reassignment')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'reassignment.workerId'),
    )
    .innerJoin('staffMember as planner', (on) =>
      on.on('planner.areaId', '=', areaId).onRef('planner.id', '=', 'reassignment.plannedBy'),
    )
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'reassignment.teamId'))
    .where('reassignment.areaId', '=', areaId)
    .where('reassignment.id', '=', reassignmentId)
    .selectAll('reassignment')
    .select([nameOf('worker').as('workerName'), nameOf('planner').as('plannerName'), 'team.definition'])
    .select((is) => [
      jsonArrayFrom(
        casesOf(read)
          .whereRef('reassignedCase.reassignmentId', '=', is.ref('reassignment.id'))
          .orderBy('to.familyName')
          .orderBy('reassignedCase.caseId'),
      ).as('cases'),
      jsonArrayFrom(
        db
          .selectFrom('helpCase')
          .where('helpCase.areaId', '=', areaId)
          .whereRef('helpCase.teamId', '=', is.ref('reassignment.teamId'))
          .where('helpCase.status', 'in', [...NOT_CLOSED])
          .groupBy('helpCase.leadId')
          .select(['helpCase.leadId', sql<number>`count(*)`.as('cases')]),
      ).as('counts'),
    ])
    .executeTakeFirst()
}

function casesOf({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('reassignedCase')
    .innerJoin('helpCase', (on) =>
      on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'reassignedCase.caseId'),
    )
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'helpCase.schoolId'),
    )
    .innerJoin('staffMember as to', (on) => on.on('to.areaId', '=', areaId).onRef('to.id', '=', 'reassignedCase.toId'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .leftJoin('childDetail', (on) =>
      on.on('childDetail.areaId', '=', areaId).onRef('childDetail.childId', '=', 'helpCase.childId'),
    )
    .where('reassignedCase.areaId', '=', areaId)
    .select(['reassignedCase.caseId', 'reassignedCase.toId', 'reassignedCase.givenBack', nameOf('to').as('toName')])
    .select(['helpCase.childId', 'helpCase.leadId', 'helpCase.status', 'place.name as schoolName', 'to.wte'])
    .select(['to.alsoSpeaks', 'childDetail.interpreterFor', howToApproach(areaId).as('approach')])
    .select(childNameColumns)
}

/** What somebody who knows the family said last about how to approach them (CSW-54): who takes a case over should have read it. */
function howToApproach(areaId: number) {
  return sql<string | null>`(select guidance.points from approach_guidance guidance
    where guidance.area_id = ${areaId} and guidance.case_id = reassigned_case.case_id
    order by guidance.given_on desc, guidance.id desc limit 1)`
}

/** What is agreed and begins, or is done and over, in the teams that I supervise; also what an earlier day should have brought. */
export function selectWhatADayBrings({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('reassignment')
    .where('areaId', '=', areaId)
    .where('leftOpenAt', 'is', null)
    .where((is) =>
      is.or([
        is.and([is('state', '=', sql.lit('agreed')), is('fromDay', '<=', today)]),
        is.and([is('state', '=', sql.lit('done')), is('untilDay', '<', today)]),
      ]),
    )
    .orderBy('id')
    .limit(100)
    .select('id')
    .execute()
}

/** A reassignment to act on: held, each case with who may still have it. */
export async function holdReassignment(write: Write, reassignmentId: string) {
  const { db, actor, today } = write
  const { areaId } = actor
  const isOfTheTeam = (staff: string) =>
    sql<boolean>`exists (${db
      .selectFrom('membership')
      .innerJoin('staffMember', (on) =>
        on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
      )
      .where('membership.areaId', '=', areaId)
      .where('membership.staffId', '=', sql<string>`${sql.ref(staff)}`)
      .whereRef('membership.organisationId', '=', sql.ref('reassignment.team_id') as never)
      .where('membership.role', 'in', ['practitioner', 'supervisor'])
      .where('staffMember.active', '=', true)
      .where((on) => isCurrent(on as never, today))
      .select('membership.id')})`
  return db
    .selectFrom('reassignment')
    .innerJoin('reassignedCase', (on) =>
      on.on('reassignedCase.areaId', '=', areaId).onRef('reassignedCase.reassignmentId', '=', 'reassignment.id'),
    )
    .innerJoin('helpCase', (on) =>
      on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'reassignedCase.caseId'),
    )
    .innerJoin('staffMember as to', (on) => on.on('to.areaId', '=', areaId).onRef('to.id', '=', 'reassignedCase.toId'))
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'reassignment.workerId'),
    )
    .where('reassignment.areaId', '=', areaId)
    .where('reassignment.id', '=', reassignmentId)
    .orderBy('helpCase.id')
    .select(['reassignment.state', 'reassignment.workerId', 'reassignment.why', 'reassignment.untilDay'])
    .select(['reassignment.fromDay', 'reassignment.leftOpenAt'])
    .select(['reassignment.doneAt', 'reassignment.version as reassignmentVersion', 'reassignedCase.toId'])
    .select('reassignedCase.givenBack')
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.requestId', 'helpCase.schoolId', 'helpCase.teamId'])
    .select(['helpCase.leadId', 'helpCase.status', 'helpCase.version', nameOf('to').as('toName')])
    .select([nameOf('worker').as('workerName'), isOfTheTeam('reassigned_case.to_id').as('toIsOfTheTeam')])
    .select(isOfTheTeam('reassignment.worker_id').as('workerIsOfTheTeam'))
    .select([
      namedForWhatStays(write, reassignmentId, 'goes').as('namedIfGoing'),
      namedForWhatStays(write, reassignmentId, 'comes back').as('namedIfComingBack'),
    ])
    .forUpdate(['reassignment', 'helpCase'])
    .execute()
}

/** The same where nothing of it is there to be seen. */
export function holdWithoutCases(write: Write, reassignmentId: string) {
  return write.db
    .selectFrom('reassignment')
    .where('reassignment.areaId', '=', write.actor.areaId)
    .where('reassignment.id', '=', reassignmentId)
    .select(['reassignment.teamId', 'reassignment.workerId', 'reassignment.state', 'reassignment.fromDay'])
    .select(['reassignment.untilDay', 'reassignment.leftOpenAt', 'reassignment.version as reassignmentVersion'])
    .select([
      namedForWhatStays(write, reassignmentId, 'goes').as('namedIfGoing'),
      namedForWhatStays(write, reassignmentId, 'comes back').as('namedIfComingBack'),
      sql<string[]>`array(select who from public.to_whom_cases_went(${reassignmentId}::uuid) as who)`.as('wentTo'),
    ])
    .forUpdate('reassignment')
    .executeTakeFirst()
}

/** Those who are named for a restricted record of which a case does not go along, or does not come back: never which, or how many. */
function namedForWhatStays({ today }: Write, reassignmentId: string, way: 'goes' | 'comes back') {
  return sql<string[]>`array(select who from public.named_for_what_stays(
    ${reassignmentId}::uuid, ${way === 'comes back'}::boolean, ${today}::date) as who)`
}

export type HeldMove = Awaited<ReturnType<typeof holdReassignment>>[number]

type To = Pick<HeldMove, 'reassignmentVersion'> & { readonly state: 'agreed' | 'done' | 'given back' | 'dropped' }

/** How far it has got, to go along with what it does. */
export function keepingState(write: Write, reassignmentId: string, { state, reassignmentVersion }: To) {
  const { areaId, id: me } = write.actor
  return write.db
    .updateTable('reassignment')
    .set({
      state,
      version: reassignmentVersion + 1,
      ...(state === 'done' && { doneBy: me, doneAt: write.now }),
      ...((state === 'given back' || state === 'dropped') && { endedBy: me, endedAt: write.now }),
    })
    .where('areaId', '=', areaId)
    .where('id', '=', reassignmentId)
}

/** Nothing of it could come back on its day: its supervisors look at it, and are told once. */
export function keepingLeftOpen(write: Write, reassignmentId: string) {
  return write.db
    .updateTable('reassignment')
    .set({ leftOpenAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', reassignmentId)
}

/** Somebody comes back sooner, or later. */
export function keepingUntil(write: Write, reassignmentId: string, untilDay: Day, version: number) {
  return write.db
    .updateTable('reassignment')
    .set({ untilDay, leftOpenAt: null, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', reassignmentId)
}

/** Which did not go at all on their day, because somebody had changed them by then: they do not come back either. */
export function keepingStayed(write: Write, reassignmentId: string, caseIds: readonly string[]) {
  return write.db
    .updateTable('reassignedCase')
    .set({ givenBack: false })
    .where('areaId', '=', write.actor.areaId)
    .where('reassignmentId', '=', reassignmentId)
    .where('caseId', 'in', [...caseIds])
}

/** Which went back, and which stayed because somebody had changed them since. */
export function keepingGivenBack(write: Write, reassignmentId: string, caseIds: readonly string[]) {
  return write.db
    .updateTable('reassignedCase')
    .set({ givenBack: sql<boolean>`case_id = any (${[...caseIds]}::uuid[])` })
    .where('areaId', '=', write.actor.areaId)
    .where('reassignmentId', '=', reassignmentId)
}
