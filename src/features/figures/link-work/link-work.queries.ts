import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { consulting, directWork } from '#features/contacts/contact.ts'
import { seenAttendances, spokenModes } from '#features/contacts/contact-codes.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Role } from '#platform/db/tables.ts'
import type { Counted } from './measures.ts'
import type { Period } from './periods.ts'

const DAYS_BACK = 400

/** The teams whose numbers I may see, those in which I work first, and the terms that have begun. */
export async function selectChoices(read: Read) {
  const { db, actor, today } = read
  const { areaId } = actor
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(teamsToChooseFrom(read)).as('teams'),
      jsonArrayFrom(
        db
          .selectFrom('term')
          .where('term.areaId', '=', areaId)
          .where('term.schoolId', 'is', null)
          .where('term.endsOn', '>=', addDays(today, -DAYS_BACK))
          .where('term.startsOn', '<=', today)
          .select(['term.id', 'term.name', 'term.startsOn', 'term.endsOn']),
      ).as('terms'),
    ])
    .executeTakeFirstOrThrow()
}

/** A commissioner chooses among all teams; a school’s lead, and whoever manages its schools, among those that work there. */
export function teamsToChooseFrom(read: Read) {
  const { db, actor } = read
  const { areaId } = actor
  const isOurs = sql<boolean>`team.id in ${whereIWork(read, ['practitioner', 'supervisor'])}`
  const worksInMySchool = db
    .selectFrom('agreement')
    .where('agreement.areaId', '=', areaId)
    .where((is) =>
      is.or([
        is('agreement.schoolId', 'in', whereIWork(read, ['school lead'])),
        is('agreement.schoolId', 'in', schoolsIManage(read)),
      ]),
    )
    .select('agreement.teamId')
  return db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .$if(!actor.roles.has('commissioner'), (query) =>
      query.where((is) => is.or([isOurs, is('team.id', 'in', worksInMySchool)])),
    )
    .orderBy(isOurs, 'desc')
    .orderBy(sql`team.service = 'link work'`, 'desc')
    .orderBy('organisation.name')
    .limit(100)
    .select(['team.id', 'organisation.name', isOurs.as('isOurs')])
    .select(sql<boolean>`team.id in ${whereIWork(read, ['supervisor'])}`.as('isSupervised'))
}

function schoolsIManage(read: Read) {
  return read.db
    .selectFrom('school')
    .where('school.areaId', '=', read.actor.areaId)
    .where('school.clusterId', 'in', whereIWork(read, ['education manager']))
    .select('school.id')
}

function whereIWork({ db, actor, today }: Read, roles: readonly Role[]) {
  return db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.staffId', '=', actor.id)
    .where('membership.role', 'in', [...roles])
    .where((on) => isCurrent(on, today))
    .select('membership.organisationId')
}

/** What the team did, by school; with `workerId`, who can only be whoever asks, what they did themselves. */
export async function selectFigures(
  read: Read,
  { teamId, workerId, period }: { teamId: string; workerId: string | null; period: Period },
): Promise<Counted[]> {
  const [from, until] = [momentOf(period.from, '00:00'), momentOf(addDays(period.to, 1), '00:00')]
  const counted = sql<
    Omit<Counted, 'schoolName'>
  >`public.link_work_figures(${teamId}::uuid, ${workerId}::uuid, ${from}, ${until},
    ${[...directWork]}::text[], ${[...consulting]}::text[], ${[...seenAttendances]}::text[], ${[...spokenModes]}::text[])`
  return read.db
    .selectFrom(counted.as('counted'))
    .leftJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', read.actor.areaId).onRef('place.id', '=', 'counted.schoolId'),
    )
    .select(['counted.schoolId', 'place.name as schoolName', 'counted.what', 'counted.kind'])
    .select(['counted.n', 'counted.minutes', 'counted.withoutMinutes'])
    .execute()
}
