import { agreeStrategy } from '#features/observations/agree-strategy.ts'
import { makeAssessment } from '#features/observations/make-assessment.ts'
import { recordObservation } from '#features/observations/record-observation.ts'
import { explainPlan } from '#features/papers/explain-plan.ts'
import { livePlanOf } from '#features/plans/live-plan.ts'
import { addDays } from '#platform/dates/day.ts'
import { needsPlanFirst } from './first-plan.ts'
import type { Helping } from './help-under-way.ts'

/**
 * Of a service that begins with a plan: the worker watches a lesson, makes something of it with the child, tries the child’s idea, and
 * explains the plan at home. In one sitting, with half of the children.
 */
export function looksClosely({ story, team, worker, cast, known }: Helping): void {
  if (!needsPlanFirst(team) || !story.stage.chances.happens(0.5)) return
  const { name } = cast
  const adult = story.child.family.home.grownUps[0]!.adult.fullName
  story.does(worker, async (write) => {
    const { caseId } = known
    const { observationId } = await recordObservation(write, caseId, {
      at: new Date(write.now.getTime() - 2 * 3_600_000),
      place: 'Maths, at the table by the window',
      happening: 'Work in pairs. It got louder after ten minutes.',
      seen: `${name} put the pencil down, looked at the door three times, and left when a chair fell over.`,
      childVoice: 'I can hear everything at once and then I cannot think.',
      whyNoVoice: null,
      meaning: 'It may be the noise, and not the sums.',
      audience: 'case',
      readers: [],
    })
    await makeAssessment(write, caseId, {
      summary: `${name} likes the work and the others. Noise is what gets in the way.`,
      byIndicator: { included: 'Has two friends, and eats with them.', achieving: 'Does the sums when it is quiet.' },
      bySide: { world: 'A big class in a room that echoes.' },
      restsOn: [observationId],
      childVoice: 'It is fine when it is quiet.',
      whyNoVoice: null,
      audience: 'case',
      readers: [],
    })
  })
  story.does(worker, async (write) => {
    await agreeStrategy(write, known.caseId, {
      situation: 'When the room gets loud',
      what: `${name} puts up the blue card and goes to the book corner for five minutes.`,
      ideaOf: 'child',
      ideaName: null,
      lookOn: addDays(write.today, 21),
    })
  })
  story.does(worker, async (write) => {
    const plan = await livePlanOf(write, story.child.id)
    if (!plan?.agreed) return
    await explainPlan(write, plan.id, {
      ...{ toWhom: 'parent or carer', toName: adult, onDay: write.today, byName: write.actor.name },
      ...{
        leaflet: true,
        copyGiven: true,
        understood: 'Said that somebody comes on Tuesdays, and that they can say stop.',
      },
    })
  })
}
