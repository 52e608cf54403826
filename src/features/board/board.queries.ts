import { type AliasableExpression, type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/people/child.ts'
import { groupsThatComeFirst } from '#features/requests/groups-that-come-first.ts'
import type { Read } from '#platform/context.ts'

/** A case that nobody met for so many days is counted apart. */
const LONG_DAYS = 14
export const NOT_CLOSED = ['open', 'active', 'watchful waiting', 'paused'] as const

export const nameOf = (who: string) =>
  sql<string>`${sql.ref(`${who}.given_name`)} || ' ' || ${sql.ref(`${who}.family_name`)}`

export interface Asked {
  readonly clusterId: string | null
  /** One worker’s, and after which of them; without it, the first of each. */
  readonly workerId: string | null
  readonly after: number
  readonly most: number
}

interface Shown extends Asked {
  readonly teamId: Expression<string>
}

/** What waits and what each has on a board that I may look at, in one statement. */
export async function selectBoard(read: Read, which: AliasableExpression<{ id: string }>, asked: Asked) {
  const shown: Shown = { ...asked, teamId: sql.ref('board.id') }
  return read.db
    .selectFrom(which.as('board'))
    .select([
      jsonArrayFrom(shownCases(read, shown)).as('cases'),
      jsonArrayFrom(countedByLead(read, shown)).as('counts'),
      jsonArrayFrom(requests(read, shown, 'accepted')).as('waiting'),
      jsonArrayFrom(requests(read, shown, 'awaiting decision')).as('toDecide'),
      jsonArrayFrom(movesOf(read, shown)).as('moves'),
    ])
    .executeTakeFirst()
}

/** The next day on which something is due: a review, the end of a pause, or an action. */
const nextDue = sql<string | null>`least(help_case.review_on, help_case.paused_until, next_action.due_on)`

/** The open cases of the team, with their place among those of their lead worker: as a supervisor said, then by what is due next. */
function placedCases(read: Read, { teamId, clusterId }: Shown) {
  const { db, actor } = read
  const { areaId } = actor
  return (
    db
      .selectFrom('helpCase')
      .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'))
      // One by one: joined as a whole, each case would be compared with every action of the team.
      .leftJoinLateral(
        (is) =>
          is
            .selectFrom('action')
            .where('action.areaId', '=', areaId)
            .whereRef('action.caseId', '=', 'helpCase.id')
            .where('action.status', '=', sql.lit('open'))
            .orderBy('action.dueOn')
            .limit(1)
            .select('action.dueOn')
            .as('nextAction'),
        (on) => on.onTrue(),
      )
      .where('helpCase.areaId', '=', areaId)
      .where('helpCase.teamId', '=', teamId)
      .where('helpCase.status', 'in', [...NOT_CLOSED])
      .$if(clusterId !== null, (query) => query.where('school.clusterId', '=', clusterId))
      .select(['helpCase.id', 'helpCase.leadId', nextDue.as('nextDue')])
      .select(
        sql<number>`row_number() over (partition by help_case.lead_id
        order by help_case.rank nulls last, ${nextDue} nulls last, help_case.opened_at, help_case.id)`.as('place'),
      )
  )
}

function shownCases(read: Read, shown: Shown) {
  const { db, actor } = read
  const { areaId } = actor
  return db
    .selectFrom(placedCases(read, shown).as('placed'))
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'placed.id'))
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'helpCase.schoolId'),
    )
    .innerJoin('helpRequest', (on) =>
      on.on('helpRequest.areaId', '=', areaId).onRef('helpRequest.id', '=', 'helpCase.requestId'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .leftJoin('childPlan', (on) =>
      on
        .on('childPlan.areaId', '=', areaId)
        .onRef('childPlan.childId', '=', 'helpCase.childId')
        .on('childPlan.state', '<>', sql.lit('ended')),
    )
    .where('placed.place', '>', shown.after)
    .where('placed.place', '<=', shown.after + shown.most)
    .$if(shown.workerId !== null, (query) => query.where('placed.leadId', '=', shown.workerId!))
    .orderBy('placed.place')
    .select(['placed.id', 'placed.leadId', 'placed.nextDue', 'placed.place', 'helpCase.rank', 'helpCase.childId'])
    .select(['helpCase.status', 'helpCase.lastContactAt', 'helpCase.openedAt', 'place.name as schoolName'])
    .select(['helpRequest.levelOfNeed', 'childPlan.agreed as planAgreed', 'childPlan.reviewDueOn as planReviewOn'])
    .select(childNameColumns)
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('report')
            .where('report.areaId', '=', areaId)
            .whereRef('report.caseId', '=', 'placed.id')
            .where('report.state', '=', sql.lit('with reviewer'))
            .select('report.id'),
        )
        .$castTo<boolean>()
        .as('reportWaits'),
    )
}

