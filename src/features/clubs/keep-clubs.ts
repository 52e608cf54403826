import { verb } from '#features/access/verb.ts'
import { namesAChild } from '#features/contacts/names-a-child.ts'
import { whereToRun } from '#features/groups/where-to-run.ts'
import type { Write } from '#platform/context.ts'
import { daysBetween } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Club, ClubDay } from './club.ts'
import { selectClub } from './clubs.queries.ts'
import type { ClubFound } from './find-club.ts'
import { say } from './rules.words.ts'

const LONGEST_TERM = 200

/** The team helps a school with a club, for a term (CSW-30). */
export const startClub = verb('keep groups', async (write: Write, club: Club) => {
  if (club.untilDay < club.fromDay) throw new Refused(say.endsBeforeItBegins, 'untilDay')
  if (daysBetween(club.fromDay, club.untilDay) > LONGEST_TERM) throw new Refused(say.tooLong, 'untilDay')
  const places = await whereToRun(write)
  if (!places.some(({ teamId, schoolId }) => teamId === club.teamId && schoolId === club.schoolId))
    throw new NotFound('Team or school')
  if (await namesAChild(write, club.name)) throw new Refused(say.namesAChild, 'name')
  const { areaId, id: madeBy } = write.actor
  const clubId = write.newId()
  await write.db
    .insertInto('club')
    .values({ areaId, id: clubId, ...club, madeBy, madeAt: write.now })
    .execute()
  write.audit('club started', { clubId, schoolId: club.schoolId, teamId: club.teamId })
  return { clubId }
})

/** My time at a club on a day, and how many children came. */
export const noteClubDay = verb('keep groups', async (write: Write, clubId: string, day: ClubDay) => {
  const club = await holdClub(write, clubId)
  const { areaId, id: staffId } = write.actor
  const { onDay } = day
  if (onDay > write.today || onDay < club.fromDay || onDay > club.untilDay) throw new Refused(say.notInItsTerm, 'onDay')
  if (club.days.some((each) => each.staffId === staffId && each.onDay === onDay))
    throw new Refused(say.dayIsThere, 'onDay')
  const { teamId, schoolId } = club
  await write.db
    .insertInto('clubTime')
    .values({
      ...{ areaId, id: write.newId(), clubId, teamId, schoolId, staffId, ...day },
      ...{ recordedBy: staffId, recordedAt: write.now },
    })
    .execute()
  write.audit('time at a club written down', { clubId })
})

/** It was wrong: it counts no more. */
export const takeBackClubDay = verb('keep groups', async (write: Write, clubId: string, clubTimeId: string) => {
  const club = await holdClub(write, clubId)
  const day = club.days.find(({ id }) => id === clubTimeId)
  if (!day) throw new NotFound('Day')
  if (day.recordedBy !== write.actor.id && !club.isOursToSupervise) throw new Refused(say.notYours)
  await write.db
    .updateTable('clubTime')
    .set({ takenBackAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', clubTimeId)
    .execute()
  write.audit('time at a club taken back', { clubId, clubTimeId })
})

async function holdClub(write: Write, clubId: string): Promise<ClubFound> {
  const club = await selectClub(write, clubId).forUpdate('club').executeTakeFirst()
  if (!club?.isOurs) throw new NotFound('Club')
  return club
}
