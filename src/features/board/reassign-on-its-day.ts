import { may } from '#features/access/policy.ts'
import { job } from '#platform/jobs/job.ts'
import { reassignOnItsDay } from './reassign.ts'
import { dayOfReassignment } from './reassign-days.ts'

/**
 * Cases go to others on the first day of an absence, and come back on the day after the last. Whoever supervises nobody any more has
 * nothing to do with it.
 */
export const reassignOnADay = job(
  dayOfReassignment.name,
  dayOfReassignment.payload,
  async (write, { reassignmentId }) => {
    if (may(write.actor, 'reassign cases')) await reassignOnItsDay(write, reassignmentId)
  },
)
