import { sql } from 'kysely'
import { schoolsIComeTo } from '#features/rota/on-today.tsx'
import { isCurrent } from '#features/staff/current.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { MOST } from './mine.queries.ts'
import { schoolsThatWait } from './requests-of-today.queries.ts'

const DAYS_BACK = 400
const DAYS_AHEAD = 200

/** When the schools of the area teach, and those where I work or whose requests wait for me, if they have their own dates. */
export function terms(read: Read) {
  const { db, actor, today } = read
  return db
    .selectFrom('term')
    .where('term.areaId', '=', actor.areaId)
    .where((is) => is.or([is('term.schoolId', 'is', null), is('term.schoolId', 'in', schoolsThatMatter(read))]))
    .where('term.endsOn', '>=', addDays(today, -DAYS_BACK))
    .where('term.startsOn', '<=', addDays(today, DAYS_AHEAD))
    .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn'])
}

export function closedDays(read: Read) {
  const { db, actor, today } = read
  return db
    .selectFrom('closedDay')
    .where('closedDay.areaId', '=', actor.areaId)
    .where((is) =>
      is.or([is('closedDay.schoolId', 'is', null), is('closedDay.schoolId', 'in', schoolsThatMatter(read))]),
    )
    .where('closedDay.toDay', '>=', addDays(today, -DAYS_BACK))
    .where('closedDay.fromDay', '<=', addDays(today, DAYS_AHEAD))
    .select(['closedDay.schoolId', 'closedDay.kind', 'closedDay.name'])
    .select(['closedDay.fromDay as from', 'closedDay.toDay as to'])
}

export function mySchoolIds(read: Read) {
  return whereIWork(read, ['teacher', 'school lead'])
}

/** Only who answers requests has any that wait, and only who helps comes to any: nobody else pays for the question. */
function schoolsThatMatter(read: Read) {
  const answers = read.actor.roles.has('supervisor') || read.actor.roles.has('school lead')
  const mine = helps(read) ? mySchoolIds(read).unionAll(schoolsIComeTo(read)) : mySchoolIds(read)
  return answers ? mine.unionAll(schoolsThatWait(read)) : mine
}

const helps = ({ actor: { roles } }: Read) => roles.has('practitioner') || roles.has('supervisor')

/** Whether a service of the area is held to a remit: then its pages are shown to those who work beside it. */
export function remitOfTheArea({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('team')
    .where('team.areaId', '=', areaId)
    .where(sql<boolean>`jsonb_array_length(coalesce(team.definition #> '{remit,guards}', '[]')) > 0`)
    .limit(1)
    .select('team.id')
}

/** How many things I was told and have not read, up to a hundred. */
export function unreadNotices({ db, actor: { areaId, id } }: Read) {
  const unread = db
    .selectFrom('notice')
    .where('notice.areaId', '=', areaId)
    .where('notice.toId', '=', id)
    .where('notice.readAt', 'is', null)
    .limit(100)
    .select('notice.id')
  return db.selectFrom(unread.as('unread')).select(sql<number>`count(*)::int`.as('count'))
}

/** People who may sign in and work nowhere: they see nothing until somebody says where. */
export function peopleWorkingNowhere({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.active', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .where('membership.areaId', '=', areaId)
            .whereRef('membership.staffId', '=', 'staffMember.id')
            .where((on) => isCurrent(on, today))
            .select('membership.id'),
        ),
      ),
    )
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .limit(MOST + 1)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
}

/** Of the people who work here, how many have no password yet, and how many no second step. */
export function waysInMissing({ db }: Read) {
  return db
    .selectFrom(sql<{ noPassword: number; noSecondStep: number }>`auth.ways_in_missing()`.as('missing'))
    .select(['missing.noPassword', 'missing.noSecondStep'])
}

/** How much work in the background could not be done. */
export function failedJobCount({ db }: Read) {
  return db
    .selectFrom(sql<{ jobs: number }>`platform.failed_jobs()`.as('failed'))
    .select(sql<number>`coalesce(sum(failed.jobs), 0)::int`.as('count'))
}

/** How much the nightly check of the records found that is not as it must be. */
export function selfCheckFaults({ db }: Read) {
  return db
    .selectFrom(sql<{ faults: string[] }>`platform.last_self_check()`.as('looked'))
    .select(sql<number>`cardinality(looked.faults)`.as('count'))
}

/** Files that came in and that nobody has agreed to yet. */
export function importsToReview({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('importBatch')
    .where('importBatch.areaId', '=', areaId)
    .where('importBatch.status', '=', sql.lit('to review'))
    .orderBy('importBatch.madeAt', 'desc')
    .limit(MOST + 1)
    .select(['importBatch.id', 'importBatch.fileName', 'importBatch.madeAt'])
}

/** What the area offers: its teams, and in how many schools each works today. */
export function teamsOfTheArea({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('organisation.active', '=', true)
    .orderBy('organisation.name')
    .limit(50)
    .select(['organisation.name', 'team.definition'])
    .select(({ selectFrom }) =>
      selectFrom('agreement')
        .where('agreement.areaId', '=', areaId)
        .whereRef('agreement.teamId', '=', 'team.id')
        .where('agreement.startsOn', '<=', today)
        .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', today)]))
        .select(sql<number>`count(distinct agreement.school_id)::int`.as('schools'))
        .as('schools'),
    )
}
