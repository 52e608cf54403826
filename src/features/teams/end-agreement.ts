import { verb } from '#features/access/verb.ts'
import { whenIs } from '#features/staff/membership.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdAgreement } from './agreement.queries.ts'
import { say } from './rules.words.ts'

/** Says which day is a team’s last in a school. The cases it has there go on; the class lists are no longer seen. */
export const endAgreement = verb('manage teams', async (write, agreementId: string, lastDay: Day) => {
  const agreement = await holdAgreement(write, agreementId)
  if (!agreement) throw new NotFound('Agreement')
  const { teamId, schoolId, startsOn, endsOn, version } = agreement
  if (whenIs(agreement, write.today) === 'over') throw new Refused(say.isOver)
  if (lastDay < startsOn) throw new Refused(say.endsBeforeStart, 'lastDay')
  if (endsOn && lastDay > endsOn) throw new Refused(say.onlySooner(endsOn), 'lastDay')

  await write.db
    .updateTable('agreement')
    .set({ endsOn: lastDay, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', agreementId)
    .execute()
  await write.rightsOfTeamChanged(teamId)
  write.audit('agreement ended', { teamId, schoolId, agreementId, lastDay })
})
