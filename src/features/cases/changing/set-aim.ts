import { verb } from '#features/access/verb.ts'
import { Conflict } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { holdCase, mustBeOpen, mustWorkOn } from '../held-case.ts'
import { changeCase } from './case-changes.queries.ts'

export interface Aim {
  /** What the child says of it. Everybody on the case reads it first. */
  readonly childWords: string | null
  readonly aim: string
}

/** Says why we help, in a sentence or two, and what the child says of it. */
export const setAim = verb('work on cases', async (write, caseId: string, aim: Aim, version: number) => {
  const helpCase = await holdCase(write, caseId)
  mustWorkOn(write, helpCase)
  mustBeOpen(helpCase)
  if (helpCase.version !== version)
    throw new Conflict({ aim: helpCase.aim ?? '', childWords: helpCase.childWords ?? '' })
  await changeCase(write, helpCase, aim, { story: [caseEvent(helpCase, 'aim set', aim.aim)] })
  write.audit('aim set', { children: [helpCase.childId], caseId })
})
