import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { countOfCodesThatWait } from '#features/attendance/on-today.ts'
import { concernsOfToday } from '#features/concerns/on-today.tsx'
import { groupsOfToday } from '#features/groups/on-today.tsx'
import { raisedOfToday, visitsOfToday } from '#features/home-school/on-today.tsx'
import { meetingsOfToday, reportsOfToday } from '#features/reports/on-today.tsx'
import { rotaOfToday } from '#features/rota/on-today.tsx'
import { restrictedOfToday } from '#features/seals/on-today.tsx'
import { tasksOfToday } from '#features/board/on-today.tsx'
import { supervisionOfToday } from '#features/supervision/on-today.tsx'
import type { Read } from '#platform/context.ts'
import * as area from './area-of-today.queries.ts'
import * as cases from './cases-of-today.queries.ts'
import * as left from './left-behind.queries.ts'
import * as requests from './requests-of-today.queries.ts'

/** Everything that waits for me, in one statement: each role adds its own part, and nobody pays for another’s. */
export async function selectMyDay(read: Read) {
  const has = (...roles: readonly string[]) => roles.some((role) => read.actor.roles.has(role))
  return read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select('area.nation')
    .select([
      jsonArrayFrom(area.terms(read)).as('terms'),
      jsonArrayFrom(area.closedDays(read)).as('closedDays'),
      jsonArrayFrom(area.mySchoolIds(read)).as('mySchools'),
      jsonObjectFrom(area.unreadNotices(read)).as('unread'),
      jsonObjectFrom(concernsOfToday(read)).as('concerns'),
      jsonArrayFrom(cases.myActions(read)).as('myActions'),
      jsonArrayFrom(requests.myRequests(read)).as('myRequests'),
      jsonArrayFrom(area.importsToReview(read)).as('importsToReview'),
    ])
    .$if(has('school lead', 'supervisor'), (query) =>
      query.select([
        jsonObjectFrom(restrictedOfToday(read)).as('restricted'),
        jsonArrayFrom(requests.requestsWithoutReply(read)).as('noReply'),
        jsonArrayFrom(left.casesLeftBehind(read)).as('leftCases'),
        jsonArrayFrom(left.requestsLeftBehind(read)).as('leftRequests'),
        jsonArrayFrom(left.actionsLeftBehind(read)).as('leftActions'),
      ]),
    )
    .$if(has('practitioner', 'supervisor', 'teacher', 'school lead'), (query) =>
      query.select(jsonArrayFrom(rotaOfToday(read)).as('rota')),
    )
    .$if(has('practitioner', 'supervisor', 'school lead'), (query) =>
      query.select(jsonObjectFrom(area.remitOfTheArea(read)).as('remit')),
    )
    .$if(has('school lead'), (query) => query.select([jsonArrayFrom(cases.overdueInMySchools(read)).as('overdue')]))
    .$if(has('practitioner', 'supervisor', 'education manager'), (query) =>
      query.select(jsonArrayFrom(supervisionOfToday(read)).as('supervisions')),
    )
    .$if(has('practitioner', 'supervisor'), (query) =>
      query.select([
        jsonArrayFrom(visitsOfToday(read)).as('visits'),
        jsonArrayFrom(groupsOfToday(read)).as('groups'),
        jsonArrayFrom(tasksOfToday(read)).as('dayTasks'),
        jsonArrayFrom(meetingsOfToday(read)).as('toPrepare'),
        jsonArrayFrom(cases.contactsToWriteUp(read)).as('toWriteUp'),
        jsonArrayFrom(cases.myCases(read)).as('myCases'),
        jsonArrayFrom(cases.myReviews(read)).as('myReviews'),
        jsonArrayFrom(cases.myReferrals(read)).as('myReferrals'),
      ]),
    )
    .$if(has('supervisor'), (query) =>
      query.select([
        jsonArrayFrom(raisedOfToday(read)).as('raised'),
        jsonArrayFrom(reportsOfToday(read)).as('reportsToSee'),
        jsonArrayFrom(requests.waitingList(read)).as('waitingList'),
        jsonObjectFrom(requests.teamFigures(read)).as('figures'),
        jsonArrayFrom(cases.lateReviews(read)).as('lateReviews'),
        jsonArrayFrom(cases.unwrittenInMyTeams(read)).as('unwritten'),
        jsonArrayFrom(cases.caseloads(read)).as('caseloads'),
      ]),
    )
    .$if(has('education manager'), (query) => query.select(jsonArrayFrom(requests.requestsToAgree(read)).as('toAgree')))
    .$if(has('partner', 'teacher'), (query) => query.select(jsonArrayFrom(cases.casesIAmOn(read)).as('alsoOn')))
    .$if(has('area administrator'), (query) =>
      query.select([
        jsonArrayFrom(area.peopleWorkingNowhere(read)).as('workingNowhere'),
        jsonObjectFrom(area.waysInMissing(read)).as('waysIn'),
        jsonObjectFrom(area.failedJobCount(read)).as('failedJobs'),
        jsonObjectFrom(area.selfCheckFaults(read)).as('selfCheck'),
        jsonObjectFrom(countOfCodesThatWait(read)).as('codesToExplain'),
      ]),
    )
    .$if(has('commissioner', 'network member', 'network coordinator'), (query) =>
      query.select(jsonArrayFrom(area.teamsOfTheArea(read)).as('teams')),
    )
    .executeTakeFirstOrThrow()
}
