import { workerRoles } from '#features/cases/case-role.ts'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import type { Write } from '#platform/context.ts'

/** A case, held, with whether the actor works on it in person: a text is shown to nobody else (row policy of its table). */
export function holdCaseForReport({ db, actor, today }: Write, caseId: string, callId: string | null) {
  const { areaId, id } = actor
  return db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.childId', 'helpCase.teamId', 'helpCase.status'])
    .select((is) => [
      is
        .exists(
          is
            .selectFrom('caseMember')
            .where('caseMember.areaId', '=', areaId)
            .whereRef('caseMember.caseId', '=', 'helpCase.id')
            .where('caseMember.staffId', '=', id)
            .where('caseMember.caseRole', 'in', [...workerRoles])
            .where((on) => isOnTheCase(on, today))
            .select('caseMember.id'),
        )
        .$castTo<boolean>()
        .as('isOnCase'),
      is
        .selectFrom('reportCall')
        .where('reportCall.areaId', '=', areaId)
        .whereRef('reportCall.caseId', '=', 'helpCase.id')
        .where('reportCall.id', '=', callId)
        .select('reportCall.id')
        .as('callId'),
    ])
    .forUpdate('helpCase')
    .executeTakeFirst()
}

interface Begun {
  readonly reportId: string
  readonly childId: string
  readonly caseId: string
  readonly teamId: string
  readonly callId: string | null
  readonly title: string
}

export async function insertReport(
  { db, actor, now }: Write,
  { reportId, childId, caseId, teamId, callId, title }: Begun,
): Promise<void> {
  const { areaId, id: authorId } = actor
  await db
    .with('begun', (is) =>
      is
        .insertInto('report')
        .values({ areaId, id: reportId, childId, caseId, teamId, callId, authorId, madeAt: now })
        .returning('report.id'),
    )
    .insertInto('reportText')
    .values({ areaId, reportId, childId, caseId, authorId, title, sections: JSON.stringify({}), changedAt: now })
    .execute()
}
