import { sql } from 'kysely'
import { giveTask } from '#features/board/day-task.ts'
import { placeCase } from '#features/cases/place-case.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Stage } from './stage.ts'

/** On the last school day the supervisor said which cases come first, and the education manager what is done on the next. */
export function ordersTheBoard({ laid, calendar, today, opens, diary }: Stage): void {
  const team = laid.place.teams.find(({ service }) => service === 'children’s services')
  const supervisor = team?.people.find(({ role }) => role === 'supervisor')
  const worker = team?.people.find(({ role }) => role === 'practitioner')
  const manager = laid.place.others.flatMap(({ people }) => people).find(({ role }) => role === 'education manager')
  const day = calendar.addSchoolDays(today, -1)
  if (!team || !supervisor || !worker || !manager || day < opens) return
  const teamId = laid.idOf(team.key)
  diary.add(momentOf(day, '16:10'), laid.person(supervisor.name), 'board', (write) => placeTwo(write, teamId))
  const next = calendar.addSchoolDays(day, 1)
  if (next > addDays(day, 14)) return
  diary.add(momentOf(day, '16:20'), laid.person(manager.name), 'board', (write) =>
    ask(write, { teamId, workerId: laid.person(worker.name).staffId, onDay: next }),
  )
}

/** The two of one worker that have waited longest. */
async function placeTwo(write: Write, teamId: string): Promise<void> {
  const { areaId } = write.actor
  const cases = await write.db
    .selectFrom('helpCase')
    .where('areaId', '=', areaId)
    .where('teamId', '=', teamId)
    .where('status', '<>', sql.lit('closed'))
    .orderBy('leadId')
    .orderBy('openedAt')
    .limit(2)
    .select('id')
    .execute()
  for (const { id } of cases) await placeCase(write, id, 'up')
}

async function ask(write: Write, about: { teamId: string; workerId: string; onDay: Day }): Promise<void> {
  const { areaId, id: me } = write.actor
  const school = await write.db
    .selectFrom('agreement')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'))
    .innerJoin('membership', (on) =>
      on.on('membership.areaId', '=', areaId).onRef('membership.organisationId', '=', 'school.clusterId'),
    )
    .where('agreement.areaId', '=', areaId)
    .where('agreement.teamId', '=', about.teamId)
    .where('membership.staffId', '=', me)
    .orderBy('school.id')
    .select('school.id')
    .executeTakeFirst()
  if (!school) return
  const { workerId, onDay } = about
  const what = 'Help at the breakfast club, and stay for the first bell'
  await giveTask(write, { schoolId: school.id, workerId, onDay, atTime: '08:15', what })
}
