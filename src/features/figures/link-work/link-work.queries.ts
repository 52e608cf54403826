import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { consulting, directWork } from '#features/contacts/contact.ts'
import { seenAttendances, spokenModes } from '#features/contacts/contact-codes.ts'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { fits } from '#platform/db/fits.ts'
import type { Counted } from './measures.ts'
import type { Period } from './periods.ts'

const DAYS_BACK = 400

/** More teams than this are looked for by their name. */
export const TEAMS_TO_CHOOSE_FROM = 25

/** The teams whose numbers I may see, those in which I work first, or one more than can be chosen from; the one I asked for; and the terms that have begun. */
export async function selectChoices(read: Read, teamId: string | undefined) {
  const { db, actor, today } = read
  const { areaId } = actor
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select([
      jsonArrayFrom(teamsToChooseFrom(read)).as('teams'),
      jsonObjectFrom(teamsISee(read).where('team.id', '=', sql<string>`${teamId ?? null}::uuid`)).as('team'),
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

/** The teams in which I work come first. */
export function teamsToChooseFrom(read: Read) {
  return teamsISee(read)
    .orderBy(isOurs(read), 'desc')
    .orderBy(sql`team.service = 'link work'`, 'desc')
    .orderBy('organisation.name')
    .limit(sql.lit(TEAMS_TO_CHOOSE_FROM + 1))
}

/** Those of them whose name has this in it, in the order of their names, after one. */
export async function teamsToChooseNamed(read: Read, named: string, after: { name: string; id: string }) {
  return teamsISee(read)
    .$if(named !== '', (query) => query.where(fits(sql.ref('organisation.name'), named)))
    .where(sql<boolean>`(organisation.name, organisation.id) > (${after.name}, ${after.id}::uuid)`)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(sql.lit(TEAMS_TO_CHOOSE_FROM + 1))
    .execute()
}

const isOurs = (read: Read) => sql<boolean>`team.id in ${whereIWork(read, ['practitioner', 'supervisor'])}`

/** A commissioner chooses among all teams; a school’s lead, and whoever manages its schools, among those that work there. */
function teamsISee(read: Read) {
  const { db, actor } = read
  const { areaId } = actor
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
      query.where((is) => is.or([isOurs(read), is('team.id', 'in', worksInMySchool)])),
    )
    .select(['team.id', 'organisation.name', isOurs(read).as('isOurs')])
    .select(sql<boolean>`team.id in ${whereIWork(read, ['supervisor'])}`.as('isSupervised'))
}

function schoolsIManage(read: Read) {
  return read.db
    .selectFrom('school')
    .where('school.areaId', '=', read.actor.areaId)
    .where('school.clusterId', 'in', whereIWork(read, ['education manager']))
    .select('school.id')
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
