import type { CaseWithPeople } from '#features/actions/case-around.ts'
import { type HeldCase, mustBeOpen, mustWorkOn } from '#features/cases/held-case.ts'
import type { StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Actor, Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import type { ChildsPart, Readership } from './observation.ts'
import { say } from './rules.words.ts'

/** CSW-3: an observation or an assessment is made with the child. Where their words are not there, it says why. */
export function mustHoldTheChild({ childVoice, whyNoVoice }: ChildsPart): void {
  if (!childVoice && !whyNoVoice) throw new Refused(say.childMissing, 'childVoice')
}

/** It is theirs to write on, and nobody is named as a reader whom the page did not offer. */
export function mustBeTheirs(
  write: Write,
  { helpCase, onCase }: CaseWithPeople,
  { audience, readers }: Readership,
): void {
  mustWorkOn(write, helpCase)
  mustBeOpen(helpCase)
  if (audience === 'named' && readers.length === 0) throw new Refused(say.readersMissing, 'readers')
  const isOffered = (reader: string) => reader === write.actor.id || onCase.some(({ id }) => id === reader)
  if (!readers.every(isOffered)) throw new NotFound('Person')
}

/** Whoever writes it can read it. */
export function readershipOf({ id }: Actor, { audience, readers }: Readership): Readership {
  return { audience, readers: audience === 'named' ? [...new Set([...readers, id])] : [] }
}

/** Of what case and child a row is. */
export function belonging({ id: caseId, childId, schoolId, teamId }: HeldCase) {
  return { caseId, childId, schoolId, teamId }
}

interface Kept extends Readership {
  readonly caseId: string
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
}

/** Its line in the story of the child’s help, for the same readers. */
export function inStory(
  { caseId, childId, schoolId, teamId, audience, readers }: Kept,
  told: Pick<StoryEvent, 'kind' | 'headline' | 'sourceId' | 'at'>,
): StoryEvent {
  return { caseId, childId, schoolId, teamId, audience, readers, ...told }
}

interface Changing {
  readonly version: number
  readonly mayAmend: boolean
}

/** Said at once, and in words, before anybody writes a long text for nothing. */
export function mustAmend({ mayAmend }: Pick<Changing, 'mayAmend'>): void {
  if (!mayAmend) throw new Refused(say.notYours)
}

/** Nobody changed it meanwhile; and a change says why, and changes something. */
export function mustSayWhy<T extends object>(
  paper: Changing,
  { before, now, why, version }: { before: T; now: T; why: string; version: number },
): void {
  mustAmend(paper)
  if (paper.version !== version) throw new Conflict(asTyped(before))
  if (!why) throw new Refused(say.whyMissing, 'why')
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(now))) throw new Refused(say.nothingChanged, 'why')
}

/** What is written now, for whoever was writing something else. */
function asTyped(before: object): Record<string, string> {
  return Object.fromEntries(Object.entries(before).filter((entry) => typeof entry[1] === 'string'))
}

/** In one order, so that two can be held against each other. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted((one, other) => one.localeCompare(other))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([name, inside]) => [name, sorted(inside)]),
  )
}
