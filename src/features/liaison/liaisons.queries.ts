import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import { type OnCase, supervisesCase, worksOnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import type { NewLiaison } from './liaison.ts'
import { selectLiaison } from './liaison-of.queries.ts'

const MOST = 40

/** A case with where it stands with social work and each time somebody spoke with it, the latest first. */
export function selectLiaisons(read: Read, caseId: string) {
  const { areaId } = read.actor
  return selectLiaison(read, caseId)
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.teamId', 'helpCase.status', 'team.definition'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is)).as('child'),
      jsonArrayFrom(liaisonsOf(read, is)).as('liaisons'),
      jsonArrayFrom(purposesInPlan(read, is)).as('purposes'),
      worksOnCase(read, is).$castTo<boolean>().as('isTheirsToWorkOn'),
      supervisesCase(read, is).$castTo<boolean>().as('isTheirsToSupervise'),
    ])
}

/** What the plan in force asks of the team of the case, and who of social work confirmed it (CSW-13). */
function purposesInPlan({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('childPlan')
    .innerJoin('planWork', (on) =>
      on
        .on('planWork.areaId', '=', areaId)
        .onRef('planWork.planId', '=', 'childPlan.id')
        .onRef('planWork.number', '=', 'childPlan.agreed'),
    )
    .where('childPlan.areaId', '=', areaId)
    .whereRef('childPlan.childId', '=', 'helpCase.childId')
    .where('childPlan.state', '!=', sql.lit('ended'))
    .whereRef('planWork.teamId', '=', 'helpCase.teamId')
    .orderBy('planWork.id')
    .limit(12)
    .select(['planWork.id', 'planWork.purpose', 'planWork.confirmedBy', 'planWork.confirmedOn'])
}

function liaisonsOf({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('liaison')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'liaison.keptBy'),
    )
    .where('liaison.areaId', '=', areaId)
    .whereRef('liaison.caseId', '=', 'helpCase.id')
    .orderBy('liaison.onDay', 'desc')
    .orderBy('liaison.id', 'desc')
    .limit(MOST)
    .select(['liaison.id', 'liaison.withName', 'liaison.withTeam', 'liaison.onDay', 'liaison.mode'])
    .select(['liaison.purposes', 'liaison.said', 'liaison.nextOn', 'liaison.audience', 'liaison.keptBy'])
    .select(['liaison.inErrorWhy', 'writer.givenName', 'writer.familyName'])
    .select((on) =>
      jsonArrayFrom(
        on
          .selectFrom('liaisonSharing')
          .where('liaisonSharing.areaId', '=', areaId)
          .whereRef('liaisonSharing.liaisonId', '=', 'liaison.id')
          .orderBy('liaisonSharing.id')
          .select(['liaisonSharing.direction', 'liaisonSharing.withWhom', 'liaisonSharing.what'])
          .select(['liaisonSharing.basis', 'liaisonSharing.why']),
      ).as('shared'),
    )
}

interface Kept extends Omit<NewLiaison, 'withAllocated' | 'other' | 'shared'> {
  readonly id: string
  readonly socialWorkerId: string | null
  readonly withName: string
  readonly withTeam: string | null
  readonly shared: readonly KeptSharing[]
}

export interface KeptSharing {
  readonly direction: 'told them' | 'heard from them'
  readonly withWhom: string
  readonly what: string
  readonly basis: string
  readonly why: string
}

/** That somebody spoke with social work, and what went from one to another, in one statement. */
export async function keepLiaison(
  write: Write,
  { id: caseId, childId, schoolId, teamId }: HeldCase,
  { shared, purposes, ...liaison }: Kept,
): Promise<void> {
  const { areaId, id: keptBy } = write.actor
  const about = { areaId, caseId, childId, schoolId, teamId, audience: liaison.audience }
  const kept = { ...about, ...liaison, purposes: [...purposes], keptBy, keptAt: write.now }
  const rows = shared.map((one) => ({ ...about, ...one, id: write.newId(), liaisonId: liaison.id }))
  const insert = write.db.insertInto('liaison').values(kept)
  if (rows.length === 0) await insert.execute()
  else
    await write.db
      .with('kept', () => insert)
      .insertInto('liaisonSharing')
      .values(rows)
      .execute()
}
