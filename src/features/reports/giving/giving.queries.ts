import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

interface OfReport {
  readonly reportId: string
  readonly childId: string
  readonly caseId: string
  readonly teamId: string
}

interface Recipient {
  readonly toKind: string
  readonly toName: string
  readonly staffId: string | null
  readonly relationshipId: string | null
  readonly ownChannelId: string | null
  readonly basis: string
  readonly why: string
  readonly how: string
  readonly onDay: Day
}

/** Who was given the copy; somebody of staff reads it from now on. */
export async function giveCopy({ db, actor, now, newId }: Write, of: OfReport, recipient: Recipient): Promise<void> {
  const { areaId, id: givenBy } = actor
  const reader = recipient.staffId
  await db
    .with('opened', (is) =>
      is
        .updateTable('releasedReport')
        .set({ readers: sql`array_append(array_remove(readers, ${reader}::uuid), ${reader}::uuid)` })
        .where('areaId', '=', areaId)
        .where('reportId', '=', of.reportId)
        .where(sql<boolean>`${reader}::uuid is not null`)
        .returning('reportId'),
    )
    .insertInto('reportRecipient')
    .values({ areaId, id: newId(), ...of, ...recipient, givenBy, givenAt: now })
    .execute()
}

interface TakenBack {
  readonly reportId: string
  readonly givingId: string
  readonly staffId: string | null
  readonly why: string
}

/** They were given it no more; somebody of staff reads it only if they were given it another time. False where that is so already. */
export async function takeBackGiving(
  { db, actor, now }: Write,
  { reportId, givingId, staffId, why }: TakenBack,
): Promise<boolean> {
  const { areaId, id } = actor
  const row = await db
    .with('closed', (is) =>
      is
        .updateTable('releasedReport')
        .set({ readers: sql`array_remove(readers, ${staffId}::uuid)` })
        .where('areaId', '=', areaId)
        .where('reportId', '=', reportId)
        .where(sql<boolean>`${staffId}::uuid is not null`)
        .where((on) =>
          on.not(
            on.exists(
              on
                .selectFrom('reportRecipient as again')
                .where('again.areaId', '=', areaId)
                .where('again.reportId', '=', reportId)
                .where('again.staffId', '=', staffId)
                .where('again.takenBackAt', 'is', null)
                .where('again.id', '!=', givingId)
                .select('again.id'),
            ),
          ),
        )
        .returning('reportId'),
    )
    .updateTable('reportRecipient')
    .set({ takenBackBy: id, takenBackAt: now, whyTakenBack: why })
    .where('areaId', '=', areaId)
    .where('reportId', '=', reportId)
    .where('id', '=', givingId)
    .where('takenBackAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The copy that leaves, which is all that anything outward reads. */
export function selectCopy({ db, actor: { areaId } }: Read, reportId: string) {
  return db
    .selectFrom('releasedReport as copy')
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'copy.authorId'),
    )
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'copy.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'copy.teamId'),
    )
    .leftJoin('staffMember as seer', (on) => on.on('seer.areaId', '=', areaId).onRef('seer.id', '=', 'copy.seenBy'))
    .where('copy.areaId', '=', areaId)
    .where('copy.reportId', '=', reportId)
    .select(['copy.reportId', 'copy.childId', 'copy.caseId', 'copy.aboutName', 'copy.title', 'copy.sections'])
    .select(['copy.seenAs', 'copy.seenAt', 'copy.releasedAt', 'team.definition', 'teamName.name as teamName'])
    .select(['author.givenName as authorGiven', 'author.familyName as authorFamily', 'author.jobTitle as authorTitle'])
    .select(['seer.givenName as seerGiven', 'seer.familyName as seerFamily'])
    .select(sql<string>`encode(copy.hash, 'hex')`.as('hash'))
}
