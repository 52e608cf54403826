import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { selectKnownChild } from '#features/people/find-child.ts'
import { whereItWent } from '#features/people/where-it-went.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import type { BeforeMerge, ReasonAgainst } from './child-merge.ts'

/** A merge with who proposed and who decided, what is to be known before it, and what was written since. */
export async function findMerge(read: Read, mergeId: string) {
  const { areaId } = read.actor
  const nameOf = (id: Expression<string | null>) =>
    sql<string | null>`(select staff.given_name || ' ' || staff.family_name from staff_member as staff
      where staff.area_id = ${areaId} and staff.id = ${id})`
  const found = await read.db
    .selectFrom('childMerge')
    .where('childMerge.areaId', '=', areaId)
    .where('childMerge.id', '=', mergeId)
    .select(['childMerge.id', 'childMerge.status', 'childMerge.keptChildId', 'childMerge.mergedChildId'])
    .select(['childMerge.why', 'childMerge.widensWhy', 'childMerge.proposedBy', 'childMerge.proposedAt'])
    .select(['childMerge.decidedAt', 'childMerge.decidedWhy', 'childMerge.undoUntil', 'childMerge.undoBy'])
    .select(['childMerge.undoAt', 'childMerge.undoWhy', 'childMerge.undoGoes', 'childMerge.undoneAt'])
    .select('childMerge.version')
    .select((is) => [
      nameOf(is.ref('childMerge.proposedBy')).as('proposer'),
      nameOf(is.ref('childMerge.decidedBy')).as('decider'),
      nameOf(is.ref('childMerge.undoBy')).as('undoer'),
      nameOf(is.ref('childMerge.undoneBy')).as('undoneByName'),
      sql<BeforeMerge | null>`case when child_merge.status = 'proposed' then public.before_merge(child_merge.kept_child_id,
        child_merge.merged_child_id, child_merge.id, ${read.today}::date) end`.as('before'),
      since(read).as('since'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('Merge')
  return found
}

export type FoundMerge = Awaited<ReturnType<typeof findMerge>>
export type Since = FoundMerge['since'][number]

/**
 * What was written about the child itself since the merge, as far as this person may read it. Never that there is a concern, or
 * that the record was restricted once: whoever may undo a merge may not know of either.
 */
function since({ db, actor: { areaId } }: Read) {
  return jsonArrayFrom(
    db
      .selectFrom(
        sql<{ relation: string; id: string }>`public.written_since_merge(child_merge.id)`.as<'since'>(sql`since`),
      )
      .leftJoin('helpRequest as request', (on) =>
        on.on('request.areaId', '=', areaId).onRef('request.id', '=', 'since.id'),
      )
      .leftJoin('organisation as team', (on) =>
        on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'request.teamId'),
      )
      .leftJoin('need', (on) => on.on('need.areaId', '=', areaId).onRef('need.id', '=', 'since.id'))
      .leftJoin('consent', (on) => on.on('consent.areaId', '=', areaId).onRef('consent.id', '=', 'since.id'))
      .leftJoin('relationship', (on) =>
        on.on('relationship.areaId', '=', areaId).onRef('relationship.id', '=', 'since.id'),
      )
      .leftJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
      .leftJoin('homeAddress as home', (on) => on.on('home.areaId', '=', areaId).onRef('home.id', '=', 'since.id'))
      .leftJoin('childIdentifier as number', (on) =>
        on.on('number.areaId', '=', areaId).onRef('number.id', '=', 'since.id'),
      )
      .where('since.relation', 'not in', ['concern', 'seal', 'emergency_opening'])
      .orderBy('since.id')
      .select(['since.id', 'since.relation'])
      .select(
        sql<
          string | null
        >`coalesce(team.name, need.kind, consent.purpose, adult.full_name, home.lines, number.value)`.as('called'),
      ),
  )
}

/** What is to be known before two records become one; a 404 for whoever does not know both. */
export async function beforeMerge(read: Read, keptId: string, mergedId: string): Promise<BeforeMerge> {
  const row = await read.db
    .selectFrom(
      sql<{
        found: BeforeMerge | null
      }>`public.before_merge(${keptId}::uuid, ${mergedId}::uuid, null, ${read.today}::date)`.as<'before'>(
        sql`before (found)`,
      ),
    )
    .select('before.found')
    .executeTakeFirstOrThrow()
  if (!row.found) throw new NotFound('Child')
  return row.found
}

/** The merge, held until it is decided. */
export async function holdMerge(write: Write, mergeId: string) {
  const found = await write.db
    .selectFrom('childMerge')
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', mergeId)
    .select(['id', 'status', 'keptChildId', 'mergedChildId', 'proposedBy', 'undoBy', 'undoUntil', 'version'])
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('Merge')
  return found
}

/** Merges of which this child’s record is one side, latest first. */
/** A child whom the reader knows, with what was done about other records of theirs. */
export async function childWithMerges(read: Read, childId: string) {
  const found = await selectKnownChild(read, childId)
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('childMerge')
          .where('childMerge.areaId', '=', read.actor.areaId)
          .where((either) =>
            either.or([
              either('childMerge.keptChildId', '=', childId),
              either('childMerge.mergedChildId', '=', childId),
            ]),
          )
          .orderBy('childMerge.proposedAt', 'desc')
          .limit(20)
          .select(['childMerge.id', 'childMerge.status', 'childMerge.proposedAt']),
      ).as('merges'),
    )
    .executeTakeFirst()
  if (!found) throw await whereItWent(read, childId)
  const { merges, knownTo: _, ...child } = found
  return { child, merges: merges.map(({ proposedAt, ...merge }) => ({ ...merge, proposedAt: new Date(proposedAt) })) }
}

