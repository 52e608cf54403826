import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { loadReportToGive, toWrite } from '../find-report.ts'
import { makeTheCopy } from '../moving.queries.ts'
import type { Basis, RecipientKind, Way } from '../report.ts'
import { say } from '../rules.words.ts'
import { mustDecideNames } from '../writing/write-report.ts'
import { giveCopy } from './giving.queries.ts'

export interface Giving {
  readonly toKind: RecipientKind
  readonly toName: string | null
  /** Somebody on the case, who reads it on their own pages. */
  readonly staffId: string | null
  /** Who of the family: an adult around the child, or the young person by their own number. None: somebody else, by name. */
  readonly familyId?: string | null
  readonly basis: Basis
  readonly why: string
  readonly how: Way
  readonly onDay: Day
}

/**
 * Gives a report to a meeting, to somebody on the case or to the family, and writes down on what basis. The first time, the
 * copy is made that everything outward reads: only of the text that a supervisor saw, where the service wants that (CSW-16).
 */
export const giveReport = verb('write reports', async (write: Write, reportId: string, giving: Giving) => {
  const report = await loadReportToGive(write, reportId)
  if (!report.isAuthor && !report.isSupervisor) throw new Refused(say.notReleasable)
  const { childId, caseId, teamId, releasedAt } = report
  const to = whoGetsIt(report, giving)
  mustBeInTime(write, giving, releasedAt)

  if (!releasedAt) {
    if (report.isSeenFirst && report.state !== 'seen') unseen(write, report)
    if (report.state !== 'seen') {
      const own = toWrite(report)
      await mustDecideNames(write, own, own.text, null)
    }
    if (!(await makeTheCopy(write, reportId))) unseen(write, report)
    write.audit('report released', { children: [childId], caseId, reportId })
  }
  const { toKind, basis, why, how, onDay } = giving
  await giveCopy(write, { reportId, childId, caseId, teamId }, { toKind, ...to, basis, why, how, onDay })
  write.audit('report given', { children: [childId], caseId, reportId, toKind, basis })
  if (to.staffId) await tell(write, 'report given to you', [to.staffId], { childId, reportId })
  return { caseId, isForTheirPage: toKind === 'family' && how === 'on their pages' }
})

/** It was tried to let it leave: that stays in the log, as with every guard of the remit (CSW-16). */
function unseen(write: Write, { id: reportId, childId, caseId }: Report): never {
  write.auditRefusal('refused by the remit', { guard: 'reportsSeenFirst', children: [childId], caseId, reportId })
  throw new Refused(say.seenFirst)
}

type Report = Awaited<ReturnType<typeof loadReportToGive>>

function whoGetsIt(report: Report, giving: Giving) {
  const nobody = { staffId: null, relationshipId: null, ownChannelId: null }
  if (giving.toKind === 'family') return { ...nobody, ...whoOfTheFamily(report, giving) }
  if (giving.toKind !== 'staff') return { ...nobody, toName: named(giving) }
  const person = report.people.find(({ staffId }) => staffId === giving.staffId)
  if (!person) throw new Refused(say.noSuchPerson, 'staffId')
  return { ...nobody, toName: `${person.givenName} ${person.familyName}`, staffId: person.staffId }
}

/** Two of a family may have one name: what goes on somebody’s page is given to the person. */
function whoOfTheFamily({ adults, own, child }: Report, { familyId, how, ...giving }: Giving) {
  if (!familyId && how === 'on their pages') throw new Refused(say.whoOfTheFamily, 'familyId')
  if (!familyId) return { toName: named(giving) }
  if (own && child && own.id === familyId)
    return { toName: `${child.givenName} ${child.familyName}`, ownChannelId: own.id }
  const adult = adults.find(({ id }) => id === familyId)
  if (!adult) throw new Refused(say.whoOfTheFamily, 'familyId')
  return { toName: adult.fullName, relationshipId: adult.id }
}

function named({ toName }: Pick<Giving, 'toName'>): string {
  if (!toName) throw new Refused(say.nameMissing, 'toName')
  return toName
}

function mustBeInTime({ today }: Write, { onDay }: Giving, releasedAt: Date | null) {
  if (onDay > today) throw new Refused(say.givenInFuture, 'onDay')
  if (onDay < (releasedAt ? dayIn(releasedAt) : today)) throw new Refused(say.givenBeforeSeen, 'onDay')
}
