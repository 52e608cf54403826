import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { type OnCase, worksOnCase } from '#features/cases/whose-case.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import type { NewStrategy, StrategyReview } from './strategy.ts'

/** Whether whoever asks works on the case, or leads its school. */
function mayAgree(read: Read, is: OnCase) {
  const { areaId, id } = read.actor
  const leads = is
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', id)
    .whereRef('membership.organisationId', '=', 'helpCase.schoolId')
    .where('membership.role', '=', 'school lead')
    .where((on) => isCurrent(on, read.today))
    .select('membership.id')
  return is.or([worksOnCase(read, is), is.exists(leads)])
}

function selectCase(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.schoolId', 'helpCase.teamId', 'helpCase.status'])
    .select(['child.knownTo', 'child.schoolId as childSchoolId'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is as never)).as('child'),
      mayAgree(read, is as never)
        .$castTo<boolean>()
        .as('mayAgree'),
      jsonArrayFrom(strategiesOfCase(read, is as never)).as('strategies'),
    ])
}

/** A case with what is tried for its child. */
export async function mustFindCase(read: Read, caseId: string) {
  const found = await selectCase(read, caseId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  return { ...found, child: found.child }
}

/** What is tried for the child of a case: what is used comes first, then what was tried before. */
export function strategiesOfCase({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('strategy')
    .where('strategy.areaId', '=', areaId)
    .whereRef('strategy.childId', '=', 'helpCase.childId')
    .orderBy('strategy.endedOn', (order) => order.desc().nullsFirst())
    .orderBy('strategy.lookOn')
    .orderBy('strategy.id')
    .limit(50)
    .select(['strategy.id', 'strategy.situation', 'strategy.what', 'strategy.ideaOf', 'strategy.ideaName'])
    .select(['strategy.lookOn', 'strategy.endedOn'])
    .select((of) => lastAnswer(areaId, of).as('answer'))
}

function lastAnswer(areaId: number, of: ExpressionBuilder<Tables, 'strategy'>) {
  return of
    .selectFrom('strategyReview')
    .where('strategyReview.areaId', '=', areaId)
    .whereRef('strategyReview.strategyId', '=', 'strategy.id')
    .orderBy('strategyReview.reviewedAt', 'desc')
    .limit(1)
    .select('strategyReview.answer')
}

export async function insertStrategy(
  write: Write,
  of: { id: string; childId: string; caseId: string; schoolId: string | null; knownTo: readonly string[] },
  strategy: NewStrategy,
): Promise<void> {
  const agreed = { areaId: write.actor.areaId, agreedBy: write.actor.id, agreedAt: write.now }
  await write.db
    .insertInto('strategy')
    .values({ ...agreed, ...of, knownTo: [...of.knownTo], ...strategy })
    .execute()
}

export type ShownStrategy = Awaited<ReturnType<typeof findStrategy>>

/** A strategy with each answer that was ever given, the latest first. It is the child’s, whichever case it came from. */
function selectStrategy(read: Read, id: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('strategy')
    .leftJoin('helpCase as origin', (on) =>
      on.on('origin.areaId', '=', areaId).onRef('origin.id', '=', 'strategy.caseId'),
    )
    .innerJoin('staffMember as agreeing', (on) =>
      on.on('agreeing.areaId', '=', areaId).onRef('agreeing.id', '=', 'strategy.agreedBy'),
    )
    .where('strategy.areaId', '=', areaId)
    .where('strategy.id', '=', id)
    .selectAll('strategy')
    .select(['origin.id as originId', 'origin.schoolId as originSchoolId', 'origin.teamId as originTeamId'])
    .select(['agreeing.givenName as agreedGiven', 'agreeing.familyName as agreedFamily'])
    .select((is) => [
      jsonObjectFrom(childOfStrategy(areaId, is)).as('child'),
      is
        .exists(casesToAgreeOn(read, is as never))
        .$castTo<boolean>()
        .as('mayAgree'),
      jsonArrayFrom(reviewsOf(areaId, is)).as('reviews'),
    ])
}

function childOfStrategy(areaId: number, is: ExpressionBuilder<Tables, 'strategy'>) {
  return is
    .selectFrom('child')
    .innerJoin('area', (on) => on.on('area.id', '=', areaId))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .where('child.areaId', '=', areaId)
    .whereRef('child.id', '=', 'strategy.childId')
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress'])
    .select((on) => ['school.name as schoolName', on.fn.coalesce('school.nation', 'area.nation').as('nation')])
}

function casesToAgreeOn(read: Read, is: ExpressionBuilder<Tables, 'strategy'>) {
  return is
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', read.actor.areaId)
    .whereRef('helpCase.childId', '=', 'strategy.childId')
    .where((on) => mayAgree(read, on as never))
    .select('helpCase.id')
}

function reviewsOf(areaId: number, is: ExpressionBuilder<Tables, 'strategy'>) {
  return is
    .selectFrom('strategyReview as review')
    .innerJoin('staffMember as reviewer', (on) =>
      on.on('reviewer.areaId', '=', areaId).onRef('reviewer.id', '=', 'review.reviewedBy'),
    )
    .where('review.areaId', '=', areaId)
    .whereRef('review.strategyId', '=', 'strategy.id')
    .orderBy('review.reviewedAt', 'desc')
    .orderBy('review.id', 'desc')
    .limit(100)
    .select(['review.onDay', 'review.answer', 'review.saidBy', 'review.note'])
    .select(['reviewer.givenName', 'reviewer.familyName'])
}

export async function findStrategy(read: Read, id: string) {
  return mustBeThere(await selectStrategy(read, id).executeTakeFirst())
}

/** The same, held until this change is kept or thrown away. */
export async function holdStrategy(write: Write, id: string) {
  return mustBeThere(await selectStrategy(write, id).forUpdate('strategy').executeTakeFirst())
}

function mustBeThere(found: Awaited<ReturnType<ReturnType<typeof selectStrategy>['executeTakeFirst']>>) {
  if (!found?.child) throw new NotFound('Strategy')
  return { ...found, child: found.child }
}

/** One more answer, and when to look again, in one statement. */
export async function insertStrategyReview(write: Write, strategy: ShownStrategy, review: StrategyReview) {
  const { areaId, id: reviewedBy } = write.actor
  const { id, childId, schoolId, knownTo, version } = strategy
  const { answer, saidBy, note, lookOn, ends } = review
  const next = ends ? { lookOn: null, endedOn: write.today } : { lookOn }
  await write.db
    .with('looked', (db) =>
      db
        .updateTable('strategy')
        .set({ ...next, version: version + 1 })
        .where('areaId', '=', areaId)
        .where('id', '=', id),
    )
    .insertInto('strategyReview')
    .values({
      ...{ areaId, id: write.newId(), strategyId: id, childId, schoolId, knownTo, onDay: write.today },
      ...{ answer, saidBy, note, reviewedBy, reviewedAt: write.now },
    })
    .execute()
}
