import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

export const PAGE = 25

/** The row after which a page begins. */
export interface After {
  readonly due?: Day | undefined
  readonly at?: Date | undefined
  readonly id: string
}

/** Actions with their child, where its reader may see the child, and who agreed and owns them. */
function selectActions({ db, actor: { areaId } }: Read, most: number) {
  return db
    .selectFrom('action')
    .innerJoin('staffMember as agreer', (on) =>
      on.on('agreer.areaId', '=', areaId).onRef('agreer.id', '=', 'action.agreedBy'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'action.childId'))
    .where('action.areaId', '=', areaId)
    .select(['action.id', 'action.what', 'action.dueOn', 'action.status', 'action.ownerName', 'action.answeredAt'])
    .select(['action.schoolId', 'action.agreedBy', 'agreer.givenName as agreerGiven'])
    .select(['agreer.familyName as agreerFamily', 'action.ownerKind', 'child.id as childId'])
    .select(childNameColumns)
    .limit(most + 1)
}

/** What is mine to do, soonest first. */
export function selectMineToDo(read: Read, after: After | undefined, most = PAGE) {
  return soonestFirst(selectActions(read, most).where('action.ownerStaffId', '=', read.actor.id), after)
}

/** What I agreed with others and they have not answered, soonest first. */
export function selectAsked(read: Read, after: After | undefined, most = PAGE) {
  const { id } = read.actor
  const others = selectActions(read, most)
    .where('action.agreedBy', '=', id)
    .where((is) => is.or([is('action.ownerStaffId', 'is', null), is('action.ownerStaffId', '<>', id)]))
  return soonestFirst(others, after)
}

function soonestFirst(actions: ReturnType<typeof selectActions>, after: After | undefined) {
  return actions
    .where('action.status', '=', sql.lit('open'))
    .$if(after?.due !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('action.dueOn', '>', after!.due!),
          is.and([is('action.dueOn', '=', after!.due!), is('action.id', '>', after!.id)]),
        ]),
      ),
    )
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .execute()
}

/** What I had to do and answered, latest first. */
export function selectAnswered(read: Read, after: After | undefined, most = PAGE) {
  return selectActions(read, most)
    .where('action.ownerStaffId', '=', read.actor.id)
    .where('action.status', '<>', sql.lit('open'))
    .$if(after?.at !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('action.answeredAt', '<', after!.at!),
          is.and([is('action.answeredAt', '=', after!.at!), is('action.id', '>', after!.id)]),
        ]),
      ),
    )
    .orderBy('action.answeredAt', 'desc')
    .orderBy('action.id')
    .execute()
}

/** When several schools are open, in one statement. */
export function selectCalendars({ db, actor: { areaId } }: Read, schoolIds: readonly string[]) {
  return db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .where('organisation.id', 'in', [...schoolIds])
    .select((is) => [
      'organisation.id',
      'organisation.nation',
      jsonArrayFrom(
        is
          .selectFrom('term')
          .where('term.areaId', '=', areaId)
          .where((of) => of.or([of('term.schoolId', 'is', null), of('term.schoolId', '=', of.ref('organisation.id'))]))
          .select(['term.schoolId', 'term.name', 'term.startsOn', 'term.endsOn']),
      ).as('terms'),
      jsonArrayFrom(
        is
          .selectFrom('closedDay')
          .where('closedDay.areaId', '=', areaId)
          .where((of) =>
            of.or([of('closedDay.schoolId', 'is', null), of('closedDay.schoolId', '=', of.ref('organisation.id'))]),
          )
          .select(['closedDay.kind', 'closedDay.name', 'closedDay.fromDay as from', 'closedDay.toDay as to']),
      ).as('closedDays'),
    ])
    .execute()
}
