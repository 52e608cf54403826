import { agreePlan } from '#features/plans/agreeing/approve-plan.ts'
import { beginPlan } from '#features/plans/writing/begin-plan.ts'
import { changePlan } from '#features/plans/writing/change-plan.ts'
import { livePlanOf } from '#features/plans/live-plan.ts'
import { keepAction, keepArrangements, keepNeed, keepView, keepWork } from '#features/plans/writing/parts.ts'
import { nameRole } from '#features/plans/guiding/roles.ts'
import { sendForApproval } from '#features/plans/agreeing/send-for-approval.ts'
import { addDays } from '#platform/dates/day.ts'
import { needsPlanFirst } from './first-plan.ts'
import type { Helping } from './help-under-way.ts'

/**
 * In England some families have an early-help plan: a lead of the school writes it as Lead Professional, the team around the family
 * each does a part, and whoever supervises the team agrees to it. The help does not wait for it.
 */
export function teamAroundTheFamily({ story, team, topic, cast, worker, lead, supervisor }: Helping): void {
  if (needsPlanFirst(team) || !story.stage.chances.happens(0.12)) return
  const made = { planId: '' }
  const adult = story.child.family.home.grownUps[0]!.adult.fullName
  story.does(lead, async (write) => {
    if (await livePlanOf(write, story.child.id)) return
    const { planId } = await beginPlan(write, story.child.id)
    made.planId = planId
    const needId = write.newId()
    const need = { need: topic.worry(cast).split('. ')[0]!, outcome: topic.hopedFor(cast), goal: topic.childWords }
    const heard = { how: 'talking' as const, onDay: write.today, agrees: 'yes' as const, whyNot: null }
    const gotBy = write.actor.name
    const action = { id: write.newId(), needId, dueOn: addDays(write.today, 28), guidedBy: null }
    const parts = [
      keepNeed({
        ...{ id: needId, category: 'wellbeing', strand: 'both', by: null, ...need },
        indicators: ['nurtured'],
      }),
      keepView({ ...heard, id: write.newId(), of: 'child', name: null, words: topic.childWords, gotBy }),
      keepView({
        ...heard,
        id: write.newId(),
        of: 'parent or carer',
        name: adult,
        words: topic.parentView(cast),
        gotBy,
      }),
      keepWork({
        ...{ id: write.newId(), teamId: story.stage.laid.idOf(team.key), teamName: team.name, kind: 'involvement' },
        ...{ purpose: topic.aim(cast), topicId: null, topic: null, from: null, until: null, needId, confirmed: null },
      }),
      keepAction({
        ...action,
        what: `Ask ${cast.name} every Friday how the week was`,
        ...{ ownerKind: 'staff', ownerStaffId: lead.staffId, ownerName: lead.name, place: 'school' },
      }),
      keepArrangements({
        ...{ socialWork: false, noReviewWhy: null, reviewOn: addDays(write.today, 84) },
        contingency: `We meet within a week, with ${cast.carer}.`,
      }),
    ]
    for (const part of parts) await changePlan(write, planId, part)
    await nameRole(write, story.child.id, {
      ...{ role: 'Lead Professional', staffId: worker.staffId, name: null, called: null },
      startsOn: write.today,
    })
    await sendForApproval(write, planId, {
      why: 'Several of us help this family. This is what each does.',
      approverId: supervisor.staffId,
    })
  })
  story.does(supervisor, async (write) => {
    if (made.planId) await agreePlan(write, made.planId)
  })
}
