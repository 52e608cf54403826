import { isDeepStrictEqual } from 'node:util'
import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Sentence } from '#features/chronology/said.ts'
import { strikeInStory } from '#features/chronology/strike-in-story.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { findToCorrect } from './find-liaisons.ts'
import type { Correction } from './liaison.ts'
import { keepCorrection, strikeLiaison } from './liaisons.queries.ts'
import { say } from './rules.words.ts'

type Found = Awaited<ReturnType<typeof findToCorrect>>
interface Which {
  readonly caseId: string
  readonly liaisonId: string
  readonly version: number
}

/** Writes again what was said with social work. What it said before stays, with who changed it and why (CSW-11). */
export const correctLiaison = verb('work on cases', async (write, which: Which, correction: Correction) => {
  const found = await findToCorrect(write, which.caseId, which.liaisonId)
  const { one } = found
  const { why: _, ...now } = correction
  if (now.onDay > write.today) throw new Refused(say.notYet, 'onDay')
  if (now.nextOn <= now.onDay) throw new Refused(say.nextIsPast, 'nextOn')
  const before = { onDay: one.onDay, mode: one.mode, purposes: one.purposes, said: one.said, nextOn: one.nextOn }
  if (isDeepStrictEqual({ ...now, purposes: [...now.purposes] }, before)) throw new Refused(say.nothingChanged, 'said')
  if (!(await keepCorrection(write, which, correction))) throw new Conflict({ said: one.said })
  write.audit('liaison corrected', { children: [found.childId], caseId: which.caseId, liaisonId: which.liaisonId })
  await tellStory(write, found, 'liaison corrected', { why: correction.why, now: now.said })
})

/** It should not be there, for example on another child’s case: it stays readable, struck through, and counts for nothing. */
export const enterLiaisonInError = verb('work on cases', async (write, which: Which, why: string) => {
  const found = await findToCorrect(write, which.caseId, which.liaisonId)
  if (!(await strikeLiaison(write, which, why))) throw new Conflict()
  const { caseId, liaisonId } = which
  write.audit('liaison entered in error', { children: [found.childId], caseId, liaisonId })
  await tellStory(write, found, 'liaison in error', { why })
})

async function tellStory(
  write: Write,
  { id: caseId, childId, schoolId, teamId, one }: Found,
  said: Sentence,
  { why, now }: { why: string; now?: string },
) {
  const { audience } = one
  const about = { childId, caseId, schoolId, teamId, audience, sourceId: one.id, kind: 'liaison' as const }
  await strikeInStory(write, about)
  const anew = now === undefined ? [] : [{ ...about, headline: now }]
  await addToChronology(write, ...anew, { ...about, said, headline: why })
}