interface Proposal {
  readonly id: string
  readonly keptChildId: string
  readonly mergedChildId: string
  readonly why: string
  readonly widensTo: readonly string[]
  readonly widensWhy: string | null
  /** Who knows each of the two, so that only those who know both see it. */
  readonly schoolId: string | null
  readonly knownTo: readonly string[]
  readonly otherSchoolId: string | null
  readonly otherKnownTo: readonly string[]
}

export async function insertMerge(write: Write, { widensTo, knownTo, otherKnownTo, ...proposal }: Proposal) {
  const { actor, now } = write
  await write.db
    .insertInto('childMerge')
    .values({
      ...proposal,
      widensTo: [...widensTo],
      knownTo: [...knownTo],
      otherKnownTo: [...otherKnownTo],
      areaId: actor.areaId,
      proposedBy: actor.id,
      proposedAt: now,
    })
    .execute()
}

export async function updateMerge(
  write: Write,
  mergeId: string,
  changed: Partial<{
    status: 'not agreed' | 'merged' | 'undo proposed'
    decidedBy: string
    decidedAt: Date
    decidedWhy: string | null
    undoBy: string | null
    undoAt: Date | null
    undoWhy: string | null
    undoGoes: string[]
  }>,
): Promise<void> {
  await write.db
    .updateTable('childMerge')
    .set(changed)
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', mergeId)
    .execute()
}

/** Null when it was done. */
type Against = ReasonAgainst | 'not theirs' | null

/** Every row about the child, in one statement by the owner (migration 0024). Answers why not, where it was not done. */
export async function mergeRecords(write: Write, mergeId: string, why: string | null): Promise<Against> {
  const { rows } = await sql<{
    whyNot: Against
  }>`select public.merge_records(${mergeId}::uuid, ${why}, ${write.today}::date, ${write.now}) as "whyNot"`.execute(
    write.db,
  )
  return rows[0]!.whyNot
}

export async function unmergeRecords(write: Write, mergeId: string): Promise<Against> {
  const { rows } = await sql<{
    whyNot: Against
  }>`select public.unmerge_records(${mergeId}::uuid, ${write.today}::date, ${write.now}) as "whyNot"`.execute(write.db)
  return rows[0]!.whyNot
}

/** Who works with the child on either record, and which of them may agree. */
export async function peopleOfMerge(write: Write, mergeId: string) {
  const { rows } = await sql<{
    staffId: string
    mayAgree: boolean
  }>`select staff_id as "staffId", may_agree as "mayAgree" from public.people_of_merge(${mergeId}::uuid, ${write.today}::date)`.execute(
    write.db,
  )
  return rows
}
