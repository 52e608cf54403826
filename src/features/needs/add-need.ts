import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { Refused } from '#platform/errors.ts'
import { caseToChange, mustBePast } from './case-needs.ts'
import { type NewNeed, needInStory, OTHER } from './need.ts'
import { noteNeeds } from './note-needs.ts'
import { say } from './rules.words.ts'

/** Notes one more difficulty of a child whom a case is about (HACK-10). */
export const addNeed = verb('work on cases', async (write, caseId: string, need: NewNeed) => {
  const helpCase = await caseToChange(write, caseId)
  const { id: childId, schoolId, teamId, requestId, knownTo, definition } = helpCase
  if (need.kind === OTHER && !need.other) throw new Refused(say.nameTheOther, 'other')
  const isListed = need.kind === OTHER || definition.needs.some(({ kind }) => kind === need.kind)
  if (!isListed) throw new Refused(say.unknownNeed, 'kind')
  mustBePast(need.startedOn, write.today, 'startedOn')

  const { needIds } = await noteNeeds(write, { childId, caseId, requestId: null, schoolId, knownTo }, [need])
  const needId = needIds[0]!
  write.audit('need noted', { children: [childId], caseId, needId })
  await addToChronology(write, {
    childId,
    caseId,
    requestId,
    schoolId,
    teamId,
    kind: 'need noted',
    ...needInStory({ kind: need.kind, other: need.other ?? null }, definition.needs),
    sourceId: needId,
    audience: 'case',
  })
  return { needId }
})
