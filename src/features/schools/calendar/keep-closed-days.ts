import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import type { ClosedDays } from '../school-days.ts'
import { mustKeepCalendarOf } from './may-keep.ts'
import { daysFault } from './run-of-days.ts'

/** Says when a school or, without one, every school of the area is shut to pupils: INSET, a local holiday, a closure. */
export const addClosedDays = verb('keep the calendar', async (write, schoolId: string | null, closed: ClosedDays) => {
  await mustKeepCalendarOf(write, schoolId)
  const fault = daysFault(closed.from, closed.to)
  if (fault) throw new Refused(fault, 'to')
  await mustNotOverlap(write, schoolId, closed)

  const { from: fromDay, to: toDay, kind, name } = closed
  const { areaId } = write.actor
  const closedDayId = write.newId()
  await write.db
    .insertInto('closedDay')
    .values({ areaId, id: closedDayId, schoolId, kind, name, fromDay, toDay })
    .execute()
  write.audit('closed days added', { closedDayId, schoolId })
  return { closedDayId }
})

async function mustNotOverlap({ db, actor }: Write, schoolId: string | null, { from, to }: ClosedDays) {
  const other = await db
    .selectFrom('closedDay')
    .where('areaId', '=', actor.areaId)
    .where('schoolId', 'is not distinct from', schoolId)
    .where('fromDay', '<=', to)
    .where('toDay', '>=', from)
    .select(['name', 'fromDay', 'toDay'])
    .executeTakeFirst()
  if (other) throw new Refused(say.overlaps(other.name, other.fromDay, other.toDay), 'from')
}

/** Takes closed days out of the calendar: they are school days again. */
export const removeClosedDays = verb('keep the calendar', async (write, closedDayId: string) => {
  const { areaId } = write.actor
  const of = write.db.selectFrom('closedDay').where('areaId', '=', areaId).where('id', '=', closedDayId)
  const closed = await of.select(['schoolId', 'name']).executeTakeFirst()
  if (!closed) throw new NotFound('Closed days')
  await mustKeepCalendarOf(write, closed.schoolId)
  await write.db.deleteFrom('closedDay').where('areaId', '=', areaId).where('id', '=', closedDayId).execute()
  write.audit('closed days removed', { closedDayId, schoolId: closed.schoolId })
  return { name: closed.name }
})
