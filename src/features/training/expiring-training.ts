import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { EXPIRES_SOON_DAYS } from './programme.ts'

export interface ExpiringTraining {
  readonly trainingId: string
  readonly staffId: string
  readonly staffName: string
  readonly programme: string
  readonly expiresOn: Day
}

/**
 * Training of people of a team that runs out in the next 60 days, or has in the last, soonest first: for whoever supervises it.
 * Training that was renewed is not listed.
 */
export async function expiringTraining(read: Read, teamId: string): Promise<ExpiringTraining[]> {
  const { areaId } = read.actor
  const { today } = read
  const found = await runningOut(read)
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'trainingRecord.staffId'),
    )
    .where('staffMember.active', '=', true)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.staffId', '=', 'trainingRecord.staffId')
          .where('membership.organisationId', '=', teamId)
          .where('membership.role', 'in', ['practitioner', 'supervisor'])
          .where((on) => isCurrent(on, today))
          .select('membership.id'),
      ),
    )
    .limit(100)
    .select(['trainingRecord.id as trainingId', 'trainingRecord.staffId', 'trainingProgramme.name as programme'])
    .select(['trainingRecord.expiresOn', 'staffMember.givenName', 'staffMember.familyName'])
    .execute()
  return found.map(({ givenName, familyName, expiresOn, ...training }) => ({
    ...training,
    staffName: `${givenName} ${familyName}`,
    expiresOn: expiresOn!,
  }))
}

/** The same of everybody whose training the reader sees, for a statement of another page that asks it of each person. */
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
