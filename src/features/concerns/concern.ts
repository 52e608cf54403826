import type { ConcernStatus } from '#platform/db/tables.ts'

/** How long a concern may lie unopened before the next in line are told (P27). */
export const UNOPENED_MINUTES = 30

/** A referral to children’s services is confirmed in writing within a day of it. */
export const IN_WRITING_WITHIN_DAYS = 1

export const dangers = ['yes', 'not sure', 'no'] as const
export type Danger = (typeof dangers)[number]

export const parentsAre = ['told', 'not yet', 'not told'] as const
export type Parents = (typeof parentsAre)[number]

/** What somebody saw or heard, the child’s own words and what they think of it, each apart. */
export interface Worry {
  readonly seenOrHeard: string
  readonly childWords?: string | null | undefined
  readonly opinion?: string | null | undefined
  readonly whenWhere?: string | null | undefined
  readonly whoKnows?: string | null | undefined
  readonly inDanger?: Danger | null | undefined
  /** The adult who works with children whom it is about: then it goes past the school’s safeguarding leads. */
  readonly aboutAdult?: string | null | undefined
}

/** Whom it is about: a child that is here, or one by name. */
export interface AboutWhom {
  readonly childId?: string | undefined
  readonly caseId?: string | undefined
  readonly requestId?: string | undefined
  readonly name?: string | null | undefined
  readonly schoolId?: string | null | undefined
}

/** What was done and decided. Each version is whole; the latest counts. */
export interface Decision {
  readonly action: string
  readonly decision: string
  readonly reasons: string
  readonly parents: Parents
  readonly parentsWhy: string | null
  readonly othersTold: string | null
  readonly referredTo: string | null
  readonly referredOn: string | null
  readonly inWritingOn: string | null
  readonly outcome: string | null
  readonly toRaiser: string | null
  readonly closes: boolean
}

/** Where it stands, for those who deal with it. What waits longest for most comes first. */
export type Stands = 'unopened' | 'to decide' | 'waits for an outcome' | 'closed'

export function whereItStands({ status, seenAt }: { status: ConcernStatus; seenAt: Date | null }): Stands {
  if (status === 'closed') return 'closed'
  if (seenAt === null) return 'unopened'
  return status === 'open' ? 'to decide' : 'waits for an outcome'
}
