import { verb } from '#features/access/verb.ts'
import { tellEach } from '#features/notices/tell.ts'
import { contribution } from '#platform/announcement.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { changeCase, type Statement } from '../changing/case-changes.queries.ts'
import { mustBeOpen, mustSupervise } from '../held-case.ts'
import { say } from '../rules.words.ts'
import { caseAndNewcomer, endingLead, insertMember } from './case-members.queries.ts'

/** What else changes with who leads: the request says so to whoever made it. */
export const withANewLead = contribution<{ readonly requestId: string; readonly leadId: string }, Statement>()

/** Gives a case to another worker of the team. The change is in the story, with its reason (CSW-1), and both are told. */
export const changeLeadWorker = verb(
  'work on cases',
  async (write, caseId: string, { leadId, why }: { leadId: string; why: string }) => {
    const found = await caseAndNewcomer(write, caseId, leadId).executeTakeFirst()
    if (!found) throw new NotFound('Case')
    const { newcomer, ...helpCase } = found
    mustSupervise(helpCase)
    mustBeOpen(helpCase)
    if (leadId === helpCase.leadId) throw new Refused(say.leadsAlready, 'leadId')
    if (!newcomer?.memberships.some(({ at }) => at === helpCase.teamId))
      throw new Refused(say.leadIsNotOfTheTeam, 'leadId')
    const name = `${newcomer.givenName} ${newcomer.familyName}`
    const story = [caseEvent(helpCase, 'worker changed', `${name}: ${why}`)]
    const along = withANewLead.of(write, { requestId: helpCase.requestId, leadId })
    await changeCase(
      write,
      helpCase,
      { leadId, rank: null },
      { story, with: [endingLead(write, helpCase, leadId), ...along] },
    )
    await insertMember(write, helpCase, { staffId: leadId, caseRole: 'lead worker', startsOn: write.today, why })
    await write.rightsChanged([helpCase.leadId, leadId])
    write.audit('lead worker changed', { children: [helpCase.childId], caseId, from: helpCase.leadId, to: leadId })
    const about = { childId: helpCase.childId, caseId }
    await tellEach(write, [
      { toId: leadId, kind: 'case given to you', about },
      { toId: helpCase.leadId, kind: 'lead worker changed', about },
    ])
  },
)
