import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { holdRemitCase, mustHaveHappened, ofCase } from './hold-remit-case.ts'

interface Approach {
  readonly fromName: string
  readonly fromRole: string
  readonly givenOn: Day
  readonly points: string
  readonly risks?: string | null | undefined
  readonly language?: string | null | undefined
}

/** Somebody who knows the family said how to approach the parents, before the first contact with one (CSW-54). */
export const askHowToApproach = verb('work on cases', async (write: Write, caseId: string, approach: Approach) => {
  const helpCase = await holdRemitCase(write, caseId, 'approachAskedFirst')
  mustHaveHappened(write, approach.givenOn, 'givenOn')
  await write.db
    .insertInto('approachGuidance')
    .values({ ...ofCase(write, helpCase), ...approach })
    .execute()
  write.audit('guidance on approaching the family kept', { children: [helpCase.childId], caseId })
})
