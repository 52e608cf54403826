import { type Insertable, sql, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read, Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import type { DayTask } from '#platform/db/tables.ts'
import { nameOf } from './board.queries.ts'

const DAYS_BACK = 7
const DAYS_AHEAD = 14
const MOST = 200

/** The tasks that I may see, from a week back to two weeks ahead: mine, my team’s, or those of the schools I lead. */
export function selectTasks(read: Read) {
  return tasks(read)
    .where('dayTask.onDay', '>=', addDays(read.today, -DAYS_BACK))
    .where('dayTask.onDay', '<=', addDays(read.today, DAYS_AHEAD))
    .where('dayTask.state', '<>', sql.lit('taken back'))
    .orderBy('dayTask.onDay')
    .orderBy(sql`day_task.at_time nulls first`)
    .orderBy('dayTask.id')
    .limit(MOST)
    .execute()
}

export function selectTask(read: Read, taskId: string) {
  return tasks(read).where('dayTask.id', '=', taskId).executeTakeFirst()
}

/** The same, held until it is answered. */
export function holdTask(write: Write, taskId: string) {
  return tasks(write).where('dayTask.id', '=', taskId).forUpdate('dayTask').executeTakeFirst()
}

function tasks({ db, actor }: Read) {
  const { areaId } = actor
  return db
    .selectFrom('dayTask')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'dayTask.schoolId'),
    )
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'dayTask.workerId'),
    )
    .innerJoin('staffMember as giver', (on) =>
      on.on('giver.areaId', '=', areaId).onRef('giver.id', '=', 'dayTask.givenBy'),
    )
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'dayTask.teamId'))
    .where('dayTask.areaId', '=', areaId)
    .select(['dayTask.id', 'dayTask.onDay', 'dayTask.atTime', 'dayTask.what', 'dayTask.state', 'dayTask.answer'])
    .select(['dayTask.workerId', 'dayTask.givenBy', 'dayTask.version', 'place.name as schoolName'])
    .select([nameOf('worker').as('workerName'), nameOf('giver').as('giverName')])
    .select(sql<boolean>`coalesce(jsonb_array_length(team.definition -> 'remit' -> 'guards'), 0) > 0`.as('hasRemit'))
}

/** Which schools are in my clusters, which teams work there, and who works with children in those. */
export async function selectToDirect(read: Read) {
  const { db, actor, today } = read
  const { areaId } = actor
  const clusters = whereIWork(read, ['education manager'])
  const agreed = db
    .selectFrom('agreement')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'))
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'agreement.teamId'))
    .where('agreement.areaId', '=', areaId)
    .where('school.clusterId', 'in', clusters)
    .where('agreement.startsOn', '<=', today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', today)]))
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(
        agreed
          .innerJoin('organisation as place', (on) =>
            on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'agreement.schoolId'),
          )
          .orderBy('place.name')
          .orderBy('agreement.teamId')
          .select(['agreement.schoolId', 'agreement.teamId', 'place.name', 'team.definition']),
      ).as('schools'),
      jsonArrayFrom(
        db
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.organisationId', 'in', agreed.select('agreement.teamId'))
          .where('membership.role', '=', 'practitioner')
          .where('staffMember.active', '=', true)
          .where((on) => isCurrent(on as never, today))
          .orderBy('staffMember.familyName')
          .orderBy('staffMember.id')
          .limit(200)
          .select(['staffMember.id', 'membership.organisationId as teamId', nameOf('staff_member').as('name')]),
      ).as('workers'),
    ])
    .executeTakeFirstOrThrow()
}

export async function insertTask(write: Write, task: Omit<Insertable<DayTask>, 'areaId'>): Promise<void> {
  await write.db
    .insertInto('dayTask')
    .values({ areaId: write.actor.areaId, ...task })
    .execute()
}

export async function changeTask(
  write: Write,
  { id, version }: { id: string; version: number },
  set: Updateable<DayTask>,
): Promise<void> {
  await write.db
    .updateTable('dayTask')
    .set({ ...set, answeredAt: write.now, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
}
