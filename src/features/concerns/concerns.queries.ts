import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { openSchools } from '#features/schools/find-school.ts'
import type { Read, Write } from '#platform/context.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import type { Decision } from './concern.ts'
import { keepersAt } from './keepers.queries.ts'
import { selectingSafetyContacts } from './safety-contacts.ts'

/** Whether it is for whoever looks, and not only theirs because they raised it. */
export const isForMe = ({ actor }: Read) => sql<boolean>`concern.circles && ${[...actor.safeguards]}::uuid[]`

const nameOf = (who: string) => sql<string>`${sql.ref(`${who}.given_name`)} || ' ' || ${sql.ref(`${who}.family_name`)}`

/** Notes that it is being opened, by whom and when. Not there for whoever it is not for. */
async function openConcern(read: Read, concernId: string): Promise<void> {
  const { rows } = await sql<{ isForMe: boolean | null }>`
    select public.open_concern(${concernId}::uuid, ${read.now}) as is_for_me`.execute(read.db as Write['db'])
  if (rows[0]?.isForMe == null) throw new NotFound('Concern')
}

/** A concern with all that belongs to it, as far as it is theirs. */
async function selectConcern(read: Read, concernId: string) {
  const { areaId } = read.actor
  const found = await read.db
    .selectFrom('concern')
    .innerJoin('staffMember as raiser', (on) =>
      on.on('raiser.areaId', '=', areaId).onRef('raiser.id', '=', 'concern.raisedBy'),
    )
    .leftJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'concern.schoolId'),
    )
    .leftJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'concern.schoolId'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'concern.aboutId'))
    .where('concern.areaId', '=', areaId)
    .where('concern.id', '=', concernId)
    .selectAll('concern')
    .select(['raiser.jobTitle as raiserTitle', 'raiser.phone as raiserPhone', 'place.name as schoolName'])
    .select(['school.telephone as schoolPhone', 'child.id as childId', 'child.bornOn', 'child.yearGroup'])
    .select([nameOf('raiser').as('raiser'), isForMe(read).as('isForMe')])
    .select(
      sql<string | null>`(select w.ask_name from public.whom_to_ask(array[concern.about_id]) as w)`.as('whomToAsk'),
    )
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('concernReading as reading')
          .innerJoin('staffMember as reader', (on) =>
            on.on('reader.areaId', '=', areaId).onRef('reader.id', '=', 'reading.staffId'),
          )
          .where('reading.areaId', '=', areaId)
          .whereRef('reading.concernId', '=', 'concern.id')
          .orderBy('reading.seenAt')
          .select([nameOf('reader').as('name'), 'reading.staffId', sql<string>`reading.seen_at`.as('seenAt')]),
      ).as('readings'),
      jsonArrayFrom(
        is
          .selectFrom('concernNote as note')
          .innerJoin('staffMember as writer', (on) =>
            on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'note.byId'),
          )
          .where('note.areaId', '=', areaId)
          .whereRef('note.concernId', '=', 'concern.id')
          .orderBy('note.at')
          .orderBy('note.id')
          .select(['note.id', 'note.what', nameOf('writer').as('name'), sql<string>`note.at`.as('at')]),
      ).as('notes'),
      jsonArrayFrom(
        is
          .selectFrom('concernDecision as decision')
          .innerJoin('staffMember as decider', (on) =>
            on.on('decider.areaId', '=', areaId).onRef('decider.id', '=', 'decision.decidedBy'),
          )
          .where('decision.areaId', '=', areaId)
          .whereRef('decision.concernId', '=', 'concern.id')
          .orderBy('decision.decidedAt', 'desc')
          .orderBy('decision.id', 'desc')
          .select(['decision.id', 'decision.action', 'decision.decision', 'decision.reasons', 'decision.parents'])
          .select(['decision.parentsWhy', 'decision.othersTold', 'decision.referredTo', 'decision.referredOn'])
          .select(['decision.inWritingOn', 'decision.outcome', 'decision.toRaiser', 'decision.closes'])
          .select([nameOf('decider').as('name'), sql<string>`decision.decided_at`.as('decidedAt')]),
      ).as('decisions'),
      jsonArrayFrom(keepersAt(read, is, sql`array_append(concern.circles, concern.school_id)`)).as('keepers'),
      jsonObjectFrom(selectingSafetyContacts(read)).as('contacts'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('Concern')
  return found
}

/** A concern with all that belongs to it, and its opening noted, in one packet: what is noted first is there when it is shown. */
export async function openedConcern(read: Read, concernId: string) {
  const [, concern] = await Promise.all([openConcern(read, concernId), selectConcern(read, concernId)])
  return concern
}

export type FoundConcern = Awaited<ReturnType<typeof openedConcern>>

