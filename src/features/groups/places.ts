import { verb } from '#features/access/verb.ts'
import { isHeldTo } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { selectChildrenToAdd } from './children-to-add.queries.ts'
import { hasRoom } from './group.ts'
import { say } from './rules.words.ts'
import { type ChildInGroup, holdRunningGroup, oneAtATime, placeIn, type WholeGroup } from './whole-group.ts'
import { mustBeThere } from './whom-to-tell-of.ts'
import { workOfGroup } from './work-in-plan.ts'

/** A parent or carer agreed that their child is in the group (CSW-5). Both are null where nobody has yet. */
export interface Agreement {
  readonly agreedBy: string | null
  readonly agreedOn: Day | null
  /** Of whom of those who lead and support the group they were told, and who employs them (CSW-53). */
  readonly toldOf?: readonly string[]
}

/**
 * A child whom the team helps is to be in the group; when it is full, they wait. Where the service works by plans, the child’s plan
 * names it (CSW-23). The parent’s agreement may follow, before the first time.
 */
export const askForPlace = verb(
  'keep groups',
  async (write: Write, groupId: string, { caseId, ...agreement }: Agreement & { readonly caseId: string }) => {
    await oneAtATime(write, groupId)
    const group = await holdRunningGroup(write, groupId)
    mustBeWhole(write, agreement)
    mustBeThere(group, agreement.toldOf)
    const child = (await selectChildrenToAdd(write, group)).find((one) => one.caseId === caseId)
    if (!child) throw new NotFound('Child')
    const { childId, schoolId, knownTo } = child
    const planWorkId = workOfGroup(group, child.works)
    if (planWorkId === undefined) {
      write.auditRefusal('refused by the remit', { guard: 'workInPlan', children: [childId], caseId, groupId })
      throw new Refused(say.notInThePlan(child.name), 'caseId')
    }

    const { areaId, id: askedBy } = write.actor
    const isIn = hasRoom(group.places, group.children)
    const placeId = write.newId()
    await write.db
      .insertInto('groupPlace')
      .values({
        ...{ areaId, id: placeId, groupId, childId, caseId, planWorkId, schoolId, knownTo, staffIds: group.staffIds },
        ...{ state: isIn ? 'in' : 'waiting', since: isIn ? write.today : null, askedBy, askedAt: write.now },
        ...keptBy(write, agreement),
      })
      .execute()
    write.audit(isIn ? 'place in a group given' : 'put on the waiting list of a group', {
      ...{ children: [childId], caseId, groupId, placeId },
    })
    return { placeId, isIn }
  },
)

function mustBeWhole({ today }: Write, { agreedBy, agreedOn }: Agreement): void {
  if ((agreedBy === null) !== (agreedOn === null))
    throw new Refused(say.whoAgreedMissing, agreedBy === null ? 'agreedBy' : 'agreedOn')
  if (agreedOn && agreedOn > today) throw new Refused(say.agreedLater, 'agreedOn')
}

function keptBy({ actor }: Write, { toldOf = [], ...agreement }: Agreement) {
  return { ...agreement, toldOf: [...toldOf], agreementBy: agreement.agreedBy === null ? null : actor.id }
}

/** A parent or carer agreed, or said so anew. */
export const recordAgreement = verb(
  'keep groups',
  async (write: Write, groupId: string, placeId: string, agreement: Agreement, version: number) => {
    const group = await holdRunningGroup(write, groupId)
    const place = placeThatIsHeld(group, placeId)
    if (agreement.agreedBy === null) throw new Refused(say.whoAgreedMissing, 'agreedBy')
    mustBeWhole(write, agreement)
    mustBeThere(group, agreement.toldOf)
    await change(write, place, keptBy(write, agreement), version)
    write.audit('agreement to a group recorded', about(place, groupId))
  },
)

/** Somebody who waited has a place now. */
export const givePlace = verb(
  'keep groups',
  async (write: Write, groupId: string, placeId: string, version: number) => {
    await oneAtATime(write, groupId)
    const group = await holdRunningGroup(write, groupId)
    const place = placeIn(group, placeId)
    if (place.state !== 'waiting') throw new Conflict()
    if (!hasRoom(group.places, group.children)) throw new Refused(say.isFull)
    if (isHeldTo(group.definition, 'workInPlan') && workOfGroup(group, place.works) === undefined)
      throw new Refused(say.notInThePlan(place.name))
    await change(write, place, { state: 'in', since: write.today }, version)
    write.audit('place in a group given', about(place, groupId))
  },
)

/** A child leaves the group, or waits no longer. */
export const leaveGroup = verb(
  'keep groups',
  async (write: Write, groupId: string, placeId: string, why: string | null, version: number) => {
    const place = await holdPlace(write, groupId, placeId)
    if (!why) throw new Refused(say.whyLeftMissing, 'why')
    await change(write, place, { state: 'left', leftOn: write.today, whyLeft: why }, version)
    write.audit('place in a group given up', about(place, groupId))
  },
)

async function holdPlace(write: Write, groupId: string, placeId: string): Promise<ChildInGroup> {
  return placeThatIsHeld(await holdRunningGroup(write, groupId), placeId)
}

function placeThatIsHeld(group: WholeGroup, placeId: string): ChildInGroup {
  const place = placeIn(group, placeId)
  if (place.state === 'left') throw new Refused(say.hasLeft)
  return place
}

const about = ({ id, childId, caseId }: ChildInGroup, groupId: string) => ({
  children: [childId],
  caseId,
  groupId,
  placeId: id,
})

async function change(
  { db, actor }: Write,
  place: ChildInGroup,
  to: Partial<Omit<Agreement, 'toldOf'>> & {
    toldOf?: string[]
    state?: string
    since?: Day
    leftOn?: Day
    whyLeft?: string
    agreementBy?: string | null
  },
  version: number,
): Promise<void> {
  if (place.version !== version) throw new Conflict()
  await db
    .updateTable('groupPlace')
    .set({ ...to, version: version + 1 })
    .where('areaId', '=', actor.areaId)
    .where('id', '=', place.id)
    .where('version', '=', version)
    .execute()
}
