import type { Write } from '#platform/context.ts'
import type { Duty } from '#platform/db/tables.ts'
import type { Keeper, Line } from './line-of-receivers.ts'

interface Where {
  readonly schoolId: string | null
  readonly aboutAdult?: string | null | undefined
}

const NAMED: readonly (Duty | null)[] = ['designated safeguarding lead', 'deputy safeguarding lead']

/**
 * The circles of a new concern: the school and the teams, for those who have the duty there, now or later; and the people
 * who are told at once, who may have it from nothing but that nobody else is there. About an adult, these alone.
 */
export function circlesOf(line: Line, keepers: readonly Keeper[], { schoolId, aboutAdult }: Where): string[] {
  const people = (line.steps[0] ?? []).map(({ id }) => id)
  if (aboutAdult) return people
  const teams = keepers
    .filter(
      ({ role, duty, organisationId }) =>
        (role === 'supervisor' || NAMED.includes(duty)) && organisationId !== schoolId,
    )
    .map(({ organisationId }) => organisationId)
  return [...new Set([...(schoolId ? [schoolId] : []), ...teams, ...people])]
}

/** The school’s own safeguarding lead writes down what they know already. */
export function alreadyKnowsIt(write: Write, keepers: readonly Keeper[], { schoolId, aboutAdult }: Where): boolean {
  return (
    !aboutAdult &&
    keepers.some(
      ({ id, organisationId, duty }) => id === write.actor.id && organisationId === schoolId && NAMED.includes(duty),
    )
  )
}
