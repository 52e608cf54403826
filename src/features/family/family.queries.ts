import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import { type OnCase, worksOnCase } from '#features/cases/whose-case.ts'
import { adultsAround, selectPage } from '#features/links/for-wide-queries.ts'
import type { Look } from '#features/links/held-page.ts'
import { ownChannelOfCase } from '#features/people/own-channel-of.ts'
import { planForFamily } from '#features/papers/plan-for-family.ts'
import { givingOfItem, reportsForFamily } from '#features/reports/report-for-family.ts'
import type { Read } from '#platform/context.ts'

const MOST_ITEMS = 100

/** A case with everybody around the child and each family page that there is. */
export function selectFamily(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.teamId', 'helpCase.status', 'helpCase.schoolId'])
    .select(['child.familyName', 'child.hasProtectedAddress'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is as never)).as('child'),
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('isTheirsToWorkOn'),
      jsonArrayFrom(adultsAround(read, is as never)).as('adults'),
      jsonArrayFrom(pagesOfCase(read, is as never)).as('pages'),
      jsonObjectFrom(ownChannelOfCase(read, is as never)).as('own'),
    ])
}

/** The page of each who has one, with how it stands and when something was asked on it last. */
export function pagesOfCase({ actor: { areaId }, now }: Read, is: OnCase) {
  return is
    .selectFrom('sharedPage as page')
    .where('page.areaId', '=', areaId)
    .whereRef('page.caseId', '=', 'helpCase.id')
    .where('page.purpose', '=', 'family page')
    .where('page.takenBackAt', 'is', null)
    .orderBy('page.madeAt')
    .orderBy('page.id')
    .select(['page.id', 'page.relationshipId', 'page.ownChannelId', 'page.toName', 'page.sentAt', 'page.openedAt'])
    .select((of) => [
      sql<boolean>`auth.my_page_stands(page.id, ${now})`.as('stands'),
      of
        .selectFrom('pageMessage')
        .where('pageMessage.areaId', '=', areaId)
        .whereRef('pageMessage.pageId', '=', 'page.id')
        .orderBy('pageMessage.at', 'desc')
        .limit(1)
        .select('pageMessage.at')
        .as('askedAt'),
    ])
}

/** One page with all that is on it, was on it, and was said on it. */
export function selectWholePage(read: Read, pageId: string) {
  const { areaId } = read.actor
  return selectPage(read, pageId).select((is) => [
    jsonObjectFrom(childOfCase(read, is as never)).as('child'),
    sql<Look[]>`auth.who_looked_on_page(page.id)`.as('looked'),
    jsonArrayFrom(
      is
        .selectFrom('sharedItem as item')
        .leftJoin('action', (on) => on.on('action.areaId', '=', areaId).onRef('action.id', '=', 'item.aboutId'))
        .innerJoin('staffMember as maker', (on) =>
          on
            .on('maker.areaId', '=', areaId)
            .on((by) => by('maker.id', '=', by.fn.coalesce('item.sharedBy', 'item.preparedBy'))),
        )
        .where('item.areaId', '=', areaId)
        .whereRef('item.pageId', '=', 'page.id')
        .where('item.takenBackAt', 'is', null)
        .orderBy('item.at')
        .orderBy('item.sharedAt')
        .orderBy('item.id')
        .limit(MOST_ITEMS)
        .select(['item.id', 'item.kind', 'item.words', 'item.more', 'item.onDay', 'item.at', 'item.sharedAt'])
        .select(['item.answer', 'item.why', 'item.answeredAt', 'item.changedAt', 'item.version', 'item.aboutId'])
        .select(['action.status as actionStatus', 'action.ownerName', 'action.answeredLinkId'])
        .select(['maker.givenName as makerGiven', 'maker.familyName as makerFamily'])
        .select((on) =>
          on
            .exists(givingOfItem(read, on as never))
            .$castTo<boolean>()
            .as('isGiven'),
        ),
    ).as('items'),
    jsonArrayFrom(
      is
        .selectFrom('pageMessage as message')
        .where('message.areaId', '=', areaId)
        .whereRef('message.pageId', '=', 'page.id')
        .orderBy('message.at', 'desc')
        .limit(10)
        .select(['message.id', 'message.words', 'message.at']),
    ).as('messages'),
  ])
}

/** What can be put on a page: who does what on its case, as far as everybody on the case may know, who is on it, and when the next meeting is. */
export async function whatCanBeShared(read: Read, pageId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('sharedPage as page')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'page.caseId'))
    .where('page.areaId', '=', areaId)
    .where('page.id', '=', pageId)
    .select((is) => [
      jsonObjectFrom(planForFamily(read, is)).as('plan'),
      jsonArrayFrom(reportsForFamily(read, is)).as('reports'),
      is
        .selectFrom('team')
        .where('team.areaId', '=', areaId)
        .whereRef('team.id', '=', 'helpCase.teamId')
        .select('team.definition')
        .as('definition'),
      jsonArrayFrom(
        is
          .selectFrom('action')
          .where('action.areaId', '=', areaId)
          .whereRef('action.caseId', '=', 'helpCase.id')
          .where('action.audience', '=', sql.lit('case'))
          .where('action.status', '=', sql.lit('open'))
          .orderBy('action.dueOn')
          .orderBy('action.id')
          .limit(30)
          .select(['action.id', 'action.what', 'action.ownerKind', 'action.ownerName', 'action.dueOn']),
      ).as('actions'),
      jsonArrayFrom(
        is
          .selectFrom('caseMember')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
          )
          .where('caseMember.areaId', '=', areaId)
          .whereRef('caseMember.caseId', '=', 'helpCase.id')
          .where((on) => isOnTheCase(on, read.today))
          .orderBy('caseMember.caseRole')
          .orderBy('staffMember.familyName')
          .limit(30)
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'caseMember.caseRole']),
      ).as('people'),
      is
        .selectFrom('consultation')
        .where('consultation.areaId', '=', areaId)
        .whereRef('consultation.caseId', '=', 'helpCase.id')
        .where('consultation.state', '=', sql.lit('booked'))
        .where('consultation.at', '>', read.now)
        .orderBy('consultation.at')
        .limit(1)
        .select('consultation.at')
        .as('nextMeeting'),
    ])
    .executeTakeFirst()
}

export async function hasSharedItems(read: Read, pageId: string): Promise<boolean> {
  const item = await read.db
    .selectFrom('sharedItem')
    .where('areaId', '=', read.actor.areaId)
    .where('pageId', '=', pageId)
    .where('sharedAt', 'is not', null)
    .where('takenBackAt', 'is', null)
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return item !== undefined
}
