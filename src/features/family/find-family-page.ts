import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { asTheySeeIt, snapshot } from './as-they-see-it.ts'
import { selectWholePage } from './family.queries.ts'

/** A family page for those who work on the case, or nothing that is there. That it was looked at is in the log. */
export async function findFamilyPage(read: Read, pageId: string) {
  const page = await selectWholePage(read, pageId).executeTakeFirst()
  if (!page?.isTheirsToWorkOn || !page.child || page.takenBackAt) throw new NotFound('Page')
  const { childId, caseId, toName, language, stands, linkStands, sentAt, openedAt, verifiedAddress } = page
  read.seen('family page', { children: [childId], caseId, shareId: pageId, adultId: page.adultId })
  return {
    ...{ childId, caseId, toName, language, stands, linkStands, sentAt, openedAt, verifiedAddress },
    whose: { relationshipId: page.relationshipId, ownChannelId: page.ownChannelId },
    isYoungPerson: page.ownChannelId !== null,
    child: onlyWhatIsSafe(page.child, placeOf(read.actor)),
    today: read.today,
    everybody: page.everybody.map(({ fullName }) => ({ fullName })),
    messages: page.messages,
    seen: asTheySeeIt(page, read.now),
    prepared: page.items
      .filter(({ sharedAt }) => sharedAt === null)
      .map((item) => ({ ...snapshot(item, read.now), version: item.version, aboutId: item.aboutId })),
    shared: page.items
      .filter(({ sharedAt }) => sharedAt !== null)
      .map(({ id, words, kind: itemKind, sharedAt: at, makerGiven, makerFamily, answer, why, aboutId }) => ({
        ...{ id, words, kind: itemKind, sharedAt: at, by: `${makerGiven} ${makerFamily}`, answer, why, aboutId },
      })),
  }
}
