import { asOnAList, placeOf } from '#features/people/child.ts'
import { whereItWent } from '#features/people/where-it-went.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type AuthorAs, isAskedThemselves, type PlanKind, writesAs } from './may-write.ts'
import { type PlanContent, readContent, readDraft } from './plan-content.ts'
import { type PlanPageRow, selectPlanById, selectPlanOf, selectVersions } from './reading/plan-page.queries.ts'
import { reviewClock } from './reviewing/review-plan.ts'
import { whatIsMissing } from './agreeing/what-is-missing.ts'

/** The plan of a child, or that there is none yet. The look is in the log. */
export async function findPlanOf(read: Read, childId: string) {
  return (await findPlanAndWhere(read, childId)).page
}

/** The same, with where the child is and who knows them, which no page shows. */
export async function findPlanAndWhere(read: Read, childId: string) {
  const row = await selectPlanOf(read, childId).executeTakeFirst()
  if (!row) throw await whereItWent(read, childId)
  return { page: shown(read, row), where: { schoolId: row.schoolId, knownTo: row.knownTo } }
}

/** One plan by its id, also one that has ended. */
export async function findPlan(read: Read, planId: string) {
  return (await findPlanRow(read, planId)).page
}

async function findPlanRow(read: Read, planId: string) {
  const row = await selectPlanById(read, planId).executeTakeFirst()
  if (!row) throw new NotFound('Plan')
  const { plan, ...page } = shown(read, row)
  if (!plan) throw new NotFound('Plan')
  return { page: { ...page, plan }, where: { schoolId: row.schoolId, knownTo: row.knownTo } }
}

/** The same, for somebody who may write it and while it has not ended. */
export async function findPlanToWrite(read: Read, planId: string) {
  const page = await findPlan(read, planId)
  if (!page.may.write || page.plan.state === 'ended') throw new NotFound('Plan')
  return page
}

/** A draft that whoever asks may write in: for the pages on which its parts are written. */
export async function findDraft(read: Read, planId: string) {
  return (await findDraftAndWhere(read, planId)).page
}

/** The same, with where the child is and who knows them, which no page shows. */
export async function findDraftAndWhere(read: Read, planId: string) {
  const { page, where } = await findPlanRow(read, planId)
  if (!page.may.write || page.plan.state !== 'draft' || !page.plan.draft) throw new NotFound('Draft')
  return { page: { ...page, draft: page.plan.draft }, where }
}

export type PlanPage = ReturnType<typeof shown>
export type ShownPlan = NonNullable<PlanPage['plan']>
export type DraftPage = Awaited<ReturnType<typeof findDraft>>

function shown(read: Read, row: PlanPageRow) {
  const { planId, kind, state, agreed, draft, content, versions, reviews, roles, actions, knows, ...rest } = row
  const { leadsTheSchool, isNamedPersonThere, supervises, namedAs, worksIn, isHeldToPlans, allocated, ...about } = rest
  const { authorId, authorAs, writtenBy, why, sentAt, approverId, coverId, ...more } = about
  const { returnedAt, returnedWhy, reviewDueOn, socialWork, endedAt, endedWhy, planVersion, ...named } = more
  const { authorName, approverName, coverName, returnedByName, endedByName, ...child } = named
  read.seen('plan', { children: [child.id], ...(planId ? { planId } : {}) })

  const kindHere = (kind ?? (child.nation === 'Scotland' ? 'child’s plan' : 'early-help plan')) as PlanKind
  const standing = { leadsTheSchool, isNamedPersonThere, supervises, namedAs, worksIn, isHeldToPlans }
  const writes = writesAs(standing, kindHere) !== undefined
  const me = read.actor.id
  const isApprover = (approverId === me || coverId === me) && authorId !== me && !writtenBy?.includes(me)
  const written = draft ? readDraft(draft) : undefined
  return {
    child: asOnAList(child, placeOf(read.actor)),
    place: placeOf(read.actor),
    today: read.today,
    kind: kindHere,
    roles: roles.map((role) => ({ ...role, isNow: role.endsOn === null || role.endsOn >= read.today })),
    may: {
      write: writes && knows,
      name: leadsTheSchool || supervises,
      approve: state === 'with approver' && isApprover,
      confirm: state === 'draft' && allocated?.staffId === me && isToConfirm(written?.content, worksIn),
    },
    allocated,
    /** For a new row of a list: the address of its form. */
    newRow: newId(read.now),
    plan:
      planId === null
        ? undefined
        : {
            id: planId,
            state: state as 'draft' | 'with approver' | 'agreed' | 'ended',
            version: planVersion!,
            ...{ agreed, why, sentAt, authorName, approverName, coverName, versions, reviews, actions },
            authorAs: authorAs as AuthorAs,
            returned: returnedAt ? { at: returnedAt, why: returnedWhy ?? '', by: returnedByName } : undefined,
            ended: endedAt ? { at: endedAt, why: endedWhy ?? '', by: endedByName } : undefined,
            /** Social work is involved, or somebody of it is allocated: what the plan in force says is not so any more. */
            isSilentOfSocialWork: agreed !== null && socialWork === false && allocated !== null,
            socialWork: socialWork === true,
            review: reviewClock(reviewDueOn, read.today),
            content: content ? readContent(content) : undefined,
            draft: written,
            missing: written ? whatIsMissing(written.content, read.today, allocated) : [],
          },
  }
}

/** Something that it asks of a team is still to be confirmed by social work, and by somebody of none of the teams that it asks. */
function isToConfirm(content: PlanContent | undefined, worksIn: readonly string[]): boolean {
  if (content?.socialWork !== true || isAskedThemselves({ worksIn }, content.works)) return false
  return content.works.some(({ confirmed }) => !confirmed?.staffId)
}

/** Versions of a plan with what each says, the latest first. The look is in the log. */
export async function findVersions(read: Read, planId: string, numbers: readonly number[]) {
  const row = await selectVersions(read, planId, numbers).executeTakeFirst()
  if (!row) throw new NotFound('Plan')
  const { planId: id, kind, state, agreed, versions, ...rest } = row
  const { leadsTheSchool, isNamedPersonThere, supervises, namedAs, worksIn, isHeldToPlans, ...child } = rest
  const standing = { leadsTheSchool, isNamedPersonThere, supervises, namedAs, worksIn, isHeldToPlans }
  read.seen('plan version', { children: [child.id], planId })
  return {
    ...{ id, state, agreed },
    kind: kind as PlanKind,
    may: { write: writesAs(standing, kind as PlanKind) !== undefined },
    child: asOnAList(child, placeOf(read.actor)),
    place: placeOf(read.actor),
    today: read.today,
    versions: versions.map(({ content, ...version }) => ({ ...version, content: readContent(content) })),
  }
}
