import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import { isCurrent } from '#features/staff/current.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { NewIssue } from './raised-issue.ts'

const MOST = 60
/** Days over which answers are counted. */
export const COUNTED_DAYS = 90

/** The teams I work in, each with whoever else supervises it today. */
export async function myTeams({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('membership')
    .innerJoin('organisation as team', (on) =>
      on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'membership.organisationId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', id)
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where((on) => isCurrent(on, today))
    .groupBy(['team.id', 'team.name', 'team.nation'])
    .orderBy('team.name')
    .select(['team.id', 'team.name', 'team.nation'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.organisationId', '=', 'team.id')
          .where('membership.role', '=', 'supervisor')
          .where('staffMember.active', '=', true)
          .where('staffMember.id', '!=', id)
          .where((on) => isCurrent(on, today))
          .orderBy('staffMember.familyName')
          .orderBy('staffMember.id')
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName']),
      ).as('supervisors'),
    )
    .execute()
}

/** The case it is about, where the actor may see it. */
export async function caseToRaise(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.teamId', ...childNameColumns])
    .executeTakeFirst()
}

/** What was raised, with who raised it, with whom, and about whom. */
function issues(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('raisedIssue as issue')
    .innerJoin('staffMember as raiser', (on) =>
      on.on('raiser.areaId', '=', areaId).onRef('raiser.id', '=', 'issue.raisedBy'),
    )
    .innerJoin('staffMember as asked', (on) => on.on('asked.areaId', '=', areaId).onRef('asked.id', '=', 'issue.toId'))
    .leftJoin('staffMember as answerer', (on) =>
      on.on('answerer.areaId', '=', areaId).onRef('answerer.id', '=', 'issue.answeredBy'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'issue.childId'))
    .where('issue.areaId', '=', areaId)
    .select(['issue.id', 'issue.caseId', 'issue.childId', 'issue.teamId', 'issue.about', 'issue.words'])
    .select(['issue.dueOn', 'issue.raisedBy', 'issue.raisedAt', 'issue.answer', 'issue.answeredAt', 'issue.version'])
    .select(['raiser.givenName as raiserGiven', 'raiser.familyName as raiserFamily'])
    .select(['asked.givenName as askedGiven', 'asked.familyName as askedFamily'])
    .select(['answerer.givenName as answererGiven', 'answerer.familyName as answererFamily'])
    .select(childNameColumns)
}

export function selectIssue(read: Read, raisedId: string) {
  return issues(read).where('issue.id', '=', raisedId)
}

/** What I raised, and what was raised in the teams I supervise: what waits first, what was answered lately after it. */
export function selectIssues(read: Read) {
  const { db, actor } = read
  const some = () =>
    db.selectFrom('raisedIssue').where('raisedIssue.areaId', '=', actor.areaId).select('raisedIssue.id')
  return issues(read)
    .where(
      'issue.id',
      'in',
      some()
        .where('raisedIssue.raisedBy', '=', actor.id)
        .union(some().where('raisedIssue.teamId', 'in', whereIWork(read, ['supervisor']))),
    )
    .orderBy((is) => is('issue.answeredAt', 'is', null), 'desc')
    .orderBy('issue.raisedAt', 'desc')
    .orderBy('issue.id')
    .limit(MOST)
}

/** How long an answer took, in the middle, in hours; of what was raised in my teams lately. */
export async function timeToAnswer(read: Read) {
  const { db, actor, now } = read
  const since = new Date(now.getTime() - COUNTED_DAYS * 86_400_000)
  return db
    .selectFrom('raisedIssue as issue')
    .where('issue.areaId', '=', actor.areaId)
    .where('issue.raisedAt', '>', since)
    .where('issue.teamId', 'in', whereIWork(read, ['supervisor']))
    .select([
      sql<number>`(count(*) filter (where issue.answered_at is not null))::int`.as('answered'),
      sql<number>`(count(*) filter (where issue.answered_at is null))::int`.as('open'),
      sql<
        number | null
      >`(percentile_cont(0.5) within group (order by extract(epoch from issue.answered_at - issue.raised_at) / 3600)
        filter (where issue.answered_at is not null))::float8`.as('medianHours'),
    ])
    .executeTakeFirstOrThrow()
}

/** What waits for an answer in the teams I supervise, mine first: for today. */
export function issuesOfToday(read: Read, most: number) {
  const { db, actor } = read
  const { areaId, id } = actor
  return db
    .selectFrom('raisedIssue as issue')
    .innerJoin('staffMember as raiser', (on) =>
      on.on('raiser.areaId', '=', areaId).onRef('raiser.id', '=', 'issue.raisedBy'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'issue.childId'))
    .where('issue.areaId', '=', areaId)
    .where('issue.answeredAt', 'is', null)
    .where('issue.raisedBy', '!=', id)
    .where('issue.teamId', 'in', whereIWork(read, ['supervisor']))
    .orderBy((is) => is('issue.toId', '=', id), 'desc')
    .orderBy('issue.dueOn')
    .orderBy('issue.id')
    .limit(most)
    .select(['issue.id', 'issue.childId', 'issue.about', 'issue.dueOn'])
    .select(['raiser.givenName as raiserGiven', 'raiser.familyName as raiserFamily', ...childNameColumns])
}

/** What I am to answer by now: for the reminders of the morning. */
export function issuesDue({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('raisedIssue as issue')
    .where('issue.areaId', '=', areaId)
    .where('issue.toId', '=', id)
    .where('issue.answeredAt', 'is', null)
    .where('issue.dueOn', '<=', today)
    .orderBy('issue.dueOn')
    .orderBy('issue.id')
    .select(['issue.id', 'issue.dueOn', 'issue.childId'])
    .select(sql<string | null>`null`.as('schoolId'))
}

export async function insertIssue(
  write: Write,
  issue: NewIssue & { readonly id: string; readonly childId: string | null; readonly dueOn: Day },
): Promise<void> {
  const { areaId, id: raisedBy } = write.actor
  await write.db
    .insertInto('raisedIssue')
    .values({ ...issue, areaId, raisedBy, raisedAt: write.now })
    .execute()
}

/** Answers whose it was, unless it was answered, or changed, meanwhile. */
export async function keepAnswer(write: Write, raisedId: string, answer: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('raisedIssue')
    .set((is) => ({ answer, answeredBy: write.actor.id, answeredAt: write.now, version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', raisedId)
    .where('version', '=', version)
    .where('answeredAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
