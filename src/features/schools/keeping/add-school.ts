import { isTaken } from '#features/access/logins.ts'
import { verb } from '#features/access/verb.ts'
import { addOrganisation } from '#features/staff/add-organisation.ts'
import { Refused } from '#platform/errors.ts'
import { rightsOfClustersChanged } from '../clusters/cluster-rights.ts'
import { say } from '../rules.words.ts'
import { codeOfNation } from '../school.ts'
import { placesOf } from '../schools.queries.ts'
import { readSchoolCode } from './school-code.ts'
import { type SchoolDetails, schoolFault } from './school-details.ts'

export type NewSchool = Omit<SchoolDetails, 'successorId' | 'closedOn'> & { readonly code: string }

/** Adds a school that no register brings: any in Scotland, Wales and Northern Ireland, or a new one in England. */
export const addSchool = verb('manage schools', async (write, { code: typed, name, ...school }: NewSchool) => {
  const { nation, clusters } = await placesOf(write)
  const codeScheme = codeOfNation[nation]
  const code = readSchoolCode(codeScheme, typed)
  if (!code) throw new Refused(say.wrongCode[codeScheme], 'code')
  const fault = schoolFault({ ...school, name, closedOn: null, successorId: null })
  if (fault) throw new Refused(fault.sentence, fault.field)
  if (school.clusterId && !clusters.some(({ id }) => id === school.clusterId))
    throw new Refused(say.notThere, 'clusterId')

  const schoolId = await addOrganisation(write, { kind: 'school', name, nation, active: school.status !== 'closed' })
  await write.db
    .insertInto('school')
    .values({ ...school, areaId: write.actor.areaId, id: schoolId, codeScheme, code, source: 'by hand' })
    .execute()
    .catch((error: unknown) => {
      throw isTaken(error) ? new Refused(say.codeTaken, 'code') : error
    })
  await rightsOfClustersChanged(write, [school.clusterId])
  write.audit('school added', { schoolId })
  return { schoolId }
})
