import { withChildName } from '#features/access/child-name.ts'
import { toBeWrittenBy } from '#features/digests/reminders.ts'
import { rotaForToday } from '#features/rota/on-today.tsx'
import { calendarsBySchool } from '#features/schools/calendars-by-school.ts'
import type { SchoolCalendar } from '#features/schools/school-days.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { dayIn, daysBetween } from '#platform/dates/day.ts'
import type { RequestStatus } from '#platform/db/tables.ts'
import { MOST } from './mine.queries.ts'
import { awaitsMe } from './requests-of-today.queries.ts'
import { selectMyDay } from './today.queries.ts'

type Found = Awaited<ReturnType<typeof selectMyDay>>

/** A list as it is shown: so many of it, and whether there are more. */
export interface Shortened<Row> {
  readonly rows: readonly Row[]
  readonly more: boolean
}

export type TheDay = Awaited<ReturnType<typeof theDay>>

/** What is due, what has changed and what waits for me. Parts that are not my work are undefined. */
export async function theDay(read: Read) {
  const found = await selectMyDay(read)
  const calendars = calendarsBySchool(found)
  const calendar = calendars(mySchool(found))
  const name = <Row extends OfAChild>(row: Row) => withChildName(row, read.actor)
  const due = <Row extends OfAChild & { dueOn: Day }>(row: Row) => ({
    ...name(row),
    ...timeLeft(calendar, row.dueOn, read.today),
  })
  /** Of a request, in the days of the child's own school. */
  const promised = <Row extends OfAChild & { answerDueOn: Day; schoolId: string }>({ answerDueOn, ...row }: Row) => ({
    ...name(row),
    ...timeLeft(calendars(row.schoolId), answerDueOn, read.today),
  })
  const { met, notMet } = myCases(found)

  return {
    today: read.today,
    now: read.now,
    raised: shortened(found.raised, name),
    visits: shortened(found.visits, name),
    groups: found.groups,
    supervisions: found.supervisions,
    dayTasks: found.dayTasks,
    reportsToSee: shortened(found.reportsToSee, name),
    toPrepare: shortened(found.toPrepare, name),
    schoolDay: schoolDay(calendar, read.today),
    rota: found.rota && rotaForToday(found.rota, found, read),
    unread: found.unread?.count ?? 0,
    concerns: found.concerns,
    restricted: found.restricted?.count ?? 0,
    myActions: shortened(found.myActions, due),
    myRequests: shortened(found.myRequests?.filter(isOn), promised),
    toAnswer: shortened(
      found.myRequests?.filter((row) => !isOn(row)),
      promised,
    ),
    importsToReview: shortened(found.importsToReview, (row) => row),
    noReply: inOrder(shortened(found.noReply, promised)),
    leftBehind: leftBehind(found, name),
    overdue: shortened(found.overdue, due),
    toWriteUp: shortened(found.toWriteUp, (row) => ({
      ...name(row),
      isLate: hoursSince(read, row.at) > row.withinHours,
    })),
    myReviews: shortened(found.myReviews, due),
    myReferrals: shortened(found.myReferrals, name),
    newCases: shortened(notMet, ({ openedAt, firstContactWithin, ...row }) => {
      const openedOn = dayIn(new Date(openedAt))
      return { ...due({ ...row, dueOn: calendar.addSchoolDays(openedOn, firstContactWithin) }), openedOn }
    }),
    notSeen: shortened(met, (row) => ({ ...name(row), days: daysSince(read, row.lastContactAt ?? row.openedAt) })),
    waitingList: shortened(found.waitingList, promised),
    figures: found.figures && { ...found.figures, unwritten: longUnwritten(found, read.today) },
    lateReviews: shortened(found.lateReviews, due),
    caseloads: found.caseloads,
    toAgree: shortened(found.toAgree, promised),
    alsoOn: shortened(found.alsoOn, name),
    workingNowhere: shortened(found.workingNowhere, (row) => row),
    waysIn: found.waysIn,
    failedJobs: found.failedJobs?.count ?? 0,
    selfCheckFaults: found.selfCheck?.count ?? 0,
    codesToExplain: found.codesToExplain?.count ?? 0,
    hasRemit: Boolean(found.remit),
    teams: found.teams?.map((team) => ({ ...team, definition: readDefinition(team.definition) })),
  }
}

