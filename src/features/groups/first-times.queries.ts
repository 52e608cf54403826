import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

/**
 * Of these cases, those on which the child was not met before a day, with what a remit asks for before a first time: whether the
 * family was told who employs the worker (CSW-53), and whether social work was spoken to, where it is involved (CSW-12). For many
 * children at once what `remit/before-contact.ts` asks for one.
 */
export async function selectFirstTimes({ db, actor: { areaId } }: Write, caseIds: readonly string[], day: Day) {
  return db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', 'in', [...caseIds])
    .where((is) =>
      is.or([
        is('helpCase.firstChildContactAt', 'is', null),
        sql<boolean>`(help_case.first_child_contact_at at time zone 'Europe/London')::date > ${day}::date`,
      ]),
    )
    .select('helpCase.id as caseId')
    .select((is) => [
      is
        .exists(
          is
            .selectFrom('familyTold')
            .where('familyTold.areaId', '=', areaId)
            .whereRef('familyTold.caseId', '=', 'helpCase.id')
            .where('familyTold.toldOn', '<=', day)
            .select('familyTold.id'),
        )
        .$castTo<boolean>()
        .as('familyTold'),
      is
        .or([
          is.exists(
            is
              .selectFrom('socialWorker')
              .where('socialWorker.areaId', '=', areaId)
              .whereRef('socialWorker.childId', '=', 'helpCase.childId')
              .where('socialWorker.fromDay', '<=', day)
              .where((on) => on.or([on('socialWorker.untilDay', 'is', null), on('socialWorker.untilDay', '>=', day)]))
              .select('socialWorker.id'),
          ),
          is.exists(
            is
              .selectFrom('childPlan')
              .where('childPlan.areaId', '=', areaId)
              .whereRef('childPlan.childId', '=', 'helpCase.childId')
              .where('childPlan.state', '<>', sql.lit('ended'))
              .where('childPlan.socialWork', '=', true)
              .select('childPlan.id'),
          ),
        ])
        .$castTo<boolean>()
        .as('socialWorkInvolved'),
      is
        .exists(
          is
            .selectFrom('liaison')
            .where('liaison.areaId', '=', areaId)
            .whereRef('liaison.caseId', '=', 'helpCase.id')
            .where('liaison.inErrorAt', 'is', null)
            .where('liaison.onDay', '<=', day)
            .where(sql<boolean>`liaison.purposes @> '{aim of the involvement}'`)
            .select('liaison.id'),
        )
        .$castTo<boolean>()
        .as('aimSpokenOf'),
    ])
    .execute()
}
