import { type Insertable, sql, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { worksOnCase } from '#features/cases/whose-case.ts'
import { isAnAdults } from '#features/people/own-channel-of.ts'
import type { Read, Write } from '#platform/context.ts'
import type { SharedItem, SharedPage } from '#platform/db/tables.ts'
import { adultsAround } from './shared-action.queries.ts'

export async function insertPage(write: Write, page: Insertable<SharedPage>): Promise<void> {
  await write.db.insertInto('sharedPage').values(page).execute()
}

export async function insertItems(write: Write, items: readonly Insertable<SharedItem>[]): Promise<void> {
  await write.db
    .insertInto('sharedItem')
    .values([...items])
    // What is on the page already is not put there twice.
    .onConflict((it) => it.doNothing())
    .execute()
}

/** A page about a child, with what is around it and whether it would be seen now. */
export function selectPage(read: Read, pageId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('sharedPage as page')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'page.caseId'))
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'page.childId'))
    .leftJoin('relationship', (on) =>
      on.on('relationship.areaId', '=', areaId).onRef('relationship.id', '=', 'page.relationshipId'),
    )
    .leftJoin('ownChannel as own', (on) => on.on('own.areaId', '=', areaId).onRef('own.id', '=', 'page.ownChannelId'))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .where('page.areaId', '=', areaId)
    .where('page.id', '=', pageId)
    .where('page.purpose', '=', 'family page')
    .selectAll('page')
    .select(['helpCase.schoolId', 'helpCase.status as caseStatus', 'school.name as schoolName', 'child.familyName'])
    .select((is) => is.fn.coalesce('relationship.verifiedAddress', 'own.verifiedAddress').as('verifiedAddress'))
    .select(['own.channel as ownWay', 'own.address as ownAddress', isAnAdults(areaId, 'own')])
    .select(sql<boolean>`auth.my_page_stands(page.id, ${read.now})`.as('stands'))
    .select(sql<boolean>`auth.my_link_stands(page.id, ${read.now})`.as('linkStands'))
    .select((is) => [
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('isTheirsToWorkOn'),
      jsonArrayFrom(adultsAround(read, is as never)).as('everybody'),
    ])
    .$narrowType<{ childId: string; caseId: string }>()
}

export async function updatePage(write: Write, pageId: string, set: Updateable<SharedPage>): Promise<void> {
  await write.db
    .updateTable('sharedPage')
    .set(set)
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', pageId)
    .execute()
}

/** One item of a page, held; a page is held with it, so that nothing is shared on one that was just taken back. */
export function selectItem(write: Write, pageId: string, itemId: string) {
  return write.db
    .selectFrom('sharedItem')
    .where('areaId', '=', write.actor.areaId)
    .where('pageId', '=', pageId)
    .where('id', '=', itemId)
    .selectAll()
    .forUpdate()
}

export async function updateItem(write: Write, itemId: string, set: Updateable<SharedItem>): Promise<void> {
  await write.db
    .updateTable('sharedItem')
    .set(set)
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', itemId)
    .execute()
}

interface OnPageOf {
  readonly kind: string
  readonly aboutId: string
  readonly relationshipId: string | null
  readonly ownChannelId: string | null
}

/** Takes what is on the pages of one person about one thing back, and says what it was. */
export async function takeItemsBack(
  { db, actor: { areaId, id }, now }: Write,
  { kind, aboutId, relationshipId, ownChannelId }: OnPageOf,
) {
  return db
    .updateTable('sharedItem as item')
    .from('sharedPage as page')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'page.caseId'))
    .set((is) => ({ takenBackBy: id, takenBackAt: now, version: is('item.version', '+', 1) }))
    .where('item.areaId', '=', areaId)
    .where('item.kind', '=', kind)
    .where('item.aboutId', '=', aboutId)
    .where('item.takenBackAt', 'is', null)
    .where('page.areaId', '=', areaId)
    .whereRef('page.id', '=', 'item.pageId')
    .where((is) => is(`page.${ownChannelId ? 'ownChannelId' : 'relationshipId'}`, '=', ownChannelId ?? relationshipId))
    .returning(['item.id as itemId', 'item.pageId as shareId', 'item.childId', 'item.caseId', 'item.teamId'])
    .returning(['item.words', 'item.more', 'item.sharedAt', 'page.toName', 'page.adultId', 'helpCase.schoolId'])
    .execute()
}

/** What somebody answered to an item of their page, for the job that brings it home. */
export async function findAnswered(read: Read, itemId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('sharedItem as item')
    .innerJoin('sharedPage as page', (on) => on.on('page.areaId', '=', areaId).onRef('page.id', '=', 'item.pageId'))
    .leftJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'item.caseId'))
    .where('item.areaId', '=', areaId)
    .where('item.id', '=', itemId)
    .select(['item.id', 'item.kind', 'item.aboutId', 'item.childId', 'item.caseId', 'item.teamId', 'item.words'])
    .select(['item.answer', 'item.why', 'item.at', 'item.answeredAt', 'item.changedAt', 'item.sharedBy'])
    .select(['page.id as pageId', 'page.aboutId as pageIsAbout', 'page.toName', 'helpCase.schoolId'])
    .executeTakeFirst()
}

export async function findMessage(read: Read, messageId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('pageMessage as message')
    .innerJoin('sharedPage as page', (on) => on.on('page.areaId', '=', areaId).onRef('page.id', '=', 'message.pageId'))
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'message.caseId'))
    .where('message.areaId', '=', areaId)
    .where('message.id', '=', messageId)
    .selectAll('message')
    .select(['page.madeBy', 'helpCase.schoolId', 'helpCase.leadId'])
    .executeTakeFirst()
}
