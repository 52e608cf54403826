import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'

const MOST = 200

/**
 * What went from one to another about the child of a case, wherever it was written down: liaison with social work, meetings, and
 * referrals that were sent. Each row as its own row policy shows it.
 */
export async function selectShared(read: Read, caseId: string) {
  const { db, actor } = read
  const { areaId } = actor
  const child = db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select('helpCase.childId')
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(
        db
          .selectFrom('liaisonSharing as shared')
          .innerJoin('liaison', (on) =>
            on.on('liaison.areaId', '=', areaId).onRef('liaison.id', '=', 'shared.liaisonId'),
          )
          .innerJoin('staffMember as writer', (on) =>
            on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'liaison.keptBy'),
          )
          .where('shared.areaId', '=', areaId)
          .where('shared.childId', '=', child)
          .where('liaison.inErrorAt', 'is', null)
          .orderBy('liaison.onDay', 'desc')
          .orderBy('shared.id')
          .limit(MOST)
          .select(['liaison.onDay', 'shared.direction', 'shared.withWhom', 'shared.what', 'shared.basis', 'shared.why'])
          .select(['writer.givenName', 'writer.familyName']),
      ).as('liaison'),
      jsonArrayFrom(
        db
          .selectFrom('meetingSharing as shared')
          .innerJoin('staffMember as writer', (on) =>
            on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'shared.recordedBy'),
          )
          .where('shared.areaId', '=', areaId)
          .where('shared.childId', '=', child)
          .orderBy('shared.recordedAt', 'desc')
          .orderBy('shared.id')
          .limit(MOST)
          .select(['shared.agency', 'shared.basis', 'shared.why', 'shared.recordedAt', 'shared.overAt'])
          .select(['writer.givenName', 'writer.familyName']),
      ).as('meetings'),
      jsonArrayFrom(
        db
          .selectFrom('onwardReferral as referral')
          .innerJoin('staffMember as writer', (on) =>
            on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'referral.sentBy'),
          )
          .leftJoin('consent', (on) =>
            on.on('consent.areaId', '=', areaId).onRef('consent.id', '=', 'referral.consentId'),
          )
          .where('referral.areaId', '=', areaId)
          .where('referral.childId', '=', child)
          .where('referral.sentOn', 'is not', null)
          .orderBy('referral.sentOn', 'desc')
          .orderBy('referral.id')
          .limit(MOST)
          .select(['referral.sentOn', 'referral.toName', 'referral.toProvider'])
          .select(['consent.givenByName', 'consent.onDay as agreedOn', 'writer.givenName', 'writer.familyName']),
      ).as('referrals'),
    ])
    .executeTakeFirstOrThrow()
}