const isOn = ({ status }: { status: RequestStatus }) => !awaitsMe.includes(status)

/** Everybody who is named on the page, for the log. */
export function childrenOf(day: TheDay): string[] {
  const lists = Object.values<unknown>(day).flatMap((part) => (isShortened(part) ? part.rows : []))
  return [...new Set(lists.flatMap((row) => (hasChild(row) ? row.childId : [])))]
}

const isShortened = (part: unknown): part is Shortened<unknown> =>
  typeof part === 'object' && part !== null && 'rows' in part
const hasChild = (row: unknown): row is { childId: string } =>
  typeof row === 'object' && row !== null && 'childId' in row && row.childId !== null

/** My school where I have one: its dates count for me, and those of the area otherwise. */
function mySchool({ mySchools }: Found): string | null {
  return mySchools.length === 1 ? mySchools[0]!.organisationId : null
}

type NoReply = Shortened<{ forMe: boolean; isLate: boolean; schoolDays: number }>

/** What waits for me first; then those with the least time, by the days of each school. */
function inOrder<List extends NoReply>(list: List | undefined): List | undefined {
  const left = ({ isLate, schoolDays }: NoReply['rows'][number]) => (isLate ? -schoolDays : schoolDays)
  return (
    list && {
      ...list,
      rows: list.rows.toSorted((one, other) => Number(other.forMe) - Number(one.forMe) || left(one) - left(other)),
    }
  )
}

/** What waits for somebody else because whoever had it has left, or is about to. */
function leftBehind<Named>({ leftCases, leftRequests, leftActions }: Found, name: (row: LeftRow) => Named) {
  if (!leftCases || !leftRequests || !leftActions) return undefined
  const rows = [
    ...leftCases.map((row) => ({ ...name(row), what: 'cases' as const })),
    ...leftRequests.map((row) => ({ ...name(row), what: 'requests' as const })),
    ...leftActions.map((row) => ({ ...name(row), what: 'actions' as const })),
  ]
  return { rows, more: false }
}

type LeftRow = NonNullable<Found['leftCases']>[number]

const LONG_UNWRITTEN = 5

/** How many contacts of my teams were not written up within five working days. */
function longUnwritten({ unwritten = [], nation }: Found, today: Day): number {
  return unwritten.filter(({ at }) => toBeWrittenBy(dayIn(new Date(at)), nation, LONG_UNWRITTEN) < today).length
}

/** Whether schools teach today; if not, why, and when they do again. */
function schoolDay(calendar: SchoolCalendar, today: Day) {
  return {
    isSchoolDay: calendar.isSchoolDay(today),
    isKnown: calendar.termsKnown(today),
    why: calendar.whyNotSchoolDay(today),
    next: calendar.nextSchoolDay(today),
  }
}

/** School days until a day. Late only once the day itself is over. */
function timeLeft(calendar: SchoolCalendar, dueOn: Day, today: Day) {
  const isLate = dueOn < today
  return { dueOn, isLate, schoolDays: Math.abs(calendar.schoolDaysBetween(today, dueOn)) }
}

interface OfAChild {
  readonly childId: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly knownAs: string | null
  readonly knownAsSafeWith: readonly string[] | null
}

/** My cases are two lists: those where nobody was met yet, and the others. */
function myCases({ myCases: rows }: Found) {
  const isMet = (row: { firstChildContactAt: unknown; firstParentContactAt: unknown }) =>
    row.firstChildContactAt !== null || row.firstParentContactAt !== null
  return { met: rows?.filter(isMet), notMet: rows?.filter((row) => !isMet(row)) }
}

function shortened<Row, Shown>(
  rows: readonly Row[] | undefined,
  show: (row: Row) => Shown,
): Shortened<Shown> | undefined {
  return rows && { rows: rows.slice(0, MOST).map(show), more: rows.length > MOST }
}

function hoursSince({ now }: Read, at: string): number {
  return (now.getTime() - new Date(at).getTime()) / 3_600_000
}

/** As on a calendar: yesterday evening is a day ago, in the morning too. */
function daysSince({ today }: Read, at: string): number {
  return daysBetween(dayIn(new Date(at)), today)
}
