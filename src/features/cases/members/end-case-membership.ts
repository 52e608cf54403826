import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { holdCase, mustLead } from '../held-case.ts'
import { say } from '../rules.words.ts'
import { endMember } from './case-members.queries.ts'

/** Takes somebody off a case, and keeps why: with their next request, or after a last day. The lead worker is changed instead. */
export const endCaseMembership = verb(
  'work on cases',
  async (write, caseId: string, memberId: string, { lastDay, why }: { lastDay: Day | null; why: string }) => {
    const helpCase = await holdCase(write, caseId)
    mustLead(write, helpCase)
    if (lastDay && lastDay < write.today) throw new Refused(say.dayHasPassed, 'lastDay')
    const ended = await endMember(write, helpCase, memberId, { lastDay, why })
    if (!ended) throw new NotFound('Case member')
    await write.rightsChanged([ended.staffId])
    write.audit('person left', { children: [helpCase.childId], caseId, staffId: ended.staffId })
    await addToChronology(write, caseEvent(helpCase, 'person left', `${ended.name}: ${why}`, { significant: false }))
  },
)
