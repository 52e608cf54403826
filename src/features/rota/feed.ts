import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { Read, Site } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

/** The address at which my own calendar program reads when I have appointments. */
interface Feed {
  readonly id: string
  readonly madeAt: Date
  readonly readAt: Date | null
}

/** How long the address is shown to whoever made it. */
const SHOWN_MS = 10 * 60_000

/** A new address. The one before is worth nothing from now on. */
export const makeFeed = verb('change own keys', async (write) => {
  const id = write.newId()
  await sql`select auth.make_feed(${id}::uuid, ${tokenOf(write.site, id)}, ${write.now})`.execute(write.db)
  write.audit('calendar address made', { feedId: id, staffId: write.actor.id })
})

/** Nobody reads my calendar any more. */
export const endFeed = verb('change own keys', async (write) => {
  const { ended } = await write.db
    .selectFrom(sql<{ ended: boolean }>`(select auth.end_feed(${write.now}) as ended)`.as('feed'))
    .select('feed.ended')
    .executeTakeFirstOrThrow()
  if (!ended) throw new NotFound('Calendar address')
  write.audit('calendar address taken back', { staffId: write.actor.id })
})

/** My address, if there is one; in full only just after it was made, so that it is copied once and not found later. */
export async function myFeed(read: Read): Promise<(Feed & { readonly address: string | null }) | undefined> {
  const feed = await read.db.selectFrom(sql<Feed>`auth.my_feed()`.as('feed')).selectAll().executeTakeFirst()
  if (!feed) return undefined
  const isNew = read.now.getTime() - feed.madeAt.getTime() < SHOWN_MS
  return { ...feed, address: isNew ? addressOf(read, feed.id) : null }
}

function addressOf({ site, actor }: Read, id: string): string {
  const token = tokenOf(site, id).toString('base64url')
  return new URL(`/feeds/${actor.areaId}.${id}.${token}.ics`, site.baseUrl).href
}

/** Only we can make it again, to show it; the database has no more than its hash. */
function tokenOf({ keys }: Site, id: string): Buffer {
  return keys.mark(id, 'calendar feed')
}
