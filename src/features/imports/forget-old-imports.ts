import { z } from 'zod'
import { verb } from '#features/access/verb.ts'
import type { Read } from '#platform/context.ts'
import { job } from '#platform/jobs/job.ts'
import { DAYS_TO_UNDO } from './import-batch.ts'
import { forgetRows, hasOldRows } from './imports.queries.ts'

/**
 * What files said of people is kept for as long as it can be undone, and no longer; a file that nobody saved in that time is
 * put away. That each was read in, by whom and with which counts, stays. For a round on behalf of each who may review: it
 * reaches what they may see. Answers how many rows are gone.
 */
export const forgetOldImports = verb('review imports', async (write): Promise<{ rows: number }> => {
  const rows = await forgetRows(write, lastToUndo(write))
  write.audit('old imports forgotten', { rows })
  return { rows }
})

/** Each night, for everybody who may review imports. A night on which nothing is old leaves no line in the log. */
export const forgetImportsEachNight = job('forget old imports', z.object({ on: z.string() }), async (write) => {
  if (await hasOldRows(write, lastToUndo(write))) await forgetOldImports(write)
})

const lastToUndo = ({ now }: Read) => new Date(now.getTime() - DAYS_TO_UNDO * 86_400_000)
