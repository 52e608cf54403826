import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Language } from '#platform/words.ts'
import { words } from './first-remit.words.ts'
import { myRemitTeam } from './remit-team.queries.ts'
import { say } from './rules.words.ts'

/** The date of the first remit of children’s services workers: August 2008. */
export const FIRST_REMIT: Day = '2008-08-01'

/** What it says, in our words: to begin with, until a supervisor puts their own in its place. */
export function firstRemit(language: Language): string {
  return words(language).text
}

interface NewRemit {
  readonly datedOn: Day
  readonly words: string
}

/** A new version of the remit. The ones before stay as they were; everybody of the team is asked to read it (CSW-56). */
export const publishRemit = verb('keep the remit', async (write: Write, { datedOn, words: said }: NewRemit) => {
  const team = await myRemitTeam(write)
  if (!team?.isTheirsToSupervise) throw new NotFound('Team')
  const { latest } = team
  if (latest && datedOn <= latest.datedOn) throw new Refused(say.notNewer, 'datedOn')
  const { areaId, id: addedBy } = write.actor
  const id = write.newId()
  await write.db
    .insertInto('remitDocument')
    .values({
      areaId,
      id,
      teamId: team.id,
      number: (latest?.number ?? 0) + 1,
      datedOn,
      words: said,
      addedBy,
      addedAt: write.now,
    })
    .execute()
  write.audit('remit published', { teamId: team.id, documentId: id })
  await tell(
    write,
    'remit to read',
    team.workers.map((worker) => worker.id),
    {},
  )
  return id
})

/** I have read this version, and work by it. */
export const acknowledgeRemit = verb('keep to the remit', async (write: Write, documentId: string) => {
  const team = await myRemitTeam(write)
  if (team?.latest?.id !== documentId) throw new NotFound('Remit')
  const { areaId, id: staffId } = write.actor
  await write.db
    .insertInto('remitReading')
    .values({ areaId, documentId, staffId, teamId: team.id, readAt: write.now })
    .onConflict((on) => on.columns(['areaId', 'documentId', 'staffId']).doNothing())
    .execute()
  write.audit('remit read', { teamId: team.id, documentId })
})
