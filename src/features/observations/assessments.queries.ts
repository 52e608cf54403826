import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { type OnCase, worksOnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import type { Assessed, NewAssessment } from './assessment.ts'
import { observationsOfCase } from './observations.queries.ts'
import { readersOf } from './readers-of.ts'
import type { Indicator, SaidOf, Side } from './wellbeing.ts'

interface OfCase {
  readonly id: string
  readonly caseId: string
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
}

/** An assessment and its first text, in one statement. */
export async function insertAssessment(write: Write, given: OfCase & NewAssessment): Promise<void> {
  const { id, caseId, childId, schoolId, teamId, audience, readers } = given
  const of = {
    ...{ areaId: write.actor.areaId, caseId, childId, schoolId, teamId, workerId: write.actor.id },
    ...{ audience, readers: [...readers], writtenAt: write.now },
  }
  await write.db
    .with('assessed', (db) => db.insertInto('assessment').values({ ...of, id, onDay: write.today }))
    .insertInto('assessmentText')
    .values({ ...of, ...textOf(given), assessmentId: id, textVersion: 1, writtenBy: write.actor.id })
    .execute()
}

function textOf({ summary, byIndicator, bySide, restsOn, childVoice, whyNoVoice }: Assessed) {
  const said = { byIndicator: JSON.stringify(byIndicator), bySide: JSON.stringify(bySide) }
  return { summary, ...said, restsOn: [...restsOn], childVoice, whyNoVoice }
}

type ShownAssessment = NonNullable<Awaited<ReturnType<ReturnType<typeof selectAssessment>['executeTakeFirst']>>>

/** One with everything that was ever written of it, the latest first. */
function selectAssessment(read: Read, id: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('assessment')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'assessment.caseId'))
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'assessment.workerId'),
    )
    .where('assessment.areaId', '=', areaId)
    .where('assessment.id', '=', id)
    .selectAll('assessment')
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is as never)).as('child'),
      jsonArrayFrom(readersOf(read, 'assessment')).as('readerNames'),
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('mayAmend'),
      jsonArrayFrom(textsOf(read, is)).as('texts'),
      jsonArrayFrom(observationsOfCase(read, is as never)).as('observations'),
    ])
}

function textsOf({ actor: { areaId } }: Read, is: ExpressionBuilder<Tables, 'assessment'>) {
  return is
    .selectFrom('assessmentText as text')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'text.writtenBy'),
    )
    .where('text.areaId', '=', areaId)
    .whereRef('text.assessmentId', '=', 'assessment.id')
    .orderBy('text.textVersion', 'desc')
    .select(['text.textVersion', 'text.summary', 'text.restsOn', 'text.childVoice', 'text.whyNoVoice'])
    .select((is) => [
      is.ref('text.byIndicator').$castTo<SaidOf<Indicator>>().as('byIndicator'),
      is.ref('text.bySide').$castTo<SaidOf<Side>>().as('bySide'),
    ])
    .select(['text.whyChanged', 'text.writtenAt', 'writer.givenName', 'writer.familyName'])
}

export async function findAssessment(read: Read, id: string) {
  return mustBeThere(await selectAssessment(read, id).executeTakeFirst())
}

/** The same, held until this change is kept or thrown away. */
export async function holdAssessment(write: Write, id: string) {
  return mustBeThere(await selectAssessment(write, id).forUpdate('assessment').executeTakeFirst())
}

function mustBeThere(found: ShownAssessment | undefined) {
  if (!found?.child) throw new NotFound('Assessment')
  return { ...found, child: found.child }
}

/** A new text beside those before it, and which one counts, in one statement. */
export async function addAssessmentText(
  write: Write,
  assessment: ShownAssessment,
  assessed: Assessed,
  whyChanged: string,
): Promise<void> {
  const { id, caseId, childId, schoolId, teamId, workerId, audience, readers } = assessment
  const textVersion = assessment.textVersion + 1
  const of = { caseId, childId, schoolId, teamId, workerId, audience, readers }
  const by = { whyChanged, writtenBy: write.actor.id, writtenAt: write.now }
  await write.db
    .with('counts', (db) =>
      db
        .updateTable('assessment')
        .set({ textVersion, version: assessment.version + 1 })
        .where('areaId', '=', write.actor.areaId)
        .where('id', '=', id),
    )
    .insertInto('assessmentText')
    .values({ areaId: write.actor.areaId, assessmentId: id, textVersion, ...of, ...textOf(assessed), ...by })
    .execute()
}

/** Those of a case that the reader may see, the latest first, each with how its text begins. */
export function assessmentsOfCase({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('assessment')
    .innerJoin('assessmentText as text', (on) =>
      on
        .on('text.areaId', '=', areaId)
        .onRef('text.assessmentId', '=', 'assessment.id')
        .onRef('text.textVersion', '=', 'assessment.textVersion'),
    )
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'assessment.workerId'),
    )
    .where('assessment.areaId', '=', areaId)
    .whereRef('assessment.caseId', '=', 'helpCase.id')
    .orderBy('assessment.onDay', 'desc')
    .orderBy('assessment.id')
    .limit(100)
    .select(['assessment.id', 'assessment.onDay', 'text.summary'])
    .select(['worker.givenName', 'worker.familyName'])
}
