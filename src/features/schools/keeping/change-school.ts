import { verb } from '#features/access/verb.ts'
import { changeOrganisation } from '#features/staff/add-organisation.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { rightsOfClustersChanged } from '../clusters/cluster-rights.ts'
import { holdSchool } from '../one-school.queries.ts'
import { say } from '../rules.words.ts'
import { changedFields, type SchoolDetails, schoolFault } from './school-details.ts'

export interface SchoolChange extends Omit<SchoolDetails, 'successorId'> {
  /** The code of the school that took over when this one closed. */
  readonly successorCode: string | null
  readonly version: number
}

type Held = NonNullable<Awaited<ReturnType<typeof holdSchool>>>

/**
 * Changes what is known of a school. Each field that a person changed is remembered, so that a register asks before it
 * changes it again. A school that closes keeps its history; another may be named that took over.
 */
export const changeSchool = verb('manage schools', async (write, schoolId: string, change: SchoolChange) => {
  const successorCode = change.successorCode?.replaceAll(/\D/g, '') || null
  const before = await holdSchool(write, schoolId, { ...change, successorCode })
  if (!before) throw new NotFound('School')
  if (before.version !== change.version) throw new Conflict()
  const details = detailsOf(before, change)
  const fault = schoolFault(details)
  if (fault) throw new Refused(fault.sentence, fault.field === 'successorId' ? 'successorCode' : fault.field)

  const edited = changedFields(before, details)
  const { name, ...school } = details
  if (edited.includes('name') || edited.includes('status')) {
    await changeOrganisation(write, schoolId, { name, active: details.status !== 'closed' })
  }
  await write.db
    .updateTable('school')
    .set({ ...school, editedFields: [...new Set([...before.editedFields, ...edited])], version: before.version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', schoolId)
    .execute()
  if (edited.includes('clusterId')) await rightsOfClustersChanged(write, [before.clusterId, details.clusterId])
  write.audit('school changed', { schoolId, fields: edited })
})

/** With the ids of the cluster and the successor, which must be there. */
function detailsOf(before: Held, { version: _, successorCode, ...said }: SchoolChange): SchoolDetails {
  if (said.clusterId && !before.clusterThere) throw new Refused(say.notThere, 'clusterId')
  if (successorCode && !before.successorThere) throw new Refused(say.noSuchCode, 'successorCode')
  if (before.successorThere === before.id) throw new Refused(say.successorItself, 'successorCode')
  return { ...said, successorId: before.successorThere }
}
