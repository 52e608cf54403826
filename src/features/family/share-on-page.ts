import { verb } from '#features/access/verb.ts'
import {
  holdPage,
  type PageOfFamily,
  rewordItem,
  sendPageLink,
  shareItem,
  takeBackItem,
  takeBackPage,
} from '#features/links/shared-page.ts'
import { whyNotToThem } from '#features/people/own-channel.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { hasSharedItems } from './family.queries.ts'
import { whyNoPage } from './may-have-page.ts'
import { say } from './rules.words.ts'

interface OfPage {
  readonly pageId: string
  readonly itemId: string
}

/** One item, as it was just read, is on the adult’s page from now on. */
export const shareOnPage = verb(
  'work on cases',
  async (write: Write, { pageId, itemId, version }: OfPage & { version: number }) =>
    shareItem(write, await holdPage(write, pageId), itemId, version),
)

/** It is on the page no more, from the next request on. */
export const takeOffPage = verb('work on cases', async (write: Write, { pageId, itemId }: OfPage) =>
  takeBackItem(write, await holdPage(write, pageId), itemId),
)

/** Words for the family, before anybody outside has seen them. */
export const wordForFamily = verb('work on cases', async (write: Write, { pageId, itemId }: OfPage, words: string) =>
  rewordItem(write, await holdPage(write, pageId), itemId, words),
)

/** Mails the adult a link to their page. It leaves in two minutes; a link before it opens nothing any more. */
export const sendFamilyPage = verb('work on cases', async (write: Write, pageId: string) => {
  const page = await holdPage(write, pageId)
  const channelId = page.relationshipId ?? page.ownChannelId
  if (!channelId) throw new NotFound('Page')
  const to = page.everybody.find(({ id }) => id === channelId)
  const why = to ? whyNoPage(to, write.site) : whyNotToYoungPerson(page, write)
  if (why) throw new Refused(why)
  if (!(await hasSharedItems(write, pageId))) throw new Refused(say.nothingShared)
  await sendPageLink(write, { ...page, channelId })
})

function whyNotToYoungPerson(page: PageOfFamily, { site }: Write) {
  const { stands, ownWay, ownAddress, verifiedAddress, isAnAdults } = page
  if (!stands) return say.noPageYet
  return ownWay && ownAddress
    ? whyNotToThem({ channel: ownWay, address: ownAddress, verifiedAddress, isAnAdults }, site)
    : whyNotToThem(undefined, site)
}

/** The page with all that is on it is taken back. */
export const endFamilyPage = verb('work on cases', async (write: Write, pageId: string) => {
  const page = await holdPage(write, pageId)
  await takeBackPage(write, page)
  return { caseId: page.caseId }
})
