import { sql, type UpdateObject } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Corrected } from '#features/liaison/what-it-said.tsx'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import { BALANCE_WEEKS, type CorrectedMessage, type NewMessage } from './message.ts'

const PAGE = 60
const MOST_CASES = 200

/** The message that a page ends with; the next page begins after it. */
interface AfterMessage {
  readonly on: Day
  readonly id: string
}

/** The messages of a case, with who wrote them down and who struck them out. */
function messages({ db, actor: { areaId } }: Read, caseId: string) {
  return db
    .selectFrom('homeSchoolMessage as message')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'message.keptBy'),
    )
    .leftJoin('staffMember as striker', (on) =>
      on.on('striker.areaId', '=', areaId).onRef('striker.id', '=', 'message.inErrorBy'),
    )
    .where('message.areaId', '=', areaId)
    .where('message.caseId', '=', caseId)
    .select(['message.id', 'message.direction', 'message.onDay', 'message.how', 'message.fromName'])
    .select(['message.toName', 'message.words', 'message.wantsAnswer', 'message.answer', 'message.answeredOn'])
    .select(['message.version', 'writer.givenName', 'writer.familyName', 'message.inErrorAt', 'message.inErrorWhy'])
    .select(['striker.givenName as strikerGiven', 'striker.familyName as strikerFamily'])
    .select(sql<MessageBefore[]>`message.earlier`.as('earlier'))
}

/** A page of the messages of a case, the latest first, and how they go between home and school: over all of them, in one statement. */
export async function messagesOf(read: Read, caseId: string, after?: AfterMessage) {
  const page = messages(read, caseId)
    .$if(after !== undefined, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('message.onDay', 'message.id'), '<', tuple(after!.on, after!.id)),
      ),
    )
    .orderBy('message.onDay', 'desc')
    .orderBy('message.id', 'desc')
    .limit(PAGE + 1)
  const { rows, balance } = await read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', read.actor.areaId)
    .where('helpCase.id', '=', caseId)
    .select((is) => [
      jsonArrayFrom(page).as('rows'),
      jsonObjectFrom(balanceOfCase(read, is as unknown as OnCase))
        .$notNull()
        .as('balance'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('Case'))
  return { messages: rows.slice(0, PAGE), more: rows.length > PAGE, balance }
}

/** One message of a case, however old. */
export async function messageOf(read: Read, caseId: string, messageId: string) {
  return messages(read, caseId).where('message.id', '=', messageId).executeTakeFirst()
}

/** How many messages went each way lately, and when the last one did: for a wide query about a case. */
export function balanceOfCase({ actor: { areaId }, today }: Read, is: OnCase) {
  const since = sql<Day>`${today}::date - ${BALANCE_WEEKS * 7}::int`
  return is
    .selectFrom('homeSchoolMessage as message')
    .where('message.areaId', '=', areaId)
    .whereRef('message.caseId', '=', 'helpCase.id')
    .where('message.inErrorAt', 'is', null)
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
  const names = namesOf({ direction: message.direction, atHome, atSchool })
  await write.db
    .insertInto('homeSchoolMessage')
    .values({ ...message, areaId, id, caseId, childId, schoolId, teamId, ...names, keptBy, keptAt: write.now })
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
    .where('inErrorAt', 'is', null)
    .returning('onDay')
    .executeTakeFirst()
}

/** From whom to whom it went. */
function namesOf({ direction, atHome, atSchool }: Pick<NewMessage, 'direction' | 'atHome' | 'atSchool'>) {
  return direction === 'home to school'
    ? { fromName: atHome, toName: atSchool }
    : { fromName: atSchool, toName: atHome }
}

/** What it said until it was written again. */
interface MessageBefore extends Corrected {
  readonly direction: string
  readonly onDay: Day
  readonly how: string
  readonly fromName: string
  readonly toName: string
  readonly words: string
  readonly answer: string | null
  readonly answeredOn: Day | null
}

interface Which {
  readonly caseId: string
  readonly messageId: string
  readonly version: number
}

/** Writes it again; what it said stays in the row. Answers false when somebody else was first. */
export async function keepCorrection(
  write: Write,
  which: Which,
  { why, atHome, atSchool, answer, answeredOn, ...now }: CorrectedMessage,
): Promise<boolean> {
  return changeMessage(write, which, {
    ...now,
    ...namesOf({ direction: now.direction, atHome, atSchool }),
    // Who wrote down an answer stays who they were.
    ...(answer === null ? {} : { answer, answeredOn }),
    earlier: sql`earlier || jsonb_build_object('direction', direction, 'onDay', on_day, 'how', how, 'fromName', from_name,
      'toName', to_name, 'words', words, 'answer', answer, 'answeredOn', answered_on,
      'why', ${why}::text, 'by', ${write.actor.name}::text, 'at', ${write.now}::timestamptz)`,
  })
}

/** Says who struck it out, and why. It counts for nothing from now on. */
export async function strikeMessage(write: Write, which: Which, inErrorWhy: string): Promise<boolean> {
  return changeMessage(write, which, { inErrorAt: write.now, inErrorBy: write.actor.id, inErrorWhy })
}

async function changeMessage(
  write: Write,
  { caseId, messageId, version }: Which,
  change: UpdateObject<Tables, 'homeSchoolMessage'>,
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('homeSchoolMessage')
    .set({ ...change, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', messageId)
    .where('caseId', '=', caseId)
    .where('version', '=', version)
    .where('inErrorAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
