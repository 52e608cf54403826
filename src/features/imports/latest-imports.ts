import type { Read } from '#platform/context.ts'
import type { ListedBatch } from './import-batch.ts'
import { batches } from './imports.queries.ts'

/** The latest files of a school, or of whatever the person may see: for the page where another is sent. */
export async function latestImports(read: Read, schoolId?: string): Promise<ListedBatch[]> {
  return (await batches(read, { schoolId })).batches
}
