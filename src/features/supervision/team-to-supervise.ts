import type { Expression } from 'kysely'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import { selectTeamOf } from './lines.queries.ts'

export type TeamToSupervise = Awaited<ReturnType<typeof teamToSupervise>>

/** A team that whoever asks supervises, or not found. */
export async function teamToSupervise(read: Read, teamId: string | Expression<string>) {
  const found = await selectTeamOf(read, teamId).executeTakeFirst()
  if (!found) throw new NotFound('Team')
  const { definition, ...team } = found
  return { ...team, everyWeeks: readDefinition(definition).remit.supervisionEveryWeeks }
}

/** Who supervises somebody in this team today (CSW-40). */
export function supervisorOf({ lines }: Pick<TeamToSupervise, 'lines'>, staffId: string): string | null {
  return lines.find(({ workerId }) => workerId === staffId)?.supervisorId ?? null
}

/** Where somebody is on most days; nowhere when nobody has said. */
export function usualSchool({ schools }: Pick<TeamToSupervise, 'schools'>, workerId: string): string | null {
  const daysAt = ({ workers }: TeamToSupervise['schools'][number]) =>
    workers.find(({ staffId }) => staffId === workerId)?.days ?? 0
  const [most] = schools.filter((school) => daysAt(school) > 0).toSorted((one, other) => daysAt(other) - daysAt(one))
  return most?.id ?? null
}
