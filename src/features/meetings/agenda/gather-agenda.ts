import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { agendaReasons } from '../agenda-reasons.ts'
import { type Found, foundInRecords, type Plan, planAgenda } from '../agenda.ts'
import { circlesOfItem, circlesOfRecords, runsIt } from '../circles.ts'
import { say } from '../rules.words.ts'
import { keepGathered } from '../running/changing.queries.ts'
import { selectChildrenForAgenda } from './agenda-children.queries.ts'
import { holdSources, type Sources } from './agenda-sources.queries.ts'
import { attendanceReasons } from './attendance-reasons.ts'
import { saidNameOf } from './raise-child.ts'

/**
 * The agenda gathers itself: what was not done, was put off or is to be looked at again, who was raised, and what the records
 * and other features say. Done again, it only adds what is new. It stands in the order of an agenda until somebody moves it.
 */
export const gatherAgenda = verb('sit at meetings', async (write, meetingId: string) => {
  const meeting = await holdSources(write, meetingId)
  if (!meeting) throw new NotFound('Meeting')
  if (!runsIt(meeting.mine)) throw new Refused(meeting.mine ? say.notYoursToRun : say.notYourTable)
  if (meeting.state !== 'planned' && meeting.state !== 'running') throw new Refused(say.alreadyOver)
  const plan = planAgenda(meeting.items, await everythingFound(write, meeting), {
    isOrdered: meeting.orderedAt !== null,
  })
  const added = await itemsToAdd(write, meeting, plan)
  const items = added.map(({ item }) => item)
  const reasons = [
    ...added.flatMap(({ item, reasons }) => reasons.map((reason) => reasonRow(write, item, reason))),
    ...plan.toSay.map(({ itemId, reason }) => reasonRow(write, standing(meeting, itemId), reason)),
  ]
  const itemOf = new Map(items.map(({ childId, id }) => [childId, id]))
  const order = plan.order.flatMap(({ itemId, childId }) => itemId ?? itemOf.get(childId!) ?? [])
  await keepGathered(write, meetingId, { items, reasons, order })
  write.audit('agenda gathered', { children: items.map(({ childId }) => childId), meetingId })
  return { added: items.length }
})

/** What the records say, and then what other features do, of these children and of more. */
async function everythingFound(write: Write, meeting: Sources): Promise<Found[]> {
  const { schoolId, teamId, onDay, items } = meeting
  const found = foundInRecords(meeting, write.today)
  const known = [...items.map(({ childId }) => childId), ...found.map(({ childId }) => childId)]
  const childIds = [...new Set(known.filter((id) => id !== null))]
  const more = await agendaReasons.of(write, { schoolId, teamId, onDay, childIds })
  const onIt = [...new Set([...childIds, ...more.map(({ childId }) => childId)])]
  const attendance = await attendanceReasons(write, { known: onIt, oftenAway: meeting.oftenAway })
  return [...found, ...more, ...attendance]
}

async function itemsToAdd(write: Write, meeting: Sources, { toAdd }: Plan) {
  if (toAdd.length === 0) return []
  const { id: meetingId, seriesId, schoolId, teamId } = meeting
  const ids = toAdd.map(({ childId }) => childId)
  const children = await selectChildrenForAgenda(write, { seriesId, teamId, meetingId }, ids)
  const childOf = new Map(children.map((child) => [child.id, child]))
  return toAdd.flatMap(({ childId, reasons }) => {
    const child = childOf.get(childId)
    if (child?.schoolId !== schoolId) return []
    const { yearGroup, agencies, caseId, requestId } = child
    const item = {
      ...{ id: write.newId(), meetingId, seriesId, schoolId, teamId, childId, yearGroup, caseId, requestId, place: 0 },
      saidName: saidNameOf(child),
      raisedAt: write.now,
      circles: circlesOfItem({ seriesId, yearGroup, agencies }),
    }
    return { item, reasons }
  })
}

interface OfReason {
  readonly id: string
  readonly seriesId: string
  readonly yearGroup: number | null
}

function standing({ seriesId, items }: Sources, itemId: string): OfReason {
  return { id: itemId, seriesId, yearGroup: items.find(({ id }) => id === itemId)?.yearGroup ?? null }
}

function reasonRow(write: Write, { id: itemId, seriesId, yearGroup }: OfReason, reason: Found) {
  const { childId, source, aboutId = null, since = null, facts = null, calls = true } = reason
  return {
    ...{ id: write.newId(), itemId, seriesId, childId, source, aboutId, since, calls, at: write.now },
    facts: facts === null ? null : JSON.stringify(facts),
    circles: circlesOfRecords({ seriesId, yearGroup }),
  }
}
