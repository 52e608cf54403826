import { verb } from '#features/access/verb.ts'
import { holdCase, mustBeOpen, mustWorkOn } from '#features/cases/held-case.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { Refused } from '#platform/errors.ts'
import type { NewLiaison, Shared } from './liaison.ts'
import { liaisonOf } from './liaison-of.ts'
import { keepLiaison, type KeptSharing } from './liaisons.queries.ts'
import { say } from './rules.words.ts'

/**
 * Writes down that somebody on the case spoke with social work: what for, what was agreed, what went from one to another and
 * on what footing, and when they speak again (CSW-12, CSW-50, CSW-51).
 */
export const recordLiaison = verb('work on cases', async (write, caseId: string, liaison: NewLiaison) => {
  const helpCase = await holdCase(write, caseId)
  mustWorkOn(write, helpCase)
  mustBeOpen(helpCase)
  const { withAllocated, other, shared, ...rest } = liaison
  if (rest.onDay > write.today) throw new Refused(say.notYet, 'onDay')
  if (rest.nextOn <= rest.onDay) throw new Refused(say.nextIsPast, 'nextOn')
  const { allocated } = await liaisonOf(write, caseId)
  const whom = withAllocated ? allocated && { ...allocated, team: allocated.teamName } : other && { ...other, id: null }
  if (!whom) throw new Refused(say.withWhom, 'otherName')

  const id = write.newId()
  await keepLiaison(write, helpCase, {
    ...rest,
    id,
    socialWorkerId: whom.id,
    withName: whom.name,
    withTeam: whom.team,
    shared: sharingsOf(shared, whom.name),
  })
  const { childId, schoolId, teamId } = helpCase
  write.audit('liaison recorded', { children: [childId], caseId, liaisonId: id })
  await addToChronology(write, {
    childId,
    caseId,
    schoolId,
    teamId,
    kind: 'liaison',
    headline: rest.said,
    sourceId: id,
    audience: rest.audience,
  })
  return { liaisonId: id }
})

/** Each thing that went from one to another, between whom; and never one without the footing it stands on (CSW-51). */
function sharingsOf(shared: Shared, withWhom: string): KeptSharing[] {
  const { told, heard, alsoWhom, alsoWhat, basis, why } = shared
  if (alsoWhat && !alsoWhom) throw new Refused(say.alsoWhom, 'alsoWhom')
  if (alsoWhom && !alsoWhat) throw new Refused(say.alsoWhat, 'alsoWhat')
  const all = [
    told && { direction: 'told them' as const, withWhom, what: told },
    heard && { direction: 'heard from them' as const, withWhom, what: heard },
    alsoWhom && alsoWhat && { direction: 'told them' as const, withWhom: alsoWhom, what: alsoWhat },
  ].flatMap((one) => one || [])
  if (all.length === 0) return []
  if (!basis) throw new Refused(say.basisMissing, 'basis')
  if (!why) throw new Refused(say.whyMissing, 'why')
  return all.map((one) => ({ ...one, basis, why }))
}
