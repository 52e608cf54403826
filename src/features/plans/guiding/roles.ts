import { verb } from '#features/access/verb.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Write } from '#platform/context.ts'
import { peopleAroundPlan } from '../around-plan.queries.ts'
import { selectChildForPlan } from '../child-for-plan.queries.ts'
import { say } from '../rules.words.ts'
import { endRoleRow, insertRole, noLongerKnownTo, selectRolesForUpdate } from './roles.queries.ts'

/** Who guides the help for a child: one Named Person, one or more Lead Professionals, and who supervises the worker (CSW-4). */
export const childRoles = ['Named Person', 'Lead Professional', 'supervisor'] as const
export type ChildRole = (typeof childRoles)[number]

interface NewRole {
  readonly role: ChildRole
  /** Somebody with an account; or a name alone. */
  readonly staffId: string | null
  readonly name: string | null
  /** Their work and where, of somebody without an account. */
  readonly called: string | null
  readonly startsOn: Day
}

/**
 * Names who guides the help for a child, from a day. There is one Named Person: naming another ends the time of the one before.
 * A Lead Professional who does not know the child by their work comes to know the child, for as long as they lead.
 */
export const nameRole = verb('write plans', async (write, childId: string, given: NewRole) => {
  const child = await selectChildForPlan(write, childId)
  if (!child.leadsTheSchool && !child.supervises) throw new Refused(say.notYoursToName)
  if (given.role === 'Named Person' && !child.leadsTheSchool) throw new Refused(say.namedBySchool, 'role')
  if (given.startsOn > write.today) throw new Refused(say.startsLater, 'startsOn')
  const around = given.staffId ? await peopleAroundPlan(write, child) : []
  const person = around.find(({ id }) => id === given.staffId)
  if (given.staffId && !person) throw new NotFound('Person')
  const name = person?.name ?? given.name
  if (!name) throw new Refused(say.nameMissing, 'name')

  const roles = await selectRolesForUpdate(write, childId)
  if (person && roles.some(({ role, staffId }) => role === given.role && staffId === person.id))
    throw new Refused(say.namedAlready, 'staffId')
  const madeKnown = person?.role === 'teacher' && !child.knownTo.includes(person.id)
  const before = given.role === 'Named Person' ? roles.filter(({ role }) => role === 'Named Person') : []
  const roleId = write.newId()
  await insertRole(
    write,
    child,
    {
      ...{ id: roleId, name, madeKnown, role: given.role, startsOn: given.startsOn },
      staffId: person?.id ?? null,
      called: person ? [person.jobTitle, person.place].filter(Boolean).join(', ') : given.called,
    },
    before.map(({ id }) => id),
  )
  write.audit('role named', { children: [childId], roleId, role: given.role, staffId: person?.id ?? null })
  if (madeKnown) await write.childBecomesKnownTo(childId, person!.id)
  for (const old of before) await forget(write, childId, old)
  return { roleId }
})

/** Somebody no longer guides the help for a child, from today. What they came to know by it ends with it. */
export const endRole = verb('write plans', async (write, childId: string, roleId: string) => {
  const child = await selectChildForPlan(write, childId)
  if (!child.leadsTheSchool && !child.supervises) throw new Refused(say.notYoursToName)
  const role = (await selectRolesForUpdate(write, childId)).find(({ id }) => id === roleId)
  if (!role) throw new NotFound('Role')
  if (role.role === 'Named Person' && !child.leadsTheSchool) throw new Refused(say.namedBySchool)
  await endRoleRow(write, roleId, addDays(write.today, -1))
  write.audit('role ended', { children: [childId], roleId, role: role.role, staffId: role.staffId })
  await forget(write, childId, role)
})

async function forget(
  write: Write,
  childId: string,
  { madeKnown, staffId }: { madeKnown: boolean; staffId: string | null },
): Promise<void> {
  if (madeKnown && staffId) await noLongerKnownTo(write, childId, staffId)
}
