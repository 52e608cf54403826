import { type ExpressionBuilder, type Insertable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { selectChild } from '#features/people/find-child.ts'
import type { Read, Write } from '#platform/context.ts'
import type { SharedAction as Row, Tables } from '#platform/db/tables.ts'

const MOST_SHOWN = 20

/** For a wide query: everybody written down around a child, also who no longer is. */
export function adultsAround({ actor: { areaId } }: Read, is: ExpressionBuilder<Tables, 'child'>) {
  return is
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .whereRef('relationship.childId', '=', 'child.id')
    .orderBy('adult.fullName')
    .orderBy('relationship.id')
    .select(['relationship.id', 'relationship.adultId', 'relationship.kind', 'relationship.endedOn'])
    .select(['relationship.mayBeTold', 'relationship.maySee', 'relationship.safeChannel', 'relationship.courtOrders'])
    .select(['relationship.verifiedAddress', 'relationship.verifiedAt', 'adult.fullName', 'adult.email', 'adult.phone'])
    .select('adult.language')
}

/** Everybody written down around the child of an action, and what was shared of it, in one statement. */
export async function whoAndWhatWas(read: Read, actionId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('action')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'action.childId'))
    .where('action.areaId', '=', areaId)
    .where('action.id', '=', actionId)
    .select((is) => [
      jsonArrayFrom(adultsAround(read, is)).as('adults'),
      jsonArrayFrom(
        is
          .selectFrom('sharedAction as shared')
          .where('shared.areaId', '=', areaId)
          .where('shared.actionId', '=', actionId)
          .orderBy('shared.sentAt', 'desc')
          .limit(MOST_SHOWN)
          .select(['shared.id', 'shared.toName', 'shared.sentAt', 'shared.openedAt', 'shared.answeredAt'])
          .select(['shared.takenBackAt', sql<boolean>`auth.my_link_stands(shared.id, ${read.now})`.as('stands')]),
      ).as('shared'),
    ])
    .executeTakeFirst()
}

/** One thing that was shared, with whether its link still counts. */
export async function findShared(read: Read, shareId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('sharedAction as shared')
    .innerJoin('relationship', (on) =>
      on.on('relationship.areaId', '=', areaId).onRef('relationship.id', '=', 'shared.relationshipId'),
    )
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'shared.adultId'))
    .innerJoin('staffMember as sender', (on) =>
      on.on('sender.areaId', '=', areaId).onRef('sender.id', '=', 'shared.sentBy'),
    )
    .where('shared.areaId', '=', areaId)
    .where('shared.id', '=', shareId)
    .selectAll('shared')
    .select(['relationship.kind', 'relationship.verifiedAddress', 'relationship.verifiedAt', 'adult.fullName'])
    .select(['sender.givenName as senderGiven', 'sender.familyName as senderFamily'])
    .select(sql<boolean>`auth.my_link_stands(shared.id, ${read.now})`.as('stands'))
    .executeTakeFirst()
}

/** The child whom it is about, for a page that asks for both at once. */
export async function childOfShared(read: Read, shareId: string) {
  const { areaId } = read.actor
  const childId = read.db
    .selectFrom('sharedAction')
    .where('sharedAction.areaId', '=', areaId)
    .where('sharedAction.id', '=', shareId)
    .select('sharedAction.childId')
  return selectChild(read, sql<string>`${childId}`).executeTakeFirst()
}

export async function insertShared(write: Write, shared: Insertable<Row>): Promise<void> {
  await write.db.insertInto('sharedAction').values(shared).execute()
}
