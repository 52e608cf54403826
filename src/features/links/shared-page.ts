import { sql } from 'kysely'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { ItemKind } from './held-page.ts'
import { type Around, mustNameNobody } from './must-name-nobody.ts'
import type { Purpose } from './purpose.ts'
import { say } from './rules.words.ts'
import { insertItems, insertPage, selectItem, selectPage, updateItem, updatePage } from './shared-page.queries.ts'

const DAYS = 7

/** A page about a child, as those who work on the case see it. */
export type PageOfFamily = NonNullable<Awaited<ReturnType<ReturnType<typeof selectPage>['executeTakeFirst']>>>

export interface NewPage {
  readonly purpose: Exclude<Purpose, 'answer an action' | 'confirm a purpose'>
  readonly aboutId?: string | null
  readonly childId: string | null
  readonly caseId: string | null
  readonly teamId: string
  readonly relationshipId?: string | null
  readonly adultId?: string | null
  readonly memberId?: string | null
  /** The young person’s own, when the page is theirs. */
  readonly ownChannelId?: string | null
  readonly circle?: string | null
  readonly toName: string
  readonly reach?: string | null
  readonly language: 'en' | 'cy'
  readonly addressWasProtected: boolean
}

/** A page that nothing is shared on yet. Whoever calls has found the person to be one who may have it. */
export async function makePage(write: Write, page: NewPage): Promise<string> {
  const { actor, now } = write
  const id = write.newId()
  await insertPage(write, {
    ...{ areaId: actor.areaId, id, askedBy: actor.name, madeBy: actor.id, madeAt: now },
    ...page,
  })
  return id
}

export interface NewItem {
  readonly kind: ItemKind
  readonly aboutId?: string | null
  readonly childId?: string | null
  readonly words: string
  readonly more?: string | null
  readonly onDay?: string | null
  readonly at?: Date | null
}

type OfPage = Pick<NewPage, 'childId' | 'caseId' | 'teamId' | 'circle'> & { readonly id: string }

/** Puts items on a page: prepared, so that nobody outside sees them, or shared at once with the page that they are all of. */
export async function putOnPage(
  write: Write,
  { id: pageId, childId, caseId, teamId, circle = null }: OfPage,
  items: readonly NewItem[],
  how: 'prepared' | 'shared',
): Promise<void> {
  const { actor, now } = write
  const shared = how === 'shared' ? { sharedBy: actor.id, sharedAt: now } : {}
  await insertItems(
    write,
    items.map((item) => ({
      ...{ areaId: actor.areaId, id: write.newId(), pageId, childId, caseId, teamId, circle },
      ...{ preparedBy: actor.id, preparedAt: now },
      ...shared,
      ...item,
    })),
  )
}

/** Mails the link to a page, in two minutes. A link that the page had before is worth nothing from now on. */
export async function sendPageLink(
  write: Write,
  page: Pick<NewPage, 'childId' | 'adultId' | 'memberId'> & { readonly id: string; readonly channelId: string },
): Promise<void> {
  const { now, actor } = write
  const { id: shareId, childId, adultId, memberId, channelId } = page
  const until = new Date(now.getTime() + DAYS * 24 * 3_600_000)
  await updatePage(write, shareId, { sentBy: actor.id, sentAt: now })
  await sql`select auth.make_page_link(${shareId}::uuid, ${now}, ${until})`.execute(write.db)
  await sendMail(write, { kind: 'something for you', toAddressOf: channelId, about: { shareId } })
  write.audit('link sent', { children: childId ? [childId] : [], shareId, adultId, memberId })
}

/** A family’s page, held, for those who work on the case; for others a 404 that does not say whether there is one. */
export async function holdPage(write: Write, pageId: string): Promise<PageOfFamily> {
  const page = await selectPage(write, pageId).forUpdate('page').executeTakeFirst()
  if (!page?.isTheirsToWorkOn) throw new NotFound('Page')
  return page
}

export async function holdItem(write: Write, pageId: string, itemId: string) {
  const item = await selectItem(write, pageId, itemId).executeTakeFirst()
  if (!item || item.takenBackAt) throw new NotFound('Item')
  return item
}

/** One item is shared: from now on it is on their page, worded as it is. It names nobody else of the family. */
export async function shareItem(write: Write, page: PageOfFamily, itemId: string, version: number): Promise<void> {
  const item = await holdItem(write, page.id, itemId)
  if (item.sharedAt) return
  if (!page.stands) throw new Refused(say.pageCountsNoMore)
  if (item.version !== version) throw new Refused(say.wordedOtherwise)
  mustNameNobody(item.kind === 'person' ? '' : item.words, aroundThem(page), `words-${itemId}`)
  await updateItem(write, itemId, { sharedBy: write.actor.id, sharedAt: write.now })
  await tellStory(write, page, 'shared', inTheStory(item), itemId)
  write.audit('item shared', subjectOf(page, itemId))
}

/** Takes an item off a page. From the next request on it is not there, also for whoever looks at the page now. */
export async function takeBackItem(write: Write, page: PageOfFamily, itemId: string): Promise<void> {
  const item = await holdItem(write, page.id, itemId)
  await updateItem(write, itemId, { takenBackBy: write.actor.id, takenBackAt: write.now })
  if (item.sharedAt) await tellStory(write, page, 'no longer shared', inTheStory(item), itemId)
  write.audit('item taken back', subjectOf(page, itemId))
}

/** Words that nobody outside has seen yet are worded better. */
export async function rewordItem(write: Write, page: PageOfFamily, itemId: string, words: string): Promise<void> {
  const item = await holdItem(write, page.id, itemId)
  if (item.sharedAt) throw new Refused(say.alreadyShared)
  // What a supervisor has seen leaves word for word, or not at all (CSW-16).
  if (item.kind === 'our report') throw new Refused(say.reportAsItIs)
  await updateItem(write, itemId, { words })
  write.audit('item worded', subjectOf(page, itemId))
}

/** The whole page is taken back: its link opens nothing, and whoever looks at it sees nothing more. */
export async function takeBackPage(
  write: Write,
  { id, childId, adultId, memberId }: Pick<NewPage, 'childId' | 'adultId' | 'memberId'> & { readonly id: string },
): Promise<void> {
  await updatePage(write, id, { takenBackBy: write.actor.id, takenBackAt: write.now })
  write.audit('page taken back', { children: childId ? [childId] : [], shareId: id, adultId, memberId })
}

/** Whom what is written to an adult must not name: everybody else. */
function aroundThem({ everybody, relationshipId, familyName, schoolName, toName }: PageOfFamily): Around {
  const to = everybody.find(({ id }) => id === relationshipId) ?? { fullName: toName }
  return { familyName, schoolName, everybody, to }
}

function subjectOf({ childId, id: shareId, adultId }: PageOfFamily, itemId: string) {
  return { children: [childId], shareId, itemId, adultId }
}

/** Of a report its title: the story is read by more people than the report was given to. */
function inTheStory({ kind, words, more }: { kind: string; words: string; more: string | null }): string {
  return kind === 'our report' ? (more ?? '') : words
}

async function tellStory(
  write: Write,
  { childId, caseId, schoolId, teamId, toName }: PageOfFamily,
  said: 'shared' | 'no longer shared',
  words: string,
  sourceId: string,
) {
  await addToChronology(write, {
    ...{ childId, caseId, schoolId, teamId, sourceId },
    kind: 'shared with family',
    said: said === 'shared' ? 'shared with family' : 'no longer shared',
    headline: `${toName}: ${words}`,
    audience: 'case',
  })
}
