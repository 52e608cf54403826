import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Occasion } from '#features/cases/case-news.ts'
import { childNameColumns, withChildName } from '#features/people/child.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

const MOST = 50

/** A case with the plan of its child that has not ended: nothing, where there is none. */
export async function selectWhatToTell({ db, actor: { areaId } }: Read, caseId: string) {
  return db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .innerJoin('childPlan', (on) =>
      on.on('childPlan.areaId', '=', areaId).onRef('childPlan.childId', '=', 'helpCase.childId'),
    )
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'helpCase.leadId'),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .where('childPlan.state', '<>', sql.lit('ended'))
    .select(['helpCase.teamId', 'helpCase.childId', 'helpCase.aim', 'helpCase.outcome', 'helpCase.outcomeNote'])
    .select(['childPlan.id as planId', 'childPlan.authorId', 'child.schoolId', 'child.knownTo'])
    .select(sql<string>`worker.given_name || ' ' || worker.family_name`.as('workerName'))
    .select((is) =>
      jsonObjectFrom(
        is
          .selectFrom('review')
          .where('review.areaId', '=', areaId)
          .whereRef('review.caseId', '=', 'helpCase.id')
          .where('review.heldOn', 'is not', null)
          .orderBy('review.heldOn', 'desc')
          .orderBy('review.id', 'desc')
          .limit(1)
          .select(['review.progress', 'review.rationale']),
      ).as('review'),
    )
    .executeTakeFirst()
}

interface NewUpdate {
  readonly id: string
  readonly planId: string
  readonly caseId: string
  readonly childId: string
  readonly schoolId: string | null
  readonly knownTo: readonly string[]
  readonly teamId: string
  readonly toldId: string
  readonly occasion: Occasion
  readonly workerName: string
  readonly aim: string | null
  readonly knowBy: Day
}

export async function insertUpdate(
  write: Write,
  update: NewUpdate,
  said: { result: string | null; note: string | null },
): Promise<void> {
  const { id, planId, caseId, childId, schoolId, knownTo, teamId, toldId, occasion, workerName, aim, knowBy } = update
  await write.db
    .insertInto('planUpdate')
    .values({
      ...{ areaId: write.actor.areaId, id, planId, caseId, childId, schoolId, knownTo: [...knownTo], teamId, toldId },
      ...{ occasion, workerName, aim, knowBy, ...said, toldBy: write.actor.id, toldAt: write.now },
    })
    .execute()
}

function updates(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('planUpdate')
    .innerJoin('childPlan', (on) =>
      on.on('childPlan.areaId', '=', areaId).onRef('childPlan.id', '=', 'planUpdate.planId'),
    )
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'childPlan.authorId'),
    )
    .innerJoin('organisation as team', (on) =>
      on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'planUpdate.teamId'),
    )
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'planUpdate.childId'))
    .where('planUpdate.areaId', '=', areaId)
    .select(['planUpdate.id', 'planUpdate.occasion', 'planUpdate.toldAt', 'planUpdate.knownAt', 'planUpdate.knowBy'])
    .select(['planUpdate.workerName', 'planUpdate.caseId', 'planUpdate.planId', 'childPlan.authorId'])
    .select(['team.name as teamName', 'child.id as childId', ...childNameColumns])
    .select(sql<string>`author.given_name || ' ' || author.family_name`.as('authorName'))
}

/** What waits to be known, the longest first; then what was known last. */
export async function selectUpdates(read: Read) {
  const rows = await updates(read)
    .where('planUpdate.id', 'in', sql<string>`(select update_id from public.news_of_plans(${MOST}))`)
    .orderBy('planUpdate.knownAt', (order) => order.desc().nullsFirst())
    .orderBy('planUpdate.toldAt')
    .orderBy('planUpdate.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => withChildName(row, read.actor))
}

/** One of them, with all that was said. */
export function selectUpdate(read: Read, id: string) {
  const { areaId } = read.actor
  return updates(read)
    .leftJoin('staffMember as knowing', (on) =>
      on.on('knowing.areaId', '=', areaId).onRef('knowing.id', '=', 'planUpdate.knownBy'),
    )
    .where('planUpdate.id', '=', id)
    .select(['planUpdate.aim', 'planUpdate.result', 'planUpdate.note', 'planUpdate.answer', 'planUpdate.version'])
    .select(['knowing.givenName as knownGiven', 'knowing.familyName as knownFamily'])
}

export async function keepThatTheyKnow(
  write: Write,
  { id, version }: { readonly id: string; readonly version: number },
  answer: string | null,
): Promise<void> {
  await write.db
    .updateTable('planUpdate')
    .set({ knownBy: write.actor.id, knownAt: write.now, answer, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
}
