import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectClub } from './clubs.queries.ts'

export type ClubFound = NonNullable<Awaited<ReturnType<ReturnType<typeof selectClub>['executeTakeFirst']>>>

/** The club, or a 404 that does not say whether it exists. */
export async function findClub(read: Read, clubId: string): Promise<ClubFound> {
  const club = await selectClub(read, clubId).executeTakeFirst()
  if (!club) throw new NotFound('Club')
  return club
}
