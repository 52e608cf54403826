import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { type QueryCreator, sql, type Updateable } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Write } from '#platform/context.ts'
import type { ChildPlan, Tables } from '#platform/db/tables.ts'
import { NotFound } from '#platform/errors.ts'
import type { AuthorAs, PlanKind } from './may-write.ts'
import { type PlanContent, readDraft } from './plan-content.ts'
import { allocatedSocialWorker } from './social-work.queries.ts'
import { standingOf } from './standing.queries.ts'

/** A plan that nobody else can change until this change is kept, with what whoever holds it is to the child. */
export async function holdPlan(write: Write, planId: string) {
  const row = await write.db
    .selectFrom('childPlan')
    .where('childPlan.areaId', '=', write.actor.areaId)
    .where('childPlan.id', '=', planId)
    .selectAll('childPlan')
    .select((is) =>
      standingOf(write, is as never, {
        childId: is.ref('childPlan.childId'),
        schoolId: is.ref('childPlan.schoolId'),
        knownTo: is.ref('childPlan.knownTo'),
      }),
    )
    .select(
      sql<string[]>`array(select a ->> 'id' from plan_version v, jsonb_array_elements(v.content -> 'actions') a
        where v.area_id = ${write.actor.areaId} and v.plan_id = child_plan.id and v.number = child_plan.agreed)`.as(
        'actionsAgreed',
      ),
    )
    .select((is) =>
      jsonObjectFrom(allocatedSocialWorker(write, is as never, is.ref('childPlan.childId'))).as('allocated'),
    )
    .forUpdate('childPlan')
    .executeTakeFirst()
  if (!row) throw new NotFound('Plan')
  const { draft, kind, authorAs, state, ...plan } = row
  return {
    ...plan,
    kind: kind as PlanKind,
    authorAs: authorAs as AuthorAs,
    state: state as 'draft' | 'with approver' | 'agreed' | 'ended',
    draft: readDraft(draft),
  }
}

export type HeldPlan = Awaited<ReturnType<typeof holdPlan>>

/** Changes a plan that is held, together with statements that `also` puts before it. */
export async function changeHeldPlan(
  write: Write,
  { id, version }: Pick<HeldPlan, 'id' | 'version'>,
  changes: Updateable<ChildPlan>,
  also: (db: QueryCreator<Tables>) => QueryCreator<Tables> = (db) => db,
): Promise<void> {
  await changing(write, { id, version }, changes, also).execute()
}

/** The same; and whoever reads what was agreed because it asked or asks their team, is who reads the plan itself from now on. */
export async function changeWhoReads(
  write: Write,
  plan: Pick<HeldPlan, 'id' | 'version'>,
  changes: Updateable<ChildPlan>,
  also: (db: QueryCreator<Tables>) => QueryCreator<Tables> = (db) => db,
): Promise<void> {
  await changing(write, plan, changes, also).returning(sql`public.plan_read_by_those_asked(id)`.as('aligned')).execute()
}

function changing(
  write: Write,
  { id, version }: Pick<HeldPlan, 'id' | 'version'>,
  changes: Updateable<ChildPlan>,
  also: (db: QueryCreator<Tables>) => QueryCreator<Tables>,
) {
  return also(write.db)
    .updateTable('childPlan')
    .set({ ...changes, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
}

/** The content of one agreed version. */
export async function contentOfVersion(write: Write, planId: string, number: number) {
  const row = await write.db
    .selectFrom('planVersion')
    .where('areaId', '=', write.actor.areaId)
    .where('planId', '=', planId)
    .where('number', '=', number)
    .select('content')
    .executeTakeFirst()
  if (!row) throw new NotFound('Version')
  return row.content
}

/** Who wrote an agreed version, and who else reads it by what it asks or asked of them. */
export async function aroundVersion(write: Write, planId: string, number: number) {
  return write.db
    .selectFrom('planVersion')
    .where('areaId', '=', write.actor.areaId)
    .where('planId', '=', planId)
    .where('number', '=', number)
    .select(['authorId', 'authorAs', 'teamsAsked', 'people'])
    .executeTakeFirstOrThrow()
}

/** What rows about a plan repeat, so that their row policies read no other table. */
function around(write: Write, { id, childId, schoolId, knownTo, teamsAsked, people }: HeldPlan) {
  return {
    areaId: write.actor.areaId,
    planId: id,
    ...{ childId, schoolId },
    knownTo: [...knownTo],
    teamsAsked: [...teamsAsked],
    people: [...people],
  }
}

interface Approved {
  readonly number: number
  readonly content: PlanContent
  readonly why: string
  readonly asCover: boolean
}

/** Freezes what was agreed: the version, and what it asks of teams. Goes along with the change of the plan itself. */
export function freezing(write: Write, plan: HeldPlan, { number, content, why, asCover }: Approved) {
  const of = around(write, plan)
  const version = write.db.insertInto('planVersion').values({
    ...of,
    number,
    content: JSON.stringify(content),
    authorId: plan.authorId,
    authorAs: plan.authorAs,
    why,
    approvedBy: write.actor.id,
    asCover,
    approvedAt: write.now,
  })
  const works = content.works.map(({ id, teamId, kind, purpose, topicId, topic, from, until, needId, confirmed }) => ({
    ...of,
    ...{ id, number, teamId, kind, purpose, topicId, topic, needId },
    fromDay: from,
    untilDay: until,
    confirmedBy: confirmed?.name ?? null,
    confirmedOn: confirmed?.onDay ?? null,
  }))
  return (db: QueryCreator<Tables>): QueryCreator<Tables> => {
    const frozen = db.with('frozen', () => version)
    if (works.length === 0) return frozen as unknown as QueryCreator<Tables>
    return frozen.with('asked', () => write.db.insertInto('planWork').values(works)) as unknown as QueryCreator<Tables>
  }
}

interface Reviewed {
  readonly dueOn: string | null
  readonly heldOn: string | null
  readonly whoCame: string | null
  readonly said: string | null
  readonly exemptWhy: string | null
  readonly nextOn: string | null
}

/** Keeps how a review went, or why it was not held. Goes along with the change of the plan itself. */
export function keepingReview(write: Write, plan: HeldPlan, review: Reviewed) {
  const row = { ...around(write, plan), id: write.newId(), ...review, keptBy: write.actor.id, keptAt: write.now }
  return (db: QueryCreator<Tables>): QueryCreator<Tables> =>
    db.with('looked', () => write.db.insertInto('planReview').values(row)) as unknown as QueryCreator<Tables>
}

/** Who supervises these teams today. */
export async function supervisorsOfTeams({ db, actor, today }: Write, teamIds: readonly string[]): Promise<string[]> {
  if (teamIds.length === 0) return []
  const rows = await db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.organisationId', 'in', [...teamIds])
    .where('membership.role', '=', 'supervisor')
    .where((on) => isCurrent(on, today))
    .select('membership.staffId')
    .execute()
  return rows.map(({ staffId }) => staffId)
}
