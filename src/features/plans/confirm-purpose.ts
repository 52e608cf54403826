import { verb } from '#features/access/verb.ts'
import { tell, tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { draftToWrite } from './writing/change-plan.ts'
import { say as refuse } from './agreeing/confirm.words.ts'
import { isAskedThemselves } from './may-write.ts'
import type { PlanDraft, PlanWork } from './plan-content.ts'
import { changeHeldPlan, holdPlan } from './plans.queries.ts'
import { say } from './rules.words.ts'

/** Whoever writes a plan asks the child’s social worker, who has an account, to confirm what each team is there for (CSW-13). */
export const askToConfirm = verb('write plans', async (write, planId: string) => {
  const plan = await holdPlan(write, planId)
  const draft = draftToWrite(plan)
  const toId = plan.allocated?.staffId
  if (!toId) throw new Refused(say.nobodyToAsk)
  const asked: PlanDraft = { ...draft, asked: { onDay: write.today, whyNot: null } }
  await changeHeldPlan(write, plan, { draft: JSON.stringify(asked) })
  write.audit('purpose to confirm asked', { children: [plan.childId], planId, toId })
  await tell(write, 'purpose to confirm', [toId], { childId: plan.childId })
})

interface Confirmation {
  /** Why they do not confirm it: what should be different. None where they do. */
  readonly whyNot: string | null
}

/**
 * The social worker who is allocated to the child says for themselves that each team is there for what the plan says (CSW-13), or what
 * should be different. They write nothing else in it, and so are no author of it. `version` is that of the plan which they read.
 */
export const confirmPurpose = verb(
  'confirm plans',
  async (write, planId: string, { whyNot }: Confirmation, version?: number) => {
    const plan = await holdPlan(write, planId)
    const { actor, today } = write
    if (plan.allocated?.staffId !== actor.id) throw new Refused(say.notTheSocialWorker)
    const { draft, childId } = plan
    if (plan.state !== 'draft' || !draft || draft.content.works.length === 0) throw new Refused(say.nothingToConfirm)
    if (isAskedThemselves(plan, draft.content.works)) throw new Refused(refuse.ownWork)
    if (version !== undefined && version !== plan.version) throw new Conflict({})

    const said = whyNot === null ? confirmed(draft, { name: actor.name, onDay: today, staffId: actor.id }) : draft
    const asked = { onDay: draft.asked?.onDay ?? today, whyNot }
    await changeHeldPlan(write, plan, { draft: JSON.stringify({ ...said, asked }) })
    const about = { children: [childId], planId }
    if (whyNot === null) write.audit('purpose confirmed', about)
    else write.audit('purpose not confirmed', about)
    const writers = [...new Set([plan.authorId, ...plan.writtenBy])]
    await tell(write, whyNot === null ? 'purpose confirmed' : 'purpose not confirmed', writers, { childId })
    return { childId }
  },
)

type Confirmed = PlanWork['confirmed']

/** Each work as it stands now. Whoever has one of them open sees that it was confirmed meanwhile. */
function confirmed({ content, edits, asked }: PlanDraft, by: Confirmed, isMeant = (_: PlanWork) => true): PlanDraft {
  const meant = content.works.filter(isMeant)
  const again = meant.map(({ id }) => [`works ${id}`, (edits[`works ${id}`] ?? 0) + 1])
  return {
    content: {
      ...content,
      works: content.works.map((work) => (meant.includes(work) ? { ...work, confirmed: by } : work)),
    },
    edits: { ...edits, ...Object.fromEntries(again) },
    asked,
  }
}

/** What a plan asks of teams, for whoever asks the child’s social worker by a link: they have no account. */
export async function askedByLink(write: Write, planId: string) {
  const plan = await holdPlan(write, planId)
  const draft = draftToWrite(plan)
  const { allocated } = plan
  if (!allocated) throw new Refused(refuse.nobodyAllocated)
  if (allocated.staffId) throw new Refused(refuse.hasAnAccount)
  const works = draft.content.socialWork === true ? draft.content.works : []
  if (works.length === 0) throw new Refused(refuse.nothingToAsk)
  const asked: PlanDraft = { ...draft, asked: { onDay: write.today, whyNot: null } }
  await changeHeldPlan(write, plan, { draft: JSON.stringify(asked) })
  return { plan, works, allocated }
}

interface SaidByLink {
  readonly linkId: string
  readonly name: string
  readonly onDay: Day
  readonly whyNot: string | null
  /** What they were shown. Of what says something else by now they have said nothing. */
  readonly works: readonly Pick<PlanWork, 'id' | 'purpose' | 'kind' | 'teamId' | 'topic' | 'from' | 'until'>[]
}

/**
 * A social worker without an account answered by their link: it is kept in their name, and whoever writes the plan is told. Where it
 * went on meanwhile, it stays as it was sent, and they are told all the same.
 */
export async function keepSaidByLink(write: Write, planId: string, said: SaidByLink): Promise<void> {
  const plan = await holdPlan(write, planId)
  const { draft, childId } = plan
  const { linkId, name, onDay, whyNot } = said
  if (plan.state === 'draft' && draft) {
    const shown = new Set(said.works.map(saysOf))
    const by = whyNot === null ? { name, onDay, staffId: null, linkId } : null
    const now = confirmed(draft, by, (work) => shown.has(saysOf(work)))
    const asked = { onDay: draft.asked?.onDay ?? onDay, whyNot }
    await changeHeldPlan(write, plan, { draft: JSON.stringify({ ...now, asked }) })
  }
  const about = { children: [childId], planId, linkId }
  if (whyNot === null) write.audit('purpose confirmed by link', about)
  else write.audit('purpose not confirmed by link', about)
  const kind = whyNot === null ? 'purpose confirmed' : 'purpose not confirmed'
  const writers = [...new Set([plan.authorId, ...plan.writtenBy, write.actor.id])]
  await tellEach(
    write,
    writers.map((toId) => ({ toId, kind, about: { childId }, fromOutside: true })),
  )
}

function saysOf({ id, purpose, kind, teamId, topic, from, until }: SaidByLink['works'][number]): string {
  return JSON.stringify([id, purpose, kind, teamId, topic, from, until])
}
