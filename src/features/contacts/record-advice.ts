import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { type Advice, insertAdvice, selectSchoolsToAdvise } from './advice.queries.ts'
import { namesAChild } from './names-a-child.ts'
import { say } from './rules.words.ts'

/** Advice to staff about a child whom nobody names: it counts as work, and makes no child’s record (HACK-16). */
export const recordAdvice = verb('record advice', async (write: Write, advice: Advice) => {
  const schools = await selectSchoolsToAdvise(write)
  const school = schools.find(({ schoolId }) => schoolId === advice.schoolId)
  if (!school) throw new NotFound('School')
  if (await namesAChild(write, advice.content)) throw new Refused(say.namesAChild, 'content')
  const contactId = write.newId()
  await insertAdvice(write, contactId, { ...advice, teamId: school.teamId })
  write.audit('advice recorded', { contactId, schoolId: advice.schoolId })
  return { contactId }
})
