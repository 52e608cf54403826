import { verb } from '#features/access/verb.ts'
import { type Guard, isHeldTo } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'
import { selectFirstTimes, selectPutOff } from './first-times.queries.ts'
import { mustBeLed } from './lead-when-trained.ts'
import { say } from './rules.words.ts'
import { type ChildInGroup, holdRunningGroup, placeIn, sessionIn, type WholeGroup } from './whole-group.ts'
import { mustNameNobody } from './without-names.ts'
import { isInPlanOn } from './work-in-plan.ts'

/** Whose tick was set, and whose was taken away. Of all the others nothing is said: two people may take one register. */
export interface Ticks {
  readonly here: readonly string[]
  readonly notHere: readonly string[]
  /** What the group did. Everybody who sees the group reads it, so it names no child. What was written before stays. */
  readonly note?: string | null
}

/** Marks who is here, and writes down what the group did. With the first tick, the session was held. */
export const takeRegister = verb(
  'keep groups',
  async (write: Write, groupId: string, sessionId: string, { here, notHere, note = null }: Ticks) => {
    const group = await holdRunningGroup(write, groupId)
    const session = sessionIn(group, sessionId)
    if (session.state === 'called off') throw new Refused(say.calledOff)
    if (session.onDay > write.today) throw new Refused(say.notYet)
    const came = here.map((placeId) => placeIn(group, placeId))
    const others = notHere.filter((placeId) => !here.includes(placeId)).map((placeId) => placeIn(group, placeId))
    if (came.length > 0) {
      mustHaveAPartner(write, group)
      await mustBeLed(write, group, session.onDay)
      for (const child of came) mustBeReady(write, group, child, session.onDay)
      await mustBePlanned(write, group, came, session.onDay)
      await mustKeepToRemit(write, group, came, session.onDay)
    }
    if (note) await mustNameNobody(write, group.children, { note })
    await keep(write, group, sessionId, {
      marks: [...came.map((child) => ({ child, came: true })), ...others.map((child) => ({ child, came: false }))],
      note,
    })
  },
)

function insertingNote(write: Write, group: WholeGroup, sessionId: string, content: string) {
  const { areaId, id: writtenBy } = write.actor
  const { id: groupId, teamId, schoolId, staffIds } = group
  return write.db.insertInto('groupNote').values({
    ...{ areaId, id: write.newId(), groupId, sessionId, teamId, schoolId, staffIds },
    ...{ content, writtenBy, writtenAt: write.now },
  })
}

/** Where a remit asks for it, somebody of the school’s pupil support team is the partner (CSW-5). */
function mustHaveAPartner(write: Write, { id: groupId, definition, people }: WholeGroup): void {
  if (!isHeldTo(definition, 'workInPlan') || people.some(({ part }) => part === 'partner')) return
  write.auditRefusal('refused by the remit', { guard: 'workInPlan', groupId })
  throw new Refused(say.noPartner)
}

/** They have a place, somebody agreed to it before that day (CSW-5), and the plan names it for that day (CSW-23). */
function mustBeReady(write: Write, group: WholeGroup, child: ChildInGroup, day: Day): void {
  const { name, state, agreedOn, leftOn, works, planWorkId } = child
  if (state === 'waiting') throw new Refused(say.waits(name), 'here')
  if (leftOn && leftOn < day) throw new Refused(say.hasLeft, 'here')
  if (!agreedOn || agreedOn > day) throw new Refused(say.noAgreement(name), 'here')
  if (isHeldTo(group.definition, 'workInPlan') && !isInPlanOn(works, planWorkId, day))
    no(write, group, child, 'workInPlan', say.planIsOver(name))
}

/**
 * A plan asks the team for something on that day, or a supervisor had let the work go ahead of one: each time, as of any other session
 * (CSW-32). Where the plan is to name the group itself, that was asked already, and asks for more.
 */
async function mustBePlanned(write: Write, group: WholeGroup, came: readonly ChildInGroup[], day: Day): Promise<void> {
  if (!isHeldTo(group.definition, 'planFirst') || isHeldTo(group.definition, 'workInPlan')) return
  const unplanned = came.filter(({ works }) => !works.some(({ id }) => isInPlanOn(works, id, day)))
  if (unplanned.length === 0) return
  const caseIds = unplanned.map(({ caseId }) => caseId)
  const putOff = await selectPutOff(write, { caseIds, teamId: group.teamId, day })
  const child = unplanned.find(({ caseId }) => !putOff.includes(caseId))
  if (child) no(write, group, child, 'planFirst', say.planIsOver(child.name))
}

