import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { may } from '#features/access/policy.ts'
import { childNameColumns } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import type { CaseStatus } from '#platform/db/tables.ts'
import { once } from '#platform/once.ts'
import { caseStatuses } from '../help-case.ts'
import type { OnCase } from '../whose-case.ts'

export const PAGE = 50

const NOT_CLOSED = caseStatuses.filter((each) => each !== 'closed')
const ANYBODY = ''
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export interface CaseFilter {
  /** Only those I lead. */
  readonly mine: boolean
  /** One status; without it, all that are not closed. */
  readonly status: CaseStatus | undefined
  /** The last one shown. */
  readonly before: { readonly at: Date; readonly id: string } | undefined
}

/**
 * Cases that the reader sees, the newest first, each with what was last and what is next. Which of a team’s or a school’s are the
 * newest is found by a function (migration 0039): the row policy alone would be asked of every other team’s cases too.
 */
export function selectCases(read: Read, { mine, status, before }: CaseFilter, most = PAGE + 1) {
  const ledBy = mine ? read.actor.id : ANYBODY
  const statuses = status ? [status] : NOT_CLOSED
  return newestCases(read, ledBy, statuses, before?.at ?? 'infinity', before?.id ?? LAST_ID, most).execute()
}

const newestCases = once(
  (read: Read, ledBy: string, statuses: readonly CaseStatus[], at: Date | 'infinity', id: string, most: number) => {
    const { areaId } = read.actor
    const newest = sql<{
      caseId: string
      place: number
    }>`public.newest_cases(nullif(${ledBy}::text, '')::uuid,
      ${statuses}::case_status[], ${at}::timestamptz, ${id}::uuid, ${most})`
    return read.db
      .selectFrom('helpCase')
      .innerJoin(newest.as('newest'), (on) => on.onRef('newest.caseId', '=', 'helpCase.id'))
      .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
      .innerJoin('organisation as school', (on) =>
        on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'),
      )
      .innerJoin('organisation as team', (on) =>
        on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'),
      )
      .innerJoin('staffMember as lead', (on) =>
        on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'helpCase.leadId'),
      )
      .where('helpCase.areaId', '=', areaId)
      .orderBy('newest.place')
      .select(['helpCase.id', 'helpCase.childId', 'helpCase.status', 'helpCase.openedAt', 'helpCase.reviewOn'])
      .select(['helpCase.pausedUntil', ...childNameColumns, 'school.name as schoolName'])
      .select(['team.name as teamName', 'lead.givenName as leadGiven', 'lead.familyName as leadFamily'])
      .select((is) => [
        lastContact(read, is).as('lastContactAt'),
        jsonObjectFrom(nextAction(read, is)).as('nextAction'),
      ])
  },
)

/** The team knows when somebody was last met. Others know of the contacts that they may read. */
function lastContact(read: Read, is: OnCase) {
  if (may(read.actor, 'work on cases')) return is.ref('helpCase.lastContactAt')
  return is
    .selectFrom('contact')
    .where('contact.areaId', '=', read.actor.areaId)
    .whereRef('contact.caseId', '=', 'helpCase.id')
    .where('contact.attendance', 'in', ['attended', 'late', 'ended early'])
    .where('contact.inErrorAt', 'is', null)
    .orderBy('contact.at', 'desc')
    .limit(1)
    .select('contact.at')
}

function nextAction({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.caseId', '=', 'helpCase.id')
    .where('action.status', '=', sql.lit('open'))
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(1)
    .select(['action.id', 'action.what', 'action.ownerKind', 'action.ownerName', 'action.dueOn'])
}

/** How the cases that closed since then ended, each outcome with its number. */
export async function countOutcomes({ db, actor }: Read, since: Date) {
  return db
    .selectFrom('helpCase')
    .where('areaId', '=', actor.areaId)
    .where('status', '=', sql.lit('closed'))
    .where('closedAt', '>=', since)
    .groupBy('outcome')
    .select((is) => ['outcome', is.fn.countAll<number>().as('cases')])
    .execute()
}
