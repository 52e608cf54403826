import { verb } from '#features/access/verb.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { type Assigned, clash, readWeeks } from './assignment.ts'
import { holdWorker } from './keeping.queries.ts'
import { say } from './rules.words.ts'

export interface NewAssignment extends Assigned {
  readonly schoolId: string
  readonly room: string | null
}

/** What may be changed of one that runs. Another day or school is another one: what was stays what it was. */
interface ChangedAssignment extends Pick<Assigned, 'fromTime' | 'untilTime' | 'endsOn'> {
  readonly room: string | null
  readonly version: number
}

type Held = Awaited<ReturnType<typeof holdWorker>>

/** Somebody is to be in a school on a weekday (HACK-1). Their supervisor says so, or they themselves. */
export const addAssignment = verb('keep the rota', async (write, workerId: string, wanted: NewAssignment) => {
  const worker = await holdWorker(write, workerId)
  const school = worker.schools.find(({ schoolId }) => schoolId === wanted.schoolId)
  if (!school) throw new Refused(say.notAgreed, 'schoolId')
  if (wanted.endsOn && wanted.endsOn < wanted.startsOn) throw new Refused(say.endsBeforeStart, 'endsOn')
  mustBePossible(worker, wanted)
  const assignmentId = write.newId()
  await write.db
    .insertInto('assignment')
    .values({
      areaId: write.actor.areaId,
      id: assignmentId,
      staffId: workerId,
      teamId: school.teamId,
      madeBy: write.actor.id,
      changedAt: write.now,
      ...wanted,
    })
    .execute()
  write.audit('assignment made', { assignmentId, staffId: workerId, schoolId: wanted.schoolId })
  return { assignmentId }
})

/** Another room, other times, or a last day. */
export const changeAssignment = verb(
  'keep the rota',
  async (write, workerId: string, assignmentId: string, { version, ...wanted }: ChangedAssignment) => {
    const worker = await holdWorker(write, workerId)
    const before = worker.assignments.find(({ id }) => id === assignmentId)
    if (!before || !worker.teams.some(({ organisationId }) => organisationId === before.teamId))
      throw new NotFound('Assignment')
    if (before.version !== version) throw new Conflict()
    const endsOn = lastDay(before, wanted.endsOn)
    const others = worker.assignments.filter(({ id }) => id !== assignmentId)
    const { weekday, startsOn, weeks } = before
    mustBePossible(
      { ...worker, assignments: others },
      { ...wanted, endsOn, weekday, startsOn, weeks: readWeeks(weeks) },
    )
    await write.db
      .updateTable('assignment')
      .set({ ...wanted, endsOn, endedAt: endsOn ? write.now : null, changedAt: write.now, version: version + 1 })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', assignmentId)
      .where('version', '=', version)
      .execute()
    write.audit('assignment changed', { assignmentId, staffId: workerId, lastDay: endsOn })
  },
)

/** A last day before the first: it never was, which is kept as the day before the first. */
function lastDay({ startsOn }: { readonly startsOn: Day }, endsOn: Day | null): Day | null {
  return endsOn && endsOn < startsOn ? addDays(startsOn, -1) : endsOn
}

/** Times that go forwards, days that do, and nobody in two places at once. */
function mustBePossible({ assignments }: Pick<Held, 'assignments'>, wanted: Assigned): void {
  if (wanted.untilTime <= wanted.fromTime) throw new Refused(say.endsBeforeItBegins, 'untilTime')
  const other = assignments.find((each) => clash({ ...each, weeks: readWeeks(each.weeks) }, wanted))
  if (other) throw new Refused(say.clash(other.schoolName, other.fromTime, other.untilTime), 'fromTime')
}
