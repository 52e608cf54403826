import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { ActionsToAgree } from '#features/actions/agree-actions.ts'
import { childOfCase } from '#features/cases/case-child.ts'
import { workerRoles } from '#features/cases/case-role.ts'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import { type OnCase, supervisesCase, worksOnCase } from '#features/cases/whose-case.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'

/** The workers of a case today: those who can be asked to a meeting about it. */
function workersOfCase({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('caseMember')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'caseMember.staffId'),
    )
    .where('caseMember.areaId', '=', areaId)
    .whereRef('caseMember.caseId', '=', 'helpCase.id')
    .where('caseMember.caseRole', 'in', [...workerRoles])
    .where((on) => isOnTheCase(on, today))
    .orderBy('caseMember.caseRole')
    .orderBy('caseMember.id')
    .select(['worker.id as staffId', 'worker.givenName', 'worker.familyName'])
}

/** A case, held, with its workers. */
export function holdCaseWithWorkers(write: Write, caseId: string) {
  return write.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', write.actor.areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.childId', 'helpCase.schoolId', 'helpCase.teamId', 'helpCase.status'])
    .select((is) => [
      jsonArrayFrom(workersOfCase(write, is)).as('workers'),
      supervisesCase(write, is).$castTo<boolean>().as('isTheirsToSupervise'),
    ])
    .forUpdate('helpCase')
    .executeTakeFirst()
}

type OnCall = ExpressionBuilder<Tables, 'reportCall' | 'helpCase'>

/** A call to a meeting with everything its page shows. */
export function selectCall(read: Read, callId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('reportCall')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'reportCall.caseId'))
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'reportCall.teamId'))
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'reportCall.workerId'),
    )
    .innerJoin('staffMember as asker', (on) =>
      on.on('asker.areaId', '=', areaId).onRef('asker.id', '=', 'reportCall.askedBy'),
    )
    .where('reportCall.areaId', '=', areaId)
    .where('reportCall.id', '=', callId)
    .select(['reportCall.id', 'reportCall.childId', 'reportCall.caseId', 'reportCall.teamId', 'reportCall.workerId'])
    .select(['reportCall.meetingKind', 'reportCall.whose', 'reportCall.at', 'reportCall.place', 'reportCall.note'])
    .select(['reportCall.wantsReport', 'reportCall.wantsBrief', 'reportCall.attended', 'reportCall.whyNot'])
    .select(['reportCall.calledOffAt', 'reportCall.version', 'reportCall.askedAt', 'reportCall.askedBy'])
    .select(['helpCase.schoolId', 'helpCase.status as caseStatus', 'team.definition'])
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select(['asker.givenName as askerGiven', 'asker.familyName as askerFamily'])
    .select((builder) => {
      const on = builder as unknown as OnCase
      const is = builder as unknown as OnCall
      return [
        jsonObjectFrom(childOfCase(read, on)).as('child'),
        jsonArrayFrom(reportsOfCall(read, is)).as('reports'),
        jsonArrayFrom(verbalReportsOf(read, is)).as('verbal'),
        jsonArrayFrom(supervisorsOf(read, is)).as('supervisors'),
        worksOnCase(read, on).$castTo<boolean>().as('isTheirsToWorkOn'),
        supervisesCase(read, on).$castTo<boolean>().as('isTheirsToSupervise'),
      ]
    })
}

function reportsOfCall({ actor: { areaId } }: Read, is: OnCall) {
  return is
    .selectFrom('report')
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'report.authorId'),
    )
    .where('report.areaId', '=', areaId)
    .whereRef('report.callId', '=', 'reportCall.id')
    .orderBy('report.madeAt')
    .orderBy('report.id')
    .limit(10)
    .select(['report.id', 'report.state', 'author.givenName', 'author.familyName'])
}

function verbalReportsOf({ actor: { areaId } }: Read, is: OnCall) {
  return is
    .selectFrom('verbalReport as verbal')
    .innerJoin('staffMember as other', (on) =>
      on.on('other.areaId', '=', areaId).onRef('other.id', '=', 'verbal.withId'),
    )
    .where('verbal.areaId', '=', areaId)
    .whereRef('verbal.callId', '=', 'reportCall.id')
    .orderBy('verbal.discussedOn')
    .orderBy('verbal.id')
    .limit(10)
    .select(['verbal.id', 'verbal.discussedOn', 'verbal.points', 'other.givenName', 'other.familyName'])
}

/** With whom a verbal report can be discussed: supervisors of the team, other than the worker. */
function supervisorsOf({ actor: { areaId }, today }: Read, is: OnCall) {
  return is
    .selectFrom('membership')
    .innerJoin('staffMember as supervisor', (on) =>
      on.on('supervisor.areaId', '=', areaId).onRef('supervisor.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', 'reportCall.teamId')
    .where('membership.role', '=', 'supervisor')
    .whereRef('membership.staffId', '<>', 'reportCall.workerId')
    .where((on) => isCurrent(on, today))
    .orderBy('supervisor.familyName')
    .orderBy('supervisor.id')
    .distinctOn(['supervisor.familyName', 'supervisor.id'])
    .select(['supervisor.id as staffId', 'supervisor.givenName', 'supervisor.familyName'])
}

interface CallRow {
  readonly id: string
  readonly childId: string
  readonly caseId: string
  readonly teamId: string
  readonly workerId: string
  readonly meetingKind: string
  readonly whose: string
  readonly at: Date
  readonly place: string
  readonly wantsReport: boolean
  readonly wantsBrief: boolean
  readonly note: string | null
  readonly remindOn: readonly Day[]
  readonly actionId: string
}

/** Keeps a call and the worker’s action with it, in one statement. */
export async function insertCall(
  write: Write,
  { remindOn, ...call }: CallRow,
  action: NonNullable<ActionsToAgree['statement']>,
): Promise<void> {
  const { areaId, id } = write.actor
  await write.db
    .with('agreed', () => action)
    .insertInto('reportCall')
    .values({ areaId, ...call, remindOn: [...remindOn], askedBy: id, askedAt: write.now })
    .execute()
}

interface Moved {
  readonly at: Date
  readonly place: string
  readonly remindOn: readonly Day[]
}

export function changeCall(
  { db, actor: { areaId } }: Write,
  callId: string,
  version: number,
  changes: Partial<Moved> & {
    attended?: boolean
    whyNot?: string | null
    toldBy?: string
    toldAt?: Date
    calledOffBy?: string
    calledOffAt?: Date
  },
) {
  const { remindOn, ...rest } = changes
  return db
    .updateTable('reportCall')
    .set({ ...rest, ...(remindOn ? { remindOn: [...remindOn] } : {}), version: sql`version + 1` })
    .where('areaId', '=', areaId)
    .where('id', '=', callId)
    .where('version', '=', version)
    .executeTakeFirst()
}

interface Verbal {
  readonly callId: string
  readonly childId: string
  readonly caseId: string
  readonly teamId: string
  readonly workerId: string
  readonly discussedOn: Day
  readonly withId: string
  readonly points: string
}

export async function insertVerbal({ db, actor, now, newId }: Write, verbal: Verbal): Promise<void> {
  const { areaId, id: keptBy } = actor
  await db
    .insertInto('verbalReport')
    .values({ areaId, id: newId(), ...verbal, keptBy, keptAt: now })
    .execute()
}
