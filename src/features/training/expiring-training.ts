import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { EXPIRES_SOON_DAYS } from './programme.ts'

/**
 * Training that runs out in the next 60 days, or has in the last, soonest first, of everybody whose training the reader sees:
 * for a statement of another page. Training that was renewed is not among it.
 */
export function runningOut({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('trainingRecord')
    .innerJoin('trainingProgramme', (on) =>
      on.on('trainingProgramme.areaId', '=', areaId).onRef('trainingProgramme.id', '=', 'trainingRecord.programmeId'),
    )
    .where('trainingRecord.areaId', '=', areaId)
    .where('trainingRecord.struckOutAt', 'is', null)
    .where('trainingRecord.expiresOn', '>', addDays(today, -EXPIRES_SOON_DAYS))
    .where('trainingRecord.expiresOn', '<=', addDays(today, EXPIRES_SOON_DAYS))
    .where('trainingProgramme.endedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('trainingRecord as renewed')
            .where('renewed.areaId', '=', areaId)
            .whereRef('renewed.staffId', '=', 'trainingRecord.staffId')
            .whereRef('renewed.programmeId', '=', 'trainingRecord.programmeId')
            .where('renewed.struckOutAt', 'is', null)
            .where((is) =>
              is.or([
                is('renewed.expiresOn', 'is', null),
                is('renewed.expiresOn', '>', is.ref('trainingRecord.expiresOn')),
              ]),
            )
            .select('renewed.id'),
        ),
      ),
    )
    .orderBy('trainingRecord.expiresOn')
    .orderBy('trainingRecord.id')
}
