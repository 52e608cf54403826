import { job } from '#platform/jobs/job.ts'
import { reassignOnItsDay } from './reassign.ts'
import { dayOfReassignment } from './reassign-days.ts'

/** Cases go to others on the first day of an absence, and come back on the day after the last. */
export const reassignOnADay = job(dayOfReassignment.name, dayOfReassignment.payload, (write, { reassignmentId }) =>
  reassignOnItsDay(write, reassignmentId),
)
