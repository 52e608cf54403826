import { z } from 'zod'
import { remind } from '#features/notices/tell.ts'
import { job } from '#platform/jobs/job.ts'
import { selectRestrictedLedBy } from './restricted-cases.queries.ts'

/** As somebody who is named for a restricted record: the other cases of its lead worker have moved, and this one has not. */
export const restrictedCaseStays = job(
  'restricted case stays',
  z.object({ teamId: z.uuid(), leadIds: z.array(z.uuid()) }),
  async (write, { teamId, leadIds }) => {
    const cases = await selectRestrictedLedBy(write, teamId, leadIds)
    await remind(
      write,
      cases.map((about) => ({ kind: 'restricted case stays', about })),
    )
    if (cases.length > 0) write.audit('told of restricted cases', { caseIds: cases.map(({ caseId }) => caseId) })
  },
)
