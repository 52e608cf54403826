import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { teamsOf } from './keeping.queries.ts'
import { assignments, daysAwayOf } from './rota.queries.ts'

/** When somebody is away, today and later, and who comes instead. */
export function daysAwayFrom(read: Read, staffId: string) {
  return daysAwayOf(read, read.today).where('away.staffId', '=', staffId).execute()
}

/** Those of the same teams, who could come instead; with what they do themselves, so that nobody is sent to two places. */
export function selectColleagues(read: Read, staffId: string) {
  const { db, actor, today } = read
  const ofTheTeams = db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.organisationId', 'in', teamsOf(read, staffId))
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where((on) => isCurrent(on, today))
    .select('membership.staffId')
  return db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', actor.areaId)
    .where('staffMember.active', '=', true)
    .where('staffMember.id', '<>', staffId)
    .where('staffMember.id', 'in', ofTheTeams)
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .limit(100)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select((is) => [
      jsonArrayFrom(
        assignments(read)
          .whereRef('assignment.staffId', '=', is.ref('staffMember.id'))
          .where((on) => on.or([on('assignment.endsOn', 'is', null), on('assignment.endsOn', '>=', today)])),
      ).as('assignments'),
      jsonArrayFrom(daysAwayOf(read, today).whereRef('away.staffId', '=', is.ref('staffMember.id'))).as('away'),
    ])
}

export interface NewDaysAway {
  readonly fromDay: Day
  readonly toDay: Day
  readonly coverId: string | null
}

export async function insertDaysAway(
  write: Write,
  staffId: string,
  days: NewDaysAway,
  seenBy: { readonly teamIds: readonly string[]; readonly schoolIds: readonly string[] },
): Promise<string> {
  const id = write.newId()
  await write.db
    .insertInto('workerAbsence')
    .values({
      ...{ areaId: write.actor.areaId, id, staffId, ...days },
      ...{ teamIds: [...new Set(seenBy.teamIds)], schoolIds: [...new Set(seenBy.schoolIds)] },
      ...{ madeBy: write.actor.id, madeAt: write.now },
    })
    .execute()
  return id
}

/** As they stand, called off or not. */
export function selectDaysAway({ db, actor: { areaId } }: Read, absenceId: string) {
  return db
    .selectFrom('workerAbsence')
    .where('areaId', '=', areaId)
    .where('id', '=', absenceId)
    .select(['id', 'staffId', 'fromDay', 'toDay', 'coverId', 'calledOffAt', 'toldAt', 'version'])
    .executeTakeFirst()
}

export async function markTold(write: Write, absenceId: string): Promise<void> {
  await write.db
    .updateTable('workerAbsence')
    .set({ toldAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', absenceId)
    .execute()
}

export async function markCalledOff(write: Write, absenceId: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('workerAbsence')
    .set({ calledOffAt: write.now, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', absenceId)
    .where('calledOffAt', 'is', null)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those who lead these schools, and those who supervise these teams, today. */
export async function whoShouldKnow(read: Read, schoolIds: readonly string[], teamIds: readonly string[]) {
  if (schoolIds.length === 0) return []
  const { db, actor, today } = read
  const rows = await db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on
        .on('staffMember.areaId', '=', actor.areaId)
        .onRef('staffMember.id', '=', 'membership.staffId')
        .on('staffMember.active', '=', true),
    )
    .where('membership.areaId', '=', actor.areaId)
    .where((on) => isCurrent(on, today))
    .where((is) =>
      is.or([
        is.and([is('membership.role', '=', 'school lead'), is('membership.organisationId', 'in', [...schoolIds])]),
        is.and([is('membership.role', '=', 'supervisor'), is('membership.organisationId', 'in', [...teamIds])]),
      ]),
    )
    .distinct()
    .select('membership.staffId')
    .execute()
  return rows.map(({ staffId }) => staffId)
}
