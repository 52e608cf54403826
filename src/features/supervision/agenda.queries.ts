import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import { runningOut } from '#features/training/expiring-training.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { casesOf } from './cases.queries.ts'
import { teamsISupervise } from './lines.queries.ts'

/** How far back being asked to stand in for others is told. */
const BEYOND_DAYS = 42

/**
 * Everybody whom whoever asks supervises, with what waits to be talked about: one statement for the whole team. Rows that are
 * not theirs to see are not there, so a figure counts what they may open.
 */
export async function selectAgendas(read: Read) {
  const { areaId, id: me } = read.actor
  return read.db
    .selectFrom('supervisionLine as line')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'line.workerId'),
    )
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'line.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'line.teamId'),
    )
    .leftJoin('supervision as next', (on) =>
      on.on('next.areaId', '=', areaId).onRef('next.lineId', '=', 'line.id').on('next.state', '=', sql.lit('planned')),
    )
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'next.schoolId'),
    )
    .where('line.areaId', '=', areaId)
    .where('line.endsOn', 'is', null)
    .where('worker.active', '=', true)
    .where('line.teamId', 'in', teamsISupervise(read))
    .where((is) => is(is.fn.coalesce('next.supervisorId', 'line.supervisorId'), '=', me))
    .where(({ exists }) => exists(worksInTeam(read)))
    .orderBy('worker.familyName')
    .orderBy('worker.id')
    .orderBy('line.teamId')
    .select(['line.id as lineId', 'line.teamId', 'teamName.name as teamName', 'team.definition'])
    .select(['worker.id as workerId', 'worker.givenName', 'worker.familyName', 'worker.wte'])
    .select(['next.id as nextId', 'next.day', 'next.time', 'next.dueOn', 'next.place', 'school.name as schoolName'])
    .select([
      jsonArrayFrom(casesOf(read, 'line')).as('cases'),
      jsonArrayFrom(topics(read)).as('topics'),
      jsonArrayFrom(learning(read)).as('learning'),
      jsonArrayFrom(runningOutOf(read)).as('runningOut'),
      lateActions(read).as('lateActions'),
      reports(read, 'waiting').as('reportsWaiting'),
      reports(read, 'returned').as('reportsReturned'),
      beyondRemit(read).as('beyondRemit'),
      lastHeld(read).as('lastHeldOn'),
      toAgree(read).as('toAgreeId'),
    ])
    .execute()
}

function worksInTeam({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.staffId', '=', sql.ref('line.workerId'))
    .whereRef('membership.organisationId', '=', sql.ref('line.teamId'))
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where((on) => isCurrent(on, today))
    .select('membership.id')
}

/** What the worker brings to the next one. */
function topics({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('supervisionNote as note')
    .where('note.areaId', '=', areaId)
    .whereRef('note.supervisionId', '=', sql.ref('next.id'))
    .where('note.section', '=', sql.lit('topic'))
    .where('note.said', '<>', '')
    .orderBy('note.writtenAt')
    .limit(20)
    .select(['note.id', 'note.said'])
}

function learning({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('trainingNeed as need')
    .where('need.areaId', '=', areaId)
    .whereRef('need.workerId', '=', sql.ref('line.workerId'))
    .whereRef('need.teamId', '=', sql.ref('line.teamId'))
    .where('need.state', 'in', ['open', 'booked'])
    .orderBy('need.byWhen')
    .limit(20)
    .select(['need.id', 'need.what', 'need.byWhen', 'need.state'])
}

/** Training of theirs that runs out soon, or has. */
function runningOutOf(read: Read) {
  return runningOut(read)
    .whereRef('trainingRecord.staffId', '=', sql.ref('line.workerId'))
    .limit(10)
    .select(['trainingRecord.id', 'trainingProgramme.name', 'trainingRecord.expiresOn'])
}

/** Reports of theirs that wait to be seen; or that came back, and have not been sent again. */
function reports({ db, actor: { areaId } }: Read, which: 'waiting' | 'returned') {
  return db
    .selectFrom('report')
    .where('report.areaId', '=', areaId)
    .whereRef('report.authorId', '=', sql.ref('line.workerId'))
    .whereRef('report.teamId', '=', sql.ref('line.teamId'))
    .where('report.state', '=', sql.lit(which === 'waiting' ? 'with reviewer' : 'draft'))
    .where(({ exists, or, val, selectFrom }) =>
      or([
        val(which === 'waiting'),
        exists(
          selectFrom('reportLook as look')
            .where('look.areaId', '=', areaId)
            .whereRef('look.reportId', '=', 'report.id')
            .where('look.outcome', '=', sql.lit('returned'))
            .select('look.versionId'),
        ),
      ]),
    )
    .select(sql<number>`count(*)::int`.as('n'))
}

/** How often they were asked to stand in for somebody whom the remit keeps them from replacing. */
function beyondRemit({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('beyondRemit as asked')
    .where('asked.areaId', '=', areaId)
    .whereRef('asked.workerId', '=', sql.ref('line.workerId'))
    .whereRef('asked.teamId', '=', sql.ref('line.teamId'))
    .where('asked.onDay', '>=', addDays(today, -BEYOND_DAYS))
    .select(sql<number>`count(*)::int`.as('n'))
}

function lateActions({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.ownerStaffId', '=', sql.ref('line.workerId'))
    .whereRef('action.teamId', '=', sql.ref('line.teamId'))
    .where('action.status', '=', sql.lit('open'))
    .where('action.dueOn', '<', today)
    .select(sql<number>`count(*)::int`.as('n'))
}

function lastHeld({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('supervision as before')
    .where('before.areaId', '=', areaId)
    .whereRef('before.workerId', '=', sql.ref('line.workerId'))
    .whereRef('before.teamId', '=', sql.ref('line.teamId'))
    .select((on) => on.fn.max('before.heldOn').as('day'))
}

/** One that was written down and that whoever asks has not agreed to. */
function toAgree({ db, actor: { areaId, id: me } }: Read) {
  return db
    .selectFrom('supervision as held')
    .where('held.areaId', '=', areaId)
    .whereRef('held.workerId', '=', sql.ref('line.workerId'))
    .whereRef('held.teamId', '=', sql.ref('line.teamId'))
    .where('held.supervisorId', '=', me)
    .where('held.state', '=', sql.lit('held'))
    .where('held.supervisorAgreedAt', 'is', null)
    .orderBy('held.heldOn', 'desc')
    .limit(1)
    .select('held.id')
}
