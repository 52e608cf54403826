import { agreePlan } from '#features/plans/agreeing/approve-plan.ts'
import { beginPlan } from '#features/plans/writing/begin-plan.ts'
import { changePlan } from '#features/plans/writing/change-plan.ts'
import { keepArrangements, keepNeed, keepView, keepWork } from '#features/plans/writing/parts.ts'
import type { PlanWork } from '#features/plans/plan-content.ts'
import { sendForApproval } from '#features/plans/agreeing/send-for-approval.ts'
import { askHowToApproach } from '#features/remit/ask-how-to-approach.ts'
import { beginWork } from '#features/remit/begin-work.ts'
import { checkStaffing } from '#features/remit/check-staffing.ts'
import { MOST_DAYS_BEFORE_PLAN, type PlanAnswer } from '#features/remit/plan-first.ts'
import { tellFamily } from '#features/remit/tell-family.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import type { Write } from '#platform/context.ts'
import { addDays, ageOn } from '#platform/dates/day.ts'
import type { DemoTeam } from '../place.ts'
import type { Asking } from './asking.ts'
import type { Helping } from './help-under-way.ts'

/** Whether the remit of a team’s service holds its workers to a plan first. */
export function needsPlanFirst({ service }: DemoTeam): boolean {
  return (foundingServices[service].remit.guards as readonly string[]).includes('planFirst')
}

/** Days ago at most, where the work goes ahead of the plan: until then it may (CSW-32). */
const LATELY = 27

/**
 * The Named Person writes the plan and the supervisor agrees to it, on the day before it is decided; or, now and then and lately,
 * the work cannot wait for the plan. Answers what the supervisor then says of it.
 */
export function planIsThere(asking: Asking): () => PlanAnswer {
  const { story, lead, supervisor } = asking
  const { stage } = story
  const isLate = story.day >= addDays(stage.today, -LATELY)
  if (isLate && stage.chances.happens(0.35)) {
    const planDueOn = addDays(story.day, MOST_DAYS_BEFORE_PLAN)
    return () => ({ planDueOn, beforePlanWhy: `${asking.cast.name} has stopped coming to class. We begin this week.` })
  }
  const made = { planId: '', workId: '' }
  story.does(lead, async (write) => {
    Object.assign(made, await writePlan(write, asking))
    await sendForApproval(write, made.planId, {
      why: 'The first plan. The team has been asked to help.',
      approverId: supervisor.staffId,
    })
  })
  story.does(supervisor, (write) => agreePlan(write, made.planId))
  return () => ({ clearlyNamed: true, planWorkId: made.workId })
}

async function writePlan(write: Write, { story, team, topic, cast }: Asking) {
  const { planId } = await beginPlan(write, story.child.id)
  const needId = write.newId()
  const workId = write.newId()
  const adult = story.child.family.home.grownUps[0]!.adult.fullName
  await changePlan(
    write,
    planId,
    keepNeed({
      id: needId,
      need: topic.worry(cast).split('. ')[0]!,
      outcome: topic.hopedFor(cast),
      goal: topic.childWords,
      category: 'wellbeing',
      strand: 'child',
      indicators: ['nurtured', 'included'],
      by: null,
    }),
  )
  const heard = { how: 'talking' as const, onDay: write.today, agrees: 'yes' as const, whyNot: null }
  const views = [
    { ...heard, of: 'child' as const, name: null, words: topic.childWords, gotBy: write.actor.name },
    { ...heard, of: 'parent or carer' as const, name: adult, words: topic.parentView(cast), gotBy: write.actor.name },
  ]
  for (const view of views) await changePlan(write, planId, keepView({ id: write.newId(), ...view }))
  const ofTeam = { teamId: story.stage.laid.idOf(team.key), teamName: team.name, needId, confirmed: null }
  for (const work of worksFor(write, { story, topic, cast }, workId))
    await changePlan(write, planId, keepWork({ ...ofTeam, ...work }))
  const reviewOn = addDays(write.today, 84)
  await changePlan(
    write,
    planId,
    keepArrangements({ socialWork: false, contingency: null, reviewOn, noReviewWhy: null }),
  )
  return { planId, workId }
}

type Work = Pick<PlanWork, 'id' | 'kind' | 'topicId' | 'topic' | 'purpose' | 'from' | 'until'>

/** Somebody to talk to, always; and for some, work on one thing, or company in the playground for four weeks. */
function worksFor(write: Write, { story, topic, cast }: Pick<Asking, 'story' | 'topic' | 'cast'>, id: string): Work[] {
  const nothing = { topicId: null, topic: null, from: null, until: null }
  const involvement: Work = { ...nothing, id, kind: 'involvement', purpose: topic.aim(cast) }
  const hash = story.child.givenName.length + story.child.bornOn.charCodeAt(9)
  if (hash % 4 === 0) {
    const purpose = `${cast.name} learns, with others in mind, what to do when it becomes too much.`
    const about = { topicId: 'anger', topic: 'Managing anger' }
    return [involvement, { ...nothing, ...about, id: write.newId(), kind: 'focussed work', purpose }]
  }
  if (hash % 4 !== 1 || ageOn(story.child.bornOn, write.today) > 11) return [involvement]
  const purpose = `${cast.name} joins in a game with two others, and needs a grown-up beside ${cast.him} less each week.`
  const period = { from: write.today, until: addDays(write.today, 42) }
  return [
    involvement,
    { id: write.newId(), kind: 'playground supervision', topicId: null, topic: null, purpose, ...period },
  ]
}

/** Before the family is rung, the worker asks somebody who knows them. */
export function asksHowToApproach({ story, team, worker, lead, known, cast }: Helping): void {
  if (!needsPlanFirst(team)) return
  const points = story.stage.chances.oneOf([
    `Ring ${cast.carer} after three, and begin with what goes well.`,
    `${cast.carer} would rather talk at school than at home. Ten minutes is enough the first time.`,
    'Letters go unread: ring, and leave your first name.',
  ])
  const fromRole = 'Named Person'
  story.does(worker, (write) =>
    askHowToApproach(write, known.caseId, { fromName: lead.name, fromRole, givenOn: write.today, points }),
  )
}

/** At the first talk the family hears who employs the worker, and the work that the plan names can begin. */
export function tellsWhoEmploysThem({ story, team, worker, lead, known }: Helping): void {
  if (!needsPlanFirst(team)) return
  const toldWhom = story.child.family.home.grownUps[0]!.adult.fullName
  story.does(worker, async (write) => {
    await tellFamily(write, known.caseId, {
      toldOn: write.today,
      toldBy: worker.name,
      toldWhom,
      how: 'face to face',
    })
    const works = await worksOfPlan(write, story.child.id)
    for (const { id: planWorkId, kind, untilDay } of works) {
      if (untilDay && untilDay < write.today) continue
      const { workId } = await beginWork(write, known.caseId, { planWorkId, fromDay: write.today, untilDay })
      if (kind === 'playground supervision')
        await checkStaffing(write, workId, {
          onDay: write.today,
          supernumerary: true,
          staffCount: 3,
          saidBy: lead.name,
        })
    }
  })
}

/** What the plan in force asks for besides somebody to talk to. */
async function worksOfPlan({ db, actor: { areaId } }: Write, childId: string) {
  return db
    .selectFrom('planWork')
    .where('planWork.areaId', '=', areaId)
    .where('planWork.childId', '=', childId)
    .where('planWork.kind', 'in', ['focussed work', 'playground supervision'])
    .orderBy('planWork.id')
    .select(['planWork.id', 'planWork.kind', 'planWork.untilDay'])
    .execute()
}
