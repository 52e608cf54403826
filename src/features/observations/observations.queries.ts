import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { type OnCase, worksOnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import type { NewObservation, Observed } from './observation.ts'
import { readersOf } from './readers-of.ts'

interface OfCase {
  readonly id: string
  readonly caseId: string
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
}

/** An observation and its first text, in one statement. */
export async function insertObservation(write: Write, given: OfCase & NewObservation): Promise<void> {
  const { id, caseId, childId, schoolId, teamId, at, place, audience, readers } = given
  const of = {
    ...{ areaId: write.actor.areaId, caseId, childId, schoolId, teamId, workerId: write.actor.id },
    ...{ audience, readers: [...readers], writtenAt: write.now },
  }
  await write.db
    .with('observed', (db) => db.insertInto('observation').values({ ...of, id, at, place }))
    .insertInto('observationText')
    .values({ ...of, ...textOf(given), observationId: id, textVersion: 1, writtenBy: write.actor.id })
    .execute()
}

function textOf({ happening, seen, childVoice, whyNoVoice, meaning }: Observed) {
  return { happening, seen, childVoice, whyNoVoice, meaning }
}

type ShownObservation = NonNullable<Awaited<ReturnType<ReturnType<typeof selectObservation>['executeTakeFirst']>>>

/** One with everything that was ever written of it, the latest first. */
function selectObservation(read: Read, id: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('observation')
    .innerJoin('helpCase', (on) =>
      on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'observation.caseId'),
    )
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'observation.workerId'),
    )
    .where('observation.areaId', '=', areaId)
    .where('observation.id', '=', id)
    .selectAll('observation')
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is as never)).as('child'),
      jsonArrayFrom(readersOf(read, 'observation')).as('readerNames'),
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('mayAmend'),
      jsonArrayFrom(textsOf(read, is)).as('texts'),
    ])
}

function textsOf({ actor: { areaId } }: Read, is: ExpressionBuilder<Tables, 'observation'>) {
  return is
    .selectFrom('observationText as text')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'text.writtenBy'),
    )
    .where('text.areaId', '=', areaId)
    .whereRef('text.observationId', '=', 'observation.id')
    .orderBy('text.textVersion', 'desc')
    .select(['text.textVersion', 'text.happening', 'text.seen', 'text.childVoice', 'text.whyNoVoice', 'text.meaning'])
    .select(['text.whyChanged', 'text.writtenAt', 'writer.givenName', 'writer.familyName'])
}

export async function findObservation(read: Read, id: string) {
  return mustBeThere(await selectObservation(read, id).executeTakeFirst())
}

/** The same, held until this change is kept or thrown away. */
export async function holdObservation(write: Write, id: string) {
  return mustBeThere(await selectObservation(write, id).forUpdate('observation').executeTakeFirst())
}

function mustBeThere(found: ShownObservation | undefined) {
  if (!found?.child) throw new NotFound('Observation')
  return { ...found, child: found.child }
}

/** A new text beside those before it, and which one counts, in one statement. */
export async function addObservationText(
  write: Write,
  observation: ShownObservation,
  observed: Observed,
  whyChanged: string,
): Promise<void> {
  const { id, caseId, childId, schoolId, teamId, workerId, audience, readers } = observation
  const textVersion = observation.textVersion + 1
  const of = { caseId, childId, schoolId, teamId, workerId, audience, readers }
  const by = { whyChanged, writtenBy: write.actor.id, writtenAt: write.now }
  await write.db
    .with('counts', (db) =>
      db
        .updateTable('observation')
        .set({ textVersion, version: observation.version + 1 })
        .where('areaId', '=', write.actor.areaId)
        .where('id', '=', id),
    )
    .insertInto('observationText')
    .values({ areaId: write.actor.areaId, observationId: id, textVersion, ...of, ...textOf(observed), ...by })
    .execute()
}

/** Those of a case that the reader may see, the latest first, each with how its text begins. */
export function observationsOfCase({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('observation')
    .innerJoin('observationText as text', (on) =>
      on
        .on('text.areaId', '=', areaId)
        .onRef('text.observationId', '=', 'observation.id')
        .onRef('text.textVersion', '=', 'observation.textVersion'),
    )
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'observation.workerId'),
    )
    .where('observation.areaId', '=', areaId)
    .whereRef('observation.caseId', '=', 'helpCase.id')
    .orderBy('observation.at', 'desc')
    .orderBy('observation.id')
    .limit(100)
    .select(['observation.id', 'observation.at', 'observation.place', 'text.seen'])
    .select(['worker.givenName', 'worker.familyName'])
}

export async function selectObservationsOfCase(read: Read, caseId: string) {
  const found = await read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', read.actor.areaId)
    .where('helpCase.id', '=', caseId)
    .select((is) => jsonArrayFrom(observationsOfCase(read, is)).as('observations'))
    .executeTakeFirst()
  return found?.observations ?? []
}
