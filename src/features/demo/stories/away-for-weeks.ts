import { sql } from 'kysely'
import { doReassignment, planReassignment } from '#features/board/reassign.ts'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Stage } from './stage.ts'

/** So many of the cases go to somebody else; the others can wait until the worker is back. */
const GIVEN = 2

/**
 * The last of the workers goes on a course for two weeks: the supervisor has agreed which cases go to a colleague on its first day,
 * and come back by themselves on the day after its last.
 */
export function isAwayForWeeks({ laid, calendar, today, opens, diary }: Stage): void {
  const team = laid.place.teams.find(({ service }) => service === 'children’s services')
  const supervisor = team?.people.find(({ role }) => role === 'supervisor')
  const workers = team?.people.filter(({ role }) => role === 'practitioner') ?? []
  const [colleague, worker] = [workers[0], workers.at(-1)]
  const agreedOn = calendar.addSchoolDays(today, -1)
  if (!team || !supervisor || !worker || !colleague || worker === colleague || agreedOn < opens) return
  const fromDay = calendar.addSchoolDays(today, 5)
  const going = {
    teamId: laid.idOf(team.key),
    workerId: laid.person(worker.name).staffId,
    toId: laid.person(colleague.name).staffId,
  }
  diary.add(momentOf(agreedOn, '16:30'), laid.person(supervisor.name), 'board', async (write) => {
    const { teamId, workerId, toId } = going
    const cases = await someOf(write, teamId, workerId)
    if (cases.length === 0) return
    const to = Object.fromEntries(cases.map((caseId) => [caseId, toId]))
    const days = { fromDay, untilDay: addDays(fromDay, 11) }
    const { reassignmentId } = await planReassignment(write, { teamId, workerId, ...days, why: 'On a course', to })
    await doReassignment(write, reassignmentId)
  })
}

async function someOf({ db, actor: { areaId } }: Write, teamId: string, leadId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('helpCase')
    .where('areaId', '=', areaId)
    .where('teamId', '=', teamId)
    .where('leadId', '=', leadId)
    .where('status', '<>', sql.lit('closed'))
    .orderBy('openedAt', 'desc')
    .limit(GIVEN)
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}
