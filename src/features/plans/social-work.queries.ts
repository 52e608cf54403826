import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import { isOnTheCase } from '#features/cases/on-the-case.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** The social worker who is allocated to a child today. `staffId`: their account, while they can read the plan with it. */
export interface AllocatedToChild {
  readonly id: string
  readonly name: string
  readonly teamName: string
  readonly staffId: string | null
}

/** For a wide query, as one object. An account counts while it is on a case of the child, and so reads the plan (CSW-13). */
export function allocatedSocialWorker(
  { actor: { areaId }, today }: Read,
  among: ExpressionBuilder<Tables, never>,
  childId: Expression<string>,
) {
  return among
    .selectFrom('socialWorker')
    .where('socialWorker.areaId', '=', areaId)
    .where('socialWorker.childId', '=', childId)
    .where('socialWorker.fromDay', '<=', today)
    .where((on) => on.or([on('socialWorker.untilDay', 'is', null), on('socialWorker.untilDay', '>=', today)]))
    .orderBy('socialWorker.fromDay', 'desc')
    .orderBy('socialWorker.id', 'desc')
    .limit(1)
    .select(['socialWorker.id', 'socialWorker.name', 'socialWorker.teamName'])
    .select((is) =>
      is
        .case()
        .when(
          is.exists(
            is
              .selectFrom('caseMember')
              .where('caseMember.areaId', '=', areaId)
              .whereRef('caseMember.childId', '=', 'socialWorker.childId')
              .whereRef('caseMember.staffId', '=', 'socialWorker.staffId')
              .where((on) => isOnTheCase(on as never, today))
              .select(sql<number>`1`.as('one')),
          ),
        )
        .then(is.ref('socialWorker.staffId'))
        .end()
        .as('staffId'),
    )
}
