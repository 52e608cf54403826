import { withChildName } from '#features/access/child-name.ts'
import { type SchoolCalendar, schoolCalendar } from '#features/schools/school-days.ts'
import { termsThatCount } from '#features/schools/terms-that-count.ts'
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
  const calendar = calendarOf(found)
  const name = <Row extends OfAChild>(row: Row) => withChildName(row, read.actor)
  const due = <Row extends OfAChild & { dueOn: Day }>(row: Row) => ({
    ...name(row),
    ...timeLeft(calendar, row.dueOn, read.today),
  })
  const promised = <Row extends OfAChild & { answerDueOn: Day }>({ answerDueOn, ...row }: Row) =>
    due({ ...row, dueOn: answerDueOn })
  const { met, notMet } = myCases(found)

  return {
    today: read.today,
    schoolDay: schoolDay(calendar, read.today),
    unread: found.unread?.count ?? 0,
    myActions: shortened(found.myActions, due),
    myRequests: shortened(found.myRequests?.filter(isOn), promised),
    toAnswer: shortened(
      found.myRequests?.filter((row) => !isOn(row)),
      promised,
    ),
    importsToReview: shortened(found.importsToReview, (row) => row),
    toScreen: shortened(found.toScreen, promised),
    overdue: shortened(found.overdue, due),
    toWriteUp: shortened(found.toWriteUp, (row) => ({
      ...name(row),
      isLate: hoursSince(read, row.at) > row.withinHours,
    })),
    myReviews: shortened(found.myReviews, due),
    newCases: shortened(notMet, ({ openedAt, firstContactWithin, ...row }) => {
      const openedOn = dayIn(new Date(openedAt))
      return { ...due({ ...row, dueOn: calendar.addSchoolDays(openedOn, firstContactWithin) }), openedOn }
    }),
    notSeen: shortened(met, (row) => ({ ...name(row), days: daysSince(read, row.lastContactAt ?? row.openedAt) })),
    toDecide: shortened(found.toDecide, promised),
    waitingList: shortened(found.waitingList, promised),
    figures: found.figures,
    lateReviews: shortened(found.lateReviews, due),
    caseloads: found.caseloads,
    toAgree: shortened(found.toAgree, promised),
    alsoOn: shortened(found.alsoOn, name),
    workingNowhere: shortened(found.workingNowhere, (row) => row),
    waysIn: found.waysIn,
    failedJobs: found.failedJobs?.count ?? 0,
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

/** The dates of my school where I have one, and those of the area otherwise. */
function calendarOf({ nation, terms, closedDays, mySchools }: Found): SchoolCalendar {
  const mine = mySchools.length === 1 ? mySchools[0]!.organisationId : undefined
  const counts = ({ schoolId }: { schoolId: string | null }) => schoolId === null || schoolId === mine
  return schoolCalendar({
    nation,
    terms: termsThatCount(terms.filter(counts)),
    closedDays: closedDays.filter(counts),
  })
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
