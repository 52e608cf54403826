import type { QueryCreator } from 'kysely'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { NewConsent } from '#features/needs/consent.ts'
import { consentAtRequest } from '#features/needs/consent-in-story.ts'
import type { NewNeed } from '#features/needs/need.ts'
import { notingNeeds } from '#features/needs/note-needs.ts'
import { recordingConsent } from '#features/needs/record-consent.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { RequestStatus, Tables } from '#platform/db/tables.ts'
import type { Warning } from './eligibility.ts'
import type { Detail } from './new-request.ts'

interface RequestToKeep extends Detail {
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
  readonly raisedBy: string
  readonly raisedHow: 'form' | 'corridor' | 'phone' | 'meeting'
  readonly status: RequestStatus
  readonly screenedAt: Date | null
  readonly worry: string
  readonly parentTold?: string | undefined
  readonly needs: readonly NewNeed[]
  readonly consent?: NewConsent | null | undefined
  readonly warnings: readonly Warning[]
  readonly inSpiteOfWarnings?: string | null | undefined
  readonly ageWhenRaised: number
  readonly answerDueOn: Day
  readonly knownTo: readonly string[]
  /** An education manager who asks for it has said with it that it is work for the team (CSW-41). */
  readonly isAgreed?: boolean
  /** The line in the child’s story. */
  readonly story: Pick<StoryEvent, 'said' | 'headline' | 'significant'>
}

/** The request, its first step, its line in the story, its needs and the consent for it, in one statement. */
export async function insertRequest(
  write: Write,
  { needs, consent, knownTo, isAgreed = false, story, ...request }: RequestToKeep,
): Promise<string> {
  const requestId = write.newId()
  const about = { childId: request.childId, requestId, schoolId: request.schoolId, knownTo }
  const row = rowOf(write, requestId, request)
  const begun = write.db
    .with('step', (db) => db.insertInto('requestStep').values(firstSteps(write, row, isAgreed)))
    .with('story', () => addingToChronology(write, ...eventsOf(row, story, consent)))
  const agreed = consent ? begun.with('consented', () => recordingConsent(write, about, consent)) : begun
  // Each `with` widens the type by a name that nothing here selects from.
  const together = agreed as unknown as QueryCreator<Tables>

  if (needs.length === 0) await together.insertInto('helpRequest').values(row).execute()
  else {
    const all = together.with('raised', (db) => db.insertInto('helpRequest').values(row))
    await notingNeeds(write, about, needs, all as unknown as QueryCreator<Tables>).execute()
  }
  return requestId
}

function rowOf(
  write: Write,
  id: string,
  {
    warnings,
    priorityGroups = [],
    ...request
  }: Omit<RequestToKeep, 'needs' | 'consent' | 'knownTo' | 'isAgreed' | 'story'>,
) {
  return {
    areaId: write.actor.areaId,
    id,
    raisedAt: write.now,
    childId: request.childId,
    schoolId: request.schoolId,
    teamId: request.teamId,
    raisedBy: request.raisedBy,
    raisedHow: request.raisedHow,
    status: request.status,
    screenedAt: request.screenedAt,
    worry: request.worry,
    parentTold: request.parentTold ?? null,
    since: request.since ?? null,
    whatWasTried: request.whatWasTried ?? null,
    strengths: request.strengths ?? null,
    childWords: request.childWords ?? null,
    parentView: request.parentView ?? null,
    hopedFor: request.hopedFor ?? null,
    levelOfNeed: request.levelOfNeed ?? null,
    priorityGroups: [...priorityGroups],
    warnings: JSON.stringify(warnings),
    inSpiteOfWarnings: warnings.length > 0 ? (request.inSpiteOfWarnings ?? null) : null,
    ageWhenRaised: request.ageWhenRaised,
    answerDueOn: request.answerDueOn,
  }
}

function firstSteps(write: Write, row: ReturnType<typeof rowOf>, isAgreed: boolean) {
  const raised = stepOf(write, row, { step: 'raised', decision: 'raised' })
  return isAgreed ? [raised, stepOf(write, row, { step: 'education manager', decision: 'agreed' })] : [raised]
}

function stepOf(
  write: Write,
  { id, childId, schoolId, teamId, raisedBy }: ReturnType<typeof rowOf>,
  what: { step: string; decision: string },
) {
  return {
    areaId: write.actor.areaId,
    id: write.newId(),
    requestId: id,
    childId,
    ...what,
    doneBy: write.actor.id,
    doneAt: write.now,
    schoolId,
    teamId,
    raisedBy,
  }
}

function eventsOf(
  { id, childId, schoolId, teamId }: ReturnType<typeof rowOf>,
  story: RequestToKeep['story'],
  consent: RequestToKeep['consent'],
): StoryEvent[] {
  const about = { childId, requestId: id, schoolId, teamId }
  const raised = { ...about, sourceId: id, kind: 'request raised', audience: 'case', ...story } as const
  return consent ? [raised, consentAtRequest(about, consent)] : [raised]
}
