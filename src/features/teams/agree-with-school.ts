import { verb } from '#features/access/verb.ts'
import { meet } from '#features/staff/membership.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdTeamFor } from './agreement.queries.ts'
import { say } from './rules.words.ts'
import { readDefinition } from './service-definition.ts'

export interface NewAgreement {
  readonly schoolId: string
  readonly startsOn: Day
  readonly endsOn: Day | null
  /** Asked for when the team then has more schools than it is meant for: a warning, not a wall (HAST-2). */
  readonly whyBeyondLimit: string | null
}

type Held = NonNullable<Awaited<ReturnType<typeof holdTeamFor>>>

/** A team agrees to work in a school from one day on: only then can the school ask it for help (HAST-2). */
export const agreeWithSchool = verb('manage teams', async (write, teamId: string, agreement: NewAgreement) => {
  const { schoolId, startsOn, endsOn, whyBeyondLimit } = agreement
  const held = await holdTeamFor(write, teamId, schoolId)
  if (!held) throw new NotFound('Team or school')
  if (held.status === 'closed') throw new Refused(say.closedSchool)
  if (endsOn && endsOn < startsOn) throw new Refused(say.endsBeforeStart, 'endsOn')
  const isBeyond = mustBeMeantOrSaid(held, agreement)

  const { areaId } = write.actor
  const agreementId = write.newId()
  await write.db
    .insertInto('agreement')
    .values({
      areaId,
      id: agreementId,
      teamId,
      schoolId,
      startsOn,
      endsOn,
      whyBeyondLimit: isBeyond ? whyBeyondLimit : null,
    })
    .execute()
  await write.rightsOfTeamChanged(teamId)
  write.audit('agreement made', { teamId, schoolId, agreementId, isBeyondLimit: isBeyond })
  return { agreementId }
})

/** Whether the team then has more schools than it is meant for. Without a reason that is refused. */
function mustBeMeantOrSaid({ agreements, definition }: Held, agreement: NewAgreement): boolean {
  const others = agreements.filter((other) => meet(other, agreement))
  if (others.some(({ schoolId }) => schoolId === agreement.schoolId)) throw new Refused(say.agreedAlready, 'startsOn')
  const schools = new Set(others.map(({ schoolId }) => schoolId)).size + 1
  const { mostSchools } = readDefinition(definition)
  if (schools > mostSchools && !agreement.whyBeyondLimit) {
    throw new Refused(say.moreThanMeant(schools, mostSchools), 'whyBeyondLimit')
  }
  return schools > mostSchools
}
