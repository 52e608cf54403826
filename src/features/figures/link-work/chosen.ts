import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectChoices, TEAMS_TO_CHOOSE_FROM } from './link-work.queries.ts'
import { periodsOf } from './periods.ts'

/** Of which team and time the numbers are to be, and what else could be chosen; and whether small numbers are hidden. */
export async function chosen(read: Read, { team: teamId, period: periodId }: Choice) {
  const { teams, team: asked, terms } = await selectChoices(read, teamId)
  const team = teamId ? asked : teams[0]
  const areManyTeams = teams.length > TEAMS_TO_CHOOSE_FROM
  if (!team) throw new NotFound('Team')
  const isProtected = !team.isOurs && read.actor.roles.has('commissioner')
  const periods = periodsOf(terms, read.today, isProtected)
  const period = periodId ? periods.find(({ id }) => id === periodId) : periods[0]
  if (!period) throw new NotFound('Period')
  return { teams: areManyTeams ? [] : teams, areManyTeams, team, periods, period, isProtected }
}

export interface Choice {
  readonly team?: string | undefined
  readonly period?: string | undefined
}
