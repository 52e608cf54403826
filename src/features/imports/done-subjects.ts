import type { Write } from '#platform/context.ts'
import type { ImportBatch } from './import-batch.ts'
import { doneSubjects } from './import-rows.queries.ts'

/** How often the rows of a batch changed each record that it added, beyond adding it. */
export async function changesOfAdded(write: Write, { id }: ImportBatch): Promise<Map<string, number>> {
  const subjects = await doneSubjects(write, id)
  const times = new Map(subjects.filter(({ added }) => added).map(({ subjectId }) => [subjectId, 0]))
  for (const { subjectId, added } of subjects) {
    const known = times.get(subjectId)
    if (!added && known !== undefined) times.set(subjectId, known + 1)
  }
  return times
}
