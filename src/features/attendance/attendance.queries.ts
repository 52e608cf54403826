import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'

/** The marks of a child that this person may see, latest year first; and when somebody was to ask why they were away. */
export function attendanceOf({ db, actor: { areaId } }: Read, childId: string) {
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(
        db
          .selectFrom('attendanceYear')
          .where('areaId', '=', areaId)
          .where('childId', '=', childId)
          .orderBy('year', 'desc')
          .orderBy('id')
          .limit(30)
          .select(['year', 'marks']),
      ).as('marks'),
      jsonArrayFrom(
        db
          .selectFrom('action')
          .where('areaId', '=', areaId)
          .where('childId', '=', childId)
          .where('awayOn', 'is not', null)
          .orderBy('awayOn', 'desc')
          .orderBy('id')
          .limit(MOST_ASKED)
          .select(['id', 'awayOn', 'ownerName', 'agreedAt', 'answeredAt']),
      ).as('asked'),
    ])
    .executeTakeFirstOrThrow()
}

const MOST_ASKED = 10

/** The marks of one year for each of these children, in one statement. */
export async function linesByChild(
  read: Read,
  childIds: readonly string[],
  year: number,
): Promise<{ childId: string; lines: string[] }[]> {
  return read.db
    .selectFrom('attendanceYear')
    .where('areaId', '=', read.actor.areaId)
    .where('childId', 'in', [...childIds])
    .where('year', '=', year)
    .groupBy('childId')
    .select(['childId', sql<string[]>`array_agg(marks order by id)`.as('lines')])
    .execute()
}

/** The cases on which these children are helped now, each with its lead worker. */
export async function openCasesOf({ db, actor }: Read, childIds: readonly string[]) {
  return db
    .selectFrom('helpCase')
    .innerJoin('staffMember as lead', (on) =>
      on.on('lead.areaId', '=', actor.areaId).onRef('lead.id', '=', 'helpCase.leadId'),
    )
    .where('helpCase.areaId', '=', actor.areaId)
    .where('helpCase.childId', 'in', [...childIds])
    .where('helpCase.status', '<>', sql.lit('closed'))
    .where('lead.active', '=', true)
    .orderBy('helpCase.id')
    .select(['helpCase.id as caseId', 'helpCase.childId', 'helpCase.schoolId', 'helpCase.teamId', 'helpCase.leadId'])
    .select(sql<string>`lead.given_name || ' ' || lead.family_name`.as('leadName'))
    .execute()
}
