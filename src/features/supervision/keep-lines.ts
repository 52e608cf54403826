import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { areaCalendar } from '#features/schools/area-calendar.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { SchoolCalendar } from '#features/schools/school-days.ts'
import type { Read, Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { changeManager, plannedOf } from './coming.queries.ts'
import { insertingLine, selectLine } from './lines.queries.ts'
import { openTopicsToCovers } from './open-topics.ts'
import { say } from './rules.words.ts'
import { supervisorOf, type TeamToSupervise, teamToSupervise } from './team-to-supervise.ts'

/** How somebody is supervised. */
export interface Supervising {
  readonly supervisorId: string
  readonly everyWeeks: number
  /** Where usually; none is the office (CSW-19). */
  readonly schoolId: string | null
}

/** From today somebody is supervised, for the first time on a day (CSW-18). */
export const startSupervising = verb(
  'supervise workers',
  async (write: Write, teamId: string, workerId: string, { firstOn, ...wanted }: Supervising & { firstOn: Day }) => {
    const team = await teamToSupervise(write, teamId)
    mustBeOfTeam(team, workerId)
    if (supervisorOf(team, workerId)) throw new Refused(say.alreadySupervised)
    mustBePossible(team, workerId, wanted)
    mustBeSoon(write, firstOn, 'firstOn')
    const line = { id: write.newId(), teamId, workerId, ...wanted }
    await write.db
      .with('line', () => insertingLine(write, line))
      .insertInto('supervision')
      .values(plannedOf(write, line, supervisorOf(team, wanted.supervisorId), firstOn))
      .execute()
    await changeManager(write, { teamId, supervisorId: workerId, managerId: wanted.supervisorId })
    await openTopicsToCovers(write, { teamIds: [teamId] })
    write.audit('supervision started', { lineId: line.id, workerId, supervisorId: wanted.supervisorId })
    await tell(write, 'supervision planned', [workerId, wanted.supervisorId], {})
    return { lineId: line.id }
  },
)

/** Another supervisor, another rhythm, or another place. Who supervised until now stays known. */
export const changeSupervising = verb(
  'supervise workers',
  async (write: Write, lineId: string, wanted: Supervising, version: number) => {
    const before = await lineToChange(write, lineId, version)
    const team = await teamToSupervise(write, before.teamId)
    mustBePossible(team, before.workerId, wanted)
    const { teamId, workerId } = before
    if (wanted.supervisorId === before.supervisorId) {
      const { everyWeeks, schoolId } = wanted
      await changeLine(write, before, { everyWeeks, schoolId })
    } else {
      await changeLine(write, before, { endsOn: lastDayOf(write, before) })
      const line = { id: write.newId(), teamId, workerId, ...wanted }
      await insertingLine(write, line).execute()
      await handOver(write, lineId, { lineId: line.id, ...wanted, managerId: supervisorOf(team, wanted.supervisorId) })
      await changeManager(write, { teamId, supervisorId: workerId, managerId: wanted.supervisorId })
      await openTopicsToCovers(write, { teamIds: [teamId] })
    }
    write.audit('supervision changed', { lineId, workerId, supervisorId: wanted.supervisorId })
    return { workerId }
  },
)

/** From today nobody supervises them here: what was to come is called off. */
export const endSupervising = verb('supervise workers', async (write: Write, lineId: string, version: number) => {
  const before = await lineToChange(write, lineId, version)
  await changeLine(write, before, { endsOn: lastDayOf(write, before) })
  await write.db
    .updateTable('supervision')
    .set({ state: 'cancelled' })
    .where('areaId', '=', write.actor.areaId)
    .where('lineId', '=', lineId)
    .where('state', '=', sql.lit('planned'))
    .execute()
  await changeManager(write, { teamId: before.teamId, supervisorId: before.workerId, managerId: null })
  write.audit('supervision ended', { lineId, workerId: before.workerId })
})

/** The calendar by which its days are counted: of the school where they meet, or of the area. */
export function calendarOf(read: Read, schoolId: string | null): Promise<SchoolCalendar> {
  return schoolId ? schoolCalendarOf(read, schoolId) : areaCalendar(read)
}

export function mustBeSoon({ today }: Read, day: Day, field: string): void {
  if (day < today) throw new Refused(say.inThePast, field)
  if (day > addDays(today, 366)) throw new Refused(say.tooFar, field)
}

type Line = NonNullable<Awaited<ReturnType<ReturnType<typeof selectLine>['executeTakeFirst']>>>

async function lineToChange(write: Write, lineId: string, version: number): Promise<Line> {
  const line = await selectLine(write, lineId).forUpdate('line').executeTakeFirst()
  if (!line || line.endsOn !== null) throw new NotFound('Supervision line')
  if (line.version !== version) throw new Conflict()
  return line
}

/** Who takes over begins today, and so the one before ended yesterday. */
function lastDayOf({ today }: Read, { startsOn }: Line): Day {
  return addDays(today > startsOn ? today : startsOn, -1)
}

async function changeLine(
  write: Write,
  { id, version }: Line,
  changed: { everyWeeks: number; schoolId: string | null } | { endsOn: Day },
): Promise<void> {
  await write.db
    .updateTable('supervisionLine')
    .set({ ...changed, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute()
}

/** What was to come is held by whoever takes over. */
async function handOver(
  write: Write,
  fromLineId: string,
  { lineId, supervisorId, managerId }: { lineId: string; supervisorId: string; managerId: string | null },
): Promise<void> {
  await write.db
    .updateTable('supervision')
    .set((set) => ({ lineId, supervisorId, managerId, version: set('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('lineId', '=', fromLineId)
    .where('state', '=', sql.lit('planned'))
    .execute()
}

function mustBeOfTeam({ people }: TeamToSupervise, workerId: string): void {
  if (!people.some(({ id }) => id === workerId)) throw new Refused(say.notInTeam, 'workerId')
}

function mustBePossible(team: TeamToSupervise, workerId: string, { supervisorId, schoolId }: Supervising): void {
  if (supervisorId === workerId) throw new Refused(say.notThemselves, 'supervisorId')
  if (!team.people.some(({ id, supervises }) => id === supervisorId && supervises))
    throw new Refused(say.notASupervisor, 'supervisorId')
  if (isUnder(team, supervisorId, workerId)) throw new Refused(say.notEachOther, 'supervisorId')
  if (schoolId && !team.schools.some(({ id }) => id === schoolId)) throw new Refused(say.notAgreedSchool, 'schoolId')
}

/** Whether somebody is supervised by another, or by somebody whom that other supervises. */
function isUnder(team: TeamToSupervise, staffId: string, above: string): boolean {
  const seen = new Set<string>()
  for (let at = supervisorOf(team, staffId); at && !seen.has(at); at = supervisorOf(team, at)) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}
