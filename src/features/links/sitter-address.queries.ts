import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'

/** Somebody without an account at a table that whoever asks runs. */
export async function findSitterToCheck(read: Read, sitterId: string) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('meetingMember as sitter')
    .where('sitter.areaId', '=', areaId)
    .where('sitter.id', '=', sitterId)
    .where('sitter.staffId', 'is', null)
    .where((is) =>
      is.exists(
        is
          .selectFrom('meetingMember as mine')
          .where('mine.areaId', '=', areaId)
          .whereRef('mine.seriesId', '=', 'sitter.seriesId')
          .where('mine.staffId', '=', id)
          .where('mine.agency', 'is', null)
          .where(sql<boolean>`mine.year_groups = '{}'`)
          .where('mine.startsOn', '<=', read.today)
          .where((on) => on.or([on('mine.endsOn', 'is', null), on('mine.endsOn', '>=', read.today)]))
          .select('mine.id'),
      ),
    )
    .select(['sitter.seriesId', 'sitter.fullName', 'sitter.email', 'sitter.verifiedAddress', 'sitter.verifiedAt'])
    .executeTakeFirst()
}

/** The address of somebody at a table, while they sit there. */
export async function addressOfSitter(read: Read, memberId: string) {
  return read.db
    .selectFrom('meetingMember')
    .where('areaId', '=', read.actor.areaId)
    .where('id', '=', memberId)
    .where('staffId', 'is', null)
    .where((is) => is.or([is('endsOn', 'is', null), is('endsOn', '>=', read.today)]))
    .select('email')
    .executeTakeFirst()
}

/** Keeps a code for an address; an earlier one is worth nothing. */
export async function armCheck(write: Write, memberId: string, email: string, code: string, until: Date) {
  await sql`select auth.arm_address_check(${memberId}::uuid, ${email}, ${code}, ${until})`.execute(write.db)
}

export async function isCodeOfSitter(write: Write, memberId: string, code: string): Promise<boolean> {
  const { isRight } = await write.db
    .selectNoFrom(sql<boolean>`auth.verify_sitter(${memberId}::uuid, ${code}, ${write.now})`.as('isRight'))
    .executeTakeFirstOrThrow()
  return isRight
}
