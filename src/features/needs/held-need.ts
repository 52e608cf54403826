import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { caseToChange } from './case-needs.ts'
import { selectNeedForUpdate } from './held-need.queries.ts'
import { say } from './rules.words.ts'

/** A difficulty that has not ended, of the child whom a case is about, for somebody who works on the case. */
export async function holdNeed(write: Write, caseId: string, needId: string) {
  const helpCase = await caseToChange(write, caseId)
  const need = await selectNeedForUpdate(write, helpCase.id, needId)
  if (!need) throw new NotFound('Need')
  if (need.endedOn) throw new Refused(say.hasEnded)
  return { helpCase, need }
}
