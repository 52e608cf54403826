import { verb } from '#features/access/verb.ts'
import { holdCaseAround } from '#features/actions/case-around.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import type { NewObservation, Observed } from './observation.ts'
import { addObservationText, holdObservation, insertObservation } from './observations.queries.ts'
import { belonging, inStory, mustBeTheirs, mustHoldTheChild, mustSayWhy, readershipOf } from './paper-rules.ts'
import { say } from './rules.words.ts'

/** Writes down what a worker saw of a child: what was going on, what was seen, what the child said, what it may mean. */
export const recordObservation = verb('work on cases', async (write: Write, caseId: string, given: NewObservation) => {
  const around = await holdCaseAround(write, caseId)
  mustBeTheirs(write, around, given)
  mustHoldTheChild(given)
  if (given.at > write.now) throw new Refused(say.inTheFuture, 'day')

  const observationId = write.newId()
  const kept = { ...belonging(around.helpCase), ...readershipOf(write.actor, given) }
  await insertObservation(write, { id: observationId, ...kept, ...given, readers: kept.readers })
  write.audit('observation recorded', { children: [kept.childId], caseId, observationId })
  const told = { kind: 'observation', headline: given.seen, sourceId: observationId, at: given.at } as const
  await addToChronology(write, inStory(kept, told))
  return { observationId }
})

/** Writes an observation again. What it said before stays, and can be read. */
export const amendObservation = verb(
  'work on cases',
  async (write: Write, observationId: string, now: Observed, { why, version }: { why: string; version: number }) => {
    const observation = await holdObservation(write, observationId)
    mustHoldTheChild(now)
    mustSayWhy(observation, { before: observedBefore(observation), now: observedOf(now), why, version })
    await addObservationText(write, observation, now, why)
    const { childId, caseId } = observation
    write.audit('observation amended', { children: [childId], caseId, observationId })
    await addToChronology(
      write,
      inStory(observation, { kind: 'observation amended', headline: why, sourceId: observationId }),
    )
  },
)

type Held = Awaited<ReturnType<typeof holdObservation>>

function observedBefore({ texts: [current] }: Held): Observed {
  if (!current) throw new Conflict({})
  return observedOf(current)
}

function observedOf({ happening, seen, childVoice, whyNoVoice, meaning }: Observed): Observed {
  return { happening, seen, childVoice, whyNoVoice, meaning }
}
