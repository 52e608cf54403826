import { type QueryCreator, sql, type Updateable } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Write } from '#platform/context.ts'
import type { HelpRequest, Tables } from '#platform/db/tables.ts'
import { checkOfRequest, worksBesideRequest } from '#features/remit/plan-beside-request.ts'
import { closedDaysOf, peopleAround, termsOf } from './around-a-child.queries.ts'

/** The request and all that a step of it needs, locked until the change is kept. */
export async function selectRequestForUpdate(write: Write, requestId: string) {
  const { areaId } = write.actor
  return write.db
    .selectFrom('helpRequest')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpRequest.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'helpRequest.teamId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpRequest.childId'))
    .where('helpRequest.areaId', '=', areaId)
    .where('helpRequest.id', '=', requestId)
    .selectAll('helpRequest')
    .select(['teamName.name as teamName', 'team.definition', 'school.nation', 'child.knownTo', 'child.bornOn'])
    .select(['child.givenName', 'child.familyName'])
    .select((is) => {
      const schoolId = is.ref('helpRequest.schoolId').$castTo<string | null>()
      return [
        termsOf(is, write, schoolId).as('terms'),
        closedDaysOf(is, write, schoolId).as('closedDays'),
        peopleAround(is, write, schoolId, (or) =>
          or('membership.organisationId', '=', is.ref('helpRequest.teamId') as never),
        ).as('people'),
        jsonArrayFrom(
          is
            .selectFrom('helpRequest as other')
            .where('other.areaId', '=', areaId)
            .whereRef('other.childId', '=', 'helpRequest.childId')
            .whereRef('other.id', '<>', 'helpRequest.id')
            .select(['other.id', 'other.raisedBy', 'other.teamId', 'other.schoolId', 'other.sameAsId', 'other.status']),
        ).as('others'),
        jsonObjectFrom(
          is
            .selectFrom('requestStep as last')
            .where('last.areaId', '=', areaId)
            .whereRef('last.requestId', '=', 'helpRequest.id')
            .orderBy('last.doneAt', 'desc')
            .orderBy('last.id', 'desc')
            .limit(1)
            .select(['last.decision', 'last.reason']),
        ).as('lastStep'),
        is
          .exists(
            is
              .selectFrom('requestStep as manager')
              .where('manager.areaId', '=', areaId)
              .whereRef('manager.requestId', '=', 'helpRequest.id')
              .where('manager.step', '=', 'education manager')
              .select('manager.id'),
          )
          .$castTo<boolean>()
          .as('managerHasAgreed'),
        is
          .exists(
            is
              .selectFrom('need')
              .where('need.areaId', '=', areaId)
              .whereRef('need.requestId', '=', 'helpRequest.id')
              .select('need.id'),
          )
          .$castTo<boolean>()
          .as('hasNeeds'),
        worksBesideRequest(is, write).as('works'),
        checkOfRequest(is, write).as('check'),
      ]
    })
    .forUpdate('helpRequest')
    .executeTakeFirst()
}

interface StepToKeep {
  readonly requestId: string
  readonly schoolId: string
  readonly teamId: string
  readonly raisedBy: string
  readonly step: string
  readonly decision: string
  readonly reason: string | null
  readonly alternative: string | null
}

/** Puts statements of other features before the change, so that all travel as one. */
export type Together = (db: QueryCreator<Tables>) => QueryCreator<Tables>
const unchanged: Together = (db) => db

/** The change and its steps in one statement; `updated` is how many requests it changed. */
export async function keepChange(
  write: Write,
  { id, childId, version }: { id: string; childId: string; version: number },
  changes: Updateable<HelpRequest>,
  steps: readonly StepToKeep[],
  also: Together = unchanged,
): Promise<bigint> {
  const { areaId } = write.actor
  const rows = steps.map((step) => ({
    areaId,
    id: write.newId(),
    childId,
    doneBy: write.actor.id,
    doneAt: write.now,
    ...step,
  }))
  const together = write.db.with('steps', (db) => db.insertInto('requestStep').values(rows))
  const { numUpdatedRows } = await also(together as unknown as QueryCreator<Tables>)
    .updateTable('helpRequest')
    .set({ ...changes, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows
}

/** A request ended without help: its team no longer knows the child by it, unless by another or by a case. */
export async function forgetTheChild(
  write: Write,
  { childId, teamId }: { childId: string; teamId: string },
): Promise<void> {
  await sql`select public.child_no_longer_known_to(${childId}::uuid, ${teamId}::uuid)`.execute(write.db)
}
