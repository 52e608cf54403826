import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { plannedOf } from './coming.queries.ts'
import { type SupervisionHeld, holdSupervision, mustBeSame, mustGoOn } from './find-supervision.ts'
import { calendarOf, mustBeSoon } from './keep-lines.ts'
import { keepingSections, mustNameNoChild } from './keep-notes.ts'
import { holdMeetingOfTeam } from './moving.queries.ts'
import { openTopicsToCovers } from './open-topics.ts'
import { say } from './rules.words.ts'
import { dueAfter, type Place, type Section } from './supervision.ts'

export interface WhenAndWhere {
  readonly day: Day
  readonly time: string | null
  readonly place: Place
  readonly schoolId: string | null
  /** Who holds it this time: the supervisor, or whoever stands in (CSW-40). */
  readonly supervisorId: string
  /** An education manager who is asked to take part (CSW-21). */
  readonly thirdId: string | null
}

/** Another day, place or person for a supervision that is still to come. The day it is due stays. */
export const moveSupervision = verb(
  'supervise workers',
  async (write: Write, supervisionId: string, wanted: WhenAndWhere, version: number) => {
    const held = await holdMeetingOfTeam(write, supervisionId)
    if (held.state !== 'planned') throw new Refused(say.isOver)
    mustBeSame(held, version)
    mustBeSoon(write, wanted.day, 'day')
    const schoolId = wanted.place === 'school' ? wanted.schoolId : null
    if (wanted.place === 'school' && !held.schools.some(({ id }) => id === schoolId))
      throw new Refused(wanted.schoolId ? say.notAgreedSchool : say.whichSchool, 'schoolId')
    const holder = held.supervisors.find(({ id }) => id === wanted.supervisorId)
    if (!holder || holder.id === held.workerId) throw new Refused(say.notASupervisor, 'supervisorId')
    if (wanted.thirdId && !held.educationManagers.some(({ id }) => id === wanted.thirdId))
      throw new Refused(say.notAnEducationManager, 'thirdId')
    await write.db
      .updateTable('supervision')
      .set({ ...wanted, schoolId, managerId: holder.managerId, version: version + 1 })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', supervisionId)
      .where('version', '=', version)
      .execute()
    const { workerId, teamId } = held
    if (holder.id !== held.supervisorId) await openTopicsToCovers(write, { teamIds: [teamId] })
    write.audit('supervision moved', { supervisionId, workerId, supervisorId: holder.id, thirdId: wanted.thirdId })
    await tell(write, 'supervision moved', [workerId, holder.id, ...(wanted.thirdId ? [wanted.thirdId] : [])], {})
  },
)

export interface Record {
  readonly heldOn: Day
  readonly place: Place
  readonly schoolId: string | null
  readonly thirdCame: boolean
  /** What was said of the worker, section by section. */
  readonly said: { readonly [S in Section]: string | null }
}

/**
 * Writes down what was held. The next one is planned with it, so that nobody has to remember (CSW-18). Whoever had agreed
 * agrees anew, for it says something else now.
 */
export const recordSupervision = verb(
  'supervise workers',
  async (write: Write, supervisionId: string, record: Record, version: number) => {
    const held = await holdSupervision(write, supervisionId)
    mustBeTheirsToWrite(held)
    mustGoOn(held)
    if (held.state === 'agreed') throw new Refused(say.isAgreed)
    mustBeSame(held, version)
    mustHaveBeen(write, held, record)
    await mustNameNoChild(write, record.said)
    const { heldOn, place, thirdCame } = record
    const schoolId = place === 'school' ? record.schoolId : null
    await write.db
      .with('kept', () => keepingSections(write, held, record.said))
      .updateTable('supervision')
      .set({ state: 'held', heldOn, place, schoolId, thirdCame: thirdCame && held.thirdId !== null })
      .set({ workerAgreedAt: null, supervisorAgreedAt: null, version: version + 1 })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', supervisionId)
      .where('version', '=', version)
      .execute()
    if (held.state === 'planned') await planNext(write, held, heldOn)
    if (held.covers.length > 0) await openTopicsToCovers(write, { teamIds: [held.teamId] })
    write.audit('supervision written down', { supervisionId, workerId: held.workerId })
  },
)

/** Who holds it writes it down: the worker reads it and agrees, or says what is not right. */
function mustBeTheirsToWrite({ part }: SupervisionHeld): void {
  if (part !== 'supervisor') throw new NotFound('Supervision')
}

function mustHaveBeen(
  { today }: Write,
  { lineStartsOn, dueOn }: SupervisionHeld,
  { heldOn, place, schoolId, said }: Record,
) {
  if (heldOn > today) throw new Refused(say.notYet, 'heldOn')
  if (heldOn < lineStartsOn && heldOn < dueOn) throw new Refused(say.tooLongAgo, 'heldOn')
  if (place === 'school' && !schoolId) throw new Refused(say.whichSchool, 'schoolId')
  if (Object.values(said).every((text) => !text)) throw new Refused(say.nothingSaid, 'practice')
}

async function planNext(write: Write, held: SupervisionHeld, heldOn: Day): Promise<void> {
  if (held.lineEndsOn !== null) return
  const { lineId, teamId, workerId, lineSupervisorId, lineManagerId, usualSchoolId, everyWeeks } = held
  const calendar = await calendarOf(write, usualSchoolId)
  const line = { id: lineId, teamId, workerId, supervisorId: lineSupervisorId, schoolId: usualSchoolId }
  await write.db
    .insertInto('supervision')
    .values(plannedOf(write, line, lineManagerId, dueAfter(calendar, heldOn, everyWeeks)))
    .execute()
}
