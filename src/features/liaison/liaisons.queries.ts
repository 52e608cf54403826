import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import type { HeldCase } from '#features/cases/held-case.ts'
import { type OnCase, supervisesCase, worksOnCase } from '#features/cases/whose-case.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Correction, NewLiaison } from './liaison.ts'
import { selectLiaison } from './liaison-of.queries.ts'
import type { Corrected } from './what-it-said.tsx'

const MOST = 40

/** A case with where it stands with social work and each time somebody spoke with it, the latest first. */
export function selectLiaisons(read: Read, caseId: string) {
  const { areaId } = read.actor
  return selectLiaison(read, caseId)
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .select('team.definition')
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.schoolId', 'helpCase.teamId', 'helpCase.status'])
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
    .leftJoin('staffMember as striker', (on) =>
      on.on('striker.areaId', '=', areaId).onRef('striker.id', '=', 'liaison.inErrorBy'),
    )
    .where('liaison.areaId', '=', areaId)
    .whereRef('liaison.caseId', '=', 'helpCase.id')
    .orderBy('liaison.onDay', 'desc')
    .orderBy('liaison.id', 'desc')
    .limit(MOST)
    .select(['liaison.id', 'liaison.withName', 'liaison.withTeam', 'liaison.onDay', 'liaison.mode'])
    .select(['liaison.purposes', 'liaison.said', 'liaison.nextOn', 'liaison.audience', 'liaison.keptBy'])
    .select(['liaison.inErrorWhy', 'liaison.inErrorAt', 'liaison.version', 'writer.givenName', 'writer.familyName'])
    .select(['striker.givenName as strikerGiven', 'striker.familyName as strikerFamily'])
    .select(sql<BeforeCorrection[]>`liaison.earlier`.as('earlier'))
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

/** What it said until it was written again. */
interface BeforeCorrection extends Corrected, Omit<Correction, 'why'> {}

/** Writes it again; what it said stays in the row. Answers false when somebody else was first. */
export async function keepCorrection(
  write: Write,
  { liaisonId, version }: { liaisonId: string; version: number },
  { why, purposes, ...now }: Correction,
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('liaison')
    .set({
      ...now,
      purposes: [...purposes],
      version: version + 1,
      earlier: sql`earlier || jsonb_build_object('onDay', on_day, 'mode', mode, 'purposes', purposes, 'said', said,
        'nextOn', next_on, 'why', ${why}::text, 'by', ${write.actor.name}::text, 'at', ${write.now}::timestamptz)`,
    })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', liaisonId)
    .where('version', '=', version)
    .where('inErrorAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says who struck it out, and why. It counts for nothing from now on. */
export async function strikeLiaison(
  write: Write,
  { liaisonId, version }: { liaisonId: string; version: number },
  why: string,
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('liaison')
    .set({ inErrorAt: write.now, inErrorBy: write.actor.id, inErrorWhy: why, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', liaisonId)
    .where('version', '=', version)
    .where('inErrorAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