/** A concern that nobody else changes until this change is kept. */
async function hold(write: Write, concernId: string) {
  return write.db
    .selectFrom('concern')
    .where('concern.areaId', '=', write.actor.areaId)
    .where('concern.id', '=', concernId)
    .select(['concern.id', 'concern.aboutId', 'concern.aboutAdult', 'concern.schoolId', 'concern.raisedBy'])
    .select(['concern.circles', 'concern.hiddenFrom', 'concern.seenAt', 'concern.toldSteps', 'concern.status'])
    .select(['concern.version', isForMe(write).as('isForMe')])
    .forUpdate('concern')
    .executeTakeFirst()
}
type Held = NonNullable<Awaited<ReturnType<typeof hold>>>

/** Undefined for somebody to whom it is not open any more. */
export const holdToAlert = hold

export async function holdConcern(write: Write, concernId: string): Promise<Held> {
  const held = await hold(write, concernId)
  if (!held) throw new NotFound('Concern')
  return held
}

/** One that is for whoever changes it, in the version that they had before them. */
export async function holdToKeep(write: Write, concernId: string, version?: number): Promise<Held> {
  const held = await holdConcern(write, concernId)
  if (!held.isForMe) throw new NotFound('Concern')
  if (version !== undefined && version !== held.version) throw new Conflict()
  return held
}

/** One more step was told; those people may open it now. */
export async function keepTold(
  write: Write,
  { id, circles, hiddenFrom, toldSteps }: Held,
  now: { told: readonly string[]; hiddenFrom: readonly string[] },
): Promise<void> {
  await write.db
    .updateTable('concern')
    .set({
      toldSteps: toldSteps + 1,
      circles: [...new Set([...circles, ...now.told])],
      hiddenFrom: [...new Set([...hiddenFrom, ...now.hiddenFrom])],
    })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
}

/** One more version of what was decided, and where that leaves the concern. */
export async function keepDecision(
  write: Write,
  { id: concernId, circles, hiddenFrom, version }: Held,
  decision: Decision,
): Promise<void> {
  const { areaId, id: decidedBy } = write.actor
  const { closes, toRaiser } = decision
  const { numUpdatedRows } = await write.db
    .with('decided', (db) =>
      db.insertInto('concernDecision').values({
        areaId,
        id: write.newId(),
        concernId,
        decidedBy,
        decidedAt: write.now,
        circles,
        hiddenFrom,
        ...decision,
      }),
    )
    .updateTable('concern')
    .set({
      status: closes ? 'closed' : 'decided',
      closedAt: closes ? write.now : null,
      saidToRaiser: toRaiser,
      version: version + 1,
    })
    .where('areaId', '=', areaId)
    .where('id', '=', concernId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict()
}

export interface Again {
  /** Somebody else should open it, as if it had just been raised. */
  readonly alerts: boolean
  readonly reopens: boolean
  /** The safeguarding lead of this school comes first from now on. */
  readonly schoolId?: string
}

/** What was learned since, and what that changes. False, and nothing is kept, where the school is none of the area. */
export async function keepNote(
  write: Write,
  { id: concernId, circles, hiddenFrom, version }: Held,
  what: string,
  { alerts, reopens, schoolId }: Again,
): Promise<boolean> {
  const { areaId, id: byId } = write.actor
  const kept = await write.db
    .with('noted', (db) =>
      db
        .insertInto('concernNote')
        .values({ areaId, id: write.newId(), concernId, byId, at: write.now, what, circles, hiddenFrom }),
    )
    .updateTable('concern')
    .set({
      version: version + 1,
      ...(schoolId ? { schoolId } : {}),
      ...(reopens ? { status: 'open' as const, closedAt: null } : {}),
      ...(alerts ? { alertedAt: write.now, toldSteps: 0, seenAt: null, seenBy: null } : {}),
    })
    .where('areaId', '=', areaId)
    .where('id', '=', concernId)
    .$if(schoolId !== undefined, (query) =>
      query.where((is) => is.exists(openSchools(write).where('organisation.id', '=', schoolId!))),
    )
    .executeTakeFirst()
  return kept.numUpdatedRows > 0n
}

/** What was typed of whom it is about. */
export async function concernToLink(read: Read, concernId: string) {
  return read.db
    .selectFrom('concern')
    .where('concern.areaId', '=', read.actor.areaId)
    .where('concern.id', '=', concernId)
    .select(['concern.aboutName', 'concern.schoolId', 'concern.version', isForMe(read).as('isForMe')])
    .executeTakeFirst()
}

/** It is for these circles from now on, and so is all that belongs to it. */
export async function isForMoreCircles(write: Write, concernId: string, circles: readonly string[]): Promise<void> {
  await sql`select public.concern_is_for(${concernId}::uuid, ${[...circles]}::uuid[])`.execute(write.db)
}
