import type { Duty, Role } from '#platform/db/tables.ts'

/** Somebody who may be told of a concern because of what they do at a place; once for each membership. */
export interface Keeper {
  readonly id: string
  readonly name: string
  readonly givenName: string
  readonly familyName: string
  readonly phone: string | null
  readonly organisationId: string
  readonly role: Role
  readonly duty: Duty | null
  /** Who stands in, while they are away. */
  readonly standInId: string | null
  readonly standInName: string | null
  readonly standInPhone: string | null
}

export interface Told {
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

interface Where {
  readonly schoolId: string | null
  readonly aboutAdult?: string | null | undefined
  readonly raisedBy: string
}

export interface Line {
  /** Who is told at once, and then who is next each time nobody has opened it. */
  readonly steps: readonly (readonly Told[])[]
  /** The school has nobody who is named for this. */
  readonly dutyIsEmpty: boolean
  readonly hiddenFrom: readonly string[]
}

/**
 * Who is told, in order: the school’s safeguarding lead and the service’s own; the deputies; whoever else leads the school;
 * the supervisors; whoever looks after the area. Steps with nobody in them are left out, so that it always goes to somebody.
 * About an adult who works with children: the head teacher instead, and never whoever it is about.
 */
export function lineOfReceivers(keepers: readonly Keeper[], { schoolId, aboutAdult, raisedBy }: Where): Line {
  const hiddenFrom = aboutAdult ? keepers.filter((one) => isNamedIn(aboutAdult, one)).map(({ id }) => id) : []
  const others = keepers.filter(({ id }) => !hiddenFrom.includes(id))
  const has = (...duties: Duty[]) => others.filter(({ duty }) => duty !== null && duties.includes(duty))
  const at = (people: readonly Keeper[], isSchool: boolean) =>
    people.filter(({ organisationId }) => (organisationId === schoolId) === isSchool)
  const is = (role: Role) => others.filter((one) => one.role === role)

  const heads = at(has('head teacher'), true)
  const first = at(has('designated safeguarding lead'), true)
  const deputies = at(has('deputy safeguarding lead'), true)
  const leads = at(is('school lead'), true)
  const supervisors = is('supervisor')
  const ofService = at(has('designated safeguarding lead'), false)
  const service = ofService.length > 0 ? ofService : supervisors
  const area = is('area administrator')

  const [now = [], ...next] = [first, deputies, [...leads, ...heads]].filter((step) => step.length > 0)
  const steps = aboutAdult ? [heads, area] : [[...now, ...service], ...next, supervisors, area]
  const hidden = new Set([...hiddenFrom, raisedBy])
  return {
    steps: onceEach(steps.map((step) => step.map(whoIsThere).filter(({ id }) => !hidden.has(id)))),
    dutyIsEmpty: schoolId !== null && first.length + deputies.length === 0,
    hiddenFrom,
  }
}

/** While somebody is away, whoever stands in for them. */
function whoIsThere({ id, name, phone, standInId, standInName, standInPhone }: Keeper): Told {
  return standInId ? { id: standInId, name: standInName ?? '', phone: standInPhone } : { id, name, phone }
}

function onceEach(steps: readonly (readonly Told[])[]): Told[][] {
  const told = new Set<string>()
  return steps.map((step) => step.filter(({ id }) => !told.has(id) && told.add(id))).filter((step) => step.length > 0)
}

/** Typed in a hurry: one of their names is enough for it to pass them by. */
function isNamedIn(typed: string, { givenName, familyName }: Keeper): boolean {
  const said = wordsOf(typed)
  return [givenName, familyName].some((name) => {
    const parts = wordsOf(name)
    return parts.length > 0 && parts.every((part) => said.includes(part))
  })
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
