import { verb } from '#features/access/verb.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { holdRunningGroup, sessionIn } from './whole-group.ts'
import { mustNameNobody } from './without-names.ts'

/** The group meets on another school day. */
export const moveSession = verb(
  'keep groups',
  async (write: Write, groupId: string, sessionId: string, to: Day | null, version: number) => {
    const group = await holdSession(write, groupId, sessionId, version)
    if (!to) throw new Refused(say.dayMissing, 'to')
    if (group.sessions.some(({ id, onDay, state }) => id !== sessionId && onDay === to && state !== 'called off'))
      throw new Refused(say.sessionThatDay, 'to')
    const shut = (await schoolCalendarOf(write, group.schoolId)).whyNotSchoolDay(to)
    if (shut) throw new Refused(say.notASchoolDay(shut.name), 'to')
    await change(write, sessionId, { onDay: to, state: 'to come', why: null }, version)
    write.audit('session of a group moved', { groupId, sessionId })
  },
)

/** The group does not meet that time, and why. */
export const callOffSession = verb(
  'keep groups',
  async (write: Write, groupId: string, sessionId: string, why: string | null, version: number) => {
    const group = await holdSession(write, groupId, sessionId, version)
    if (!why) throw new Refused(say.whyMissing, 'why')
    await mustNameNobody(write, group.children, { why })
    await change(write, sessionId, { state: 'called off', why }, version)
    write.audit('session of a group called off', { groupId, sessionId })
  },
)

async function holdSession(write: Write, groupId: string, sessionId: string, version: number) {
  const group = await holdRunningGroup(write, groupId)
  const session = sessionIn(group, sessionId)
  if (session.version !== version) throw new Conflict()
  if (session.state === 'held') throw new Refused(say.wasHeld)
  return group
}

async function change(
  { db, actor }: Write,
  sessionId: string,
  to: { onDay?: Day; state: string; why: string | null },
  version: number,
): Promise<void> {
  await db
    .updateTable('groupSession')
    .set({ ...to, version: version + 1 })
    .where('areaId', '=', actor.areaId)
    .where('id', '=', sessionId)
    .where('version', '=', version)
    .execute()
}
