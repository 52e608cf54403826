import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import { ownChannelOfCase } from '#features/people/own-channel-of.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Report, Tables } from '#platform/db/tables.ts'

type OnReport = ExpressionBuilder<Tables & { report: Report }, 'report'>

/** That there is a report, how far it has got, and whose it is: of its text only what the reader may read. */
export function selectReport(read: Read, reportId: string) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('report')
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'report.authorId'),
    )
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'report.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'report.teamId'),
    )
    .leftJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'report.caseId'))
    .leftJoin('staffMember as seer', (on) => on.on('seer.areaId', '=', areaId).onRef('seer.id', '=', 'report.seenBy'))
    .where('report.areaId', '=', areaId)
    .where('report.id', '=', reportId)
    .select(['report.id', 'report.childId', 'report.caseId', 'report.teamId', 'report.callId', 'report.authorId'])
    .select(['report.state', 'report.sentAt', 'report.seenBy', 'report.seenAs', 'report.seenAt', 'report.madeAt'])
    .select(['report.releasedAt', 'team.definition', 'teamName.name as teamName', 'helpCase.schoolId'])
    .select(['author.givenName as authorGiven', 'author.familyName as authorFamily', 'author.jobTitle as authorTitle'])
    .select(['seer.givenName as seerGiven', 'seer.familyName as seerFamily'])
    .select((builder) => {
      const is = builder as unknown as OnReport
      return [
        jsonObjectFrom(childOfCase(read, builder as unknown as OnCase)).as('child'),
        jsonObjectFrom(textOf(read, is)).as('text'),
        jsonArrayFrom(versionsOf(read, is)).as('versions'),
        jsonObjectFrom(callOf(read, is)).as('call'),
        jsonArrayFrom(recipientsOf(read, is)).as('recipients'),
        jsonArrayFrom(quotesOf(read, is)).as('quotes'),
        jsonArrayFrom(reviewersOf(read, is)).as('reviewers'),
        supervisesTeam(read, is).$castTo<boolean>().as('isSupervisor'),
        coversTeam(read, is).$castTo<boolean>().as('isCover'),
        sql<boolean>`report.author_id = ${id}`.as('isAuthor'),
        sql<boolean>`(report.author_id = ${id} or ${id} = any (report.wrote_before))`.as('hasWritten'),
      ]
    })
}

/** The text while it is written: the database shows it to its author alone. */
function textOf({ actor: { areaId } }: Read, is: OnReport) {
  return is
    .selectFrom('reportText as text')
    .where('text.areaId', '=', areaId)
    .whereRef('text.reportId', '=', 'report.id')
    .select(['text.title', 'text.sections', 'text.version', 'text.changedAt'])
}

/** What was sent to be seen, the latest first, each with what was said to it. */
function versionsOf({ actor: { areaId } }: Read, is: OnReport) {
  return is
    .selectFrom('reportVersion as sent')
    .leftJoin('reportLook as look', (on) => on.on('look.areaId', '=', areaId).onRef('look.versionId', '=', 'sent.id'))
    .leftJoin('staffMember as reviewer', (on) =>
      on.on('reviewer.areaId', '=', areaId).onRef('reviewer.id', '=', 'look.reviewerId'),
    )
    .where('sent.areaId', '=', areaId)
    .whereRef('sent.reportId', '=', 'report.id')
    .orderBy('sent.number', 'desc')
    .limit(12)
    .select(['sent.id', 'sent.number', 'sent.aboutName', 'sent.title', 'sent.sections', 'sent.quotes', 'sent.sentAt'])
    .select(['look.outcome', 'look.note', 'look.at as lookedAt', 'look.reviewerId'])
    .select(['reviewer.givenName as reviewerGiven', 'reviewer.familyName as reviewerFamily'])
}

function callOf({ actor: { areaId } }: Read, is: OnReport) {
  return is
    .selectFrom('reportCall as call')
    .where('call.areaId', '=', areaId)
    .whereRef('call.id', '=', 'report.callId')
    .select(['call.id', 'call.meetingKind', 'call.whose', 'call.at', 'call.place'])
}

function recipientsOf({ actor: { areaId } }: Read, is: OnReport) {
  return is
    .selectFrom('reportRecipient as given')
    .innerJoin('staffMember as giver', (on) =>
      on.on('giver.areaId', '=', areaId).onRef('giver.id', '=', 'given.givenBy'),
    )
    .leftJoin('staffMember as taker', (on) =>
      on.on('taker.areaId', '=', areaId).onRef('taker.id', '=', 'given.takenBackBy'),
    )
    .where('given.areaId', '=', areaId)
    .whereRef('given.reportId', '=', 'report.id')
    .orderBy('given.givenAt')
    .orderBy('given.id')
    .limit(50)
    .select(['given.id', 'given.toKind', 'given.toName', 'given.basis', 'given.why', 'given.how', 'given.onDay'])
    .select(['given.staffId', 'given.relationshipId', 'given.ownChannelId', 'giver.givenName', 'giver.familyName'])
    .select([
      'given.takenBackAt',
      'given.whyTakenBack',
      'taker.givenName as takerGiven',
      'taker.familyName as takerFamily',
    ])
}

