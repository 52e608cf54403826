import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

/**
 * What a worker brings is read by whoever stands in, from the first day of it to the last: a cover of the team’s supervisors, or
 * another holder of one supervision. The database looks for itself who does today (migration 0060), and takes it from who did.
 */
export async function openTopicsToCovers(
  { db, actor, today }: Write,
  { teamIds }: { readonly teamIds: readonly string[] },
): Promise<number> {
  const { opened } = await db
    .selectFrom('area')
    .where('area.id', '=', actor.areaId)
    .select(sql<number>`public.open_topics_to_covers(${[...teamIds]}::uuid[], ${today}::date)`.as('opened'))
    .executeTakeFirstOrThrow()
  return opened
}

/** The same after a cover was named, ended, or began with the day. */
export async function topicsFollowCovers(write: Write, about: { readonly teamIds: readonly string[] }): Promise<void> {
  await openTopicsToCovers(write, about)
}
