import { sql } from 'kysely'
import { childNameColumns } from '#features/access/child-name.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'

/** More than there are, so that a figure is never cut off. */
const MOST_OF_A_TEAM = 500

/** Nobody has answered: the school has not looked, or the team has not decided. */
function unanswered({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpRequest as request')
    .where('request.areaId', '=', areaId)
    .where((is) => is.ref('request.isOpen'))
    .where('request.status', 'in', ['awaiting screening', 'awaiting decision'])
}

/** Of the team in whose row it stands, the one that was promised first on top. */
export function withoutReply(read: Read) {
  const { areaId } = read.actor
  return unanswered(read)
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'request.childId'))
    .whereRef('request.teamId', '=', sql.ref('team.id'))
    .orderBy('request.answerDueOn')
    .orderBy('request.id')
    .limit(MOST_OF_A_TEAM)
    .select(['request.id', 'request.status', 'request.schoolId', 'request.answerDueOn as dueOn'])
    .select(['child.id as childId', ...childNameColumns])
}

/** Of the schools of those requests, in the teams that I supervise, the days are asked for together with the week. */
export function schoolsWithoutReply(read: Read) {
  const theirs = unanswered(read)
    .where('request.teamId', 'in', whereIWork(read, ['supervisor']))
    .select('request.schoolId')
  return sql<string[]>`array(${theirs})`
}
