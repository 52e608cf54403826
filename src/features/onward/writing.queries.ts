import type { CommonTableExpression, QueryCreator, Updateable } from 'kysely'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Audience, OnwardReferral, Tables } from '#platform/db/tables.ts'

/** What each row about a referral repeats, so that its row policy reads no other table. */
export interface Around {
  readonly id: string
  readonly childId: string
  readonly caseId: string
  readonly schoolId: string
  readonly teamId: string
  readonly audience: Audience
}

type Statement = Exclude<CommonTableExpression<Tables, string>, (...from: never[]) => unknown>

export interface StepTaken {
  readonly step: string
  readonly onDay: Day
  readonly toldBy?: string | null
  readonly note?: string | null
}

export function addingStep(write: Write, around: Around, { step, onDay, toldBy = null, note = null }: StepTaken) {
  return write.db.insertInto('onwardStep').values({
    ...partOf(write, around),
    id: write.newId(),
    ...{ step, onDay, toldBy, note },
    doneBy: write.actor.id,
    doneAt: write.now,
  })
}

interface Drafted {
  readonly why: string
  readonly content: string
  readonly leftOut: readonly string[]
  readonly byHand: boolean
  readonly before: string | null
}

export function insertingDraft(write: Write, around: Around, { leftOut, ...drafted }: Drafted) {
  return write.db.insertInto('onwardDraft').values({
    ...partOf(write, around),
    ...drafted,
    leftOut: [...leftOut],
    changedBy: write.actor.id,
    changedAt: write.now,
  })
}

export function changingDraft(
  write: Write,
  { id }: Around,
  { leftOut, ...drafted }: Partial<Drafted> & Partial<Pick<Around, 'audience'>>,
) {
  return write.db
    .updateTable('onwardDraft')
    .set({
      ...drafted,
      ...(leftOut && { leftOut: [...leftOut] }),
      changedBy: write.actor.id,
      changedAt: write.now,
    })
    .where('areaId', '=', write.actor.areaId)
    .where('referralId', '=', id)
}

interface Letter {
  readonly kind: 'as sent' | 'correction'
  readonly why: string | null
  readonly content: string
}

export function addingLetter(write: Write, around: Around, letter: Letter) {
  return write.db.insertInto('onwardLetter').values({
    ...partOf(write, around),
    id: write.newId(),
    ...letter,
    writtenBy: write.actor.id,
    writtenAt: write.now,
  })
}

function partOf({ actor: { areaId } }: Write, { id: referralId, childId, caseId, schoolId, teamId, audience }: Around) {
  return { areaId, referralId, childId, caseId, schoolId, teamId, audience }
}

interface Along {
  readonly with?: readonly Statement[]
  readonly story?: readonly StoryEvent[]
}

/** Adds a referral and what goes along with it, in one statement. */
export async function insertReferral(
  write: Write,
  referral: Omit<OnwardReferralValues, 'areaId' | 'madeBy' | 'madeAt'>,
  along: Along,
): Promise<void> {
  const { areaId, id: madeBy } = write.actor
  await alongWith(write, along)
    .insertInto('onwardReferral')
    .values({ ...referral, areaId, madeBy, madeAt: write.now })
    .execute()
}

type OnwardReferralValues = {
  readonly [Column in keyof OnwardReferral]?: Updateable<OnwardReferral>[Column]
} & Around & {
    readonly toName: string
    readonly beganWith: string
    readonly acknowledgesWithin: number
    readonly decidesWithin: number
  }

/** Changes a referral that is held, with what goes along, in one statement. False when somebody else was first. */
export async function changeReferral(
  write: Write,
  { id }: Around,
  set: Omit<Updateable<OnwardReferral>, 'areaId' | 'id' | 'version'>,
  version: number,
  along: Along = {},
): Promise<void> {
  await alongWith(write, along)
    .updateTable('onwardReferral')
    .set({ ...set, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
}

function alongWith(write: Write, { with: others = [], story = [] }: Along): QueryCreator<Tables> {
  const all: readonly Statement[] = story.length > 0 ? [...others, addingToChronology(write, ...story)] : others
  return all.reduce<QueryCreator<Tables>>(
    (made, one, index) => made.with(`along${index}`, one) as unknown as QueryCreator<Tables>,
    write.db,
  )
}

/** Who reads what is said in a referral changes: in the draft, in what was sent, and in each step. */
export function widening(write: Write, { id }: Around, audience: Audience): Statement[] {
  const { areaId } = write.actor
  const of = (table: 'onwardLetter' | 'onwardStep') =>
    write.db.updateTable(table).set({ audience }).where('areaId', '=', areaId).where('referralId', '=', id)
  return [changingDraft(write, { id } as Around, { audience }), of('onwardLetter'), of('onwardStep')]
}
