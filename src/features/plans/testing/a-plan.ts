import { type PersonName, people, type Service, world } from '#test/service.ts'
import { agreePlan } from '../agreeing/approve-plan.ts'
import { beginPlan } from '../writing/begin-plan.ts'
import { changePlan } from '../writing/change-plan.ts'
import { endPlan } from '../reviewing/end-plan.ts'
import { keepArrangements, keepNeed, keepView, keepWork } from '../writing/parts.ts'
import type { PlanNeed, PlanView, PlanWork } from '../plan-content.ts'
import { sendForApproval } from '../agreeing/send-for-approval.ts'

/** What a test says of a work; the rest is as it usually is. */
export type WorkToAsk = Partial<Omit<PlanWork, 'id'>> & { readonly id?: string }

interface About {
  readonly childId?: string
  readonly teamId?: string
  readonly works?: readonly WorkToAsk[]
  /** Whether social work is involved: then each work wants `confirmed`. */
  readonly socialWork?: boolean
  readonly reviewOn?: string
  /** Who writes it, and who agrees to it. */
  readonly by?: PersonName
  readonly approvedBy?: PersonName
}

/** Callum’s plan by Lorna, his Named Person, agreed by the ISO: one need, both views, and the works that a test is about. */
export async function anAgreedPlan(service: Service, about: About = {}) {
  const { approvedBy = approverOf(about) } = about
  const draft = await aDraftPlan(service, about)
  await service
    .as(authorOf(about))
    .change((write) =>
      sendForApproval(write, draft.planId, { why: 'This is the first plan.', approverId: people[approvedBy].id }),
    )
  const { number } = await service.as(approvedBy).change((write) => agreePlan(write, draft.planId))
  return { ...draft, number }
}

/** The same before it is sent to be approved. */
export async function aDraftPlan(service: Service, about: About = {}) {
  const { childId = world.callum, teamId = teamOf(childId), socialWork = false, reviewOn = '2026-06-01' } = about
  return service.as(authorOf(about)).change(async (write) => {
    const { planId } = await beginPlan(write, childId)
    const need: PlanNeed = { ...aNeed, id: write.newId() }
    const works = (about.works ?? [{}]).map((work): PlanWork => {
      const asked = { ...aWork, teamId, id: write.newId(), ...work }
      return { ...asked, needId: asked.kind === 'involvement' ? asked.needId : (asked.needId ?? need.id) }
    })
    await changePlan(write, planId, keepNeed(need))
    for (const view of someViews) await changePlan(write, planId, keepView({ ...view, id: write.newId() }))
    for (const work of works) await changePlan(write, planId, keepWork(work))
    await changePlan(write, planId, keepArrangements({ socialWork, contingency: null, reviewOn, noReviewWhy: null }))
    return { planId, childId, teamId, needId: need.id, workIds: works.map(({ id }) => id) }
  })
}

const inScotland = (childId = world.callum as string) => childId === world.callum
const teamOf = (childId: string) => (inScotland(childId) ? world.childrensServices : world.keyWork)
const authorOf = ({ childId, by }: About): PersonName => by ?? (inScotland(childId) ? 'leadElsewhere' : 'lead')
const approverOf = ({ childId }: About): PersonName => (inScotland(childId) ? 'supervisorElsewhere' : 'supervisor')

const aNeed: Omit<PlanNeed, 'id'> = {
  need: 'Callum finds it hard to join in at break.',
  outcome: 'He plays with other children on most days.',
  goal: 'I want somebody to play with.',
  category: 'friendships',
  strand: 'child',
  indicators: ['included'],
  by: null,
}

const aWork: Omit<PlanWork, 'id' | 'teamId'> = {
  teamName: 'Children’s services',
  kind: 'involvement',
  purpose: 'Somebody for Callum to talk to once a week, so that break gets easier.',
  topicId: null,
  topic: null,
  from: null,
  until: null,
  needId: null,
  confirmed: null,
}

const someViews: readonly Omit<PlanView, 'id'>[] = [
  {
    of: 'child',
    name: null,
    words: 'I like Pippa.',
    how: 'talking',
    gotBy: 'His teacher',
    onDay: '2026-02-27',
    agrees: 'yes',
    whyNot: null,
  },
  {
    of: 'parent or carer',
    name: 'Mairi Mac Donald',
    words: 'We are glad that somebody helps.',
    how: 'talking',
    gotBy: 'The Named Person',
    onDay: '2026-02-26',
    agrees: 'yes',
    whyNot: null,
  },
]

/** Ends it again, so that the same child may have another in the next test. */
export async function endedPlan(service: Service, planId: string, by: PersonName = 'leadElsewhere') {
  await service.as(by).change((write) => endPlan(write, planId, 'The test is over.'))
}