/** Of every school: a caseload is whole, whichever cluster is looked at. */
function countedByLead(read: Read, { teamId, clusterId }: Shown) {
  const { db, actor } = read
  const { areaId } = actor
  const isHere = clusterId
    ? sql<boolean>`school.cluster_id is not distinct from ${clusterId}::uuid`
    : sql<boolean>`true`
  const since = new Date(read.now.getTime() - LONG_DAYS * 86_400_000)
  return db
    .selectFrom('helpCase')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'))
    .innerJoin('staffMember as lead', (on) =>
      on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'helpCase.leadId'),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.teamId', '=', teamId)
    .where('helpCase.status', 'in', [...NOT_CLOSED])
    .groupBy(['helpCase.leadId', 'lead.givenName', 'lead.familyName'])
    .select(['helpCase.leadId', nameOf('lead').as('name'), sql<number>`count(*)`.as('all')])
    .select(sql<number>`count(*) filter (where ${isHere})`.as('here'))
    .select(
      sql<number>`count(*) filter (where ${isHere} and coalesce(help_case.last_contact_at, help_case.opened_at) < ${since})`.as(
        'longAgo',
      ),
    )
}

/** How many are shown of those that wait and of those to decide. */
const MOST_REQUESTS = 10

function requests(read: Read, { teamId, clusterId }: Shown, status: 'accepted' | 'awaiting decision') {
  const { db, actor } = read
  const { areaId } = actor
  const asked = db
    .selectFrom('helpRequest')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'helpRequest.schoolId'),
    )
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpRequest.childId'))
    .where('helpRequest.areaId', '=', areaId)
    .where('helpRequest.teamId', '=', teamId)
    .where((is) => is.ref('helpRequest.isOpen'))
    .where('helpRequest.status', '=', status)
    .$if(clusterId !== null, (query) => query.where('school.clusterId', '=', clusterId))
    .limit(MOST_REQUESTS)
    .select(['helpRequest.id', 'helpRequest.childId', 'helpRequest.rank', 'helpRequest.raisedAt'])
    .select(['helpRequest.levelOfNeed', 'helpRequest.answerDueOn'])
    .select(groupsThatComeFirst(read).as('priorityGroups'))
    .select(['place.name as schoolName', sql<number>`count(*) over ()`.as('all')])
    .select(childNameColumns)
  return status === 'accepted'
    ? asked
        .orderBy('helpRequest.rank', (order) => order.asc().nullsLast())
        .orderBy(sql`cardinality(${groupsThatComeFirst(read)}) = 0`)
        .orderBy('helpRequest.raisedAt')
        .orderBy('helpRequest.id')
    : asked.orderBy('helpRequest.answerDueOn').orderBy('helpRequest.id')
}

/** What was planned or done for somebody who is away, and is not over: so that it is given back, or finished. */
function movesOf({ db, actor, today }: Read, { teamId }: Shown) {
  const { areaId } = actor
  return db
    .selectFrom('reassignment')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'reassignment.workerId'),
    )
    .where('reassignment.areaId', '=', areaId)
    .where('reassignment.teamId', '=', teamId)
    .where((is) =>
      is.or([
        is('reassignment.state', 'in', ['planned', 'agreed']),
        is.and([
          is('reassignment.state', '=', 'done'),
          sql<boolean>`greatest(reassignment.until_day, (reassignment.done_at at time zone 'Europe/London')::date) + 7 >= ${today}::date`,
        ]),
      ]),
    )
    .orderBy('reassignment.plannedAt', 'desc')
    .limit(10)
    .select(['reassignment.id', 'reassignment.state', 'reassignment.untilDay', nameOf('worker').as('name')])
    .select('reassignment.fromDay')
}