/** Whether the actor supervises the team of a report today. */
function supervisesTeam({ actor: { areaId, id }, today }: Read, is: OnReport) {
  return is.exists(
    is
      .selectFrom('membership')
      .where('membership.areaId', '=', areaId)
      .where('membership.staffId', '=', id)
      .whereRef('membership.organisationId', '=', 'report.teamId')
      .where('membership.role', '=', 'supervisor')
      .where((on) => isCurrent(on, today))
      .select('membership.id'),
  )
}

/** Whether the actor covers today for those who do. */
function coversTeam({ actor: { areaId, id }, today }: Read, is: OnReport) {
  return is.exists(
    is
      .selectFrom('teamCover')
      .where('teamCover.areaId', '=', areaId)
      .where('teamCover.staffId', '=', id)
      .whereRef('teamCover.teamId', '=', 'report.teamId')
      .where('teamCover.endedAt', 'is', null)
      .where('teamCover.startsOn', '<=', today)
      .where('teamCover.endsOn', '>=', today)
      .select('teamCover.id'),
  )
}

/** What its author chose to quote: the database shows it to nobody else. */
function quotesOf({ actor: { areaId } }: Read, is: OnReport) {
  return is
    .selectFrom('reportQuote as quote')
    .where('quote.areaId', '=', areaId)
    .whereRef('quote.reportId', '=', 'report.id')
    .orderBy('quote.chosenAt')
    .orderBy('quote.id')
    .limit(200)
    .select(['quote.sourceKind', 'quote.sourceId', 'quote.words', 'quote.named', 'quote.decision'])
}

/** Those who may see it today: the supervisors of its team, and who covers for them. Never its author. */
function reviewersOf({ actor: { areaId }, today }: Read, is: OnReport) {
  const supervisors = is
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .whereRef('membership.organisationId', '=', 'report.teamId')
    .where('membership.role', '=', 'supervisor')
    .where((on) => isCurrent(on, today))
    .select('membership.staffId')
  const covers = is
    .selectFrom('teamCover')
    .where('teamCover.areaId', '=', areaId)
    .whereRef('teamCover.teamId', '=', 'report.teamId')
    .where('teamCover.endedAt', 'is', null)
    .where('teamCover.startsOn', '<=', today)
    .where('teamCover.endsOn', '>=', today)
    .select('teamCover.staffId')
  return is
    .selectFrom('staffMember as reviewer')
    .where('reviewer.areaId', '=', areaId)
    .where('reviewer.active', '=', true)
    .whereRef('reviewer.id', '<>', 'report.authorId')
    .where((on) => on.or([on('reviewer.id', 'in', supervisors), on('reviewer.id', 'in', covers)]))
    .orderBy('reviewer.familyName')
    .orderBy('reviewer.id')
    .select(['reviewer.id as staffId', 'reviewer.givenName', 'reviewer.familyName'])
}

/** Who is on its case today, and who of the family there is, to whom it can be given on their own pages. */
export function selectReportToGive(read: Read, reportId: string) {
  const { areaId } = read.actor
  return selectReport(read, reportId).select((builder) => {
    const is = builder as unknown as OnReport
    const people = jsonArrayFrom(
      is
        .selectFrom('caseMember')
        .innerJoin('staffMember as member', (on) =>
          on.on('member.areaId', '=', areaId).onRef('member.id', '=', 'caseMember.staffId'),
        )
        .where('caseMember.areaId', '=', areaId)
        .whereRef('caseMember.caseId', '=', 'report.caseId')
        .where('member.active', '=', true)
        .where((on) => isOnTheCase(on as never, read.today))
        .orderBy('member.familyName')
        .orderBy('member.id')
        .select(['member.id as staffId', 'member.givenName', 'member.familyName', 'caseMember.caseRole']),
    ).as('people')
    return [
      people,
      jsonArrayFrom(adultsOf(read, is)).as('adults'),
      jsonObjectFrom(ownChannelOfCase(read, builder as unknown as OnCase)).as('own'),
    ]
  })
}

/** The adults who have to do with the child now. */
function adultsOf({ actor: { areaId } }: Read, is: OnReport) {
  return is
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .whereRef('relationship.childId', '=', 'report.childId')
    .where('relationship.endedOn', 'is', null)
    .orderBy('adult.fullName')
    .orderBy('relationship.id')
    .select(['relationship.id', 'relationship.kind', 'relationship.mayBeTold', 'relationship.maySee', 'adult.fullName'])
}
