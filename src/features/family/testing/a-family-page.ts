import { aBrowser, type Browser } from '#features/access/testing/a-browser.ts'
import { type AnAdult, codeSentTo, linkSentTo } from '#features/links/testing/a-link.ts'
import type { Service } from '#test/service.ts'
import { makeFamilyPage } from '../make-page.ts'
import { prepareItems, type ToPutOnPage } from '../put-on-page.ts'
import { sendFamilyPage, shareOnPage } from '../share-on-page.ts'

const nothing: ToPutOnPage = { actionIds: [], staffIds: [], agreed: null, next: null }

/** A page for an adult whose address was checked; nothing is on it yet. */
export async function aFamilyPage(service: Service, caseId: string, { relationshipId }: AnAdult): Promise<string> {
  const reach = 'Ring Priya on 01234 567890.'
  const { pageId } = await service
    .as('practitioner')
    .change((write) => makeFamilyPage(write, caseId, { to: relationshipId, reach }))
  return pageId
}

export async function prepared(service: Service, pageId: string, chosen: Partial<ToPutOnPage>) {
  await service.as('practitioner').change((write) => prepareItems(write, pageId, { ...nothing, ...chosen }))
  return service.sql<{ id: string; version: number }>(
    `select id, version from shared_item where page_id = $1 and shared_at is null and taken_back_at is null order by id`,
    [pageId],
  )
}

/** The same, and each of them is shared. */
export async function shared(service: Service, pageId: string, chosen: Partial<ToPutOnPage>): Promise<string[]> {
  const items = await prepared(service, pageId, chosen)
  for (const { id: itemId, version } of items)
    await service.as('practitioner').change((write) => shareOnPage(write, { pageId, itemId, version }))
  return items.map(({ id }) => id)
}

/** The link that was mailed: where it leads. */
export async function linkToPage(service: Service, pageId: string, { email }: AnAdult): Promise<string> {
  await service.as('practitioner').change((write) => sendFamilyPage(write, pageId))
  service.clock.advance({ minutes: 2 })
  return linkSentTo(service, email)
}

/** Opens the link and gives the code that was mailed. */
export async function opensPage(service: Service, path: string, { email }: AnAdult): Promise<Browser> {
  const browser = aBrowser(service)
  await browser.send(path)
  await givesCode(service, browser, email)
  return browser
}

export async function givesCode(service: Service, browser: Browser, email: string): Promise<string | undefined> {
  const code = await codeSentTo(service, email)
  return (await browser.send('/for-you/code', { code, _button: 'check' })).location
}
