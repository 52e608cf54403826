import { verb } from '#features/access/verb.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { personHasLeft } from './has-left.ts'
import { holdMembership } from './hold-staff.queries.ts'
import { whenIs } from './membership.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { say } from './rules.words.ts'

/** Says which day is somebody's last somewhere. What they could see by it ends with that day. */
export const endMembership = verb('manage staff', async (write, membershipId: string, lastDay: Day) => {
  const membership = await holdMembership(write, membershipId)
  if (!membership) throw new NotFound('Membership')
  const { staffId, organisationId, startsOn, endsOn } = membership
  mustNotBeYourself(write, staffId)
  if (whenIs(membership, write.today) === 'over') throw new Refused(say.isOver)
  if (lastDay < startsOn) throw new Refused(say.endsBeforeStart, 'lastDay')
  if (endsOn && lastDay > endsOn) throw new Refused(say.onlySooner(endsOn), 'lastDay')

  await write.db
    .updateTable('membership')
    .set({ endsOn: lastDay, version: membership.version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', membershipId)
    .execute()
  await write.rightsChanged([staffId])
  await personHasLeft.announce(write, { staffId, organisationId })
  write.audit('membership ended', { staffIds: [staffId], organisationId, membershipId, lastDay })
})
