import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { ANSWERED_WITHIN, type NewIssue } from './raised-issue.ts'
import { caseToRaise, insertIssue, myTeams } from './raised.queries.ts'
import { say } from './rules.words.ts'

/**
 * Takes something to a supervisor of the team: it is their task, with a day by which it is answered, and it is on record
 * that it was said and when (CSW-55).
 */
export const raiseIssue = verb('raise with supervisor', async (write, issue: NewIssue) => {
  const teams = await myTeams(write)
  const team = teams.find(({ id }) => id === issue.teamId)
  if (!team) throw new Refused(say.whichTeam, 'teamId')
  if (team.supervisors.length === 0) throw new Refused(say.nobodySupervises)
  if (!team.supervisors.some(({ id }) => id === issue.toId)) throw new Refused(say.whichSupervisor, 'toId')
  const about = issue.caseId === null ? undefined : await caseToRaise(write, issue.caseId)
  if (issue.caseId !== null && about?.teamId !== issue.teamId) throw new NotFound('Case')

  const id = write.newId()
  const childId = about?.childId ?? null
  const working = schoolCalendar({ nation: team.nation, terms: [], closedDays: [] })
  const dueOn = working.addSchoolDays(write.today, ANSWERED_WITHIN)
  await insertIssue(write, { ...issue, id, childId, dueOn })
  const children = childId ? [childId] : []
  write.audit('raised with supervisor', { children, raisedId: id, toId: issue.toId })
  await tell(write, 'raised with you', [issue.toId], { raisedId: id, ...(childId ? { childId } : {}) })
  return { raisedId: id }
})
