import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import {
  insertDaysAway,
  markCalledOff,
  type NewDaysAway,
  selectColleagues,
  selectDaysAway,
} from './days-away.queries.ts'
import { theirsToGoTo } from './days-away.ts'
import { holdWorker } from './keeping.queries.ts'
import { selectDates } from './rota.queries.ts'
import { say } from './rules.words.ts'
import { tellOfDaysAway } from './tell-of-days-away.ts'
import { goesAhead, rotaOf } from './visits.ts'

/** For longer, somebody else has the day in the school. */
const LONGEST = 42

type Held = Awaited<ReturnType<typeof holdWorker>>

/** Somebody comes to none of their schools on these days. Everybody who expects them is told, by a job in their own name. */
export const noteDaysAway = verb('keep the rota', async (write, workerId: string, days: NewDaysAway) => {
  const worker = await holdWorker(write, workerId)
  mustBePossible(write, worker, days)
  const teamIds = worker.teams.map(({ organisationId }) => organisationId)
  if (days.coverId) await mustBeFree(write, worker, days)
  const schoolIds = worker.schools.map(({ schoolId }) => schoolId)
  const absenceId = await insertDaysAway(write, workerId, days, { teamIds, schoolIds })
  await tell(write, 'your days away', [workerId], {})
  await write.enqueue(tellOfDaysAway, { absenceId }, { key: absenceId, onBehalfOf: workerId })
  write.audit('days away noted', { absenceId, staffId: workerId })
  return { absenceId }
})

/** They come after all: whoever was told is told again. */
export const callOffDaysAway = verb('keep the rota', async (write, workerId: string, absenceId: string) => {
  await holdWorker(write, workerId)
  const found = await selectDaysAway(write, absenceId)
  if (!found || found.staffId !== workerId) throw new NotFound('Days away')
  if (found.calledOffAt) return
  if (found.toDay < write.today) throw new Refused(say.awayIsOver)
  if (!(await markCalledOff(write, absenceId, found.version))) throw new Conflict()
  await tell(write, 'days away called off', [workerId], {})
  await write.enqueue(tellOfDaysAway, { absenceId }, { key: `${absenceId} off`, onBehalfOf: workerId })
  write.audit('days away called off', { absenceId, staffId: workerId })
})

function mustBePossible({ today }: Write, { away }: Held, { fromDay, toDay }: NewDaysAway): void {
  if (toDay < fromDay) throw new Refused(say.awayEndsBeforeItBegins, 'toDay')
  if (toDay < today) throw new Refused(say.awayIsOver, 'fromDay')
  if (toDay > addDays(fromDay, LONGEST)) throw new Refused(say.awayTooLong, 'toDay')
  if (away.some(({ from, to }) => from <= toDay && fromDay <= to)) throw new Refused(say.alreadyAway, 'fromDay')
}

/** Nobody comes instead of somebody who is away themselves, or at another school at that time, on a day on which both teach. */
async function mustBeFree(write: Write, worker: Held, days: NewDaysAway): Promise<void> {
  const { fromDay: from, toDay: to, coverId } = days
  const colleague = await selectColleagues(write, worker.id).where('staffMember.id', '=', coverId).executeTakeFirst()
  if (!colleague) throw new Refused(say.cannotCover, 'coverId')
  if (colleague.away.some((other) => other.from <= to && from <= other.to))
    throw new Refused(say.coverIsAway, 'coverId')
  const { id, givenName, familyName } = colleague
  const away = [{ from, to, cover: { id, givenName, familyName } }]
  const theirs = theirsToGoTo(
    worker.assignments.map((each) => ({ ...each, away })),
    id,
  )
  const coming = [...theirs, ...colleague.assignments]
  const dates = await selectDates(write, [...new Set(coming.map(({ schoolId }) => schoolId))])
  const toCover = rotaOf(theirs, dates).between(from, to).filter(goesAhead)
  const busy = rotaOf(colleague.assignments, dates)
    .between(from, to)
    .filter(goesAhead)
    .find((own) => toCover.some((other) => own.day === other.day && overlap(own.assignment, other.assignment)))
  if (busy) throw new Refused(say.coverIsBusy(busy.assignment.schoolName), 'coverId')
}

const overlap = (one: Times, other: Times) => one.fromTime < other.untilTime && other.fromTime < one.untilTime

interface Times {
  readonly fromTime: string
  readonly untilTime: string
}
