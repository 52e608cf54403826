import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** What a link shows, of whatever purpose: whose it is, where its mails go, and whether it still counts. */
export interface Linked {
  readonly childId: string | null
  readonly adultId: string | null
  readonly memberId: string | null
  /** The row that holds the address which was checked. */
  readonly channelId: string
  readonly language: string
  readonly stands: boolean
}

export async function findLinked(read: Read, id: string): Promise<Linked | undefined> {
  const { areaId } = read.actor
  const stands = sql<boolean>`auth.my_link_stands(${id}::uuid, ${read.now})`.as('stands')
  return read.db
    .selectFrom('sharedAction as shared')
    .where('shared.areaId', '=', areaId)
    .where('shared.id', '=', id)
    .select(['shared.childId', 'shared.adultId', sql<string | null>`null::uuid`.as('memberId')])
    .select(['shared.relationshipId as channelId', 'shared.language', stands])
    .$castTo<Linked>()
    .unionAll(
      read.db
        .selectFrom('sharedPage as page')
        .where('page.areaId', '=', areaId)
        .where('page.id', '=', id)
        .select(['page.childId', 'page.adultId', 'page.memberId'])
        .select([
          sql<string>`coalesce(page.relationship_id, page.member_id, page.own_channel_id)`.as('channelId'),
          'page.language',
          stands,
        ])
        .$castTo<Linked>(),
    )
    .unionAll(
      read.db
        .selectFrom('sharedPurpose as purpose')
        .where('purpose.areaId', '=', areaId)
        .where('purpose.id', '=', id)
        .select(['purpose.childId', sql<string | null>`null::uuid`.as('adultId')])
        .select([sql<string | null>`null::uuid`.as('memberId'), 'purpose.socialWorkerId as channelId'])
        .select(['purpose.language', stands])
        .$castTo<Linked>(),
    )
    .executeTakeFirst()
}
