import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { casesOfBoth } from './cases.queries.ts'

type OnSupervision = ExpressionBuilder<Tables, 'supervision'>

/** One supervision with its people. Rows that are not theirs to see are not there. */
export function selectSupervision(read: Read, supervisionId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('supervision')
    .innerJoin('supervisionLine as line', (on) =>
      on.on('line.areaId', '=', areaId).onRef('line.id', '=', 'supervision.lineId'),
    )
    .leftJoin('supervisionLine as above', (on) =>
      on
        .on('above.areaId', '=', areaId)
        .onRef('above.teamId', '=', 'line.teamId')
        .onRef('above.workerId', '=', 'line.supervisorId')
        .on('above.endsOn', 'is', null),
    )
    .where('supervision.areaId', '=', areaId)
    .where('supervision.id', '=', supervisionId)
    .selectAll('supervision')
    .select(['line.everyWeeks', 'line.schoolId as usualSchoolId', 'line.endsOn as lineEndsOn'])
    .select(['line.startsOn as lineStartsOn', 'line.supervisorId as lineSupervisorId'])
    .select('above.supervisorId as lineManagerId')
}

/** As whoever takes part or was asked to sees it: the line is not theirs, the names are everybody’s. */
export function selectSupervisionShown(read: Read, supervisionId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('supervision')
    .where('supervision.areaId', '=', areaId)
    .where('supervision.id', '=', supervisionId)
    .selectAll('supervision')
    .select((is) => [
      jsonObjectFrom(person(read, is, 'supervision.workerId')).as('worker'),
      jsonObjectFrom(person(read, is, 'supervision.supervisorId')).as('supervisor'),
      jsonObjectFrom(person(read, is, 'supervision.managerId')).as('manager'),
      jsonObjectFrom(person(read, is, 'supervision.thirdId')).as('third'),
      placeName(read, is).as('schoolName'),
      coversToday(read, is).as('coversToday'),
      jsonObjectFrom(nextToPrepare(read, is)).as('nextToPrepare'),
      jsonArrayFrom(notes(read, is)).as('notes'),
      jsonArrayFrom(trainingNeeds(read, is)).as('trainingNeeds'),
      jsonArrayFrom(caseNotes(read, is)).as('caseNotes'),
      jsonArrayFrom(casesOfBoth(read, is)).as('casesOfBoth'),
    ])
}

function person(
  { actor: { areaId } }: Read,
  is: OnSupervision,
  column: 'supervision.workerId' | 'supervision.supervisorId' | 'supervision.managerId' | 'supervision.thirdId',
) {
  return is
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .whereRef('staffMember.id', '=', column)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
}

/** Whom I supervise next, in the order in which I prepare for them, where theirs is to come too. */
function nextToPrepare({ actor: { areaId, id: me } }: Read, is: OnSupervision) {
  return is
    .selectFrom('supervision as other')
    .innerJoin('staffMember as theirs', (on) =>
      on.on('theirs.areaId', '=', areaId).onRef('theirs.id', '=', 'other.workerId'),
    )
    .innerJoin('staffMember as this', (on) =>
      on.on('this.areaId', '=', areaId).onRef('this.id', '=', 'supervision.workerId'),
    )
    .where('other.areaId', '=', areaId)
    .where('other.supervisorId', '=', me)
    .where('other.state', '=', sql.lit('planned'))
    .where((on) => on(on.refTuple('theirs.familyName', 'theirs.id'), '>', on.refTuple('this.familyName', 'this.id')))
    .orderBy('theirs.familyName')
    .orderBy('theirs.id')
    .limit(1)
    .select(['other.id', 'theirs.givenName', 'theirs.familyName'])
}

function coversToday({ actor, today }: Read, is: OnSupervision) {
  return is.exists(
    is
      .selectFrom('teamCover as cover')
      .where('cover.areaId', '=', actor.areaId)
      .whereRef('cover.teamId', '=', 'supervision.teamId')
      .where('cover.staffId', '=', actor.id)
      .where('cover.endedAt', 'is', null)
      .where('cover.startsOn', '<=', today)
      .where('cover.endsOn', '>=', today)
      .select('cover.id'),
  )
}

function placeName({ actor: { areaId } }: Read, is: OnSupervision) {
  return is
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .whereRef('organisation.id', '=', 'supervision.schoolId')
    .select('organisation.name')
}

/** What was said of the worker, as far as it is for whoever asks. */
function notes({ actor: { areaId } }: Read, is: OnSupervision) {
  return is
    .selectFrom('supervisionNote as note')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'note.writtenBy'),
    )
    .where('note.areaId', '=', areaId)
    .whereRef('note.supervisionId', '=', 'supervision.id')
    .where('note.said', '<>', '')
    .orderBy('note.writtenAt')
    .orderBy('note.id')
    .limit(200)
    .select(['note.id', 'note.section', 'note.corrects', 'note.said', 'note.writtenAt'])
    .select(['writer.givenName', 'writer.familyName'])
}

