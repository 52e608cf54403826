import type { HeldPage, HeldSnapshot } from '#features/links/held-page.ts'
import type { selectWholePage } from './family.queries.ts'

type WholePage = NonNullable<Awaited<ReturnType<ReturnType<typeof selectWholePage>['executeTakeFirst']>>>
type ItemOfPage = WholePage['items'][number]

const DAY_MS = 24 * 3_600_000

/**
 * The page as the adult would see it now, for those who share it. It says the same as `auth.enter_page` answers to the
 * adult; a test holds the two together.
 */
export function asTheySeeIt(page: WholePage, now: Date): HeldPage {
  const { toName, askedBy, reach, looked, items, messages } = page
  return {
    ...{ toName, isOwn: page.ownChannelId !== null, askedBy, reach, looked, crisisWords: null },
    items: items
      .filter((item) => item.sharedAt !== null && isStillTheirs(item, toName))
      .map((item) => snapshot(item, now)),
    said: messages.slice(0, 3).toReversed(),
  }
}

/** One item as they see it, or would. */
export function snapshot(item: ItemOfPage, now: Date): HeldSnapshot {
  const { id, kind, words, more, onDay, at, answer, why, answeredAt, changedAt } = item
  const held = { id, kind, words, more, onDay, at, answer, why, answeredAt: changedAt ?? answeredAt }
  return { ...(held as Omit<HeldSnapshot, 'mayAnswer'>), mayAnswer: mayAnswer(item, now) }
}

function isStillTheirs({ kind, ownerName, isGiven }: ItemOfPage, toName: string): boolean {
  return kind === 'our report' ? isGiven : kind !== 'my action' || ownerName === toName
}

function mayAnswer({ id, kind, actionStatus, answeredLinkId, answer, answeredAt }: ItemOfPage, now: Date): boolean {
  if (kind !== 'my action') return false
  const isTheirs = actionStatus === 'open' || answeredLinkId === id
  return isTheirs && (answer !== 'done' || now.getTime() < new Date(answeredAt ?? 0).getTime() + DAY_MS)
}
