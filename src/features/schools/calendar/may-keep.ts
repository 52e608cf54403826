import { may } from '#features/access/policy.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

/** Whether this person keeps the calendar of this school, or, without one, of the area. */
export async function mayKeepCalendarOf(read: Read, schoolId: string | null): Promise<boolean> {
  if (!may(read.actor, 'keep the calendar')) return false
  const isAdministrator = read.actor.roles.has('area administrator')
  if (schoolId === null) return isAdministrator
  const school = await schoolAndWhetherLed(read, schoolId)
  return school !== undefined && (isAdministrator || school.isLed === true)
}

/** An area administrator keeps every calendar, a school’s lead that of their own school. To others it is not there. */
export async function mustKeepCalendarOf(read: Read, schoolId: string | null): Promise<void> {
  if (!(await mayKeepCalendarOf(read, schoolId))) throw new NotFound('Calendar')
}

async function schoolAndWhetherLed({ db, actor, today }: Read, schoolId: string) {
  return db
    .selectFrom('school')
    .where('school.areaId', '=', actor.areaId)
    .where('school.id', '=', schoolId)
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('membership')
            .where('membership.areaId', '=', actor.areaId)
            .where('membership.staffId', '=', actor.id)
            .where('membership.organisationId', '=', schoolId)
            .where('membership.role', '=', 'school lead')
            .where((on) => isCurrent(on, today))
            .select('membership.id'),
        )
        .as('isLed'),
    )
    .executeTakeFirst()
}
