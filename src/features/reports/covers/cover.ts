import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { openToCovers } from '../moving.queries.ts'
import { say } from '../rules.words.ts'
import { endCover as endingCover, insertCover, selectCovers } from './cover.queries.ts'
import type { Cover } from './team-cover.ts'

const LONGEST = 90

/** Who stands in for the supervisors of these teams may be somebody else from now on. */
export const coversChanged = announcement<{ readonly teamIds: readonly string[] }>()

/** A supervisor names who sees the reports of their team while they are away, from a day to a day (CSW-16, CSW-40). */
export const nameCover = verb('look at reports', async (write: Write, teamId: string, cover: Cover) => {
  const { candidates } = await mustSuperviseTeam(write, teamId)
  const { staffId, startsOn, endsOn } = cover
  if (!candidates.some((one) => one.staffId === staffId)) throw new Refused(say.coverIsASupervisor, 'staffId')
  if (endsOn < startsOn || endsOn < write.today) throw new Refused(say.coverEndsFirst, 'endsOn')
  if (endsOn > addDays(startsOn, LONGEST)) throw new Refused(say.coverTooLong, 'endsOn')
  const coverId = await insertCover(write, teamId, cover)
  await openToCovers(write, [teamId])
  await coversChanged.announce(write, { teamIds: [teamId] })
  write.audit('cover named', { teamId, coverId, staffId })
  await tell(write, 'named to cover', [staffId], {})
  return coverId
})

/** They are back before that: whoever covered reads nothing of the team’s any more. */
export const endCover = verb('look at reports', async (write: Write, teamId: string, coverId: string) => {
  const { covers } = await mustSuperviseTeam(write, teamId)
  const cover = covers.find(({ id }) => id === coverId)
  if (!cover) throw new Refused(say.coverIsOver)
  await endingCover(write, coverId)
  await openToCovers(write, [teamId])
  await coversChanged.announce(write, { teamIds: [teamId] })
  write.audit('cover ended', { teamId, coverId, staffId: cover.staffId })
})

async function mustSuperviseTeam(write: Write, teamId: string) {
  const found = await selectCovers(write, teamId)
  if (!found?.isSupervisor) throw new NotFound('Team')
  return found
}
