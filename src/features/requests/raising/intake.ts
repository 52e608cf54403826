import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { ageOn } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { LevelOfNeed } from '../help-request.ts'
import { say } from '../rules.words.ts'
import { type Warning, warningsOf } from './eligibility.ts'
import { selectIntake, selectIntakeToSend } from './intake.queries.ts'

interface TeamToAsk {
  readonly id: string
  readonly name: string
  /** It works with the child’s school (HAST-2). */
  readonly isAgreed: boolean
  readonly definition: ServiceDefinition
}

/** What is known when somebody asks for help for a child. */
export type Intake = Awaited<ReturnType<typeof findIntake>>
export type IntakeToSend = Awaited<ReturnType<typeof findIntakeToSend>>

export async function findIntake(read: Read, childId: string) {
  return withTeams(await selectIntake(read, childId))
}

/** With what sending it needs: the school’s calendar and who is told. */
export async function findIntakeToSend(read: Read, childId: string, teamId: string | null) {
  return withTeams(await selectIntakeToSend(read, childId, teamId))
}

function withTeams<T extends { teams: readonly { definition: unknown }[] }>(found: T | undefined) {
  if (!found) throw new NotFound('Child')
  const { teams, ...rest } = found
  return {
    ...rest,
    teams: teams.map((team) => ({
      ...team,
      definition: readDefinition(team.definition),
    })) as unknown as readonly TeamToAsk[],
  }
}

/** The teams that the school works with; every team, with a warning, when there is none. */
export function teamsOffered({ teams }: { readonly teams: readonly TeamToAsk[] }): readonly TeamToAsk[] {
  const agreed = teams.filter(({ isAgreed }) => isAgreed)
  return agreed.length > 0 ? agreed : teams
}

/** The team that was chosen, or the only one there is. */
export function teamAsked(
  intake: { readonly teams: readonly TeamToAsk[] },
  teamId: string | null | undefined,
): TeamToAsk {
  const offered = teamsOffered(intake)
  if (offered.length === 0) throw new Refused(say.noTeam)
  const team = teamId ? intake.teams.find(({ id }) => id === teamId) : offered.length === 1 ? offered[0] : undefined
  if (!team) throw new Refused(say.whichTeam, 'teamId')
  return team
}

/** What the eligibility says of this request: shown first, kept with it when it is sent anyway. */
export function warningsAtIntake(
  { today }: Pick<Read, 'today'>,
  intake: Pick<Intake, 'bornOn' | 'openRequests' | 'openCases'>,
  team: TeamToAsk,
  levelOfNeed: LevelOfNeed | null | undefined,
): Warning[] {
  return warningsOf(
    {
      age: ageOn(intake.bornOn, today),
      levelOfNeed,
      isAgreed: team.isAgreed,
      hasOpenRequest: intake.openRequests.length > 0,
      hasOpenCase: intake.openCases.length > 0,
    },
    team.definition,
  )
}
