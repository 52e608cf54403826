import { type Expression, sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { CouldHelp } from '../who-could-help.ts'

/** Of a request, as it was read; or as sub-queries, for who asks before it is. */
interface TeamAndSchool {
  readonly teamId: string | Expression<string>
  readonly schoolId: string | Expression<string>
}

export function teamAndSchoolOf({ db, actor: { areaId } }: Read, requestId: string): TeamAndSchool {
  const request = db
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', areaId)
    .where('helpRequest.id', '=', requestId)
  return {
    teamId: sql<string>`${request.select('helpRequest.teamId')}`,
    schoolId: sql<string>`${request.select('helpRequest.schoolId')}`,
  }
}

/** Those who work in a team today, with their open cases of any team, and those in this school. */
export async function whoCouldHelp(read: Read, { teamId, schoolId }: TeamAndSchool): Promise<CouldHelp[]> {
  const { areaId } = read.actor
  const people = await read.db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .leftJoin('helpCase', (on) =>
      on
        .on('helpCase.areaId', '=', areaId)
        .onRef('helpCase.leadId', '=', 'membership.staffId')
        .on('helpCase.status', '<>', sql.lit('closed')),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.organisationId', '=', teamId)
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on as never, read.today))
    .groupBy(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.wte'])
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.wte'])
    .select((is) => [
      is.fn.count<number>('helpCase.id').distinct().as('openCases'),
      sql<number>`count(distinct help_case.id) filter (where help_case.school_id = ${schoolId})`.as('casesInSchool'),
    ])
    .execute()
  return people.map(({ givenName, familyName, ...person }) => ({ ...person, name: `${givenName} ${familyName}` }))
}
