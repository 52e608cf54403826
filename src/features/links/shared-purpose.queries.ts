import { type Insertable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { socialWorkerOfPlan } from '#features/plans/social-worker-of-plan.ts'
import type { Read, Write } from '#platform/context.ts'
import type { SharedPurpose } from '#platform/db/tables.ts'

/** What a social worker was shown of one work: enough to say whether it is right, and to know it again. */
export interface WorkShown {
  readonly id: string
  readonly teamId: string
  readonly teamName: string
  readonly kind: string
  readonly purpose: string
  readonly topic: string | null
  readonly from: string | null
  readonly until: string | null
}

/** Whom a link about this child goes to now, and by which name they know the child. */
export async function whomToConfirm(read: Read, socialWorkerId: string) {
  return selectWhom(read).where('socialWorker.id', '=', socialWorkerId).executeTakeFirst()
}

function selectWhom({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('socialWorker')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'socialWorker.childId'))
    .where('socialWorker.areaId', '=', areaId)
    .select(['socialWorker.id', 'socialWorker.name', 'socialWorker.email', 'socialWorker.verifiedAddress'])
    .select(['child.id as childId', 'child.schoolId', 'child.knownTo', 'child.givenName', 'child.familyName'])
}

/**
 * Whom a link about the child of a plan would go to today, with what was asked about the plan by links, the latest first, each
 * with how its link stands. One statement.
 */
export async function whomAndWhatWasAsked(read: Read, planId: string) {
  const { areaId } = read.actor
  return selectWhom(read)
    .where('socialWorker.id', '=', socialWorkerOfPlan(read, planId))
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('sharedPurpose as asked')
          .where('asked.areaId', '=', areaId)
          .where('asked.planId', '=', planId)
          .orderBy('asked.sentAt', 'desc')
          .limit(10)
          .select(['asked.id', 'asked.toName', 'asked.sentAt', 'asked.openedAt', 'asked.takenBackAt', 'asked.answer'])
          .select([
            'asked.why',
            'asked.answeredAt',
            sql<boolean>`auth.my_link_stands(asked.id, ${read.now})`.as('stands'),
          ]),
      ).as('asked'),
    )
    .executeTakeFirst()
}

export async function findAsked({ db, actor: { areaId } }: Read, shareId: string) {
  return db
    .selectFrom('sharedPurpose')
    .where('areaId', '=', areaId)
    .where('id', '=', shareId)
    .select(['id', 'planId', 'childId', 'toName', 'works', 'answer', 'why', 'answeredAt'])
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('sharedPurpose as since')
            .where('since.areaId', '=', areaId)
            .whereRef('since.planId', '=', 'sharedPurpose.planId')
            .whereRef('since.answeredAt', '>', 'sharedPurpose.answeredAt')
            .select('since.id'),
        )
        .$castTo<boolean>()
        .as('isAnsweredSince'),
    )
    .executeTakeFirst()
}

/** Answers which earlier links about the plan, that still opened something, end with it. */
export async function insertPurpose(write: Write, row: Insertable<SharedPurpose>): Promise<string[]> {
  await write.db.insertInto('sharedPurpose').values(row).execute()
  const { rows } = await sql<{ ended: string[] }>`
    select auth.make_purpose_link(${row.id}::uuid, ${write.now}) as ended`.execute(write.db)
  return rows[0]!.ended
}
