import { may } from '#features/access/policy.ts'
import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import type { Day } from '#platform/dates/day.ts'
import type { CaseRole } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { caseEvent } from '../case-event.ts'
import { isWorkerRole } from '../case-role.ts'
import { type HeldCase, mustBeOpen, mustLead } from '../held-case.ts'
import { say } from '../rules.words.ts'
import { caseAndNewcomer, insertMember } from './case-members.queries.ts'

export interface NewMember {
  readonly staffId: string
  readonly caseRole: Exclude<CaseRole, 'lead worker'>
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly why: string
}

/** Puts somebody on a case, who then sees what their role may see of it and of the child, until their last day. */
export const addCaseMember = verb('work on cases', async (write, caseId: string, member: NewMember) => {
  const found = await caseAndNewcomer(write, caseId, member.staffId).executeTakeFirst()
  if (!found) throw new NotFound('Case')
  const { newcomer, ...helpCase } = found
  mustLead(write, helpCase)
  mustBeOpen(helpCase)
  if (member.endsOn && member.endsOn < member.startsOn) throw new Refused(say.endsBeforeItStarts, 'endsOn')
  if (!newcomer) throw new Refused(say.nobodySuch, 'staffId')
  mustFit(helpCase, newcomer, member.caseRole)
  await insertMember(write, helpCase, member)
  await write.rightsChanged([member.staffId])
  write.audit('person added', { children: [helpCase.childId], caseId, staffId: member.staffId })
  const name = `${newcomer.givenName} ${newcomer.familyName}`
  await addToChronology(write, caseEvent(helpCase, 'person added', name, { significant: false }))
  await tell(write, 'added to a case', [member.staffId], { childId: helpCase.childId, caseId })
  return { name }
})

interface Newcomer {
  readonly memberships: readonly { readonly role: string; readonly at: string }[]
  readonly isOnIt: boolean
}

/** Who they are elsewhere must fit what they are to be here: a namesake at another school learns nothing. */
function mustFit({ teamId, schoolId }: HeldCase, { memberships, isOnIt }: Newcomer, caseRole: CaseRole): void {
  const isAt = (organisationId: string) => memberships.some(({ at }) => at === organisationId)
  if (isOnIt) throw new Refused(say.isOnItAlready, 'staffId')
  if (!may({ roles: new Set(memberships.map(({ role }) => role)) }, 'see cases'))
    throw new Refused(say.mayNotSeeCases, 'staffId')
  if (isWorkerRole(caseRole) && !isAt(teamId)) throw new Refused(say.notOfTheTeam, 'caseRole')
  if ((caseRole === 'teacher' || caseRole === 'school lead') && !isAt(schoolId))
    throw new Refused(say.notOfTheSchool, 'caseRole')
}
