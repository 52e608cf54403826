import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'

const MOST = 40

/** Everybody who is or was on a case: those who are first, and those who do the work first among them. */
export async function everybodyOfCase({ db, actor, today }: Read, caseId: string) {
  const { areaId } = actor
  return db
    .selectFrom('caseMember')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
    )
    .where('caseMember.areaId', '=', areaId)
    .where('caseMember.caseId', '=', caseId)
    .orderBy(
      (is) => is('caseMember.endsOn', '<', today),
      (order) => order.asc().nullsFirst(),
    )
    .orderBy('caseMember.caseRole')
    .orderBy('caseMember.startsOn')
    .orderBy('caseMember.id')
    .limit(100)
    .select([
      'caseMember.id',
      'caseMember.caseRole',
      'caseMember.startsOn',
      'caseMember.endsOn',
      'caseMember.why',
      'caseMember.whyEnded',
    ])
    .select(['staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle', 'staffMember.employer'])
    .execute()
}

/** Those who could be put on a case, with what they are elsewhere: by part of a name, or those of its school, its team and the partner agencies. */
export async function whoCouldJoin({ db, actor, today }: Read, caseId: string, name: string | undefined) {
  const { areaId } = actor
  const helpCase = db.selectFrom('helpCase').where('helpCase.areaId', '=', areaId).where('helpCase.id', '=', caseId)
  return db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.active', '=', true)
    .where((is) => {
      const memberships = is
        .selectFrom('membership')
        .innerJoin('organisation', (on) =>
          on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
        )
        .where('membership.areaId', '=', areaId)
        .whereRef('membership.staffId', '=', 'staffMember.id')
        .where((on) => isCurrent(on, today))
        .select('membership.id')
      if (name) return is.exists(memberships)
      return is.exists(
        memberships.where((at) =>
          at.or([
            at('organisation.id', '=', helpCase.select('helpCase.schoolId')),
            at('organisation.id', '=', helpCase.select('helpCase.teamId')),
            at('organisation.kind', '=', 'agency'),
          ]),
        ),
      )
    })
    .$if(name !== undefined, (named) =>
      named.where(
        sql<string>`staff_member.given_name || ' ' || staff_member.family_name`,
        'ilike',
        `%${literal(name!)}%`,
      ),
    )
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .limit(MOST)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('organisation', (on) =>
            on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
          )
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.staffId', '=', 'staffMember.id')
          .where((on) => isCurrent(on, today))
          .select(['membership.role', 'organisation.name as at']),
      ).as('memberships'),
    )
    .execute()
}

/** What was typed is a part of a name, not a pattern. */
function literal(typed: string): string {
  return typed.replaceAll(/[\\%_]/g, '\\$&')
}
