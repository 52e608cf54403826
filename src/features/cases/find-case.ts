import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { ChildShown } from '#features/people/child-banner.tsx'
import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { CaseStatus } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { selectCase } from './find-case.queries.ts'
import { ownerCalled } from './owner-called.ts'
import { say } from './rules.words.ts'

/** A case as its forms and lists show it, to somebody in particular on a day. */
export interface CaseShown {
  readonly id: string
  readonly status: CaseStatus
  readonly aim: string | null
  readonly childWords: string | null
  /** What the child said when help was asked for, where the reader may see the request. */
  readonly childWordsAtRequest: string | null
  readonly version: number
  readonly child: ChildShown & { readonly knownAsSafeWith: readonly string[] }
  /** Where the reader works, and so which name is safe to use with them. */
  readonly place: 'school' | 'service'
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
  readonly leadId: string
  readonly leadName: string
  readonly definition: ServiceDefinition
  readonly reviewOn: Day | null
  readonly pausedUntil: Day | null
  readonly pausedReason: string | null
  readonly openActions: readonly OpenAction[]
  readonly isTheirsToWorkOn: boolean
  /** Whether the reader says who is on it: its lead worker and its supervisors. */
  readonly isTheirsToLead: boolean
  readonly isTheirsToSupervise: boolean
  readonly today: Day
}

export interface OpenAction {
  readonly id: string
  readonly what: string
  readonly ownerName: string
  readonly dueOn: Day
}

/** The case, or a 404 that does not say whether there is one. That it was looked at is in the log. */
export async function findCase(read: Read, caseId: string): Promise<CaseShown> {
  const found = await selectCase(read, caseId).executeTakeFirst()
  if (!found?.child) throw new NotFound('Case')
  const { leadGiven, leadFamily, definition, child, openActions, ...rest } = found
  read.seen('case', { children: [rest.childId], caseId })
  const place = placeOf(read.actor)
  return {
    ...rest,
    child: onlyWhatIsSafe(child, place),
    openActions: openActions.map((action) => ({ ...action, ownerName: ownerCalled(action, child, place) })),
    place,
    leadName: `${leadGiven} ${leadFamily}`,
    definition: readDefinition(definition),
    isTheirsToLead: rest.leadId === read.actor.id || rest.isTheirsToSupervise,
    today: read.today,
  }
}

/** The case for a form that changes it: says at once, and in words, when it is closed or not theirs to change. */
export async function findCaseToChange(read: Read, caseId: string): Promise<CaseShown> {
  const helpCase = await findCase(read, caseId)
  if (!helpCase.isTheirsToWorkOn) throw new Refused(say.notYours)
  if (helpCase.status === 'closed') throw new Refused(say.closed)
  return helpCase
}

/** The case for those who say who is on it. */
export async function findCaseToLead(read: Read, caseId: string): Promise<CaseShown> {
  const helpCase = await findCaseToChange(read, caseId)
  if (!helpCase.isTheirsToLead) throw new Refused(say.onlyTheLead)
  return helpCase
}

export async function findCaseToSupervise(read: Read, caseId: string): Promise<CaseShown> {
  const helpCase = await findCaseToChange(read, caseId)
  if (!helpCase.isTheirsToSupervise) throw new Refused(say.onlyASupervisor)
  return helpCase
}
