import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { mustHaveHappened } from './hold-remit-case.ts'
import { myRemitTeam } from './remit-team.queries.ts'

/** What a worker must not stand in for (CSW-31), as the remit lists it. */
export const beyondKinds = [
  'classroom assistant',
  'auxiliary',
  'family support',
  'attendance officer',
  'playground duty',
  'other',
] as const
export type BeyondKind = (typeof beyondKinds)[number]

export const answersGiven = ['declined', 'asked the supervisor', 'done this once'] as const
export type AnswerGiven = (typeof answersGiven)[number]

interface AskedBeyond {
  readonly schoolId: string
  readonly onDay: Day
  readonly kind: BeyondKind
  readonly askedBy: string
  readonly what: string
  readonly minutes: number
  readonly answer: AnswerGiven
}

/** A worker was asked to stand in for somebody they must not replace. It is written down, and their supervisors hear of it. */
export const keepBeyondRemit = verb('keep to the remit', async (write: Write, asked: AskedBeyond) => {
  mustHaveHappened(write, asked.onDay, 'onDay')
  const { areaId, id: workerId } = write.actor
  const team = await myRemitTeam(write)
  if (!team?.schools.some(({ id }) => id === asked.schoolId)) throw new NotFound('School')
  await write.db
    .insertInto('beyondRemit')
    .values({ areaId, id: write.newId(), teamId: team.id, workerId, keptAt: write.now, ...asked })
    .execute()
  write.audit('asked beyond the remit', { teamId: team.id, schoolId: asked.schoolId })
  await tell(
    write,
    'asked beyond the remit',
    team.supervisors.map(({ id }) => id),
    {},
  )
})
