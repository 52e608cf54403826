import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { asLiaison } from './liaison-of.ts'
import { selectLiaisons } from './liaisons.queries.ts'
import { say } from './rules.words.ts'

export type CaseWithLiaisons = Awaited<ReturnType<typeof findLiaisons>>
export type LiaisonShown = CaseWithLiaisons['liaisons'][number]

/** A case, where it stands with social work, and what was said. The look is in the log. */
export async function findLiaisons(read: Read, caseId: string) {
  const found = await selectLiaisons(read, caseId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  read.seen('liaison', { children: [found.childId], caseId })
  const { child, liaisons, purposes, definition, id, childId, schoolId, teamId, status, isTheirsToWorkOn } = found
  const place = placeOf(read.actor)
  return {
    id,
    childId,
    schoolId,
    teamId,
    child: onlyWhatIsSafe(child, place),
    place,
    today: read.today,
    definition: readDefinition(definition),
    liaison: asLiaison(found),
    purposes,
    liaisons: liaisons.map(({ givenName, familyName, strikerGiven, strikerFamily, inErrorAt, inErrorWhy, ...one }) => ({
      ...one,
      writtenBy: `${givenName} ${familyName}`,
      struck: inErrorAt && { at: inErrorAt, by: `${strikerGiven} ${strikerFamily}`, why: inErrorWhy ?? '' },
      mayCorrect: !inErrorAt && (one.keptBy === read.actor.id || found.isTheirsToSupervise),
    })),
    mayRecord: isTheirsToWorkOn && status !== 'closed',
  }
}

/** The same for the form: says at once when it is not theirs to add to. */
export async function findToRecord(read: Read, caseId: string): Promise<CaseWithLiaisons> {
  const found = await findLiaisons(read, caseId)
  if (!found.mayRecord) throw new Refused(say.notTheirs)
  return found
}

/** One of them, for whoever wrote it, or supervises the team, to correct. */
export async function findToCorrect(read: Read, caseId: string, liaisonId: string) {
  const found = await findLiaisons(read, caseId)
  const one = found.liaisons.find(({ id }) => id === liaisonId)
  if (!one) throw new NotFound('Liaison')
  if (one.struck) throw new Refused(say.struckAlready)
  if (!one.mayCorrect) throw new Refused(say.notTheirsToCorrect)
  return { ...found, one }
}