/** What a remit asks before a time with a child. A service without a remit sends no statement for it. */
async function mustKeepToRemit(
  write: Write,
  group: WholeGroup,
  came: readonly ChildInGroup[],
  day: Day,
): Promise<void> {
  const [told, liaison] = [isHeldTo(group.definition, 'familyToldFirst'), isHeldTo(group.definition, 'liaisonFirst')]
  if (!told && !liaison) return
  const caseIds = came.map(({ caseId }) => caseId)
  const found = new Map((await selectFirstTimes(write, caseIds, day)).map((first) => [first.caseId, first]))
  for (const child of came) {
    const first = found.get(child.caseId)
    // A case that is not of the team any more is no case to meet the child for.
    if (!first) no(write, group, child, 'familyToldFirst', say.familyNotTold(child.name))
    const { metBefore, familyTold, socialWorkInvolved, aimSpokenOf, workers } = first
    if (told && !metBefore && !familyTold) no(write, group, child, 'familyToldFirst', say.familyNotTold(child.name))
    if (liaison && !metBefore && socialWorkInvolved && !aimSpokenOf)
      no(write, group, child, 'liaisonFirst', say.noLiaison(child.name))
    const stranger = told && notToldOf(group, child, workers)
    if (stranger) no(write, group, child, 'familyToldFirst', say.familyNotToldOf(child.name, stranger.name))
  }
}

/** Somebody of the team who leads or supports the group, is not on the child’s case, and of whom the family was not told (CSW-53). */
function notToldOf({ people }: WholeGroup, { toldOf }: Pick<ChildInGroup, 'toldOf'>, workers: readonly string[]) {
  return people.find(
    ({ part, inTeam, staffId }) =>
      part !== 'partner' && inTeam && staffId !== null && !workers.includes(staffId) && !toldOf.includes(staffId),
  )
}

function no(
  write: Write,
  { id: groupId }: WholeGroup,
  { childId, caseId }: ChildInGroup,
  guard: Guard,
  sentence: Sentence,
): never {
  write.auditRefusal('refused by the remit', { guard, children: [childId], caseId, groupId })
  throw new Refused(sentence, 'here')
}

interface Mark {
  readonly child: ChildInGroup
  readonly came: boolean
}

interface ToKeep {
  readonly marks: readonly Mark[]
  readonly note: string | null
}

/** The marks and the note, in one statement. */
async function keep(write: Write, group: WholeGroup, sessionId: string, { marks, note }: ToKeep): Promise<void> {
  const { id: groupId } = group
  const noting = note ? insertingNote(write, group, sessionId, note) : undefined
  if (noting) write.audit('note on a group written', { groupId, sessionId })
  if (marks.length === 0) {
    await noting?.execute()
    return
  }
  const db = noting ? (write.db.with('noted', () => noting) as unknown as Write['db']) : write.db
  await marking(write, db, group, sessionId, marks).execute()
  const children = marks.map(({ child }) => child.childId)
  write.audit('register of a group taken', { children, groupId, sessionId })
}

function marking(write: Write, db: Write['db'], { staffIds }: WholeGroup, sessionId: string, marks: readonly Mark[]) {
  const { areaId, id: markedBy } = write.actor
  return db
    .with('held', () =>
      write.db
        .updateTable('groupSession')
        .set((is) => ({
          state: 'held',
          heldBy: is.fn.coalesce('heldBy', is.val(markedBy)),
          version: is('version', '+', 1),
        }))
        .where('areaId', '=', areaId)
        .where('id', '=', sessionId),
    )
    .insertInto('groupMark')
    .values(
      marks.map(({ child: { id: placeId, childId, schoolId, knownTo }, came }) => ({
        ...{ areaId, id: write.newId(), sessionId, placeId, childId, came, markedBy, markedAt: write.now },
        ...{ staffIds, schoolId, knownTo },
      })),
    )
    .onConflict((on) =>
      on
        .columns(['areaId', 'sessionId', 'placeId'])
        .doUpdateSet({ came: (is) => is.ref('excluded.came'), markedBy, markedAt: write.now }),
    )
}