/** What the worker is to learn that is not done yet, from this supervision or one before. */
function trainingNeeds({ actor: { areaId } }: Read, is: OnSupervision) {
  return is
    .selectFrom('trainingNeed as need')
    .where('need.areaId', '=', areaId)
    .whereRef('need.workerId', '=', 'supervision.workerId')
    .whereRef('need.teamId', '=', 'supervision.teamId')
    .where((on) =>
      on.or([on('need.state', 'in', ['open', 'booked']), on('need.supervisionId', '=', on.ref('supervision.id'))]),
    )
    .orderBy('need.byWhen')
    .orderBy('need.id')
    .limit(100)
    .select(['need.id', 'need.what', 'need.byWhen', 'need.state'])
}

/** What was decided about children: as far as each case is for whoever asks. */
function caseNotes({ actor: { areaId } }: Read, is: OnSupervision) {
  return is
    .selectFrom('supervisionCaseNote as note')
    .where('note.areaId', '=', areaId)
    .whereRef('note.supervisionId', '=', 'supervision.id')
    .orderBy('note.writtenAt')
    .orderBy('note.id')
    .limit(200)
    .select(['note.id', 'note.caseId', 'note.decision', 'note.corrects', 'note.audience'])
}

/**
 * Those that I have a part in, each part by itself: asked for with “or”, every supervision that ever was would be read. `open` are those
 * that are to come or to be agreed.
 */
export function supervisionsOf({ db, actor: { areaId, id: me } }: Read, only: 'all' | 'open' = 'all') {
  const inPart = () =>
    db
      .selectFrom('supervision as part')
      .where('part.areaId', '=', areaId)
      .$if(only === 'open', (parts) => parts.where('part.state', 'in', [sql.lit('planned'), sql.lit('held')]))
      .select('part.id')
  return inPart()
    .where('part.workerId', '=', me)
    .unionAll(inPart().where('part.supervisorId', '=', me))
    .unionAll(inPart().where('part.thirdId', '=', me).where('part.thirdId', 'is not', null))
    .unionAll(
      // I am named to stand in for the supervisors of its team today.
      inPart().where(sql<boolean>`part.covers <> '{}' and ${me} = any (part.covers)`),
    )
}

/** Mine: those in which I am supervised, hold it, or was asked to take part; what is to come first. */
export async function selectMySupervisions(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('supervision')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'supervision.workerId'),
    )
    .innerJoin('staffMember as supervisor', (on) =>
      on.on('supervisor.areaId', '=', areaId).onRef('supervisor.id', '=', 'supervision.supervisorId'),
    )
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'supervision.schoolId'),
    )
    .where('supervision.areaId', '=', areaId)
    .where('supervision.state', '<>', 'cancelled')
    .where('supervision.id', 'in', supervisionsOf(read))
    .orderBy(sql`supervision.state = 'planned'`, 'desc')
    .orderBy((is) => is.fn.coalesce('supervision.heldOn', 'supervision.day'), 'desc')
    .orderBy('supervision.id')
    .limit(60)
    .select([
      'supervision.id',
      'supervision.workerId',
      'supervision.supervisorId',
      'supervision.day',
      'supervision.time',
    ])
    .select(['supervision.dueOn', 'supervision.heldOn', 'supervision.state', 'supervision.place'])
    .select(['supervision.workerAgreedAt', 'supervision.supervisorAgreedAt', 'school.name as schoolName'])
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select(['supervisor.givenName as supervisorGiven', 'supervisor.familyName as supervisorFamily'])
    .execute()
}

/** One that I hold, with what is written so far, where it can have been, and who was asked to it. */
export function supervisionToWrite(read: Read, supervisionId: string) {
  const { areaId, id: me } = read.actor
  return read.db
    .selectFrom('supervision')
    .where('supervision.areaId', '=', areaId)
    .where('supervision.id', '=', supervisionId)
    .where('supervision.supervisorId', '=', me)
    .where('supervision.state', '<>', 'cancelled')
    .select([
      'supervision.heldOn',
      'supervision.day',
      'supervision.place',
      'supervision.schoolId',
      'supervision.thirdCame',
    ])
    .select(['supervision.state', 'supervision.version'])
    .select((is) => [
      jsonObjectFrom(person(read, is, 'supervision.thirdId')).as('third'),
      jsonArrayFrom(notes(read, is)).as('notes'),
      jsonArrayFrom(schoolsOfTeam(read, is)).as('schools'),
    ])
    .executeTakeFirst()
}

/** Where the team works today, and the school that is written down already. */
export function schoolsOfTeam({ actor: { areaId }, today }: Read, is: OnSupervision) {
  return is
    .selectFrom('agreement')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'agreement.schoolId'),
    )
    .where('agreement.areaId', '=', areaId)
    .whereRef('agreement.teamId', '=', 'supervision.teamId')
    .where('agreement.startsOn', '<=', today)
    .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', today)]))
    .orderBy('place.name')
    .select(['agreement.schoolId as id', 'place.name'])
}
