import { verb } from '#features/access/verb.ts'
import { holdCaseAround } from '#features/actions/case-around.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import type { Assessed, NewAssessment } from './assessment.ts'
import { addAssessmentText, holdAssessment, insertAssessment } from './assessments.queries.ts'
import { selectObservationsOfCase } from './observations.queries.ts'
import { belonging, inStory, mustBeTheirs, mustHoldTheChild, mustSayWhy, readershipOf } from './paper-rules.ts'
import { say } from './rules.words.ts'

/** Writes down what a worker makes of what was seen: by wellbeing indicator, by side of My World, and all in all. */
export const makeAssessment = verb('work on cases', async (write: Write, caseId: string, given: NewAssessment) => {
  const around = await holdCaseAround(write, caseId)
  mustBeTheirs(write, around, given)
  mustHoldTheChild(given)
  mustLookAtSomething(given)
  await mustBeOfTheCase(write, caseId, given)

  const assessmentId = write.newId()
  const kept = { ...belonging(around.helpCase), ...readershipOf(write.actor, given) }
  await insertAssessment(write, { id: assessmentId, ...kept, ...given, readers: kept.readers })
  write.audit('assessment made', { children: [kept.childId], caseId, assessmentId })
  await addToChronology(
    write,
    inStory(kept, { kind: 'assessment', headline: given.summary, sourceId: assessmentId, at: write.now }),
  )
  return { assessmentId }
})

/** Writes an assessment again. What it said before stays, and can be read. */
export const amendAssessment = verb(
  'work on cases',
  async (write: Write, assessmentId: string, now: Assessed, { why, version }: { why: string; version: number }) => {
    const assessment = await holdAssessment(write, assessmentId)
    mustHoldTheChild(now)
    mustLookAtSomething(now)
    mustSayWhy(assessment, { before: assessedBefore(assessment), now: assessedOf(now), why, version })
    const { childId, caseId } = assessment
    await mustBeOfTheCase(write, caseId, now)
    await addAssessmentText(write, assessment, now, why)
    write.audit('assessment amended', { children: [childId], caseId, assessmentId })
    await addToChronology(
      write,
      inStory(assessment, { kind: 'assessment amended', headline: why, sourceId: assessmentId }),
    )
  },
)

/** At least one indicator or one side of My World is looked at. */
function mustLookAtSomething({ byIndicator, bySide }: Assessed): void {
  if (Object.keys(byIndicator).length + Object.keys(bySide).length === 0) throw new Refused(say.nothingLookedAt, 'safe')
}

/** It rests on observations of this case that its writer can read, and on no others. */
async function mustBeOfTheCase(write: Write, caseId: string, { restsOn }: Assessed): Promise<void> {
  if (restsOn.length === 0) return
  const offered = await selectObservationsOfCase(write, caseId)
  if (!restsOn.every((one) => offered.some(({ id }) => id === one))) throw new NotFound('Observation')
}

type Held = Awaited<ReturnType<typeof holdAssessment>>

function assessedBefore({ texts: [current] }: Held): Assessed {
  if (!current) throw new Conflict({})
  return assessedOf(current)
}

function assessedOf({ summary, byIndicator, bySide, restsOn, childVoice, whyNoVoice }: Assessed): Assessed {
  return { summary, byIndicator, bySide, restsOn, childVoice, whyNoVoice }
}
