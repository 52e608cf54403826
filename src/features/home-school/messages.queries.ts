import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { BALANCE_WEEKS, type NewMessage } from './message.ts'

const MOST = 60
const MOST_CASES = 200

/** The messages of a case, the latest first. */
export async function messagesOf({ db, actor: { areaId } }: Read, caseId: string) {
  return db
    .selectFrom('homeSchoolMessage as message')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'message.keptBy'),
    )
    .where('message.areaId', '=', areaId)
    .where('message.caseId', '=', caseId)
    .orderBy('message.onDay', 'desc')
    .orderBy('message.id', 'desc')
    .limit(MOST)
    .select(['message.id', 'message.direction', 'message.onDay', 'message.how', 'message.fromName'])
    .select(['message.toName', 'message.words', 'message.wantsAnswer', 'message.answer', 'message.answeredOn'])
    .select(['message.version', 'writer.givenName', 'writer.familyName'])
    .execute()
}

/** How many messages went each way lately, and when the last one did: for a wide query about a case. */
export function balanceOfCase({ actor: { areaId }, today }: Read, is: OnCase) {
  const since = addDays(today, -BALANCE_WEEKS * 7)
  return is
    .selectFrom('homeSchoolMessage as message')
    .where('message.areaId', '=', areaId)
    .whereRef('message.caseId', '=', 'helpCase.id')
    .select([
      sql<number>`(count(*) filter (where message.direction = 'home to school' and message.on_day > ${since}))::int`.as(
        'fromHome',
      ),
      sql<number>`(count(*) filter (where message.direction = 'school to home' and message.on_day > ${since}))::int`.as(
        'fromSchool',
      ),
      sql<number>`(count(*) filter (where message.wants_answer and message.answer is null))::int`.as('unanswered'),
      sql<Day | null>`max(message.on_day)`.as('lastOn'),
    ])
}

/** Open cases of services that have a remit, each with how messages go between home and school. */
export async function casesWithMessages(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.status', '!=', sql.lit('closed'))
    .where(sql<boolean>`jsonb_array_length(coalesce(team.definition -> 'remit' -> 'guards', '[]')) > 0`)
    .orderBy('school.name')
    .orderBy('child.familyName')
    .orderBy('helpCase.id')
    .limit(MOST_CASES)
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.schoolId', 'helpCase.openedAt'])
    .select(['school.name as schoolName', ...childNameColumns])
    .select((is) => jsonObjectFrom(balanceOfCase(read, is as unknown as OnCase)).as('balance'))
    .execute()
}

export async function insertMessage(
  write: Write,
  { id: caseId, childId, schoolId, teamId }: HeldCase,
  id: string,
  { atHome, atSchool, ...message }: NewMessage,
): Promise<void> {
  const { areaId, id: keptBy } = write.actor
  const isFromHome = message.direction === 'home to school'
  const [fromName, toName] = isFromHome ? [atHome, atSchool] : [atSchool, atHome]
  await write.db
    .insertInto('homeSchoolMessage')
    .values({ ...message, areaId, id, caseId, childId, schoolId, teamId, fromName, toName, keptBy, keptAt: write.now })
    .execute()
}

/** Answers false when it was answered meanwhile. */
export async function keepAnswerTo(
  write: Write,
  { messageId, caseId }: { messageId: string; caseId: string },
  { answer, answeredOn }: { answer: string; answeredOn: Day },
): Promise<{ onDay: Day } | undefined> {
  return write.db
    .updateTable('homeSchoolMessage')
    .set((is) => ({ answer, answeredOn, answerKeptBy: write.actor.id, version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', messageId)
    .where('caseId', '=', caseId)
    .where('answer', 'is', null)
    .returning('onDay')
    .executeTakeFirst()
}
