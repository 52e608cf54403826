import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Period } from '../link-work/periods.ts'

/** Requests for children of one group; `none` of those in none, `all` of all of them, each counted once. */
export interface OfGroup {
  readonly which: string
  readonly asked: number
  readonly takenOn: number
  readonly otherAnswer: number
  readonly toAnswer: number
}

/** How soon it was answered why children were away. */
export interface OfAbsence {
  readonly schoolName: string | null
  readonly isAll: boolean
  readonly asked: number
  readonly sameDay: number
  readonly toAnswer: number
  readonly medianMinutes: number | null
}

/** Requests by the groups that come first, and absence that was asked about: of a team, in one statement. */
export function selectFirst({ db, actor: { areaId } }: Read, teamId: string, { from, to }: Period) {
  const groups = sql<OfGroup>`public.asked_by_group(${teamId}::uuid, ${from}::date, ${to}::date)`
  const absences = sql<
    Omit<OfAbsence, 'schoolName'> & { schoolId: string | null }
  >`public.absences_asked_about(${teamId}::uuid, ${from}::date, ${to}::date)`
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(
        db.selectFrom(groups.as('g')).select(['g.which', 'g.asked', 'g.takenOn', 'g.otherAnswer', 'g.toAnswer']),
      ).as('groups'),
      jsonArrayFrom(
        db
          .selectFrom(absences.as('a'))
          .leftJoin('organisation as place', (on) =>
            on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'a.schoolId'),
          )
          .orderBy('a.isAll')
          .orderBy('place.name')
          .select(['place.name as schoolName', 'a.isAll', 'a.asked', 'a.sameDay', 'a.toAnswer', 'a.medianMinutes']),
      ).as('absences'),
    ])
    .executeTakeFirstOrThrow()
}
