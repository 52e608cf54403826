import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { NewConsent, Purpose } from './consent.ts'

interface Told {
  readonly purpose: Purpose
  readonly answer: 'given' | 'refused' | 'withdrawn'
}

function eventOf({ purpose, answer }: Told) {
  return {
    kind: answer === 'withdrawn' ? ('consent withdrawn' as const) : ('consent recorded' as const),
    said: { is: 'consent' as const, purpose, answer },
    significant: answer !== 'given',
    audience: 'case' as const,
  }
}

interface AboutChild {
  readonly childId: string
  readonly schoolId: string | null
  /** Cases of the child that go on: what was agreed is part of the story of each. */
  readonly cases: readonly { readonly id: string; readonly teamId: string }[]
}

/** What somebody agreed to, in the story of each case that goes on; in the child’s own where there is none. */
export function consentInStory(
  { childId, schoolId, cases }: AboutChild,
  told: Told & { readonly consentId: string },
): StoryEvent[] {
  const event = { ...eventOf(told), childId, schoolId, sourceId: told.consentId }
  if (cases.length === 0) return [{ ...event, teamId: null }]
  return cases.map(({ id: caseId, teamId }) => ({ ...event, caseId, teamId }))
}

type AboutRequest = Pick<StoryEvent, 'childId' | 'requestId' | 'schoolId' | 'teamId'>

/** What was agreed to when help was asked for: it goes along when the request becomes a case. */
export function consentAtRequest(request: AboutRequest, consent: NewConsent): StoryEvent {
  return { ...eventOf(consent), ...request }
}
