import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Part } from './group.ts'
import { selectPeopleAround } from './groups.queries.ts'
import { mayLead } from './lead-when-trained.ts'
import { say } from './rules.words.ts'
import { holdRunningGroup, type WholeGroup } from './whole-group.ts'

export interface NewPerson {
  readonly part: Part
  readonly staffId: string | null
  /** Of somebody without an account. */
  readonly name: string | null
  /** Why a supervisor lets them lead without training. */
  readonly whyUntrained: string | null
}

/** Somebody leads the group from now on, supports it, or is its partner in the school. */
export const addGroupPerson = verb('keep groups', async (write: Write, groupId: string, person: NewPerson) => {
  const group = await holdRunningGroup(write, groupId)
  if ((person.staffId === null) === (person.name === null)) throw new Refused(say.whoMissing, 'staffId')
  const who = await whoIs(write, group, person)
  if (who.staffId && group.people.some((one) => one.staffId === who.staffId && one.part === person.part))
    throw new Refused(say.isInItAlready, 'staffId')
  const on = group.startsOn > write.today ? group.startsOn : write.today
  const whyUntrained =
    person.part === 'lead' ? await mayLead(write, group, who, { on, whyUntrained: person.whyUntrained }) : null

  const { areaId, id: addedBy } = write.actor
  const { teamId, schoolId } = group
  const { staffId, name } = who
  const row = { areaId, id: write.newId(), groupId, teamId, schoolId, part: person.part, staffId, name, whyUntrained }
  const staffIds = [...new Set([...group.staffIds, ...(staffId ? [staffId] : [])])]
  await withWhoIsInIt(write, groupId, staffIds)
    .insertInto('groupPerson')
    .values({ ...row, addedBy, addedAt: write.now })
    .execute()
  if (whyUntrained) write.audit('group led without training', { groupId, staffId })
  else write.audit('person added to a group', { groupId, staffId })
})

/** They lead, support or partner it no more. */
export const endGroupPerson = verb('keep groups', async (write: Write, groupId: string, groupPersonId: string) => {
  const group = await holdRunningGroup(write, groupId)
  const person = group.people.find(({ id }) => id === groupPersonId)
  if (!person) throw new NotFound('Person')
  const others = group.people.filter(({ id }) => id !== groupPersonId)
  const staffIds = [...new Set(others.flatMap(({ staffId }) => staffId ?? []))]
  await withWhoIsInIt(write, groupId, staffIds)
    .updateTable('groupPerson')
    .set({ untilDay: write.today })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', groupPersonId)
    .execute()
  write.audit('person left a group', { groupId, groupPersonId, staffId: person.staffId })
})

/**
 * Somebody of the team or the school by their account; anybody else by name. Whoever is to lead and has the name of somebody of
 * the team is that person: what the remit asks of its workers is not gone round by typing who it is.
 */
async function whoIs(write: Write, group: WholeGroup, { staffId, name, part }: NewPerson) {
  if (staffId === null && part !== 'lead') return { staffId: null, name: name!, inTeam: false }
  const around = await selectPeopleAround(write, group)
  if (staffId === null) {
    const ours = around.find((one) => one.inTeam && asTyped(one.name) === asTyped(name!))
    return ours ? { staffId: ours.id, name: ours.name, inTeam: true } : { staffId: null, name: name!, inTeam: false }
  }
  const found = around.find(({ id }) => id === staffId)
  if (!found) throw new NotFound('Person')
  return { staffId, name: found.name, inTeam: found.inTeam }
}

const asTyped = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whoever is in it sees who is in it, in the same statement: each row says so for itself. */
function withWhoIsInIt(write: Write, groupId: string, staffIds: readonly string[]) {
  const { areaId } = write.actor
  const now = { staffIds: [...staffIds] }
  return write.db
    .with('ofGroup', () =>
      write.db
        .updateTable('helpGroup')
        .set((is) => ({ ...now, version: is('version', '+', 1) }))
        .where('areaId', '=', areaId)
        .where('id', '=', groupId),
    )
    .with('ofPlaces', () =>
      write.db.updateTable('groupPlace').set(now).where('areaId', '=', areaId).where('groupId', '=', groupId),
    )
    .with('ofMarks', () =>
      write.db
        .updateTable('groupMark')
        .set(now)
        .where('areaId', '=', areaId)
        .where('placeId', 'in', (is) =>
          is.selectFrom('groupPlace').where('areaId', '=', areaId).where('groupId', '=', groupId).select('id'),
        ),
    )
    .with('ofNotes', () =>
      write.db.updateTable('groupNote').set(now).where('areaId', '=', areaId).where('groupId', '=', groupId),
    )
}
