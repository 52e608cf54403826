import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'

/** The school, for somebody who leads it today: nobody else may send its lists. */
export function selectSchoolILead({ db, actor, today }: Read, schoolId: string) {
  return db
    .selectFrom('school')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', actor.areaId).onRef('organisation.id', '=', 'school.id'),
    )
    .where('school.areaId', '=', actor.areaId)
    .where('school.id', '=', schoolId)
    .where((is) =>
      is.exists(
        is
          .selectFrom('membership')
          .where('membership.areaId', '=', actor.areaId)
          .where('membership.staffId', '=', actor.id)
          .where('membership.organisationId', '=', schoolId)
          .where('membership.role', '=', 'school lead')
          .where((on) => isCurrent(on, today))
          .select('membership.id'),
      ),
    )
    .select(['school.id', 'organisation.name', 'organisation.nation', 'school.code'])
}

export async function findSchoolILead(read: Read, schoolId: string) {
  const school = await selectSchoolILead(read, schoolId).executeTakeFirst()
  if (!school) throw new NotFound('School')
  return school
}

/**
 * Nobody else changes this school’s lists meanwhile. Nobody waits either: a long list takes a while. Whatever is kept beside it, with
 * the school’s id in it, is not in the way.
 */
export async function holdSchoolLists(write: Write, schoolId: string): Promise<void> {
  const held = await write.db
    .selectFrom('school')
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', schoolId)
    .select('id')
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!held) throw new Refused(BUSY)
}

const BUSY = {
  en: 'Somebody is saving another list of this school right now. Try again in a minute.',
  cy: 'Mae rhywun yn cadw rhestr arall o’r ysgol hon ar hyn o bryd. Rhowch gynnig arall arni mewn munud.',
}
