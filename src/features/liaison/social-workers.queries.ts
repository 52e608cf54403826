import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import type { Child } from '#features/people/child.ts'
import { knows, selectChildren } from '#features/people/select-children.ts'
import type { Read, Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { Ending, NewSocialWorker } from './social-worker.ts'

/** A child with the social workers they have had, and who of the staff is on one of their cases as one. */
export function selectChildWithSocialWorkers(read: Read, childId: string) {
  const { areaId } = read.actor
  return selectChildren(read)
    .where('child.id', '=', childId)
    .where((is) => knows(read, is))
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('socialWorker')
          .where('socialWorker.areaId', '=', areaId)
          .whereRef('socialWorker.childId', '=', 'child.id')
          .orderBy('socialWorker.fromDay', 'desc')
          .orderBy('socialWorker.id', 'desc')
          .limit(20)
          .select(['socialWorker.id', 'socialWorker.name', 'socialWorker.teamName', 'socialWorker.phone'])
          .select(['socialWorker.email', 'socialWorker.fromDay', 'socialWorker.untilDay', 'socialWorker.whyEnded'])
          .select(['socialWorker.staffId', 'socialWorker.verifiedAddress', 'socialWorker.verifiedAt'])
          .select('socialWorker.version'),
      ).as('socialWorkers'),
      jsonArrayFrom(
        is
          .selectFrom('caseMember')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
          )
          .where('caseMember.areaId', '=', areaId)
          .whereRef('caseMember.childId', '=', 'child.id')
          .where('caseMember.caseRole', '=', sql.lit('social worker'))
          .where((on) => isOnTheCase(on, read.today))
          .groupBy(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
          .orderBy('staffMember.familyName')
          .orderBy('staffMember.id')
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName']),
      ).as('onCases'),
      jsonArrayFrom(
        is
          .selectFrom('helpCase')
          .where('helpCase.areaId', '=', areaId)
          .whereRef('helpCase.childId', '=', 'child.id')
          .where('helpCase.status', '!=', sql.lit('closed'))
          .orderBy('helpCase.id')
          .limit(10)
          .select(['helpCase.id', 'helpCase.teamId']),
      ).as('cases'),
    ])
}

/** Keeps who is allocated from a day on. Whoever was until then ends the day before: there is one at a time. */
export async function keepSocialWorker(
  write: Write,
  { id: childId, schoolId, knownTo }: Pick<Child, 'id' | 'schoolId' | 'knownTo'>,
  socialWorker: NewSocialWorker & { readonly id: string },
): Promise<void> {
  const { areaId, id: namedBy } = write.actor
  const before = addDays(socialWorker.fromDay, -1)
  await write.db
    .with('over', (db) =>
      db
        .updateTable('socialWorker')
        .set((is) => ({
          untilDay: sql<Day>`greatest(from_day, ${before}::date)`,
          whyEnded: 'another is allocated' satisfies Ending,
          version: is('version', '+', 1),
        }))
        .where('areaId', '=', areaId)
        .where('childId', '=', childId)
        .where('untilDay', 'is', null),
    )
    .insertInto('socialWorker')
    .values({ ...socialWorker, areaId, childId, schoolId, knownTo: [...knownTo], namedBy, namedAt: write.now })
    .execute()
}

/** Answers false when somebody else changed it meanwhile. */
export async function endAllocation(
  write: Write,
  id: string,
  { untilDay, whyEnded, version }: { untilDay: Day; whyEnded: Ending; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('socialWorker')
    .set((is) => ({ untilDay, whyEnded, version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The work address of a social worker, while they are allocated. */
export async function addressOfSocialWorker(read: Read, id: string): Promise<string | undefined> {
  const found = await read.db
    .selectFrom('socialWorker')
    .where('areaId', '=', read.actor.areaId)
    .where('id', '=', id)
    .where((is) => is.or([is('untilDay', 'is', null), is('untilDay', '>=', read.today)]))
    .select('email')
    .executeTakeFirst()
  return found?.email ?? undefined
}

export async function isCodeOfSocialWorker(write: Write, id: string, code: string): Promise<boolean> {
  const { isRight } = await write.db
    .selectNoFrom(sql<boolean>`auth.verify_social_worker(${id}::uuid, ${code}, ${write.now})`.as('isRight'))
    .executeTakeFirstOrThrow()
  return isRight
}
